import { Empty } from "#app/components/empty.tsx";
import { PageHead } from "#app/components/page-head.tsx";
import { PartyCode } from "#app/components/party-code.tsx";
import { RecordText } from "#app/components/record-text.tsx";
import { useDays } from "#app/components/use-days.ts";
import { useText } from "#app/locales/use-text.ts";

export type ContactsOnADay = {
  readonly dialogue: string;
  readonly day: string;
  /** In the order of a list of participants. */
  readonly parties: readonly PartyContacts[];
};

type PartyContacts = {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly focalPoints: readonly FocalPointOnPage[];
};

type FocalPointOnPage = {
  readonly id: string;
  readonly name: string;
  readonly office: string;
  readonly institution: string;
  readonly address: string;
  readonly copy: "to" | "cc";
  readonly from: string;
  readonly until: string | null;
};

/** Who answers for each party: the people to whom everything is sent, those in copy after them. */
export function ContactsPage({ contacts: { dialogue, day, parties } }: { contacts: ContactsOnADay }) {
  const text = useText();
  const days = useDays();
  return (
    <>
      <PageHead
        title={text.rich("contacts.of", { dialogue: <RecordText>{dialogue}</RecordText> })}
        line={text("contacts.line", { parties: parties.length })}
        symbolNote={<RecordText>{days.day(day)}</RecordText>}
      />
      <div className="contacts">
        {parties.length === 0 ? (
          <Empty title={text("contacts.none")}>{text("contacts.none_remedy")}</Empty>
        ) : (
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
                    <PartyCode code={party.code} /> <RecordText>{party.name}</RecordText>
                  </th>
                </tr>
                {party.focalPoints.map((focalPoint) => (
                  <ContactRow key={focalPoint.id} focalPoint={focalPoint} />
                ))}
              </tbody>
            ))}
          </table>
        )}
      </div>
    </>
  );
}

function ContactRow({ focalPoint }: { focalPoint: FocalPointOnPage }) {
  const text = useText();
  const days = useDays();
  const { name, office, institution, address, copy, from, until } = focalPoint;
  return (
    <tr>
      <td>
        <RecordText>{name}</RecordText>
        <div className="sub">
          <RecordText>{office}</RecordText>
        </div>
      </td>
      <td>
        <RecordText>{institution}</RecordText>
      </td>
      <td>
        <a href={`mailto:${address}`}>
          <RecordText>{address}</RecordText>
        </a>
      </td>
      <td>{text(`contacts.${copy}`)}</td>
      <td>
        <RecordText>{until === null ? days.day(from) : `${days.day(from)} – ${days.day(until)}`}</RecordText>
      </td>
    </tr>
  );
}
