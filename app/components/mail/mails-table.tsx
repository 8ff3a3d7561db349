import type { MailOnPage } from "#app/components/mail/message-on-page.ts";
import { markOf } from "#app/components/mail/message-row.tsx";
import { PartyCode } from "#app/components/party-code.tsx";
import { RecordText } from "#app/components/record-text.tsx";
import { Status } from "#app/components/status.tsx";
import { useMoments } from "#app/components/use-moments.ts";
import { useText } from "#app/locales/use-text.ts";
import { Form } from "@remix-run/react";

/** Each addressee of a message, how far their mail is, and why where it is not. */
export function MailsTable({ mails, mayResend }: { mails: readonly MailOnPage[]; mayResend: boolean }) {
  const text = useText();
  return (
    <table className="table inset">
      <thead>
        <tr>
          <th scope="col">{text("outbox.addressee")}</th>
          <th scope="col">{text("outbox.copy")}</th>
          <th scope="col">{text("outbox.state")}</th>
        </tr>
      </thead>
      <tbody>
        {mails.map((mail) => (
          <tr key={mail.id}>
            <th scope="row">
              {mail.party !== null && <PartyCode code={mail.party} />} <RecordText>{mail.name}</RecordText>
              <span className="sub">
                <RecordText>{mail.address}</RecordText>
              </span>
            </th>
            <td>{text(`contacts.${mail.copy}`)}</td>
            <td>
              <MailState mail={mail} />
              {mail.state === "failed" && mayResend && <Resend mail={mail} />}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function MailState({
  mail: { state, sentAt, nextAttemptAt, attempts, isPerhapsDouble, lastFault },
}: {
  mail: MailOnPage;
}) {
  const text = useText();
  const moments = useMoments();
  const moment = (at: string) => <RecordText>{moments.short(at)}</RecordText>;
  const isFaulty = lastFault !== null && state !== "sent";
  return (
    <>
      <Status mark={markOf[state]}>{text(`outbox.is.${state}`)}</Status>
      {sentAt !== null && <span className="sub">{moment(sentAt)}</span>}
      {isFaulty && (
        <span className="sub">
          {text.rich("outbox.fault", {
            why: text(`outbox.why.${causeOf(lastFault)}`),
            code: <RecordText>{lastFault}</RecordText>,
          })}
        </span>
      )}
      {state === "waiting" && attempts > 0 && nextAttemptAt !== null && (
        <span className="sub">{text.rich("outbox.tried_again", { at: moment(nextAttemptAt) })}</span>
      )}
      {isPerhapsDouble && (
        <span className="sub doubt">
          {text(lastFault === "CRASH" ? "outbox.perhaps_two_crash" : "outbox.perhaps_two")}
        </span>
      )}
    </>
  );
}

function Resend({ mail }: { mail: MailOnPage }) {
  const text = useText();
  return (
    <Form method="post" action={`/outbox/mails/${mail.id}/resend`} discover="none" reloadDocument>
      <button className="button" type="submit">
        {text("outbox.resend")}
        <span className="hear">{text.rich("outbox.resend_to", { name: <RecordText>{mail.name}</RecordText> })}</span>
      </button>
    </Form>
  );
}

/** The codes are the mail server's own or the library's; people want to know what happened. */
function causeOf(code: string) {
  if (/^4\d\d$/.test(code)) return "later";
  if (/^5\d\d$/.test(code)) return "refused";
  if (code === "EADDRESS") return "address";
  if (code === "EFILE") return "file";
  if (code === "EAUTH") return "password";
  if (code === "CRASH") return "crash";
  return ["ECONNECTION", "ESOCKET", "EDNS", "ETIMEDOUT", "ETLS"].includes(code) ? "unreachable" : "other";
}
