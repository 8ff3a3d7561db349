import { nameOf, type PersonStated } from "#domain/delegations/registration.ts";
import { meantAddress } from "#domain/network/address-slip.ts";
import { comparedAddress } from "#domain/network/contact.ts";
import { addressProblem, lineProblem, type WordProblem } from "#domain/network/judge-words.ts";
import { letterDoubt, seenName, type LetterDoubt } from "#domain/network/name-letters.ts";
import type { PartyId } from "#domain/record/record.ts";

export type PersonField =
  | ("party" | "courtesy" | "givenName" | "familyName" | "function" | "institution")
  | ("address" | "phone" | "languages");

/** What makes a person of a delegation impossible. */
export type PersonProblem = {
  readonly field: PersonField;
  readonly why: WordProblem | "unknown" | "known already" | "twice in the file" | "no number";
};

/** What is probably a slip, and may be right all the same. */
export type PersonDoubt =
  | { readonly kind: "slip"; readonly meant: string }
  | { readonly kind: LetterDoubt; readonly field: PersonField }
  | { readonly kind: "same name"; readonly name: string; readonly address: string };

export type PersonOfParty = PersonStated & { readonly party: PartyId };

/** Whoever stands at the meeting already, by address, and by party and name as the eye takes it. */
export type Standing = {
  readonly byAddress: ReadonlyMap<string, PersonNamed>;
  readonly byName: ReadonlyMap<string, PersonNamed>;
};

export type PersonNamed = Pick<PersonOfParty, "party" | "givenName" | "familyName" | "address">;

export function standingOf(people: readonly PersonNamed[]): Standing {
  return {
    byAddress: new Map(people.flatMap((one) => (one.address === "" ? [] : [[comparedAddress(one.address), one]]))),
    byName: new Map(people.map((one) => [personKey(one), one])),
  };
}

/** By these two rows are of one person of a party, as far as the eye tells. */
export function personKey({ party, ...person }: Omit<PersonNamed, "address">): string {
  return `${party} ${seenName(nameOf(person)).split(" ").toSorted().join(" ")}`;
}

type Rules = {
  readonly parties: ReadonlySet<PartyId>;
  readonly standing: Standing;
  /** Whoever names people of an own delegation gives the address to which their link goes. */
  readonly needsAddress?: boolean;
};

/** What is wrong with a person as typed or read, and what is doubtful. Entries that cannot be are not doubted. */
export function judgePerson(person: PersonOfParty, { parties, standing, needsAddress = false }: Rules) {
  const problems: PersonProblem[] = [...partyProblems(person, parties), ...textProblems(person)];
  const address = person.address === "" && !needsAddress ? undefined : addressProblem(person.address);
  if (address) problems.push({ field: "address", why: address });
  else if (standing.byAddress.has(comparedAddress(person.address)))
    problems.push({ field: "address", why: "known already" });
  return { problems, doubts: problems.length > 0 ? [] : doubtsOf(person, standing) };
}

function partyProblems({ party }: PersonOfParty, parties: ReadonlySet<PartyId>): PersonProblem[] {
  if (parties.has(party)) return [];
  return [{ field: "party", why: party === "" ? "missing" : "unknown" }];
}

const lines = ["givenName", "familyName", "function", "institution"] as const;

function textProblems(person: PersonOfParty): PersonProblem[] {
  const problems = lines.flatMap((field): PersonProblem[] => {
    const why = lineProblem(person[field], field === "familyName");
    return why === undefined ? [] : [{ field, why }];
  });
  const isNumber = /^[\d\s+()./-]{0,40}$/.test(person.phone);
  return isNumber ? problems : [...problems, { field: "phone", why: "no number" }];
}

function doubtsOf(person: PersonOfParty, { byName }: Standing): PersonDoubt[] {
  const meant = meantAddress(person.address);
  const namesake = byName.get(personKey(person));
  return [
    ...(meant === undefined ? [] : [{ kind: "slip" as const, meant }]),
    ...lines.flatMap((field): PersonDoubt[] => {
      const kind = letterDoubt(person[field]);
      return kind === undefined ? [] : [{ kind, field }];
    }),
    ...(namesake ? [{ kind: "same name" as const, name: nameOf(namesake), address: namesake.address }] : []),
  ];
}
