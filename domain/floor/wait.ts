import { wishOf, type Wish } from "#domain/floor/list-of-speakers.ts";
import type { Floor, Turn } from "#domain/floor/turn.ts";
import type { PartyId } from "#domain/record/record.ts";

/** Where a party stands on the list, and how long it is likely to wait. */
export type Wait = {
  readonly id: string;
  /** Since when it waits, as an ISO instant. */
  readonly since: string;
  /** 1 for whoever is next. */
  readonly place: number;
  /** Absent while too few have spoken to tell. */
  readonly minutes?: { readonly from: number; readonly to: number };
};

/** From how many speakers on a mean says something. */
const enoughTurns = 3;
/** How far from the mean those before one are taken to speak. */
const spread = 0.25;

/** The wait of a party that is on the list: the mean of those who have spoken, times those before it, as a range. */
export function waitOf(floor: Floor, party: PartyId, now: Date, wish: Wish = "statement"): Wait | undefined {
  const index = floor.waiting.findIndex((waiting) => waiting.party === party && wishOf(waiting.kind) === wish);
  const own = floor.waiting[index];
  if (own === undefined) return undefined;
  const wait = { id: own.id, since: own.addedAt, place: index + 1 };
  const mean = meanSeconds(floor.spoken);
  if (mean === undefined) return wait;
  const rest = floor.current ? Math.max(0, mean - secondsOf(floor.current, now)) : 0;
  const seconds = rest + mean * index;
  const from = Math.floor((seconds * (1 - spread)) / 60);
  return { ...wait, minutes: { from, to: Math.max(from + 1, Math.ceil((seconds * (1 + spread)) / 60)) } };
}

/** How long a turn has lasted. */
export function secondsOf({ startedAt, endedAt }: Turn, now: Date): number {
  return Math.max(0, ((endedAt === null ? now.getTime() : Date.parse(endedAt)) - Date.parse(startedAt)) / 1000);
}

function meanSeconds(spoken: readonly Turn[]): number | undefined {
  const ended = spoken.filter((turn): turn is Turn & { endedAt: string } => turn.endedAt !== null);
  if (ended.length < enoughTurns) return undefined;
  return ended.reduce((sum, turn) => sum + secondsOf(turn, new Date(turn.endedAt)), 0) / ended.length;
}
