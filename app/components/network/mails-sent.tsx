import { markOf } from "#app/components/mail/message-row.tsx";
import { RecordText } from "#app/components/record-text.tsx";
import { Section } from "#app/components/section.tsx";
import { Status } from "#app/components/status.tsx";
import { useInstants } from "#app/components/use-instants.ts";
import { useText } from "#app/locales/use-text.ts";
import type { MailSent } from "#domain/mail/mail-sent.ts";
import { Link } from "@remix-run/react";

/** Everything that was ever written to somebody, and how far each mail came. */
export function MailsSent({ mails }: { mails: readonly MailSent[] }) {
  const text = useText();
  const { moment } = useInstants();
  return (
    <Section title={text("network.was_sent", { count: mails.length })}>
      {mails.length === 0 ? (
        <p className="faint">{text("network.nothing_sent")}</p>
      ) : (
        <table className="table cards">
          <thead>
            <tr>
              <th scope="col">{text("network.subject")}</th>
              <th scope="col">{text("outbox.addressee")}</th>
              <th scope="col">{text("contacts.copy")}</th>
              <th scope="col">{text("outbox.state")}</th>
            </tr>
          </thead>
          <tbody>
            {mails.map(({ id, messageId, subject, writtenAt, name, address, copy, state, sentAt }) => (
              <tr key={id}>
                <td>
                  <Link to={`/outbox/${messageId}`}>
                    <RecordText>{subject}</RecordText>
                  </Link>
                </td>
                <td data-label={text("outbox.addressee")}>
                  <RecordText>{name}</RecordText>
                  <span className="sub">
                    <RecordText>{address}</RecordText>
                  </span>
                </td>
                <td data-label={text("contacts.copy")}>{text(`contacts.${copy}`)}</td>
                <td data-label={text("outbox.state")}>
                  <Status mark={markOf[state]}>{text(`outbox.is.${state}`)}</Status>
                  <span className="sub">
                    <RecordText>{moment(sentAt ?? writtenAt)}</RecordText>
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Section>
  );
}
