import { ContactForm } from "#app/components/network/contact-form.tsx";
import type { ContactChoices, ContactRefused, ContactTyped } from "#app/components/network/contact-typed.ts";
import type { ContactOnPage, PartyNamed } from "#app/components/network/contacts-on-page.ts";
import { MailsSent } from "#app/components/network/mails-sent.tsx";
import { PageHead } from "#app/components/page-head.tsx";
import { RecordText } from "#app/components/record-text.tsx";
import { Section } from "#app/components/section.tsx";
import { useDays } from "#app/components/use-days.ts";
import { useText } from "#app/locales/use-text.ts";
import { Form, Link } from "@remix-run/react";
import type { MailSent } from "#domain/mail/mail-sent.ts";

export type ContactPageData = {
  readonly dialogueId: string;
  readonly contact: ContactOnPage;
  readonly party: PartyNamed;
  readonly merged: readonly ContactOnPage[];
  readonly values: ContactTyped;
  readonly choices: ContactChoices;
  readonly mayChange: boolean;
  readonly maySeparate: boolean;
  /** Absent for whoever may not read the outbox. */
  readonly mails?: readonly MailSent[];
};

type News = "added" | "changed" | "bounced" | "reached" | "separated" | "merged";
type Props = { readonly page: ContactPageData; readonly refused?: ContactRefused; readonly news?: News };

/** One contact: its entry to be read or changed, its duplicates, and what was sent to it. */
export function ContactPage({ page, refused, news }: Props) {
  const text = useText();
  const { contact, party, dialogueId, mayChange, merged } = page;
  const home = `/dialogues/${dialogueId}/contacts`;
  return (
    <>
      <PageHead
        title={<RecordText>{contact.name}</RecordText>}
        line={
          <>
            <Link to={`${home}/of/${party.id}`}>
              <RecordText>{party.name}</RecordText>
            </Link>
            {" · "}
            <RecordText>{contact.address}</RecordText>
          </>
        }
        symbol={party.code}
        symbolNote={<Link to={home}>{text("network.contacts")}</Link>}
      />
      {news !== undefined && (
        <p className="banner" role="status">
          {text(`network.news.${news}`)}
        </p>
      )}
      <Bounces contact={contact} home={home} mayChange={mayChange} />
      <div className="contacts">
        {mayChange && (
          <ContactForm
            values={page.values}
            choices={page.choices}
            refused={refused}
            button={text("network.keep_changes")}
          />
        )}
        {merged.length > 0 && <Merged merged={merged} home={home} maySeparate={page.maySeparate} />}
        {page.mails && <MailsSent mails={page.mails} />}
      </div>
    </>
  );
}

/** Whether mail comes back, and the act that says so or takes it back. */
function Bounces({ contact, home, mayChange }: { contact: ContactOnPage; home: string; mayChange: boolean }) {
  const text = useText();
  const days = useDays();
  const { id, bouncedAt } = contact;
  const since = bouncedAt !== null && (
    <p>{text.rich("network.bounced_note", { day: <RecordText>{days.day(bouncedAt.slice(0, 10))}</RecordText> })}</p>
  );
  if (!mayChange) return since && <div className="banner stop">{since}</div>;
  return (
    <Form
      className={bouncedAt === null ? "toolbar no-print" : "banner stop"}
      method="post"
      action={`${home}/${id}/bounce`}
      discover="none"
      reloadDocument
    >
      {since}
      <span className="end">
        <button className="button" type="submit" name="bounced" value={bouncedAt === null ? "yes" : "no"}>
          {text(bouncedAt === null ? "network.note_bounced" : "network.note_reached")}
        </button>
      </span>
    </Form>
  );
}

function Merged({
  merged,
  home,
  maySeparate,
}: {
  merged: readonly ContactOnPage[];
  home: string;
  maySeparate: boolean;
}) {
  const text = useText();
  return (
    <Section title={text("network.merged")} note={text("network.merged_note")}>
      <ul className="merged">
        {merged.map(({ id, name, address }) => (
          <li key={id} className="row flush">
            <RecordText>{name}</RecordText> <RecordText>{address}</RecordText>
            {maySeparate && (
              <Form className="end" method="post" action={`${home}/${id}/separation`} discover="none" reloadDocument>
                <button className="button" type="submit">
                  {text("network.separate")}
                </button>
              </Form>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
