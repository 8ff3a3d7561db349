import { setTimeout as pause } from "node:timers/promises";
import { contactListIn, type ContactListGiven, type ContactListRead } from "#exports/table/contact-list.ts";

type Reading = { readonly read: Promise<ContactListRead>; progress: number };

/** Readings that are under way, by who waits for which file. Once told, what was read is kept nowhere. */
const underWay = new Map<string, Reading>();

/** As long as a page waits before it shows how far the reading is. */
const patience = 1_500;

/** What a file holds; or how far its reading is, where that takes longer: whoever asks again is told of the same one. */
export async function readingOf(
  key: string,
  given: () => ContactListGiven,
): Promise<ContactListRead | { readonly progress: number }> {
  const reading = underWay.get(key) ?? begun(given());
  underWay.set(key, reading);
  const still = new AbortController();
  const read = await Promise.race([
    reading.read,
    pause(patience, undefined, { signal: still.signal }).catch(() => undefined),
  ]);
  still.abort();
  if (read === undefined) return { progress: reading.progress };
  underWay.delete(key);
  return read;
}

function begun(given: ContactListGiven): Reading {
  const reading: Reading = {
    progress: 0,
    read: contactListIn(given, (progress) => (reading.progress = progress)),
  };
  return reading;
}
