import { ImportFileForm, type ImportProblem } from "#app/components/files/import-file-form.tsx";
import { ImportsToUndo } from "#app/components/network/imports-to-undo.tsx";
import { listAccepted, listProblemWords } from "#app/components/network/list-problem-words.ts";
import { ListStored, type ListUnderWay } from "#app/components/files/list-stored.tsx";
import { PeopleTabs, type PeopleTabsShown } from "#app/components/delegations/people-tabs.tsx";
import { useText } from "#app/locales/use-text.ts";
import { WaitingFiles } from "#app/components/files/waiting-files.tsx";

export type PeopleImportsOnPage = {
  readonly meetingId: string;
  readonly tabs: PeopleTabsShown;
  readonly waiting: readonly { readonly id: string; readonly name: string; readonly size: number }[];
  readonly imports: readonly {
    readonly id: string;
    readonly fileName: string;
    readonly count: number;
    readonly importedAt: string;
  }[];
  /** Lists that are being taken in, or of which that broke off. */
  readonly underWay: readonly ListUnderWay[];
  readonly news?: { readonly kind: "imported" | "undone"; readonly count: number };
};

/** Choose a list of people; below it those that wait, and those that were taken in and can be undone. */
export function PeopleImportPage({ page, problem }: { page: PeopleImportsOnPage; problem?: ImportProblem }) {
  const text = useText();
  const { meetingId, tabs, waiting, imports, underWay, news } = page;
  const home = `/meetings/${meetingId}/people`;
  return (
    <div className="people">
      <PeopleTabs tabs={tabs} />
      {news && (
        <p className="banner" role="status">
          {text(`delegations.import_${news.kind}`, { count: news.count })}
        </p>
      )}
      {underWay.map((one) => (
        <ListStored key={one.id} underWay={one} home={home} />
      ))}
      <ImportFileForm
        accept={listAccepted}
        help={text("delegations.import_help")}
        {...{ problem, words: listProblemWords }}
      />
      <WaitingFiles waiting={waiting} home={home} />
      <ImportsToUndo imports={imports} home={home} countWords="delegations.import_count" />
    </div>
  );
}
