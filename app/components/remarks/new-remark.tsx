import { RecordText } from "#app/components/record-text.tsx";
import { RemarkFile } from "#app/components/remarks/remark-file.tsx";
import { RemarkForm } from "#app/components/remarks/remark-form.tsx";
import type { RemarkChoices, RemarkResult, RemarkTyped } from "#app/components/remarks/remark-values.ts";
import { useText } from "#app/locales/use-text.ts";
import { Link } from "@remix-run/react";

export type NewRemarkOnPage = {
  /** The address of the meeting's remarks. */
  readonly list: string;
  readonly meeting: string;
  /** The party that sends, where there is but one. */
  readonly party?: string;
  readonly values: RemarkTyped;
  readonly choices: RemarkChoices;
  readonly keptAs: string;
};

/** Where a text is sent from: paste it, or take it from a file, look at it, send it. */
export function NewRemark({ page, result }: { page: NewRemarkOnPage; result?: RemarkResult }) {
  const text = useText();
  const { list, meeting, party, values, choices, keptAs } = page;
  return (
    <div className="column remark-page">
      <p>
        <Link to={list}>{text("remark.back")}</Link>
      </p>
      <h1>{text(choices.isStaff ? "remark.enter_title" : "remark.send_title")}</h1>
      <p className="lead">
        <RecordText>{party === undefined ? meeting : `${party} · ${meeting}`}</RecordText>
      </p>
      <RemarkFile action={`${list}/file`} file={result?.file} />
      <RemarkForm
        key={values.id}
        action={`${list}/new`}
        {...{ values, choices, result, keptAs }}
        button={text(choices.isStaff ? "remark.enter" : "remark.send")}
      />
    </div>
  );
}
