import type { DelegationPeople, PersonRow, RegistrationsOnPage } from "#app/components/delegations/people-on-page.ts";
import type { PeopleDesk } from "#app/desk/delegations/people-access.server.ts";
import { peopleTabs } from "#app/desk/delegations/people-tab.server.ts";
import type { Db } from "#db/database/client.ts";
import { listInvitedDelegations } from "#db/delegations/invited-delegations.ts";
import { listRegistrations, type StoredRegistration } from "#db/delegations/registrations.ts";
import { isStanding, nameOf, registrationStates } from "#domain/delegations/registration.ts";
import { foldedWords } from "#domain/register/folded-words.ts";
import { inOrder } from "#domain/register/order.ts";

/** As many people as a page takes; whoever has more narrows the search. */
const perPage = 500;

/** The people of a meeting by delegation, in protocol order of the meeting's day. */
export function registrationsOnPage(
  db: Db,
  { asker, meeting, subject, register, names }: PeopleDesk,
  search: URLSearchParams,
): RegistrationsOnPage {
  const all = listRegistrations(db, meeting.id);
  const filter = {
    state: registrationStates.find((state) => state === search.get("state")) ?? "",
    search: (search.get("q") ?? "").trim().slice(0, 200),
  };
  const typed = foldedWords(filter.search);
  const isFound = (person: StoredRegistration) => {
    const words = foldedWords(`${nameOf(person)} ${person.institution} ${names.nameOf(person.party)} ${person.party}`);
    return typed.every((word) => words.some(({ folded }) => folded.startsWith(word.folded)));
  };
  const found = all.filter((person) => (filter.state === "" || person.state === filter.state) && isFound(person));
  const byParty = Map.groupBy(found, ({ party }) => party);
  const ordered = inOrder(register, [...byParty.keys()], meeting.startsOn).flatMap((party) => byParty.get(party) ?? []);
  const accepted = all.filter(({ state }) => state === "accepted");
  return {
    ...{ meetingId: meeting.id, filter, found: found.length, shown: Math.min(found.length, perPage) },
    tabs: peopleTabs(asker, { meeting, subject }),
    counts: countsOf(all),
    accepted: { people: accepted.length, delegations: new Set(accepted.map(({ party }) => party)).size },
    delegations: delegationsOf(db, { meeting, names }, ordered.slice(0, perPage), all),
    rights: {
      mayDecide: asker.may("registration.decide", subject),
      mayNominate: asker.may("delegation.nominate", subject),
    },
  };
}

function countsOf(all: readonly StoredRegistration[]): RegistrationsOnPage["counts"] {
  const count = (state: string) => all.filter((one) => one.state === state).length;
  // Exactly the states, which fromEntries cannot say.
  return Object.fromEntries(registrationStates.map((state) => [state, count(state)])) as RegistrationsOnPage["counts"];
}

/** People as delegations, in the order in which they come. */
function delegationsOf(
  db: Db,
  { meeting, names }: Pick<PeopleDesk, "meeting" | "names">,
  people: readonly StoredRegistration[],
  all: readonly StoredRegistration[],
): readonly DelegationPeople[] {
  const quotas = new Map(listInvitedDelegations(db, meeting.id).map(({ party, quota }) => [party, quota]));
  return [...Map.groupBy(people, ({ party }) => party)].map(([party, ofParty]) => ({
    ...{ party, code: names.codeOf(party) ?? party, name: names.nameOf(party), quota: quotas.get(party) ?? null },
    standing: all.filter((one) => one.party === party && isStanding(one)).length,
    people: ofParty.map(personRow),
  }));
}

export function personRow(person: StoredRegistration): PersonRow {
  const { id, courtesy, isHead, state, reason, institution, address } = person;
  return { id, courtesy, isHead, state, reason, institution, address, function: person.function, name: nameOf(person) };
}
