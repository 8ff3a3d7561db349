import type { ProgrammeSession } from "#domain/programme/programme.ts";
import { instantAt, clockTimeAt, type ClockTime } from "#domain/text/clock-time.ts";

/** How a local time stands in its zone: clocks skip it when they are put on, and show it twice when put back. */
export type Standing = "once" | "never" | "twice";

const hour = 60 * 60 * 1000;

/** Does a clock of the zone show this time once, never or twice on that day? */
export function standingOf(time: ClockTime, timeZone: string): Standing {
  const first = instantAt(time, timeZone);
  const shown = time.slice(0, 16);
  if (clockTimeAt(first, timeZone) !== shown) return "never";
  // Clocks are put back by an hour almost everywhere, by half of one on Lord Howe Island.
  const again = [hour / 2, hour].some((later) => clockTimeAt(new Date(first.getTime() + later), timeZone) === shown);
  return again ? "twice" : "once";
}

/** The minutes between two local times as the clock on the wall counts them. */
export function minutesBetween(from: ClockTime, to: ClockTime): number {
  return (asUtc(to) - asUtc(from)) / 60_000;
}

/** A local time some minutes later, by the clock on the wall. */
export function minutesAfter(time: ClockTime, minutes: number): ClockTime {
  return new Date(asUtc(time) + minutes * 60_000).toISOString().slice(0, 16);
}

const asUtc = (time: ClockTime) => Date.parse(`${time.slice(0, 16)}Z`);

/** How long a session is by the clock; undefined where an hour is missing. */
export function lengthOf({ startsAt, endsAt }: Pick<ProgrammeSession, "startsAt" | "endsAt">): number | undefined {
  return startsAt === undefined || endsAt === undefined ? undefined : minutesBetween(startsAt, endsAt);
}
