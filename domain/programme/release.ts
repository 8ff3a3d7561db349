import { daysOf, sessionsOf, type Programme, type ProgrammeSession } from "#domain/programme/programme.ts";

/** A programme as it was given out; nobody changes it any more. */
export type Release = {
  readonly id: string;
  readonly number: number;
  readonly releasedAt: string;
  readonly releasedBy: string;
  readonly programme: Programme;
};

/** The programme as it goes out: without what only the desk need know. */
export function toRelease({ meetingId, timeZone, days }: Programme): Programme {
  const sessions = sessionsOf({ days }).map((session) => ({
    ...session,
    items: session.items.map((item) => ({
      ...item,
      presenters: item.presenters.map((presenter) => ({ ...presenter, isConfirmed: true })),
    })),
  }));
  return { meetingId, timeZone, days: daysOf(sessions) };
}

/** A session as calendars are told of it. */
export type CalendarSession = {
  readonly session: ProgrammeSession & { readonly startsAt: string };
  /** Grows whenever a release tells calendars something else of it. */
  readonly sequence: number;
  readonly changedAt: string;
  readonly isCancelled: boolean;
};

/**
 * All that calendars must be told after these releases, oldest first: every session that ever had an hour, those that
 * the newest release no longer has as cancelled. Breaks are left to the programme's page.
 */
export function calendarOf(releases: readonly Release[]): readonly CalendarSession[] {
  const told = new Map<string, CalendarSession>();
  for (const { number, releasedAt, programme } of releases) {
    const stamp = { sequence: number - 1, changedAt: releasedAt };
    const here = new Map(
      sessionsOf(programme)
        .filter(isShown)
        .map((session) => [session.id, session]),
    );
    for (const [id, known] of told)
      if (!here.has(id) && !known.isCancelled) told.set(id, { ...known, ...stamp, isCancelled: true });
    for (const [id, session] of here) {
      const known = told.get(id);
      const isNews = !known || known.isCancelled || JSON.stringify(known.session) !== JSON.stringify(session);
      if (isNews) told.set(id, { session, ...stamp, isCancelled: false });
    }
  }
  return [...told.values()];
}

const isShown = (session: ProgrammeSession): session is CalendarSession["session"] =>
  session.startsAt !== undefined && session.kind !== "break";
