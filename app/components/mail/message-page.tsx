import { Facts } from "#app/components/facts.tsx";
import { MailsTable } from "#app/components/mail/mails-table.tsx";
import type { MessageOnPage, ReleaseProblem } from "#app/components/mail/message-on-page.ts";
import { RecordText } from "#app/components/record-text.tsx";
import { ReleaseForms } from "#app/components/floor/release-forms.tsx";
import { useMoments } from "#app/components/use-moments.ts";
import { useText } from "#app/locales/use-text.ts";
import { Link } from "@remix-run/react";

/** A message as it will be read, beside it those who get it and what can be done with it. */
export function MessagePage({ message, problem }: { message: MessageOnPage; problem?: ReleaseProblem }) {
  const text = useText();
  const { subject, language, body, addressees, parties, mails, more, mayResend } = message;
  return (
    <>
      <section className="pane letter" aria-labelledby="message">
        <div className="pane-head">
          <h2 id="message">
            <RecordText lang={language}>{subject}</RecordText>
          </h2>
          <Link className="back" to="/outbox">
            {text("outbox.back")}
          </Link>
        </div>
        <Envelope message={message} />
        {typeof body === "string" ? (
          <p className="sheet quiet">{text(`outbox.body.${body}`)}</p>
        ) : (
          <article className="document sheet" lang={language} dir="auto">
            {body.map((pieces, index) => (
              <p key={index}>
                {pieces.map((piece, at) =>
                  typeof piece === "string" ? <span key={at}>{piece}</span> : <Secret key={at} of={piece.secret} />,
                )}
              </p>
            ))}
          </article>
        )}
      </section>
      <aside className="pane side" aria-labelledby="addressees">
        <div className="pane-head">
          <h2 id="addressees">{text("outbox.to_whom")}</h2>
          <span className="end">{text("outbox.in_parties", { addressees, parties })}</span>
        </div>
        <MailsTable mails={mails} mayResend={mayResend} />
        {more > 0 && (
          <p className="more small">
            <Link to="?all=1">{text("outbox.more", { more })}</Link>
          </p>
        )}
        <ReleaseForms message={message} problem={problem} />
      </aside>
    </>
  );
}

function Envelope({ message }: { message: MessageOnPage }) {
  const text = useText();
  const moments = useMoments();
  const { addressees, subject, language, writer, createdAt, releaser, releasedAt, file } = message;
  const byAt = (name: string | undefined, at: string) => (
    <RecordText>{[name, moments.short(at)].filter((words) => words !== undefined).join(", ")}</RecordText>
  );
  return (
    <div className="envelope">
      <Facts
        facts={[
          { label: text("outbox.to"), value: text("outbox.one_each", { addressees }) },
          { label: text("outbox.subject"), value: <RecordText lang={language}>{subject}</RecordText> },
          ...(file === undefined
            ? []
            : [
                {
                  label: text("outbox.file"),
                  value: (
                    <a href={file.href}>
                      <RecordText>{file.name}</RecordText>
                    </a>
                  ),
                },
              ]),
          { label: text("outbox.prepared"), value: byAt(writer, createdAt) },
          ...(releasedAt === null ? [] : [{ label: text("outbox.released"), value: byAt(releaser, releasedAt) }]),
        ]}
      />
    </div>
  );
}

/** Never the secret itself: each addressee gets another. */
function Secret({ of }: { of: "link" | "code" }) {
  const text = useText();
  return <span className="ph">{text(`outbox.secret.${of}`)}</span>;
}
