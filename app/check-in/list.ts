import type { CheckInAct, CheckInWay } from "#domain/delegations/check-in.ts";
import { arrivals } from "#domain/delegations/check-in.ts";

/** Somebody whom the desk may expect: of a person nothing but the name, the delegation and how it stands goes on a device. */
export type Expected = {
  readonly id: string;
  /** As the badge has it. */
  readonly code: string;
  readonly name: string;
  readonly party: string;
  readonly isHead: boolean;
  /** Otherwise it is not decided yet whether they take part. */
  readonly isAccepted: boolean;
  /** Since when they are checked in. */
  readonly arrivedAt?: string;
};

export type DelegationExpected = { readonly party: string; readonly code: string; readonly name: string };

/** A badge whose registration does not stand any more. */
export type BadgeEnded = {
  readonly code: string;
  readonly name: string;
  readonly delegation: string;
  readonly how: "withdrawn" | "refused" | "replaced";
  /** Who came in the place. */
  readonly instead?: string;
};

/** What a device of the desk keeps of a meeting, and what the server answers it. */
export type CheckInList = {
  /** The meeting's last day: the next one, the list goes out of the device. */
  readonly endsOn: string;
  readonly people: readonly Expected[];
  /** The server's clock as it answered; a list that a device kept before it said so has none, nor who is no longer expected. */
  readonly now?: string;
  readonly ended?: readonly BadgeEnded[];
  /** In the order of a list of participants. */
  readonly delegations: readonly DelegationExpected[];
  readonly findings: {
    readonly absent: readonly DelegationExpected[];
    readonly unregistered: readonly DelegationExpected[];
    /** Who came although their registration was withdrawn, refused or replaced. */
    readonly ended: readonly { readonly name: string; readonly delegation: string }[];
  };
};

/** An act of this device. */
export type CheckInDone = CheckInAct & { readonly how: CheckInWay };

/** The most acts that are told at once. */
export const mostAtOnce = 100;

/** Somebody with what was done here laid over what the server knows. */
export type PersonHere = Expected & { readonly isWaiting: boolean };

/** The list as it will be once the server has heard of these acts. */
export function peopleWith(list: CheckInList, unsent: readonly CheckInDone[]): readonly PersonHere[] {
  const byPerson = Map.groupBy(unsent, ({ registrationId }) => registrationId);
  return list.people.map((person) => {
    const acts = byPerson.get(person.id);
    if (!acts) return { ...person, isWaiting: false };
    return { ...person, isWaiting: true, arrivedAt: arrivals([...knownOf(person), ...acts]).get(person.id) };
  });
}

function knownOf({ id, arrivedAt }: Expected): CheckInAct[] {
  return arrivedAt === undefined ? [] : [{ id: "", registrationId: id, what: "in", at: arrivedAt }];
}
