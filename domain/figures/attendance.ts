import type { PartyId } from "#domain/record/record.ts";

/** What is known of a delegation in one session: nobody looked, or it was there or not. */
export type Seat = "present" | "absent" | "not marked";

export type SeatInSession = {
  readonly seat: Seat;
  readonly spoke: boolean;
};

/** One session as its desk marked it, and who took the floor in it. */
export type SessionMarks = {
  /** Absent where nobody marked anybody. */
  readonly present?: ReadonlySet<PartyId>;
  readonly speakers: ReadonlySet<PartyId>;
};

export type AttendanceRow = {
  readonly party: PartyId;
  /** In the order of the sessions. */
  readonly seats: readonly SeatInSession[];
  /** In how many of the sessions that were marked it was there. */
  readonly present: number;
};

export type Attendance = {
  readonly rows: readonly AttendanceRow[];
  /** How many delegations were there, by session; undefined where nobody marked. */
  readonly bySession: readonly (number | undefined)[];
  /** How many sessions were marked. */
  readonly marked: number;
  /** Delegations that were in no session that was marked. Empty where none was. */
  readonly neverSeen: readonly PartyId[];
  /** Who was marked as absent from a session in which a line says that they spoke: one of the two is wrong. */
  readonly spokeUnseen: readonly { readonly party: PartyId; readonly session: number }[];
};

/**
 * Which delegations were in which sessions.
 *
 * @param parties The delegations, in the order in which they are shown.
 */
export function attendanceOf(parties: readonly PartyId[], sessions: readonly SessionMarks[]): Attendance {
  const rows = parties.map((party): AttendanceRow => {
    const seats = sessions.map(
      ({ present, speakers }) =>
        ({
          seat: present === undefined ? "not marked" : present.has(party) ? "present" : "absent",
          spoke: speakers.has(party),
        }) satisfies SeatInSession,
    );
    return { party, seats, present: seats.filter(({ seat }) => seat === "present").length };
  });
  const marked = sessions.filter(({ present }) => present !== undefined).length;
  return {
    rows,
    bySession: sessions.map(({ present }) => present && parties.filter((party) => present.has(party)).length),
    marked,
    neverSeen: marked === 0 ? [] : rows.filter(({ present }) => present === 0).map(({ party }) => party),
    spokeUnseen: rows.flatMap(({ party, seats }) =>
      seats.flatMap(({ seat, spoke }, session) => (seat === "absent" && spoke ? [{ party, session }] : [])),
    ),
  };
}
