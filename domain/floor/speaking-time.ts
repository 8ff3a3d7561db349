import type { Turn } from "#domain/floor/turn.ts";
import type { PartyId } from "#domain/record/record.ts";

/** How long a party has had the floor, in whole seconds, and how often. */
export type SpeakingTime = { readonly party: PartyId | null; readonly seconds: number; readonly turns: number };

/**
 * How long each has spoken, the longest first; a turn that runs counts up to now, and those that nobody could name
 * stand together under null. Whole turns are summed before they are rounded, so the total is the sum that was spoken.
 */
export function speakingTimes(turns: readonly Turn[], now: Date): readonly SpeakingTime[] {
  const byParty = new Map<PartyId | null, { milliseconds: number; turns: number }>();
  for (const turn of turns) {
    const known = byParty.get(turn.party) ?? { milliseconds: 0, turns: 0 };
    byParty.set(turn.party, { milliseconds: known.milliseconds + lengthOf(turn, now), turns: known.turns + 1 });
  }
  return [...byParty]
    .map(([party, { milliseconds, turns: count }]) => ({ party, milliseconds, turns: count }))
    .toSorted((one, other) => other.milliseconds - one.milliseconds)
    .map(({ party, milliseconds, turns: count }) => ({
      party,
      seconds: Math.round(milliseconds / 1000),
      turns: count,
    }));
}

/** How long a turn has lasted, or has lasted until now, in milliseconds; never less than nothing. */
function lengthOf({ startedAt, endedAt }: Pick<Turn, "startedAt" | "endedAt">, now: Date): number {
  const end = endedAt === null ? now.getTime() : Date.parse(endedAt);
  return Math.max(0, end - Date.parse(startedAt));
}
