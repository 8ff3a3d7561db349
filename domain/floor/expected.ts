import type { Floor, SpeakerKind, Turn, Waiting } from "#domain/floor/turn.ts";
import type { Capacity, PartyId } from "#domain/record/record.ts";

// What the floor will be once an act has arrived, for the page of whoever acts. Each may be applied to a floor that
// knows of the act already: the news of it can come before the answer.

export type SpeakerToCome = {
  readonly party: PartyId | null;
  readonly kind: SpeakerKind;
  readonly capacity?: Capacity;
};

/** The newest turn: the one after which the next act comes. */
export function newestTurn({ current, spoken }: Floor): Turn | undefined {
  return current ?? spoken[0];
}

/** Somebody takes the floor; an entry of theirs on the list is done with. */
export function givenTo(floor: Floor, turnId: string, speaker: SpeakerToCome, now: string): Floor {
  if (isKnown(floor, turnId)) return floor;
  const called = floor.waiting.find(({ party }) => party === speaker.party);
  return {
    ...ended(floor, floor.current?.id, now),
    current: { id: turnId, ...speaker, startedAt: now, endedAt: null },
    waiting: floor.waiting.filter((waiting) => waiting !== called),
  };
}

/** Whoever stands first takes the floor; unchanged where nobody waits. */
export function givenToNext(floor: Floor, turnId: string, now: string): Floor {
  const [first] = floor.waiting;
  if (!first || isKnown(floor, turnId)) return floor;
  return {
    ...givenTo(floor, turnId, { party: first.party, kind: first.kind }, now),
    waiting: floor.waiting.slice(1),
  };
}

export function ended(floor: Floor, turnId: string | undefined, now: string): Floor {
  const { current, ...rest } = floor;
  if (!current || current.id !== turnId) return floor;
  return { ...rest, spoken: [{ ...current, endedAt: now }, ...floor.spoken] };
}

export function named(floor: Floor, turnId: string, speaker: SpeakerToCome): Floor {
  const name = (turn: Turn): Turn => (turn.id === turnId ? { ...turn, ...speaker } : turn);
  return { ...floor, ...(floor.current && { current: name(floor.current) }), spoken: floor.spoken.map(name) };
}

export function listed(floor: Floor, waiting: Waiting): Floor {
  const stands = floor.waiting.some(({ id, party }) => id === waiting.id || party === waiting.party);
  return stands ? floor : { ...floor, waiting: [...floor.waiting, waiting] };
}

export function withdrawn(floor: Floor, waitingId: string): Floor {
  return { ...floor, waiting: floor.waiting.filter(({ id }) => id !== waitingId) };
}

/** @param before The entry before which it is to stand; undefined: at the end. */
export function placed(floor: Floor, waitingId: string, before: string | undefined): Floor {
  const moved = floor.waiting.find(({ id }) => id === waitingId);
  if (!moved) return floor;
  const others = floor.waiting.filter(({ id }) => id !== waitingId);
  const at = before === undefined ? -1 : others.findIndex(({ id }) => id === before);
  return { ...floor, waiting: at === -1 ? [...others, moved] : others.toSpliced(at, 0, moved) };
}

const isKnown = ({ current, spoken }: Floor, turnId: string) =>
  current?.id === turnId || spoken.some(({ id }) => id === turnId);
