import { RecordText } from "#app/components/record-text.tsx";
import { useText } from "#app/locales/use-text.ts";
import { Form } from "@remix-run/react";
import { useId } from "react";

/** Opens to say what is taken away and what goes with it; the act itself is the button inside. */
export function WithdrawalForm({
  action,
  what,
  explained,
  asksReason,
  search,
}: {
  action: string;
  what: string;
  explained: string;
  asksReason: boolean;
  search: string;
}) {
  const text = useText();
  const reason = useId();
  return (
    <details className="withdrawal no-print">
      <summary>
        {text("accounts.withdraw")}{" "}
        <span className="hear">
          <RecordText>{what}</RecordText>
        </span>
      </summary>
      <Form method="post" action={action} discover="none">
        <input type="hidden" name="q" value={search} />
        <p>{explained}</p>
        {asksReason && (
          <div className="field">
            <label htmlFor={reason}>{text("accounts.reason")}</label>
            <input className="input" id={reason} name="reason" required maxLength={500} dir="auto" />
          </div>
        )}
        <button className="button" type="submit">
          {text("accounts.withdraw_now")}
        </button>
      </Form>
    </details>
  );
}
