import { ImportFileForm, type ImportProblem } from "#app/components/import-file-form.tsx";
import { FileSize } from "#app/components/import-page.tsx";
import { ImportsToUndo } from "#app/components/network/imports-to-undo.tsx";
import type { ContactImportsOnPage } from "#app/components/network/import-on-page.ts";
import { NetworkTabs } from "#app/components/network/network-tabs.tsx";
import { PageHead } from "#app/components/page-head.tsx";
import { RecordText } from "#app/components/record-text.tsx";
import { Section } from "#app/components/section.tsx";
import { useText } from "#app/locales/use-text.ts";
import { Link } from "@remix-run/react";

const words = {
  none: "import.problem.none",
  "too large": "network.import_too_large",
  empty: "import.problem.empty",
  "another kind": "network.import_another_kind",
  "no record": "network.import_another_kind",
  "too many": "import.problem.too_many",
} as const;

type News = { readonly kind: "imported" | "undone"; readonly count: number };
type Props = { readonly page: ContactImportsOnPage; readonly problem?: ImportProblem; readonly news?: News };

/** Choose a list; below it those that wait, and those that were taken in and can be undone. */
export function ContactImportPage({ page: { dialogue, waiting, imports }, problem, news }: Props) {
  const text = useText();
  const home = `/dialogues/${dialogue.id}/contacts`;
  return (
    <>
      <PageHead title={text("network.import_title")} line={<RecordText>{dialogue.name}</RecordText>} />
      <NetworkTabs dialogueId={dialogue.id} />
      {news && (
        <p className="banner" role="status">
          {text(`network.import_${news.kind}`, { count: news.count })}
        </p>
      )}
      <div className="import">
        <ImportFileForm
          accept=".xlsx,.csv,.txt,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
          help={text("network.import_help")}
          {...{ problem, words }}
        />
        {waiting.length > 0 && (
          <Section title={text("import.waiting")}>
            <ul>
              {waiting.map(({ id, name, size }) => (
                <li key={id} className="row flush">
                  <Link to={`${home}/import/${id}`}>
                    <RecordText>{name}</RecordText>
                  </Link>
                  <span className="end">
                    <FileSize bytes={size} />
                  </span>
                </li>
              ))}
            </ul>
          </Section>
        )}
        <ImportsToUndo imports={imports} home={home} />
      </div>
    </>
  );
}
