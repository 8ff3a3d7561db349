import { RecordText } from "#app/components/record-text.tsx";
import type { CheckedVersion, CheckOnPage } from "#app/components/versions/check-on-page.ts";
import { DifferentPassages } from "#app/components/versions/different-passages.tsx";
import { VersionStateWords } from "#app/components/versions/version-state.tsx";
import type { FileAnswer } from "#app/verify/check-file.ts";
import { useText } from "#app/locales/use-text.ts";
import type { LeftInside } from "#domain/versions/paper-words.ts";
import type { ReactNode } from "react";

/** Whether the words of a file are approved, and those of which version; or how they differ. */
export function FileAnswerCard({ answer, page }: { answer: FileAnswer; page: CheckOnPage }) {
  const text = useText();
  switch (answer.kind) {
    case "same file":
      return <SameWords answer={answer} page={page} note={text("check.same_file_note")} />;
    case "same words":
      return (
        <SameWords answer={answer} page={page} note={text("check.same_words_note")}>
          <LeftInFile left={answer.left} />
        </SameWords>
      );
    case "differs":
      return <OtherWords answer={answer} page={page} />;
    case "unread":
      return (
        <section className="answer differs">
          <h2>{text("check.unread")}</h2>
          <p>{text(`check.fault.${answer.fault}`)}</p>
        </section>
      );
  }
}

type Answered<Kind extends FileAnswer["kind"]> = {
  readonly answer: Extract<FileAnswer, { readonly kind: Kind }>;
  readonly page: CheckOnPage;
};

type Same = Answered<"same file" | "same words"> & { readonly note: string; readonly children?: ReactNode };

function SameWords({ answer, page, note, children }: Same) {
  const text = useText();
  const nameOf = useVersionName();
  const known = [page, ...page.others].toSorted((one, other) => other.number - one.number);
  const same = known.filter(({ sha256 }) => sha256 === answer.sha256);
  // Words that were frozen anew unchanged are those of the version that was approved.
  const version = same.find(({ isApproved }) => isApproved) ?? same[0] ?? page;
  const newer = known.find(({ number }) => number > version.number);
  const name = <RecordText>{nameOf(version)}</RecordText>;
  return (
    <section className={version.isApproved && !newer ? "answer same" : "answer not-the-last"}>
      <h2>
        {version.isApproved && newer
          ? text.rich("check.replaced", { newer: <RecordText>{nameOf(newer)}</RecordText> })
          : text.rich(version.isApproved ? "check.approved" : "check.not_approved", { name })}
      </h2>
      <p>{note}</p>
      {version.isApproved && newer && <p>{text.rich("check.approved_once", { name })}</p>}
      {newer && <Other version={newer} />}
      {version !== page && !newer && <Other version={version} />}
      {children}
    </section>
  );
}

/** Where another version stands, and its own page of this kind. */
function Other({ version }: { version: CheckedVersion }) {
  const nameOf = useVersionName();
  return (
    <p>
      <a href={version.href}>
        <RecordText>{nameOf(version)}</RecordText>
      </a>{" "}
      <VersionStateWords state={version.state} />
    </p>
  );
}

function OtherWords({ answer: { differences, lines, left }, page }: Answered<"differs">) {
  const text = useText();
  const name = useVersionName()(page);
  const count = differences.length;
  // So little in common is another paper: its passages beside these would tell nothing.
  const isUnknown = 2 * count > lines;
  return (
    <section className="answer differs">
      <h2>
        {isUnknown
          ? text("check.unknown")
          : text.rich(page.isApproved ? "check.differs" : "check.differs_from", {
              ...{ count, name: <RecordText>{name}</RecordText> },
            })}
      </h2>
      <p>
        {text(isUnknown ? "check.unknown_note" : "check.differs_note", {
          all: lines,
          others: page.others.length,
          count,
        })}
      </p>
      {!isUnknown && <DifferentPassages differences={differences} name={name} />}
      <LeftInFile left={left} />
      <p>
        <a href={page.file.href} download={page.file.name}>
          {text("check.get_file")}
        </a>
      </p>
    </section>
  );
}

function LeftInFile({ left }: { left: LeftInside }) {
  const text = useText();
  if (left.tracked + left.comments + left.hidden === 0) return null;
  return <p className="wrong">{text("check.left", left)}</p>;
}

/** "BP/JWG/2018/2", and of what was not issued "BP/JWG/2018/2, Draft 2". */
function useVersionName(): (version: CheckedVersion) => string {
  const text = useText();
  return ({ state, number, symbol }) => {
    const draft = text("version.name", { number });
    if (state !== "issued") return symbol === undefined ? draft : `${symbol}, ${draft}`;
    return symbol ?? text("check.issued_paper");
  };
}
