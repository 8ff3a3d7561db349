import { CompareForm } from "#app/components/versions/compare-form.tsx";
import { Empty } from "#app/components/empty.tsx";
import { RecordText } from "#app/components/record-text.tsx";
import { Reopening, TakingBack } from "#app/components/versions/reopening.tsx";
import { TextHash } from "#app/components/versions/text-hash.tsx";
import { useInstants } from "#app/components/use-instants.ts";
import type { VersionOnPage, VersionsOnPage } from "#app/components/versions/versions-on-page.ts";
import { VersionStateWords } from "#app/components/versions/version-state.tsx";
import { useText } from "#app/locales/use-text.ts";
import { Link } from "@remix-run/react";
import type { ReactNode } from "react";

type Props = {
  readonly page: VersionsOnPage;
  readonly problem: "reason" | "not-open-to-it" | "decided" | undefined;
  /** What else is told of each version. */
  readonly beside?: (version: VersionOnPage) => ReactNode;
};

/** The frozen versions of a report, newest first, above them the text that is worked on. */
export function VersionsPage({ page, problem, beside }: Props) {
  const text = useText();
  return (
    <div className="versions">
      <div className="toolbar">
        <b>{text("versions.title")}</b>
        <span>{text(page.isWorking ? "versions.working" : "versions.away")}</span>
        <span className="end">
          {page.mayReadWorking && (
            <Link className="button" to={page.home}>
              {text("versions.to_report")}
            </Link>
          )}
          {page.mayFreeze && (
            <Link className="button primary" to={`${page.home}/freezing`}>
              {text("freezing.open")}
            </Link>
          )}
        </span>
      </div>
      <div className="house">
        {problem === "not-open-to-it" && <p role="alert">{text("reopening.too_late")}</p>}
        {problem === "decided" && <p role="alert">{text("taking_back.too_late")}</p>}
        {page.versions.length === 0 ? (
          <Empty title={text("versions.none")}>{text("versions.none_note")}</Empty>
        ) : (
          <VersionsTable versions={page.versions} beside={beside} />
        )}
        {page.mayCompare && page.versions.length > 0 && <CompareForm page={page} />}
        {page.takingBack && (
          <TakingBack home={page.home} takingBack={page.takingBack} isReasonMissing={problem === "reason"} />
        )}
        {page.reopening && (
          <Reopening home={page.home} reopening={page.reopening} isReasonMissing={problem === "reason"} />
        )}
      </div>
    </div>
  );
}

function VersionsTable({ versions, beside }: Pick<VersionsOnPage, "versions"> & Pick<Props, "beside">) {
  const text = useText();
  const { moment } = useInstants();
  return (
    <table className="table cards">
      <thead>
        <tr>
          <th scope="col">{text("version.version")}</th>
          <th scope="col">{text("version.state")}</th>
          <th scope="col">{text("version.frozen")}</th>
          <th scope="col">{text("version.hash")}</th>
          <th scope="col">{text("version.acts")}</th>
        </tr>
      </thead>
      <tbody>
        {versions.map((version) => (
          <tr key={version.id}>
            <td data-label={text("version.version")}>
              <Link to={version.home}>{text("version.name", { number: version.number })}</Link>
            </td>
            <td data-label={text("version.state")}>
              <VersionStateWords state={version.state} />
              {beside?.(version)}
            </td>
            <td data-label={text("version.frozen")}>
              {text.rich("version.frozen_by", {
                name: <RecordText>{version.frozenBy}</RecordText>,
                at: <RecordText>{moment(version.frozenAt)}</RecordText>,
              })}
              {version.open.errors + version.open.missing > 0 && (
                <span className="sub">{text("version.open", version.open)}</span>
              )}
            </td>
            <td data-label={text("version.hash")}>
              <TextHash sha256={version.sha256} />
            </td>
            <td data-label={text("version.acts")}>
              <a href={`${version.home}/report.docx`}>{text("download.word")}</a>
              {" · "}
              <Link to={version.check}>{text("version.check")}</Link>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
