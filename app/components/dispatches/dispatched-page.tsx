import type { DispatchInBrief } from "#app/components/dispatches/dispatch-on-page.ts";
import { tallyOf } from "#app/components/dispatches/dispatches-of-version.tsx";
import { Facts } from "#app/components/facts.tsx";
import { MailsTable } from "#app/components/mail/mails-table.tsx";
import type { MailOnPage } from "#app/components/mail/message-on-page.ts";
import { RecordText } from "#app/components/record-text.tsx";
import { Section } from "#app/components/section.tsx";
import { useInstants } from "#app/components/use-instants.ts";
import { TextHash } from "#app/components/versions/text-hash.tsx";
import { useText } from "#app/locales/use-text.ts";
import { Link } from "@remix-run/react";

export type DispatchedOnPage = DispatchInBrief & {
  readonly title: string;
  readonly number: number;
  readonly dialogue: string;
  readonly versionsHome: string;
  /** Where its message is read and released. */
  readonly outbox: string;
  readonly subject: string;
  readonly language: string;
  readonly preparedBy?: string;
  readonly replyBy?: string;
  readonly file?: { readonly href: string; readonly name: string; readonly sha256: string };
  readonly addressees: readonly MailOnPage[];
  readonly mayResend: boolean;
};

/** The log of a dispatch: what was sent, until when an answer is asked for, and what came of each mail. */
export function DispatchedPage({ page }: { page: DispatchedOnPage }) {
  const text = useText();
  const { number, isFinal, held, outbox, versionsHome, addressees, mayResend } = page;
  return (
    <div className="meeting-page dispatch">
      <h2>{text(isFinal ? "dispatches.sent_final" : "dispatches.sent_draft", { number })}</h2>
      {held > 0 && (
        <p className="banner held">
          {text("dispatches.held", { count: held })}
          <span className="end">
            <Link className="button primary" to={outbox}>
              {text("dispatches.to_outbox")}
            </Link>
          </span>
        </p>
      )}
      <What page={page} />
      <Section title={text("dispatches.log")} note={text("dispatches.tally", tallyOf(page))}>
        <MailsTable mails={addressees} mayResend={mayResend} />
      </Section>
      <p>
        <Link to={versionsHome}>{text("dispatches.to_versions")}</Link>
      </p>
    </div>
  );
}

function What({ page }: { page: DispatchedOnPage }) {
  const text = useText();
  const { moment } = useInstants();
  const { listName, subject, language, file, replyBy, preparedBy, preparedAt, outbox } = page;
  return (
    <Section className="first" title={text("dispatches.what")}>
      <Facts
        facts={[
          { label: text("dispatches.list"), value: <RecordText>{listName}</RecordText> },
          {
            label: text("outbox.subject"),
            value: (
              <Link to={outbox}>
                <RecordText lang={language}>{subject}</RecordText>
              </Link>
            ),
          },
          ...(file === undefined
            ? []
            : [
                {
                  label: text("outbox.file"),
                  value: (
                    <>
                      <a href={file.href}>
                        <RecordText>{file.name}</RecordText>
                      </a>{" "}
                      <TextHash sha256={file.sha256} />
                    </>
                  ),
                },
              ]),
          {
            label: text("dispatches.until"),
            value: replyBy === undefined ? text("dispatches.no_reply") : <RecordText>{replyBy}</RecordText>,
          },
          {
            label: text("outbox.prepared"),
            value: <RecordText>{[preparedBy, moment(preparedAt)].filter(Boolean).join(", ")}</RecordText>,
          },
        ]}
      />
    </Section>
  );
}
