import type { LettersMaking } from "#app/components/delegations/use-letters-made.ts";
import { useText } from "#app/locales/use-text.ts";

/** How far the making of letters is, and what became of it. */
export function LettersBeingMade({ making, onStop }: { making: LettersMaking; onStop: () => void }) {
  const text = useText();
  return (
    <>
      <span role="status">
        <Words making={making} />
      </span>
      {making.state === "under way" && (
        <button className="button" type="button" onClick={onStop}>
          {text("visa_letters.stop")}
        </button>
      )}
    </>
  );
}

function Words({ making }: { making: LettersMaking }) {
  const text = useText();
  switch (making.state) {
    case "ready":
      return null;
    case "nobody":
      return <span className="wrong">{text("visa_letters.nobody_ticked")}</span>;
    case "under way":
      return (
        <>
          <progress max={making.of} value={making.made} aria-label={text("visa_letters.title")} />{" "}
          {text("visa_letters.made", { made: making.made, of: making.of })}
        </>
      );
    case "done":
      return text("visa_letters.done", { of: making.of });
    case "broken off":
      return <span className="wrong">{text("visa_letters.broken_off", { made: making.made, of: making.of })}</span>;
  }
}
