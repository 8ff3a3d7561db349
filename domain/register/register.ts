import type { IsoDate } from "#domain/text/dates.ts";

/** The languages in which this register keeps names. */
export const languages = ["en", "fr", "ru", "ar"] as const;
export type Language = (typeof languages)[number];

/**
 * What a dialogue calls everybody: parties, bodies, instruments, acronyms and designations, as dated data.
 * There is no "the name of a country": every use gives the day (decision 5).
 */
export type Register = {
  readonly dialogue: Dialogue;
  readonly parties: readonly Party[];
  readonly designations: readonly Designation[];
  readonly acronyms: readonly Acronym[];
  readonly bodies: readonly Body[];
  readonly instruments: readonly Instrument[];
};

export type Dialogue = {
  readonly id: string;
  readonly name: string;
  /** First part of its document symbols: "BP". */
  readonly symbol?: string;
  /** Who chairs the dialogue itself, per period. */
  readonly chairs: readonly ChairPeriod[];
  readonly secretariat?: string;
};

/** `until` is the last day. */
export type ChairPeriod = {
  readonly party: string;
  readonly as: "chair" | "co-chair";
  readonly from: IsoDate | null;
  readonly until?: IsoDate;
  readonly source: string;
};

/** States come first in any list; the European Union and its institutions next; then everybody else. */
export const partyKinds = ["state", "european-union", "organisation", "academic"] as const;
export type PartyKind = (typeof partyKinds)[number];

export type Party = {
  readonly id: string;
  readonly kind: PartyKind;
  /** Two or three letters for the screen where the id is long: "BALI". Default: the id. */
  readonly code?: string;
  readonly names: Readonly<Record<Language, readonly DatedName[]>>;
  /** "IOM": also the running name once the full one has been given. */
  readonly acronym?: string;
  /** Other ways in which people write it: "FYROM", "BiH", "University of Koç". Never adjectives: "Turkish". */
  readonly written?: readonly string[];
  /** The id of the designation that every use of the name carries. */
  readonly designation?: string;
  /** Not of this dialogue: known so that its own old papers and those of sister dialogues can be read. */
  readonly outside?: true;
};

/** One form of a name and the first day on which this dialogue uses it; `null`: since always. Newest last. */
export type DatedName = {
  readonly from: IsoDate | null;
  /** "North Macedonia", without an article. */
  readonly short: string;
  /** "the Republic of North Macedonia". */
  readonly formal?: string;
  /** The article that running text puts before `short`: "the". */
  readonly article?: string;
  /** What it is sorted by where that is not `short`: "Macedonia". */
  readonly sortAs?: string;
  /** The acronym that went with this name or goes with this language, where it is not the party's: "EASO", "МОМ". */
  readonly acronym?: string;
  readonly source: string;
};

/** A name's asterisk and the note that belongs to it, in the wording this dialogue uses. */
export type Designation = {
  readonly id: string;
  readonly mark: "*";
  readonly note: Readonly<Record<Language, string>>;
  readonly source: string;
};

export type Acronym = { readonly acronym: string; readonly expansion: string; readonly source: string };

export type Body = {
  readonly id: string;
  /** "Working Group on the Silk Routes Region". */
  readonly name: string;
  /** "Silk Routes Working Group". */
  readonly shortName: string;
  /** With `noun`, lets two names be joined: "the Silk Routes and the South East European Working Groups". */
  readonly stem?: string;
  readonly noun?: { readonly one: string; readonly many: string };
  readonly level: "decision" | "expert" | "advisory" | "ministerial";
  readonly chairs: readonly ChairPeriod[];
};

export type Instrument = {
  readonly id: string;
  /** "Istanbul Ministerial Declaration on a Silk Routes Partnership for Migration". */
  readonly title: string;
  /** "Istanbul Ministerial Declaration". */
  readonly shortTitle: string;
  readonly adoptedOn: IsoDate;
  /** What its parts are called: "priority area", "Priority Goal". */
  readonly partNoun: string;
  readonly parts: readonly { readonly number: number; readonly title: string }[];
  readonly source: string;
};
