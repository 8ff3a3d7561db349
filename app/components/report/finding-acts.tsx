import { RecordText } from "#app/components/record-text.tsx";
import { ReasonForm } from "#app/components/report/reason-form.tsx";
import type { FindingOnPage } from "#app/components/report/report-on-page.ts";
import { Key } from "#app/components/room/key.tsx";
import { useText } from "#app/locales/use-text.ts";
import { Form, Link } from "@remix-run/react";

export type FindingProps = {
  readonly finding: FindingOnPage;
  readonly home: string;
  readonly mayWrite: boolean;
  readonly isBegun: boolean;
  /** Mends what was found in the text that is open here; false where it has to be sent. */
  readonly apply?: (finding: FindingOnPage) => boolean;
};

/** Mends what was found, leads to it, or says why it is no mistake. */
export function FindingActs({ finding, home, mayWrite, isBegun, apply }: FindingProps) {
  const text = useText();
  const { check, fingerprint, quote, replacement, to } = finding;
  return (
    <div className="acts">
      {mayWrite && isBegun && replacement !== undefined && (
        <Form
          method="post"
          action={`${home}/report/replacement`}
          discover="none"
          preventScrollReset
          onSubmit={(event) => {
            if (apply?.(finding)) event.preventDefault();
          }}
        >
          <button className="button" type="submit" name="fingerprint" value={fingerprint} data-key="a">
            {replacement === ""
              ? text("report.take_away")
              : text.rich("report.replace", { words: <RecordText key="words">{replacement}</RecordText> })}{" "}
            <Key of="A" />
          </button>
        </Form>
      )}
      {to !== undefined && (
        <Link className="button quiet" to={to} data-key="g">
          {text("finding.go")}
        </Link>
      )}
      {mayWrite && (
        <ReasonForm
          action={`${home}/report/dismissals`}
          title={
            <>
              {text("report.dismiss")} <Key of="D" />
            </>
          }
          act={text("report.dismiss_now")}
          reasons={[
            text("report.usual.meant"),
            text("report.usual.quoted"),
            text("report.usual.checked"),
            text("report.usual.settled"),
          ]}
        >
          <input type="hidden" name="fingerprint" value={fingerprint} />
          <input type="hidden" name="check" value={check} />
          <input type="hidden" name="quote" value={quote} />
        </ReasonForm>
      )}
    </div>
  );
}
