import { addressWord } from "#domain/text/address-word.ts";
import type { IsoDate } from "#domain/text/dates.ts";

/**
 * The id by which a meeting is spoken of, in addresses and on the command line: its city and year, "sarajevo-2018";
 * with a figure where that is taken.
 */
export function newMeetingId(
  { city, startsOn }: { readonly city: string; readonly startsOn: IsoDate },
  isTaken: (id: string) => boolean,
): string {
  const plain = `${addressWord(city) ?? "meeting"}-${startsOn.slice(0, 4)}`;
  for (let figure = 1; ; figure++) {
    const id = figure === 1 ? plain : `${plain}-${figure}`;
    if (!isTaken(id)) return id;
  }
}
