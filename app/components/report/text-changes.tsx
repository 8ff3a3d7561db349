import { useText } from "#app/locales/use-text.ts";
import type { Change } from "#domain/text/changes.ts";

/** A text with what was taken out of it and put in, said in words too. */
export function TextChanges({ changes }: { changes: readonly Change[] }) {
  const text = useText();
  return (
    <>
      {changes.map(({ kind, words }, index) => {
        // Pieces have no ids, and another moment has others.
        if (kind === "kept") return <span key={index}>{words}</span>;
        const Piece = kind === "gone" ? "del" : "ins";
        return (
          <Piece key={index}>
            <span className="hear">{text(`history.${kind}`)} </span>
            {words}
            <span className="hear"> {text("history.end")}</span>
          </Piece>
        );
      })}
    </>
  );
}
