import type { PartyChoice, PersonRefused, PersonTyped } from "#app/components/delegations/people-on-page.ts";
import type { PeopleDesk } from "#app/desk/delegations/people-access.server.ts";
import { ownParties } from "#app/desk/access/own-parties.server.ts";
import type { Db } from "#db/database/client.ts";
import { canonicalAddress } from "#db/accounts/people.ts";
import { listRegistrations, type StoredRegistration } from "#db/delegations/registrations.ts";
import { formOf } from "#db/registering/registration-forms.ts";
import { judgePerson, standingOf } from "#domain/delegations/judge-person.ts";
import { courtesies, isStanding, type PersonStated } from "#domain/delegations/registration.ts";
import { asksForList } from "#domain/registering/form.ts";
import { inOrder } from "#domain/register/order.ts";

/** The parties for which somebody may name people, by name and in order. */
export function partiesToNominate({ asker, subject, register, names, meeting }: PeopleDesk): readonly PartyChoice[] {
  const ids = ownParties(register).flatMap(({ id }) =>
    asker.may("delegation.nominate", { ...subject, partyId: id }) ? [id] : [],
  );
  return inOrder(register, ids, meeting.startsOn).map((id) => ({ id, name: names.nameOf(id) }));
}

/** The form of nobody yet. Where the meeting does not ask who agrees to be named, everybody is told that they are. */
export function emptyPerson(db: Db, { meetingId, party }: { meetingId: string; party: string }): PersonTyped {
  const words = { courtesy: "" as const, givenName: "", familyName: "", function: "", institution: "" };
  const isNamed = !asksForList(formOf(db, meetingId));
  return { ...words, party, address: "", phone: "", isHead: false, isNamed };
}

export function typedOf(person: StoredRegistration): PersonTyped {
  const { party, courtesy, givenName, familyName, institution, address, phone, isHead } = person;
  const words = { courtesy, givenName, familyName, function: person.function, institution, address, phone };
  return { ...words, party, isHead, isNamed: person.consentsToList };
}

type Rules = {
  /** The parties that may be chosen; of somebody who is known, theirs alone. */
  readonly parties: readonly string[];
  readonly needsAddress: boolean;
  /** Whose entry it is that changes or whose place is taken: no double of the new one. */
  readonly except?: StoredRegistration;
};

type Sent =
  | { readonly person: PersonStated; readonly party: string; readonly isHead: boolean; readonly typed: PersonTyped }
  | { readonly refused: PersonRefused };

/** The person that a form tells of, where they can be and are beyond doubt or were looked at again. */
export function personIn(db: Db, desk: PeopleDesk, form: FormData, { parties, needsAddress, except }: Rules): Sent {
  const typed = typedIn(form, except?.party);
  const standing = listRegistrations(db, desk.meeting.id).filter((one) => isStanding(one) && one.id !== except?.id);
  const languages = except?.languages ?? [];
  const { party, isHead, isNamed, ...words } = typed;
  // Whoever is written to registers themselves, and says it there.
  const consents = { consentsToList: isNamed && !needsAddress, consentsToContacts: false };
  const person = { ...words, address: canonicalAddress(words.address), languages, ...consents };
  const { problems, doubts } = judgePerson(
    { ...person, party },
    { parties: new Set(parties), standing: standingOf(standing), needsAddress },
  );
  const isWrong = problems.length > 0 || (doubts.length > 0 && form.get("checked") !== "on");
  return isWrong ? { refused: { typed, problems, doubts } } : { person, party, isHead, typed };
}

function typedIn(form: FormData, party: string | undefined): PersonTyped {
  const line = (name: string) => {
    const value = form.get(name);
    return typeof value === "string" ? value.normalize("NFC").replaceAll(/\s+/gu, " ").trim().slice(0, 1_000) : "";
  };
  return {
    party: party ?? line("party"),
    courtesy: courtesies.find((one) => one === line("courtesy")) ?? "",
    ...{ givenName: line("givenName"), familyName: line("familyName"), function: line("function") },
    ...{ institution: line("institution"), address: line("address"), phone: line("phone") },
    isHead: form.get("isHead") === "on",
    isNamed: form.get("isNamed") === "on",
  };
}
