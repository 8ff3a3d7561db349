import { daysOf, type ProgrammeSession } from "#domain/programme/programme.ts";
import { lengthOf, minutesAfter, minutesBetween } from "#domain/programme/session-times.ts";

/** A step among the sessions of its day, or the place before or after another session, perhaps on another day. */
export type SessionMove =
  { readonly to: "up" | "down" } | { readonly to: "before" | "after"; readonly sessionId: string };

/**
 * The sessions with one of them moved. Neighbours on a day exchange their order: the first begins where the earlier
 * one began, each keeps its length and the gap between them stays. On another day a session takes the hour of the
 * one that it is put before, or the end of the one it is put after, and the others keep theirs. Undefined where there
 * is no such place.
 */
export function movedSessions(
  sessions: readonly ProgrammeSession[],
  id: string,
  move: SessionMove,
): readonly ProgrammeSession[] | undefined {
  const ofDay = daysOf(sessions).find((day) => day.sessions.some((session) => session.id === id));
  const moved = ofDay?.sessions.find((session) => session.id === id);
  if (!ofDay || !moved) return undefined;
  if (!("sessionId" in move)) {
    const from = ofDay.sessions.indexOf(moved);
    return withPlace(sessions, ofDay.sessions, from, from + (move.to === "up" ? -1 : 1));
  }
  const target = sessions.find((session) => session.id === move.sessionId);
  if (!target || target.id === id) return undefined;
  const to = ofDay.sessions.indexOf(target);
  if (to === -1) return sessions.map((session) => (session.id === id ? onOtherDay(moved, target, move.to) : session));
  const from = ofDay.sessions.indexOf(moved);
  const place = move.to === "before" ? (from < to ? to - 1 : to) : from < to ? to : to + 1;
  return from === place ? sessions : withPlace(sessions, ofDay.sessions, from, place);
}

/** Goes from one place to another by exchanging neighbours, so that every step is one that could be made by key. */
function withPlace(
  sessions: readonly ProgrammeSession[],
  ofDay: readonly ProgrammeSession[],
  from: number,
  to: number,
): readonly ProgrammeSession[] | undefined {
  if (to < 0 || to >= ofDay.length) return undefined;
  let row = [...ofDay];
  for (let at = from; at !== to; at += Math.sign(to - from))
    row = exchanged(row, Math.min(at, at + Math.sign(to - from)));
  const byId = new Map(row.map((session) => [session.id, session]));
  const inNewOrder = row[Symbol.iterator]();
  // Those without hours have no order but that of the list.
  const isUntimed = ofDay.every(({ startsAt }) => startsAt === undefined);
  return sessions.map((session) => {
    if (!byId.has(session.id)) return session;
    return (isUntimed ? inNewOrder.next().value : byId.get(session.id)) ?? session;
  });
}

/** The row with the session at `index` and the one after it in each other's place. */
function exchanged(row: readonly ProgrammeSession[], index: number): ProgrammeSession[] {
  const [first, second] = [row[index], row[index + 1]];
  if (!first || !second) return [...row];
  return [...row.slice(0, index), ...exchangedHours(first, second), ...row.slice(index + 2)];
}

function exchangedHours(first: ProgrammeSession, second: ProgrammeSession): readonly ProgrammeSession[] {
  if (first.startsAt === undefined || second.startsAt === undefined) return [second, first];
  const gap = first.endsAt === undefined ? 0 : Math.max(0, minutesBetween(first.endsAt, second.startsAt));
  const leading = startingAt(second, first.startsAt);
  const free = leading.endsAt ?? minutesAfter(first.startsAt, minutesBetween(first.startsAt, second.startsAt));
  return [leading, startingAt(first, minutesAfter(free, gap))];
}

function onOtherDay(moved: ProgrammeSession, target: ProgrammeSession, side: "before" | "after"): ProgrammeSession {
  if (target.startsAt === undefined) return { ...moved, startsAt: undefined, endsAt: undefined };
  return startingAt(moved, side === "before" ? target.startsAt : (target.endsAt ?? target.startsAt));
}

function startingAt(session: ProgrammeSession, startsAt: string): ProgrammeSession {
  const length = lengthOf(session);
  return { ...session, startsAt, endsAt: length === undefined ? undefined : minutesAfter(startsAt, length) };
}

/** In the order of their hours; whoever has none stays behind whom they follow. */
export function inProgrammeOrder<Session extends Pick<ProgrammeSession, "startsAt">>(
  sessions: readonly Session[],
): readonly Session[] {
  let hour = "";
  return sessions
    .map((session) => ({ session, at: (hour = session.startsAt ?? hour) }))
    .toSorted((one, other) => one.at.localeCompare(other.at))
    .map(({ session }) => session);
}
