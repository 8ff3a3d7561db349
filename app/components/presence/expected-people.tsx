import { fewestLetters, findPeople } from "#app/check-in/find-people.ts";
import type { DelegationExpected, PersonHere } from "#app/check-in/list.ts";
import { useCheckInDesk } from "#app/components/presence/check-in-context.ts";
import { PersonRow } from "#app/components/presence/person-row.tsx";
import { PartyCode } from "#app/components/party-code.tsx";
import { RecordText } from "#app/components/record-text.tsx";
import { Section } from "#app/components/section.tsx";
import { useText } from "#app/locales/use-text.ts";
import type { FormEvent } from "react";
import { useState } from "react";

/** Those who are expected: found by some letters, else delegation by delegation. Enter checks in whoever alone is found. */
export function ExpectedPeople() {
  const text = useText();
  const { checkIn, list, people } = useCheckInDesk();
  const [typed, setTyped] = useState("");
  const found = findPeople(people, list.delegations, typed);
  const isLooking = typed.trim().length >= fewestLetters;

  const checkInTheOne = (event: FormEvent) => {
    event.preventDefault();
    const [one, ...others] = found;
    if (one && others.length === 0 && one.arrivedAt === undefined) void checkIn.checkIn(one.id, "name");
  };
  return (
    <>
      <form role="search" className="field" onSubmit={checkInTheOne}>
        <label htmlFor="who">{text("check_in.search")}</label>
        <input
          className="input"
          type="search"
          id="who"
          dir="auto"
          autoComplete="off"
          enterKeyHint="done"
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
          aria-describedby="who-help"
        />
        <p className="help" id="who-help">
          {text("check_in.search_help")}
        </p>
      </form>
      {isLooking ? (
        <Section title={text("check_in.found", { found: found.length })} className="found">
          <ul>
            {found.slice(0, mostShown).map((person) => (
              <PersonRow key={person.id} person={person} how="name" isOfList={false} />
            ))}
          </ul>
        </Section>
      ) : (
        <Section title={text("check_in.delegations")} className="by-delegation">
          {list.delegations.map((delegation) => (
            <Delegation
              key={delegation.party}
              delegation={delegation}
              people={people.filter(({ party }) => party === delegation.party)}
            />
          ))}
        </Section>
      )}
    </>
  );
}

/** More are no answer: another letter is. */
const mostShown = 30;

function Delegation({ delegation, people }: { delegation: DelegationExpected; people: readonly PersonHere[] }) {
  const text = useText();
  const here = people.filter(({ arrivedAt }) => arrivedAt !== undefined).length;
  return (
    <details>
      <summary>
        <PartyCode code={delegation.code} /> <RecordText>{delegation.name}</RecordText>
        <span className="end">{text("check_in.of_delegation", { here, of: people.length })}</span>
      </summary>
      <ul>
        {people.map((person) => (
          <PersonRow key={person.id} person={person} how="list" isOfList />
        ))}
      </ul>
    </details>
  );
}
