import { DownloadButton } from "#app/components/download-button.tsx";
import { ReportPaper } from "#app/components/report/report-paper.tsx";
import { TextHash } from "#app/components/versions/text-hash.tsx";
import { usePrintMark } from "#app/components/use-print-mark.ts";
import type { VersionOnPage } from "#app/components/versions/versions-on-page.ts";
import { VersionStateWords } from "#app/components/versions/version-state.tsx";
import { useText } from "#app/locales/use-text.ts";
import type { Report } from "#domain/report/report.ts";

type OneVersionOnPage = {
  readonly version: VersionOnPage;
  readonly report: Report;
  readonly printMark?: string;
  readonly file: { readonly href: string; readonly name: string };
};

/** One version as it was frozen, to read and to print. */
export function VersionPage({ page: { version, report, printMark, file } }: { page: OneVersionOnPage }) {
  const text = useText();
  usePrintMark(printMark);
  return (
    <>
      <div className="toolbar">
        <b>{text("version.name", { number: version.number })}</b>
        <VersionStateWords state={version.state} />
        <TextHash sha256={version.sha256} />
        <span className="end">
          <a className="button" href={version.check}>
            {text("version.check")}
          </a>
          <DownloadButton href={file.href} fileName={file.name} label={text("download.word")} />
        </span>
      </div>
      <div className="composer panes plain one-version">
        <section className="pane paper" aria-label={text("report.text")}>
          <ReportPaper report={report} chips={{}} />
        </section>
      </div>
    </>
  );
}
