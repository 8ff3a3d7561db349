import { PartyCode } from "#app/components/party-code.tsx";
import type { DelegationPeople, PersonRow } from "#app/components/delegations/people-on-page.ts";
import { PeopleTableHead } from "#app/components/delegations/people-table-head.tsx";
import { RegistrationStateWord } from "#app/components/delegations/registration-state.tsx";
import { RecordText } from "#app/components/record-text.tsx";
import { useText } from "#app/locales/use-text.ts";
import { Link } from "@remix-run/react";

type Props = {
  readonly delegations: readonly DelegationPeople[];
  readonly home: string;
  /** Can several be chosen? */
  readonly isTicked: boolean;
};

/** People under their delegations, the head first. */
export function RegistrationsTable({ delegations, home, isTicked }: Props) {
  const text = useText();
  return (
    <table className="table cards registrations">
      <PeopleTableHead
        caption={text("delegations.registrations")}
        columns={[
          text("network.name"),
          text("network.function"),
          text("contacts.institution"),
          text("delegations.state"),
        ]}
        isTicked={isTicked}
      />
      {delegations.map(({ party, code, name, quota, standing, people }) => (
        <tbody key={party}>
          <tr className="party">
            <th scope="rowgroup" colSpan={isTicked ? 5 : 4}>
              <PartyCode code={code} />
              <Link to={`${home}/of/${encodeURIComponent(party)}`}>
                <RecordText>{name}</RecordText>
              </Link>
              <span className="faint">
                {quota === null
                  ? text("delegations.places", { standing })
                  : text("delegations.places_of", { standing, quota })}
              </span>
            </th>
          </tr>
          {people.map((person) => (
            <Person key={person.id} person={person} home={home} isTicked={isTicked} />
          ))}
        </tbody>
      ))}
    </table>
  );
}

function Person({ person, home, isTicked }: { person: PersonRow; home: string; isTicked: boolean }) {
  const text = useText();
  const { id, courtesy, name, institution, isHead, state, reason } = person;
  return (
    <tr>
      {isTicked && (
        <td>
          <input type="checkbox" name="id" value={id} aria-label={name} data-record="" />
        </td>
      )}
      <td data-label={text("network.name")}>
        <Link to={`${home}/registrations/${id}`}>
          {courtesy !== "" && <span data-record="">{courtesy} </span>}
          <RecordText>{name}</RecordText>
        </Link>
        {isHead && <span className="sub">{text("delegations.head")}</span>}
      </td>
      <td data-label={text("network.function")}>
        <RecordText>{person.function}</RecordText>
      </td>
      <td data-label={text("contacts.institution")}>
        <RecordText>{institution}</RecordText>
      </td>
      <td data-label={text("delegations.state")}>
        <RegistrationStateWord state={state} />
        {reason !== undefined && (
          <span className="sub">
            <RecordText>{reason}</RecordText>
          </span>
        )}
      </td>
    </tr>
  );
}
