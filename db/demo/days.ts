import type { IsoDate } from "#domain/text/dates.ts";

const dayLong = 24 * 60 * 60 * 1000;

/** So many days from now; earlier where they are fewer than none. */
export const daysFrom = (now: Date, days: number): Date => new Date(now.getTime() + days * dayLong);

/** The first Tuesday so many days from now or later: no meeting begins on a Sunday. */
export function tuesdayFrom(now: Date, days: number): IsoDate {
  const first = daysFrom(now, days);
  return dayOf(daysFrom(first, (9 - first.getUTCDay()) % 7));
}

/** The day after. */
export const nextDay = (day: IsoDate): IsoDate => dayOf(daysFrom(new Date(`${day}T12:00:00Z`), 1));

/** The hours of a session by the clocks of its city. */
export const hours = (day: IsoDate, from: string, to: string) => ({
  startsAt: `${day}T${from}`,
  endsAt: `${day}T${to}`,
});

const dayOf = (instant: Date): IsoDate => instant.toISOString().slice(0, 10);
