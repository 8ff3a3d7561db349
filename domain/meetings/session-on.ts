import type { SessionKind } from "#domain/record/record.ts";
import type { ClockTime } from "#domain/text/clock-time.ts";

type Planned = {
  readonly id: string;
  readonly kind: SessionKind;
  readonly startsAt?: ClockTime;
  readonly endsAt?: ClockTime;
};

/**
 * The session that is on: where somebody has the floor, else what the programme says of this minute, else what comes
 * next on this day, else what came last. A break is no session: nobody speaks in it.
 *
 * @param now By the clocks of the meeting's city.
 * @param running The session in which somebody has the floor.
 */
export function sessionOn<Session extends Planned>(
  sessions: readonly Session[],
  now: ClockTime,
  running?: string,
): Session | undefined {
  const held = sessions.filter(({ kind }) => kind !== "break");
  const timed = held
    .filter((session): session is Session & { startsAt: ClockTime } => session.startsAt !== undefined)
    .toSorted((one, other) => one.startsAt.localeCompare(other.startsAt));
  return (
    held.find(({ id }) => id === running) ??
    timed.findLast(({ startsAt, endsAt }) => startsAt <= now && (endsAt === undefined || now < endsAt)) ??
    timed.find(({ startsAt }) => startsAt > now && startsAt.slice(0, 10) === now.slice(0, 10)) ??
    timed.findLast(({ startsAt }) => startsAt <= now) ??
    held[0]
  );
}

/** What the programme says begins next on this day, breaks among them. */
export function nextOnDay<Session extends Planned>(sessions: readonly Session[], now: ClockTime): Session | undefined {
  return sessions
    .filter(({ startsAt }) => startsAt !== undefined && startsAt > now && startsAt.slice(0, 10) === now.slice(0, 10))
    .toSorted((one, other) => (one.startsAt ?? "").localeCompare(other.startsAt ?? ""))[0];
}
