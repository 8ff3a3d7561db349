import { RecordText } from "#app/components/record-text.tsx";
import { TextChanges } from "#app/components/report/text-changes.tsx";
import { useText } from "#app/locales/use-text.ts";
import type { Change } from "#domain/text/changes.ts";
import type { Difference } from "#domain/versions/compare-paper.ts";

/** The first passages of a file that are not those of a version, each beside what the version says. */
export function DifferentPassages({ differences, name }: { differences: readonly Difference[]; name: string }) {
  const text = useText();
  return (
    <>
      <table className="table cards passages">
        <caption className="hear">{text("check.passages")}</caption>
        <thead>
          <tr>
            <th scope="col">{text("check.place_in_text")}</th>
            <th scope="col">
              <RecordText>{name}</RecordText>
            </th>
            <th scope="col">{text("check.your_file")}</th>
          </tr>
        </thead>
        <tbody>
          {differences.slice(0, mostShown).map((difference, index) => (
            // Two passages may differ alike.
            <PassagePair key={index} difference={difference} name={name} />
          ))}
        </tbody>
      </table>
      {differences.length > mostShown && <p>{text("check.more", { count: differences.length - mostShown })}</p>}
    </>
  );
}

/** Of another paper altogether nobody reads more. */
const mostShown = 20;

function PassagePair({ difference: { number, changes }, name }: { difference: Difference; name: string }) {
  const text = useText();
  const shown = shortened(changes);
  return (
    <tr>
      {/* Lines over the text and headings have no number. */}
      {number === undefined ? (
        <td />
      ) : (
        <th scope="row" data-record="">
          <bdi>{number}</bdi>
        </th>
      )}
      <OneSide label={name} changes={shown.filter(({ kind }) => kind !== "new")} />
      <OneSide label={text("check.your_file")} changes={shown.filter(({ kind }) => kind !== "gone")} />
    </tr>
  );
}

/** Words that are not there are said not to be: an empty field says nothing to whoever hears it. */
function OneSide({ label, changes }: { label: string; changes: readonly Change[] }) {
  const text = useText();
  return (
    <td data-label={label} data-record="">
      {changes.every(({ words }) => words === "") ? (
        <span className="faint">{text("check.not_there")}</span>
      ) : (
        <RecordText>
          <TextChanges changes={changes} />
        </RecordText>
      )}
    </td>
  );
}

/** What stays is shown as far as one needs it to find the place. */
function shortened(changes: readonly Change[]): readonly Change[] {
  return changes.map((change, index) => {
    const { kind, words } = change;
    if (kind !== "kept" || words.length <= 2 * beside) return change;
    // Whole words, as far as there are spaces.
    const start = words.slice(0, beside).replace(/\s\S*$/u, "");
    const end = words.slice(-beside).replace(/^\S*\s/u, "");
    if (index === 0) return { kind, words: `… ${end}` };
    return { kind, words: index === changes.length - 1 ? `${start} …` : `${start} … ${end}` };
  });
}

/** In characters. */
const beside = 60;
