import { ImportFileForm, type ImportProblem } from "#app/components/files/import-file-form.tsx";
import { listAccepted, listProblemWords } from "#app/components/network/list-problem-words.ts";
import { ImportsToUndo } from "#app/components/network/imports-to-undo.tsx";
import type { ContactImportsOnPage } from "#app/components/network/import-on-page.ts";
import { ListStored } from "#app/components/files/list-stored.tsx";
import { NetworkTabs } from "#app/components/network/network-tabs.tsx";
import { PageHead } from "#app/components/page-head.tsx";
import { RecordText } from "#app/components/record-text.tsx";
import { WaitingFiles } from "#app/components/files/waiting-files.tsx";
import { useText } from "#app/locales/use-text.ts";

type News = { readonly kind: "imported" | "undone"; readonly count: number };
type Props = { readonly page: ContactImportsOnPage; readonly problem?: ImportProblem; readonly news?: News };

/** Choose a list; below it those that wait, and those that were taken in and can be undone. */
export function ContactImportPage({ page: { dialogue, waiting, underWay, imports }, problem, news }: Props) {
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
        {underWay.map((one) => (
          <ListStored key={one.id} underWay={one} home={home} />
        ))}
        <ImportFileForm
          accept={listAccepted}
          help={text("network.import_help")}
          {...{ problem, words: listProblemWords }}
        />
        <WaitingFiles waiting={waiting} home={home} />
        <ImportsToUndo imports={imports} home={home} countWords="network.import_count" />
      </div>
    </>
  );
}
