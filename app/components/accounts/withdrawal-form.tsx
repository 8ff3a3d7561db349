import { RecordText } from "#app/components/record-text.tsx";
import type { MessageId } from "#app/locales/messages.tsx";
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
  words = { opens: "accounts.withdraw", acts: "accounts.withdraw_now" },
}: {
  action: string;
  what: string;
  explained: string;
  asksReason: boolean;
  search: string;
  words?: { readonly opens: MessageId; readonly acts: MessageId };
}) {
  const text = useText();
  const reason = useId();
  return (
    <details className="withdrawal no-print">
      <summary>
        {text(words.opens)}{" "}
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
          {text(words.acts)}
        </button>
      </Form>
    </details>
  );
}
