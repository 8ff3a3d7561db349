import type { PartyId } from "#domain/record/record.ts";
import type { PartyNames } from "#domain/register/party-names.ts";
import type { Language } from "#domain/register/register.ts";

/**
 * What a page that follows the floor shows: the words of each of its places, by name. A place that is not told of is
 * empty. Worked out alike by the server, for the page as it is sent, and by its small script, for what happens after.
 */
export type Shown = Readonly<Record<string, Place | undefined>>;

export type Place = {
  readonly text: string;
  /** Where it is not the page's. */
  readonly lang?: string;
  /** Which of the sizes that its style knows. */
  readonly size?: number;
};

/** How the parties of a floor are called on the meeting's day. */
export type FloorNames = Readonly<Record<PartyId, PartyNames>>;

/** The name of a party in a language; its id where nobody told of it. */
export function nameIn(names: FloorNames, party: PartyId, language: Language): string {
  return names[party]?.[language] ?? party;
}

/** Puts values into words in which "#" stands for the first, "##" for the second, "###" for the third. */
export function filledIn(words: string, ...values: readonly (string | number)[]): string {
  return words.replaceAll(/#+/g, (mark) => String(values[mark.length - 1] ?? ""));
}

/** "2:10"; hours are counted as minutes. */
export function clockText(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}

/** The clock of a zone: "14:37". */
export function clockIn(instant: Date, timeZone: string): string {
  return new Intl.DateTimeFormat("en-GB", { timeZone, hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(
    instant,
  );
}
