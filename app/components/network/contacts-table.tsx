import { ContactRow } from "#app/components/network/contact-row.tsx";
import type { PartyContacts } from "#app/components/network/contacts-on-page.ts";
import { PartyCode } from "#app/components/party-code.tsx";
import { RecordText } from "#app/components/record-text.tsx";
import { useText } from "#app/locales/use-text.ts";
import { Link } from "@remix-run/react";

/** Focal points under the party that they answer for. */
export function ContactsTable({ parties, home }: { parties: readonly PartyContacts[]; home: string }) {
  const text = useText();
  return (
    <table className="table cards">
      <thead>
        <tr>
          <th scope="col">{text("contacts.name")}</th>
          <th scope="col">{text("contacts.institution")}</th>
          <th scope="col">{text("contacts.address")}</th>
          <th scope="col">{text("contacts.copy")}</th>
          <th scope="col">{text("contacts.since")}</th>
        </tr>
      </thead>
      {parties.map((party) => (
        <tbody key={party.id}>
          <tr>
            <th scope="rowgroup" colSpan={5} className="party">
              <PartyCode code={party.code} />{" "}
              <Link to={`${home}/of/${party.id}`}>
                <RecordText>{party.name}</RecordText>
              </Link>
            </th>
          </tr>
          {party.focalPoints.map((contact) => (
            <ContactRow key={contact.id} contact={contact} home={home} />
          ))}
        </tbody>
      ))}
    </table>
  );
}
