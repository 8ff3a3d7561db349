import type { PartyId } from "#domain/record/record.ts";

/** A meeting and whose delegations took part in it. */
export type MeetingHeld = { readonly id: string; readonly parties: ReadonlySet<PartyId> };

export type PartyCame = {
  readonly party: PartyId;
  /** In the order of the meetings. */
  readonly came: readonly boolean[];
  readonly times: number;
};

/**
 * Which parties came to which meetings. Whoever came to none of them is among the rows too.
 *
 * @param parties In the order in which they are shown.
 */
export function whoCame(parties: readonly PartyId[], meetings: readonly MeetingHeld[]): readonly PartyCame[] {
  return parties.map((party) => {
    const came = meetings.map((meeting) => meeting.parties.has(party));
    return { party, came, times: came.filter(Boolean).length };
  });
}
