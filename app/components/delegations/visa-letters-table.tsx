import { PartyCode } from "#app/components/party-code.tsx";
import { PeopleTableHead } from "#app/components/delegations/people-table-head.tsx";
import { RegistrationStateWord } from "#app/components/delegations/registration-state.tsx";
import type { LetterRow, VisaLettersOnPage } from "#app/components/delegations/visa-letters-on-page.ts";
import { RecordText } from "#app/components/record-text.tsx";
import { useMeetingTime } from "#app/components/use-meeting-time.ts";
import { useText } from "#app/locales/use-text.ts";
import { Link } from "@remix-run/react";

type Props = {
  readonly page: VisaLettersOnPage;
  /** Can letters be made now? */
  readonly isOpen: boolean;
};

/** Everybody who may need a letter, with what stands in its way. */
export function VisaLettersTable({ page, isOpen }: Props) {
  const text = useText();
  return (
    <table className="table cards registrations">
      <PeopleTableHead
        caption={text("visa_letters.title")}
        columns={[
          text("network.name"),
          text("network.function"),
          text("delegations.state"),
          text("visa_letters.letter"),
        ]}
        isTicked={isOpen}
      />
      {page.delegations.map(({ party, code, name, people }) => (
        <tbody key={party}>
          <tr className="party">
            <th scope="rowgroup" colSpan={isOpen ? 5 : 4}>
              <PartyCode code={code} />
              <RecordText>{name}</RecordText>
            </th>
          </tr>
          {people.map((person) => (
            <Seeker key={person.id} person={person} page={page} isOpen={isOpen} />
          ))}
        </tbody>
      ))}
    </table>
  );
}

function Seeker({ person, page, isOpen }: Props & { person: LetterRow }) {
  const text = useText();
  const { id, courtesy, name, state, hindrance, isTicked } = person;
  return (
    <tr>
      {isOpen && (
        <td>
          {hindrance === undefined && (
            <input type="checkbox" name="id" value={id} defaultChecked={isTicked} aria-label={name} data-record="" />
          )}
        </td>
      )}
      <td data-label={text("network.name")}>
        <Link to={`/meetings/${page.meetingId}/registrations/${id}/passport`}>
          {courtesy !== "" && <span data-record="">{courtesy} </span>}
          <RecordText>{name}</RecordText>
        </Link>
        {person.asked && <span className="sub">{text("visa_letters.asked")}</span>}
      </td>
      <td data-label={text("network.function")}>
        <RecordText>{person.function}</RecordText>
      </td>
      <td data-label={text("delegations.state")}>
        <RegistrationStateWord state={state} />
      </td>
      <td data-label={text("visa_letters.letter")}>
        <Standing person={person} timeZone={page.timeZone} />
      </td>
    </tr>
  );
}

function Standing({ person, timeZone }: { person: LetterRow; timeZone: string }) {
  const text = useText();
  const time = useMeetingTime(timeZone);
  const { hindrance, letterAt, state } = person;
  if (hindrance !== undefined) return <span className="quiet">{text(`visa_letters.${hindrance}`)}</span>;
  if (letterAt !== undefined)
    return text.rich("visa_letters.made_before", { when: <RecordText key="when">{time(letterAt)}</RecordText> });
  return text(state === "accepted" ? "visa_letters.can" : "visa_letters.not_accepted");
}
