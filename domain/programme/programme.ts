import type { Capacity, PartyId, SessionKind } from "#domain/record/record.ts";
import type { ClockTime } from "#domain/text/clock-time.ts";
import type { IsoDate } from "#domain/text/dates.ts";

/** Who presents, and as what; `written` alone where the register does not know the name. */
export type Presenter = {
  readonly party: PartyId | null;
  readonly written?: string;
  /** The person, as the programme prints them. */
  readonly name?: string;
  readonly capacity: Capacity;
  readonly isConfirmed: boolean;
};

export type ProgrammeItem = {
  readonly id: string;
  readonly title: string;
  readonly minutes?: number;
  readonly presenters: readonly Presenter[];
  /** The symbol of the paper that belongs to it: "CRP.2". */
  readonly paper?: string;
};

export type ProgrammeSession = {
  readonly id: string;
  readonly kind: SessionKind;
  readonly number?: number;
  readonly title?: string;
  readonly startsAt?: ClockTime;
  readonly endsAt?: ClockTime;
  readonly moderator?: string;
  /** When the floor is open, or what interrupts the session: "coffee 15:30–15:45". */
  readonly floorNote?: string;
  readonly guidingQuestions: readonly string[];
  readonly items: readonly ProgrammeItem[];
};

/** `date` absent: sessions without hours. */
export type ProgrammeDay = { readonly date?: IsoDate; readonly sessions: readonly ProgrammeSession[] };

export type Programme = {
  readonly meetingId: string;
  readonly timeZone: string;
  readonly days: readonly ProgrammeDay[];
};

/** The days of a programme, by the clocks of its city; sessions without hours come last, in their own order. */
export function daysOf(sessions: readonly ProgrammeSession[]): readonly ProgrammeDay[] {
  const timed = sessions
    .filter(({ startsAt }) => startsAt !== undefined)
    .toSorted((one, other) => (one.startsAt ?? "").localeCompare(other.startsAt ?? ""));
  const byDate = Map.groupBy(timed, ({ startsAt = "" }) => startsAt.slice(0, 10));
  const untimed = sessions.filter(({ startsAt }) => startsAt === undefined);
  return [
    ...[...byDate].map(([date, ofDay]) => ({ date, sessions: ofDay })),
    ...(untimed.length > 0 ? [{ sessions: untimed }] : []),
  ];
}

/** All sessions of a programme, in its order. */
export function sessionsOf({ days }: Pick<Programme, "days">): readonly ProgrammeSession[] {
  return days.flatMap(({ sessions }) => sessions);
}
