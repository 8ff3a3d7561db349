import { setTimeout as pause } from "node:timers/promises";
import { listIn, type ListGiven, type ListKind, type ListRead } from "#exports/table/list-read.ts";

type Reading<Kind extends ListKind> = { readonly read: Promise<ListRead<Kind>>; progress: number };

/** Readings that are under way, by who waits for which file. Once told, what was read is kept nowhere. */
const underWay: { readonly [Kind in ListKind]: Map<string, Reading<Kind>> } = {
  contacts: new Map<string, Reading<"contacts">>(),
  people: new Map<string, Reading<"people">>(),
};

/** As long as a page waits before it shows how far the reading is. */
const patience = 1_500;

/** What a file holds; or how far its reading is, where that takes longer: whoever asks again is told of the same one. */
export async function readingOf<Kind extends ListKind>(
  key: string,
  given: ListGiven<Kind>,
): Promise<ListRead<Kind> | { readonly progress: number }> {
  // A kind's readings are of that kind, which TypeScript does not follow through an index.
  const ofKind = underWay[given.kind as Kind] as Map<string, Reading<Kind>>;
  const reading = ofKind.get(key) ?? begun(given);
  ofKind.set(key, reading);
  const still = new AbortController();
  const read = await Promise.race([
    reading.read,
    pause(patience, undefined, { signal: still.signal }).catch(() => undefined),
  ]);
  still.abort();
  if (read === undefined) return { progress: reading.progress };
  ofKind.delete(key);
  return read;
}

function begun<Kind extends ListKind>(given: ListGiven<Kind>): Reading<Kind> {
  const reading: Reading<Kind> = { progress: 0, read: listIn(given, (progress) => (reading.progress = progress)) };
  return reading;
}
