import type { MeetingRecord, RecordDelegation } from "#domain/record/record.ts";
import { findParty } from "#domain/register/find-party.ts";
import { inOrder } from "#domain/register/order.ts";
import type { Register } from "#domain/register/register.ts";
import type { NamesInText } from "#domain/report/names-in-text.ts";
import { listed, numberInText } from "#domain/text/lists.ts";
import type { Spelling } from "#domain/text/spelling.ts";

/** The delegations of a meeting in protocol order: states, then the European Union, then everybody else. */
export type Attendance = {
  readonly states: readonly RecordDelegation[];
  readonly others: readonly RecordDelegation[];
  /** A party whose name carries a designation is there: nobody is then counted as a country. */
  readonly hasDesignation: boolean;
};

export function attendanceOf(record: MeetingRecord, register: Register): Attendance {
  const delegations = record.participants?.delegations ?? [];
  const byParty = new Map(
    delegations.flatMap((delegation) => (delegation.party ? [[delegation.party, delegation]] : [])),
  );
  const ordered = inOrder(register, [...byParty.keys()], record.meeting.startsOn).flatMap(
    (id) => byParty.get(id) ?? [],
  );
  const isState = ({ party }: RecordDelegation) => party != null && findParty(register, party)?.kind === "state";
  return {
    states: ordered.filter(isState),
    others: [...ordered.filter((delegation) => !isState(delegation)), ...delegations.filter(({ party }) => !party)],
    hasDesignation: ordered.some(({ party }) => party != null && findParty(register, party)?.designation !== undefined),
  };
}

/** The sentence on who attended, and the words that a footnote on the count hangs on; `undefined` without delegations. */
export function participantsSentence(
  record: MeetingRecord,
  register: Register,
  names: NamesInText,
  spelling: Spelling,
): { readonly text: string; readonly counted: string } | undefined {
  const { states, others, hasDesignation } = attendanceOf(record, register);
  if (states.length + others.length === 0) return undefined;

  const people = peopleIn(record);
  const attended =
    people === undefined
      ? "The meeting was attended by delegations"
      : `The meeting was attended by ${numberInText(people)} participant${people === 1 ? "" : "s"}`;
  const preposition = people === undefined ? "of" : "from";
  const list = (delegations: readonly RecordDelegation[]) => listed(delegations.map(names.of), spelling);

  if (states.length === 0) return { text: `${attended} ${preposition} ${list(others)}.`, counted: attended };

  const counted = hasDesignation
    ? counting(states.length + others.length, "delegation", "delegations")
    : counting(states.length, "country", "countries");
  const head = `${attended} ${preposition} ${counted} – ${list(states)}`;
  if (others.length === 0) return { text: `${head}.`, counted };
  const text = hasDesignation
    ? `${head}, as well as ${list(others)}.`
    : `${head} – and ${preposition} ${list(others)}.`;
  return { text, counted };
}

/** The number stated; else the sum of the delegations, if each of them says how many it is. */
function peopleIn({ participants }: MeetingRecord): number | undefined {
  if (participants?.people !== undefined) return participants.people;
  const sizes = (participants?.delegations ?? []).map(({ people }) => people);
  return sizes.length === 0
    ? undefined
    : sizes.reduce((sum, size) => (sum === undefined || size === undefined ? undefined : sum + size), 0);
}

function counting(count: number, one: string, many: string): string {
  return `${numberInText(count)} ${count === 1 ? one : many}`;
}
