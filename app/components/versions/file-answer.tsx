import { RecordText } from "#app/components/record-text.tsx";
import { TextChanges } from "#app/components/text-changes.tsx";
import type { CheckOnPage } from "#app/components/versions/check-on-page.ts";
import type { FileAnswer } from "#app/verify/check-file.ts";
import { useText } from "#app/locales/use-text.ts";
import type { Change } from "#domain/text/changes.ts";
import type { Difference } from "#domain/versions/compare-paper.ts";
import type { LeftInside } from "#domain/versions/paper-words.ts";

/** The same file, the same words saved again, or other words, and which. */
export function FileAnswerCard({ answer, page }: { answer: FileAnswer; page: CheckOnPage }) {
  const text = useText();
  switch (answer.kind) {
    case "same file":
      return (
        <section className="answer same">
          <h2>{text("check.same_file")}</h2>
          <p>{text("check.same_file_note")}</p>
        </section>
      );
    case "same words":
      return (
        <section className="answer saved-again">
          <h2>{text("check.same_words")}</h2>
          <p>{text("check.same_words_note")}</p>
          <LeftInFile left={answer.left} />
        </section>
      );
    case "differs":
      return (
        <section className="answer differs">
          <h2>{text("check.differs")}</h2>
          <p>{text("check.differs_note", { count: answer.differences.length, all: answer.lines })}</p>
          {answer.differences.slice(0, mostShown).map((difference, index) => (
            // Two lines may differ alike.
            <DifferentLine key={index} difference={difference} />
          ))}
          {answer.differences.length > mostShown && (
            <p>{text("check.more", { count: answer.differences.length - mostShown })}</p>
          )}
          <LeftInFile left={answer.left} />
          <p>
            {text("check.legend")}{" "}
            <a href={page.file.href} download={page.file.name}>
              {text("check.get_file")}
            </a>
          </p>
        </section>
      );
    case "unread":
      return (
        <section className="answer differs">
          <h2>{text("check.unread")}</h2>
          <p>{text(`check.fault.${answer.fault}`)}</p>
        </section>
      );
  }
}

/** Of another paper altogether nobody reads more. */
const mostShown = 50;

function DifferentLine({ difference: { number, changes } }: { difference: Difference }) {
  return (
    <p className="document different" data-record="">
      {number !== undefined && <bdi className="number">{number} </bdi>}
      <RecordText>
        <TextChanges changes={shortened(changes)} />
      </RecordText>
    </p>
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

function LeftInFile({ left }: { left: LeftInside }) {
  const text = useText();
  if (left.tracked + left.comments + left.hidden === 0) return null;
  return <p className="wrong">{text("check.left", left)}</p>;
}
