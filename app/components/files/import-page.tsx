import { Empty } from "#app/components/empty.tsx";
import { ImportFileForm, type ImportProblem } from "#app/components/files/import-file-form.tsx";
import { PageHead } from "#app/components/page-head.tsx";
import { RecordText } from "#app/components/record-text.tsx";
import { Section } from "#app/components/section.tsx";
import { useDays } from "#app/components/use-days.ts";
import { useLanguage } from "#app/locales/messages.tsx";
import { useText } from "#app/locales/use-text.ts";
import { Link } from "@remix-run/react";

export type ImportsOnPage = {
  readonly dialogue: { readonly id: string; readonly name: string };
  readonly mayImport: boolean;
  readonly files: readonly FileInBrief[];
};

type FileInBrief = { readonly id: string; readonly name: string; readonly size: number; readonly day: string };

const words = {
  none: "import.problem.none",
  "too large": "import.problem.too_large",
  empty: "import.problem.empty",
  "another kind": "import.problem.another_kind",
  "no record": "import.problem.no_record",
  "too many": "import.problem.too_many",
} as const;

/** Choose a file; below it those that wait to be looked at. */
export function ImportPage({ imports, problem }: { imports: ImportsOnPage; problem?: ImportProblem }) {
  const text = useText();
  const { dialogue, mayImport, files } = imports;
  return (
    <>
      <PageHead title={text("import.title")} line={<RecordText>{dialogue.name}</RecordText>} />
      <div className="import">
        {mayImport && (
          <ImportFileForm accept=".json,application/json" help={text("import.file_help")} {...{ problem, words }} />
        )}
        <Section title={text("import.waiting")}>
          {files.length === 0 ? (
            <Empty title={text("import.none_waiting")}>{text("import.none_waiting_remedy")}</Empty>
          ) : (
            <Waiting dialogueId={dialogue.id} files={files} />
          )}
        </Section>
      </div>
    </>
  );
}

function Waiting({ dialogueId, files }: { dialogueId: string; files: readonly FileInBrief[] }) {
  const text = useText();
  const days = useDays();
  return (
    <table className="table cards">
      <thead>
        <tr>
          <th scope="col">{text("import.file")}</th>
          <th scope="col">{text("import.size")}</th>
          <th scope="col">{text("import.since")}</th>
        </tr>
      </thead>
      <tbody>
        {files.map(({ id, name, size, day }) => (
          <tr key={id}>
            <td>
              <Link to={`/dialogues/${dialogueId}/import/${id}`}>
                <RecordText>{name}</RecordText>
              </Link>
            </td>
            <td data-label={text("import.size")}>
              <FileSize bytes={size} />
            </td>
            <td data-label={text("import.since")}>
              <RecordText>{days.day(day)}</RecordText>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The size of a file as people know it. */
export function FileSize({ bytes }: { bytes: number }) {
  const text = useText();
  const language = useLanguage();
  return text("import.kilobytes", { size: language.number(Math.ceil(bytes / 1000)) });
}
