import type { ApprovalOnPage, OwnDecision } from "#app/components/approvals/approval-on-page.ts";
import { ReasonField } from "#app/components/reason-field.tsx";
import { RecordText } from "#app/components/record-text.tsx";
import { useMeetingTime } from "#app/components/use-meeting-time.ts";
import { TextHash } from "#app/components/versions/text-hash.tsx";
import { useText } from "#app/locales/use-text.ts";
import { undoneWithin } from "#domain/approvals/approval.ts";
import { Form } from "@remix-run/react";
import { useEffect, useState } from "react";

type Props = { readonly page: ApprovalOnPage; readonly own: OwnDecision };

/** What the reader decided, when, of which text; how it is undone, and later withdrawn. */
export function Receipt({ page, own }: Props) {
  const text = useText();
  const time = useMeetingTime(page.timeZone);
  return (
    <section className="receipt" aria-label={text("approval.receipt")}>
      <p role="status">
        <b>
          {text.rich(own.withdrawnAt === null ? `approval.done.${own.kind}` : "approval.done.withdrawn", {
            at: <RecordText>{time(own.withdrawnAt ?? own.at)}</RecordText>,
            number: page.number,
          })}
        </b>{" "}
        <TextHash sha256={page.sha256} />
      </p>
      {own.condition !== null && (
        <p>
          {text.rich(own.fulfilledAt === null ? "approval.condition_open" : "approval.condition_met", {
            condition: <RecordText>{own.condition}</RecordText>,
          })}
        </p>
      )}
      {own.mayWithdraw && <Withdrawing page={page} own={own} key={own.id} />}
    </section>
  );
}

/** For ten seconds without a reason, afterwards with one. */
function Withdrawing({ page, own }: Props) {
  const text = useText();
  const left = Math.max(undoneWithin - own.age, 0);
  const [isSlip, setSlip] = useState(left > 0);
  useEffect(() => {
    const timer = setTimeout(() => setSlip(false), left);
    return () => clearTimeout(timer);
  }, [left]);
  const action = `${page.home}/withdrawal`;
  if (isSlip)
    return (
      <Form method="post" action={action} discover="none" reloadDocument>
        <input type="hidden" name="approval" value={own.id} />
        <button className="button" type="submit">
          {text("approval.undo")}
        </button>
      </Form>
    );
  return (
    <details>
      <summary>{text("approval.withdraw")}</summary>
      <Form method="post" action={action} discover="none" reloadDocument>
        <input type="hidden" name="approval" value={own.id} />
        <p>{text("approval.withdraw_note")}</p>
        <ReasonField isMissing={false} />
        <button className="button" type="submit">
          {text("approval.withdraw_go")}
        </button>
      </Form>
    </details>
  );
}
