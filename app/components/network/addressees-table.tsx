import { PartiesNamed } from "#app/components/network/contacts-page.tsx";
import type { AddresseeOnPage, PartyMissing, PartyReached } from "#app/components/network/list-on-page.ts";
import { PartyTable } from "#app/components/network/party-table.tsx";
import { RecordText } from "#app/components/record-text.tsx";
import { Section } from "#app/components/section.tsx";
import { useText } from "#app/locales/use-text.ts";
import { Link } from "@remix-run/react";

const reasons = ["nobody", "ended", "bounced"] as const;

/** The parties that nothing reaches, by the reason; each leads to where that is put right. */
export function MissingParties({ missing, home }: { missing: readonly PartyMissing[]; home: string }) {
  const text = useText();
  return reasons.map((why) => {
    const parties = missing.filter((one) => one.why === why);
    if (parties.length === 0) return null;
    return (
      <Section key={why} title={text(`network.missing.${why}`, { count: parties.length })}>
        <PartiesNamed parties={parties} home={home} />
      </Section>
    );
  });
}

/** Everybody whom a list reaches, by party. */
export function AddresseesTable({ parties, home }: { parties: readonly PartyReached[]; home: string }) {
  const text = useText();
  const heads = [text("contacts.name"), text("contacts.address"), text("contacts.copy")];
  return (
    <PartyTable heads={heads} parties={parties} note={(party) => party.wasAbsent === true && <Absent />}>
      {({ addressees }) => addressees.map((one) => <AddresseeRow key={one.id} addressee={one} home={home} />)}
    </PartyTable>
  );
}

function Absent() {
  const text = useText();
  return <span className="faint small"> {text("network.was_absent")}</span>;
}

function AddresseeRow({ addressee, home }: { addressee: AddresseeOnPage; home: string }) {
  const text = useText();
  const { id, name, office, address, copy, alreadyUnder, isSentAlready } = addressee;
  return (
    <tr>
      <td>
        <Link to={`${home}/${id}`}>
          <RecordText>{name}</RecordText>
        </Link>
        <div className="sub">
          <RecordText>{office}</RecordText>
        </div>
      </td>
      <td data-label={text("contacts.address")}>
        <RecordText>{address}</RecordText>
        {alreadyUnder !== undefined && (
          <div className="sub">
            {text.rich("network.already_under", { party: <RecordText>{alreadyUnder}</RecordText> })}
          </div>
        )}
        {isSentAlready === true && <div className="sub">{text("network.sent_already")}</div>}
      </td>
      <td data-label={text("contacts.copy")}>{text(`contacts.${copy}`)}</td>
    </tr>
  );
}
