import type { Turn } from "#domain/floor/turn.ts";

/** When a turn begins: never at the instant of the one before or earlier, even where the clock was put back. */
export function startAfter(previous: Pick<Turn, "startedAt" | "endedAt"> | undefined, now: Date): string {
  const last = Math.max(-Infinity, ...instantsOf(previous).map((instant) => Date.parse(instant) + 1));
  return new Date(Math.max(now.getTime(), last)).toISOString();
}

const instantsOf = (turn: Pick<Turn, "startedAt" | "endedAt"> | undefined) =>
  turn ? [turn.startedAt, ...(turn.endedAt === null ? [] : [turn.endedAt])] : [];

/** When a turn ends that is ended now, by the next one or by hand: never before it began. */
export function endOf({ startedAt }: Pick<Turn, "startedAt">, now: Date): string {
  return new Date(Math.max(now.getTime(), Date.parse(startedAt))).toISOString();
}

/** How an act that names the turn after which it comes meets what is there. */
export type Standing =
  /** Nothing has happened since. */
  | "next"
  /** Somebody else was first to give the floor, and it is still theirs: both wanted the same step. */
  | "taken"
  /** More has happened. */
  | "moved on";

/**
 * @param after The newest turn that the person saw; undefined: none.
 * @param turns The turns of the session, the newest first.
 */
export function standingAfter(after: string | undefined, turns: readonly Pick<Turn, "id" | "endedAt">[]): Standing {
  const [newest, previous] = turns;
  if (newest?.id === after) return "next";
  return newest?.endedAt === null && previous?.id === after ? "taken" : "moved on";
}
