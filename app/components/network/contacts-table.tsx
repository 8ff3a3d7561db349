import { ContactRow } from "#app/components/network/contact-row.tsx";
import type { PartyContacts } from "#app/components/network/contacts-on-page.ts";
import { PartyTable } from "#app/components/network/party-table.tsx";
import { useText } from "#app/locales/use-text.ts";

/** Focal points under the party that they answer for. */
export function ContactsTable({ parties, home }: { parties: readonly PartyContacts[]; home: string }) {
  const text = useText();
  const heads = [
    text("contacts.name"),
    text("contacts.institution"),
    text("contacts.address"),
    text("contacts.copy"),
    text("contacts.since"),
  ];
  return (
    <PartyTable heads={heads} parties={parties} to={({ id }) => `${home}/of/${id}`}>
      {({ focalPoints }) => focalPoints.map((contact) => <ContactRow key={contact.id} contact={contact} home={home} />)}
    </PartyTable>
  );
}
