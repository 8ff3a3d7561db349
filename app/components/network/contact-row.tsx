import type { ContactOnPage } from "#app/components/network/contacts-on-page.ts";
import { RecordText } from "#app/components/record-text.tsx";
import { Status } from "#app/components/status.tsx";
import { useDays } from "#app/components/use-days.ts";
import { useText } from "#app/locales/use-text.ts";
import { Link } from "@remix-run/react";

/** One focal point: who, where, how to write to them, and since when. */
export function ContactRow({ contact, home }: { contact: ContactOnPage; home: string }) {
  const text = useText();
  const { id, name, office, institution, address, copy, isLead, languages, bouncedAt } = contact;
  return (
    <tr>
      <td>
        <Link to={`${home}/${id}`}>
          <RecordText>{name}</RecordText>
        </Link>
        {isLead && <span className="faint"> {text("network.leads")}</span>}
        <div className="sub">
          <RecordText>{office}</RecordText>
        </div>
      </td>
      <td data-label={text("contacts.institution")}>
        <RecordText>{institution}</RecordText>
      </td>
      <td data-label={text("contacts.address")}>
        <a href={`mailto:${address}`}>
          <RecordText>{address}</RecordText>
        </a>
        {bouncedAt !== null && <Bounced at={bouncedAt} />}
      </td>
      <td data-label={text("contacts.copy")}>
        {text(`contacts.${copy}`)}
        {languages.length > 0 && (
          <div className="sub">{languages.map((one) => text(`language.${one}`)).join(", ")}</div>
        )}
      </td>
      <td data-label={text("contacts.since")}>
        <Period contact={contact} />
      </td>
    </tr>
  );
}

/** From when, and until when where that is known. */
export function Period({ contact: { from, until } }: { contact: Pick<ContactOnPage, "from" | "until"> }) {
  const days = useDays();
  return <RecordText>{until === null ? days.day(from) : `${days.day(from)} – ${days.day(until)}`}</RecordText>;
}

function Bounced({ at }: { at: string }) {
  const text = useText();
  const days = useDays();
  return (
    <div className="sub">
      <Status mark="alert">
        {text.rich("network.bounced_since", { day: <RecordText>{days.day(at.slice(0, 10))}</RecordText> })}
      </Status>
    </div>
  );
}
