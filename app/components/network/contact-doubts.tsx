import { DoubtWords } from "#app/components/network/doubt-words.tsx";
import { useText } from "#app/locales/use-text.ts";
import type { EntryDoubt } from "#domain/network/judge-entry.ts";

/** Why an entry was not taken in: what is wrong stands at its field, what is doubtful here, with the way past it. */
export function ContactDoubts({ doubts, hasProblems }: { doubts: readonly EntryDoubt[]; hasProblems: boolean }) {
  const text = useText();
  return (
    <div className="banner held doubts" role="alert">
      <p>{text(hasProblems ? "network.not_taken" : "network.look_again")}</p>
      {doubts.length > 0 && (
        <>
          <ul>
            {doubts.map((doubt) => (
              <li key={doubt.kind}>
                <DoubtWords doubt={doubt} />
              </li>
            ))}
          </ul>
          <label className="check">
            <input type="checkbox" name="checked" /> {text("network.checked")}
          </label>
        </>
      )}
    </div>
  );
}
