import type { DispatchOnPage, DispatchRefused, DispatchReview } from "#app/components/dispatches/dispatch-on-page.ts";
import { Facts } from "#app/components/facts.tsx";
import { AddresseesTable, MissingParties } from "#app/components/network/addressees-table.tsx";
import { RecordText } from "#app/components/record-text.tsx";
import { Section } from "#app/components/section.tsx";
import { useText } from "#app/locales/use-text.ts";
import { Form } from "@remix-run/react";

type Props = { readonly page: DispatchOnPage; readonly review: DispatchReview; readonly refused?: DispatchRefused };

/** Everybody who gets the mail, whom it misses, its words and its file; nothing leaves from here. */
export function DispatchReviewForm({ page, review, refused }: Props) {
  const text = useText();
  const { choice, dialogueId } = page;
  const home = `/dialogues/${dialogueId}/contacts`;
  return (
    <>
      <Section title={text("dispatches.mail")}>
        <Form className="mail-form" method="post" discover="none" reloadDocument>
          <input type="hidden" name="id" value={review.newId} />
          <input type="hidden" name="seen" value={review.seen} />
          <input type="hidden" name="list" value={choice.list} />
          <input type="hidden" name="language" value={choice.language} />
          <input type="hidden" name="replyBy" value={choice.replyBy} />
          <MailFacts review={review} />
          <label className="field">
            <span className="label">{text("outbox.subject")}</span>
            <input
              className="input"
              name="subject"
              dir="auto"
              lang={choice.language}
              required
              maxLength={200}
              defaultValue={refused?.subject ?? review.subject}
            />
          </label>
          <label className="field">
            <span className="label">{text("dispatches.words")}</span>
            <textarea
              className="textarea document"
              name="body"
              dir="auto"
              lang={choice.language}
              rows={11}
              required
              defaultValue={refused?.body ?? review.body}
            />
          </label>
          {review.written === 0 ? (
            <p className="banner stop">{text("dispatches.problem.nobody-left")}</p>
          ) : (
            <p>
              <button className="button primary" type="submit">
                {text("dispatches.put", { count: review.written })}
              </button>{" "}
              <span className="small quiet">{text("dispatches.put_note")}</span>
            </p>
          )}
        </Form>
      </Section>
      <MissingParties missing={review.missing} home={home} />
      {review.missing.length > 0 && <p className="small quiet">{text("dispatches.missing_note")}</p>}
      <Section
        title={text("dispatches.addressees", { parties: review.parties.length, to: review.to, cc: review.cc })}
        note={text("dispatches.absent", { count: review.parties.filter(({ wasAbsent }) => wasAbsent).length })}
      >
        <AddresseesTable parties={review.parties} home={home} />
      </Section>
    </>
  );
}

function MailFacts({ review: { file, replyBy, written, to, cc } }: { review: DispatchReview }) {
  const text = useText();
  return (
    <Facts
      facts={[
        { label: text("outbox.to"), value: text("dispatches.one_each", { count: written, to, cc }) },
        {
          label: text("outbox.file"),
          value: (
            <a href={file.href}>
              <RecordText>{file.name}</RecordText>
            </a>
          ),
        },
        {
          label: text("dispatches.until"),
          value: replyBy === undefined ? text("dispatches.no_reply") : <RecordText>{replyBy}</RecordText>,
        },
      ]}
    />
  );
}
