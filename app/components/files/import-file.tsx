import type { Fact } from "#app/components/facts.tsx";
import { Facts } from "#app/components/facts.tsx";
import { FileSize } from "#app/components/files/import-page.tsx";
import { PageHead } from "#app/components/page-head.tsx";
import { RecordText } from "#app/components/record-text.tsx";
import { Section } from "#app/components/section.tsx";
import { useDays } from "#app/components/use-days.ts";
import { useText } from "#app/locales/use-text.ts";
import type { RecordProblem } from "#domain/record/problem.ts";
import { Form, Link } from "@remix-run/react";

export type RecordInBrief = {
  readonly id: string;
  readonly title: string;
  readonly city: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly sessions: number;
  readonly interventions: number;
  readonly delegations: number;
  readonly remarks: number;
  readonly points: number;
  readonly followUps: number;
  readonly paragraphs: number;
};

type Judgement =
  | { readonly kind: "damaged" }
  | { readonly kind: "unsound"; readonly problems: readonly RecordProblem[] }
  | { readonly kind: "unknown names"; readonly problems: readonly RecordProblem[]; readonly holds: RecordInBrief }
  | { readonly kind: "other dialogue"; readonly dialogueId: string; readonly holds: RecordInBrief }
  | { readonly kind: "taken"; readonly holds: RecordInBrief }
  | { readonly kind: "new"; readonly holds: RecordInBrief }
  | { readonly kind: "replaces"; readonly holds: RecordInBrief; readonly stored: RecordInBrief };

export type FileOnPage = {
  readonly id: string;
  readonly name: string;
  readonly size: number;
  readonly day: string;
  readonly dialogue: { readonly id: string; readonly name: string };
  readonly mayImport: boolean;
  readonly judgement: Judgement;
};

/** What a file holds, what stands against it, what it would replace; then take it in, or remove it. */
export function ImportFile({ file, problem }: { file: FileOnPage; problem?: "replace" | "refused" }) {
  const text = useText();
  const { judgement, dialogue, size, name, mayImport } = file;
  const mayTakeIn = mayImport && (judgement.kind === "new" || judgement.kind === "replaces");
  return (
    <>
      <PageHead title={<RecordText>{name}</RecordText>} line={<FileSize bytes={size} />} />
      <div className="import">
        {problem !== undefined && (
          <p className="wrong" role="alert">
            {text(`import.${problem}`)}
          </p>
        )}
        <Verdict judgement={judgement} />
        {"holds" in judgement && (
          <Section title={text("import.holds")}>
            <Brief record={judgement.holds} />
          </Section>
        )}
        {judgement.kind === "replaces" && (
          <Section title={text("import.stored")}>
            <Brief record={judgement.stored} />
          </Section>
        )}
        {"problems" in judgement && <Problems problems={judgement.problems} />}
        {mayTakeIn && <TakeIn isReplacing={judgement.kind === "replaces"} />}
        {mayImport && (
          <Form
            method="post"
            action={`/dialogues/${dialogue.id}/import/${file.id}/removal`}
            reloadDocument
            discover="none"
          >
            <button className="button" type="submit">
              {text("import.remove")}
            </button>
          </Form>
        )}
        <p>
          <Link to={`/dialogues/${dialogue.id}/import`}>{text("import.back")}</Link>
        </p>
      </div>
    </>
  );
}

function Verdict({ judgement }: { judgement: Judgement }) {
  const text = useText();
  switch (judgement.kind) {
    case "damaged":
      return <p className="wrong">{text("import.verdict.damaged")}</p>;
    case "unsound":
    case "unknown names":
      return <p className="wrong">{text("import.verdict.problems", { count: judgement.problems.length })}</p>;
    case "other dialogue":
      return (
        <p className="wrong">
          {text.rich("import.verdict.other_dialogue", { id: <RecordText>{judgement.dialogueId}</RecordText> })}
        </p>
      );
    case "taken":
      return <p className="wrong">{text("import.verdict.taken")}</p>;
    case "new":
      return <p>{text("import.verdict.new")}</p>;
    case "replaces":
      return <p>{text("import.verdict.replaces")}</p>;
  }
}

function Brief({ record }: { record: RecordInBrief }) {
  const text = useText();
  const days = useDays();
  const { title, city, startsOn, endsOn, id } = record;
  const counted = ["sessions", "interventions", "delegations", "remarks", "points", "followUps", "paragraphs"] as const;
  const facts: readonly Fact[] = [
    { label: text("import.meeting"), value: <RecordText>{title}</RecordText> },
    { label: text("import.id"), value: <RecordText>{id}</RecordText> },
    { label: text("dialogue.place"), value: <RecordText>{city}</RecordText> },
    { label: text("dialogue.dates"), value: <RecordText>{days.range(startsOn, endsOn)}</RecordText> },
    ...counted.map((noun) => ({ label: text(`import.${noun}`), value: record[noun] })),
  ];
  return <Facts facts={facts} />;
}

function Problems({ problems }: { problems: readonly RecordProblem[] }) {
  const text = useText();
  return (
    <Section title={text("import.problems")} note={text("import.problems_note")}>
      <ul className="problems">
        {problems.map(({ path, message }) => (
          <li key={`${path} ${message}`}>
            {path !== "" && (
              <RecordText className="place" lang="en">
                {path}
              </RecordText>
            )}{" "}
            <RecordText lang="en">{message}</RecordText>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function TakeIn({ isReplacing }: { isReplacing: boolean }) {
  const text = useText();
  return (
    <Form method="post" reloadDocument discover="none">
      {isReplacing && (
        <p className="tick">
          <input type="checkbox" id="replace" name="replace" required />{" "}
          <label htmlFor="replace">{text("import.replace_tick")}</label>
        </p>
      )}
      <button className="button primary" type="submit">
        {text("import.take_in")}
      </button>
    </Form>
  );
}
