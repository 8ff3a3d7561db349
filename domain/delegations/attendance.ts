import { isStanding, type Registration } from "#domain/delegations/registration.ts";
import type { PartyId } from "#domain/record/record.ts";

export type AttendanceFacts = {
  readonly registrations: readonly Pick<Registration, "id" | "party" | "state">[];
  /** Since when each registration is checked in. */
  readonly arrived: ReadonlyMap<string, string>;
  /** Marked present in a session, whichever. */
  readonly present: ReadonlySet<PartyId>;
  /** Had the floor in a session. */
  readonly spoke: ReadonlySet<PartyId>;
};

export type Attendance = {
  /** Delegations that were accepted and of which nobody is checked in, was marked present or spoke. */
  readonly absent: readonly PartyId[];
  /** Parties that were marked present or spoke, of which nobody is accepted. */
  readonly unregistered: readonly PartyId[];
  /** Registrations that are checked in without having been accepted. */
  readonly undecided: readonly string[];
  /** Registrations that are checked in and do not stand any more: withdrawn, refused or replaced meanwhile. */
  readonly ended: readonly string[];
};

/**
 * Where those who came are not those who were expected. Who is absent is asked once somebody came at all, and who is
 * unregistered once somebody is accepted: a meeting without registrations has neither.
 */
export function attendance({ registrations, arrived, present, spoke }: AttendanceFacts): Attendance {
  const accepted = new Set(registrations.filter(({ state }) => state === "accepted").map(({ party }) => party));
  const cameHere = registrations.filter(({ id }) => arrived.has(id));
  const seen = new Set([...present, ...spoke]);
  const came = new Set([...cameHere.map(({ party }) => party), ...seen]);
  const unaccepted = cameHere.filter(({ state }) => state !== "accepted");
  return {
    absent: came.size === 0 ? [] : [...accepted].filter((party) => !came.has(party)),
    unregistered: accepted.size === 0 ? [] : [...seen].filter((party) => !accepted.has(party)),
    undecided: unaccepted.filter(isStanding).map(({ id }) => id),
    ended: unaccepted.filter((registration) => !isStanding(registration)).map(({ id }) => id),
  };
}
