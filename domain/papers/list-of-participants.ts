import type { Registration } from "#domain/delegations/registration.ts";
import { nameOnPaper, paperHead, type PaperHead, type PaperSource } from "#domain/papers/paper-head.ts";
import { findParty } from "#domain/register/find-party.ts";
import { codeOf } from "#domain/register/name-on.ts";
import { byKind, inOrder } from "#domain/register/order.ts";

/** What a paper needs to know of somebody who was accepted. */
export type AcceptedPerson = Pick<
  Registration,
  "id" | "party" | "isHead" | "courtesy" | "givenName" | "familyName" | "function" | "institution" | "consentsToList"
>;

export type ListedPerson = Pick<Registration, "id" | "courtesy" | "givenName" | "function" | "institution"> & {
  /** In the capitals of its own language. */
  readonly familyName: string;
};

export type ListedDelegation = {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  /** Head first. */
  readonly people: readonly ListedPerson[];
  /** Who came and is not named: without consent, or because only their number is known. */
  readonly unnamed: number;
};

export type ListedGroup = {
  readonly kind: "states" | "europeanUnion" | "organisations";
  readonly delegations: readonly ListedDelegation[];
};

export type ListOfParticipants = {
  readonly head: PaperHead;
  /** As the report's paragraph counts them; nobody is counted as a country beside a name with a designation. */
  readonly total: {
    readonly people?: number;
    readonly states: number;
    readonly others: number;
    readonly hasDesignation: boolean;
  };
  readonly groups: readonly ListedGroup[];
};

/** The list of participants from those who were accepted; as long as there are none, what the meeting's record states. */
export function listOfParticipants(source: PaperSource, accepted: readonly AcceptedPerson[]): ListOfParticipants {
  const groups = delegationsOnPaper(source, accepted);
  const { register, record } = source;
  const all = groups.flatMap(({ delegations }) => delegations);
  const states = groups.find(({ kind }) => kind === "states")?.delegations.length ?? 0;
  const counted = all.reduce((sum, { people, unnamed }) => sum + people.length + unnamed, 0);
  return {
    head: paperHead(source, "participants"),
    total: {
      people: accepted.length > 0 ? counted : (record.participants?.people ?? (counted > 0 ? counted : undefined)),
      ...{ states, others: all.length - states },
      hasDesignation: all.some(({ id }) => findParty(register, id)?.designation !== undefined),
    },
    groups,
  };
}

/** The delegations in the order of a list, each with its people; `hidesNobody` for papers that stay with the desk. */
export function delegationsOnPaper(
  source: PaperSource,
  accepted: readonly AcceptedPerson[],
  { hidesNobody = false }: { readonly hidesNobody?: boolean } = {},
): readonly ListedGroup[] {
  const { register, record, language } = source;
  const byParty = Map.groupBy(accepted, ({ party }) => party);
  const stated = accepted.length > 0 ? [] : (record.participants?.delegations ?? []);
  const sizes = new Map(stated.map(({ party, written, people }) => [party ?? written ?? "", people ?? 0]));
  const delegations = new Map(
    [...byParty.keys(), ...sizes.keys()].map((id): [string, ListedDelegation] => {
      const people = byParty.get(id) ?? [];
      const named = people.filter(({ consentsToList }) => consentsToList || hidesNobody);
      const party = findParty(register, id);
      return [
        id,
        {
          ...{ id, code: party === undefined ? "" : codeOf(party), name: nameOnPaper(source, id) },
          people: named.toSorted((one, other) => Number(other.isHead) - Number(one.isHead)).map(personOnPaper),
          unnamed: people.length - named.length + (sizes.get(id) ?? 0),
        },
      ];
    }),
  );
  const kinds = byKind(register, inOrder(register, [...delegations.keys()], record.meeting.startsOn, language));
  return (["states", "europeanUnion", "organisations"] as const).flatMap((kind) => {
    const ofKind = kinds[kind].flatMap((id) => delegations.get(id) ?? []);
    return ofKind.length === 0 ? [] : [{ kind, delegations: ofKind }];
  });
}

export function personOnPaper(person: AcceptedPerson): ListedPerson {
  const { id, courtesy, givenName, familyName, party } = person;
  return {
    ...{ id, courtesy, givenName, function: person.function, institution: person.institution },
    familyName: familyName.toLocaleUpperCase(capitalsOf[party] ?? "en"),
  };
}

/** Where capitals are not those of English: i becomes İ, and Greek loses its accents. */
const capitalsOf: Readonly<Record<string, string>> = { TUR: "tr", AZE: "az", LTU: "lt", GRC: "el", CYP: "el" };
