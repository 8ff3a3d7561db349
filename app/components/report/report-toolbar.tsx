import { DownloadButton } from "#app/components/download-button.tsx";
import { Coverage } from "#app/components/report/coverage.tsx";
import type { CoverageOnPage, ReportOnPage } from "#app/components/report/report-on-page.ts";
import { RecordText } from "#app/components/record-text.tsx";
import { ShapeForm } from "#app/components/report/shape-form.tsx";
import { useInstants } from "#app/components/use-instants.ts";
import { useText } from "#app/locales/use-text.ts";
import { Link } from "@remix-run/react";
import type { ReactNode } from "react";

type Props = { readonly page: ReportOnPage; readonly coverage?: CoverageOnPage; readonly saved?: ReactNode };

/** Which text this is and since when, how much of the record it holds, and what can be done with the whole of it. */
export function ReportToolbar({ page, coverage, saved }: Props) {
  const text = useText();
  const { home, report, file, desk } = page;
  const { state } = report;
  return (
    <div className="toolbar">
      <span>
        <b>{state.kind === "final" ? text("report.final") : text("report.draft", { number: state.number })}</b>
        {desk && state.kind === "draft" && <Standing draft={desk.draft} />}
        {desk?.isFrozen && <span className="quiet">{`, ${text("report.frozen")}`}</span>}
        {saved}
      </span>
      {coverage && (
        <>
          <span className="sep" />
          <Coverage coverage={coverage} />
        </>
      )}
      <span className="end">
        {desk && (
          <>
            <ShapeForm home={home} shape={desk.shape} mayWrite={desk.mayWrite} />
            <Link className="button" to={`${home}/points`}>
              {text("meeting.points")}
            </Link>
            <Link className="button" to={`${home}/report/versions`}>
              {text("versions.title")}
            </Link>
            {desk.mayFreeze && (
              <Link className={desk.draft ? "button primary" : "button"} to={`${home}/report/freezing`}>
                {text("freezing.open")}
              </Link>
            )}
          </>
        )}
        <DownloadButton href={file.href} fileName={file.name} label={text("download.word")} isAside={desk?.mayWrite} />
      </span>
    </div>
  );
}

function Standing({ draft }: { draft?: { readonly begunAt: string; readonly begunBy: string } }) {
  const text = useText();
  const { moment } = useInstants();
  if (!draft) return <span className="quiet">{`, ${text("report.compiled")}`}</span>;
  return (
    <span className="quiet">
      {", "}
      {text.rich("report.begun", {
        by: <RecordText key="by">{draft.begunBy}</RecordText>,
        at: moment(draft.begunAt),
      })}
    </span>
  );
}
