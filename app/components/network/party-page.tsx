import { Empty } from "#app/components/empty.tsx";
import { ContactsTable } from "#app/components/network/contacts-table.tsx";
import type { ContactOnPage, PartyNamed } from "#app/components/network/contacts-on-page.ts";
import { MailsSent } from "#app/components/network/mails-sent.tsx";
import { PageHead } from "#app/components/page-head.tsx";
import { RecordText } from "#app/components/record-text.tsx";
import { Section } from "#app/components/section.tsx";
import { useText } from "#app/locales/use-text.ts";
import { Link } from "@remix-run/react";
import type { MailSent } from "#domain/mail/mail-sent.ts";

export type PartyPageData = {
  readonly dialogue: { readonly id: string; readonly name: string };
  readonly party: PartyNamed;
  readonly answering: readonly ContactOnPage[];
  /** Those of the past and of the future. */
  readonly others: readonly ContactOnPage[];
  readonly mayChange: boolean;
  /** Absent for whoever may not read the outbox. */
  readonly mails?: readonly MailSent[];
};

/** Who answers for a party, who did before or will, and what was sent to any of them. */
export function PartyPage({ page: { dialogue, party, answering, others, mayChange, mails } }: { page: PartyPageData }) {
  const text = useText();
  const home = `/dialogues/${dialogue.id}/contacts`;
  const table = (focalPoints: readonly ContactOnPage[]) => (
    <ContactsTable parties={[{ ...party, focalPoints }]} home={home} />
  );
  return (
    <>
      <PageHead
        title={<RecordText>{party.name}</RecordText>}
        line={text.rich("contacts.of", { dialogue: <RecordText>{dialogue.name}</RecordText> })}
        symbol={party.code}
        symbolNote={<Link to={home}>{text("network.contacts")}</Link>}
      />
      {mayChange && (
        <div className="toolbar no-print">
          <span className="end">
            <Link className="button primary" to={`${home}/new?${new URLSearchParams({ party: party.id })}`}>
              {text("network.add")}
            </Link>
          </span>
        </div>
      )}
      <div className="contacts">
        {answering.length === 0 ? (
          <Empty title={text("network.nobody_answers")}>{text("network.nobody_answers_remedy")}</Empty>
        ) : (
          table(answering)
        )}
        {others.length > 0 && <Section title={text("network.before_and_after")}>{table(others)}</Section>}
        {mails && <MailsSent mails={mails} />}
      </div>
    </>
  );
}
