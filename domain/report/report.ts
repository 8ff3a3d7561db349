import type { ParagraphKind, PartyId } from "#domain/record/record.ts";
import type { IsoDate } from "#domain/text/dates.ts";

/** A report ready to be shown or printed: every name resolved, every number final, plain canonical text. */
export type Report = {
  /** Stable across versions: "sarajevo-2018-report". */
  readonly id: string;
  /** Of a version: the Word file says which one it is. */
  readonly versionId?: string;
  readonly dialogue: string;
  readonly symbol?: string;
  readonly title: string;
  /** "Report" or "Chair’s summary". */
  readonly paper: string;
  /** "Sarajevo, Bosnia and Herzegovina, 7–8 May 2018". */
  readonly placeAndDates: string;
  /** Under the title, in order: Status, Issued, Host, Chair, Mandate. */
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  readonly state: ReportState;
  readonly issuedOn: IsoDate;
  /** "joint working group meeting": for the running head with the dialogue's name. */
  readonly meetingKind: string;
  readonly language: "en-GB" | "en-US";
  readonly paragraphs: readonly Paragraph[];
  /** Designations used, so that the first asterisk can carry its note: mark and full names ("Kosovo*"). */
  readonly designations: readonly { readonly name: string; readonly note: string }[];
  /** Printed small under the end rule, where the dialogue has such a sentence: whom the report does not bind. */
  readonly disclaimer?: string;
};

export type ReportState =
  { readonly kind: "draft"; readonly number: number; readonly replyBy?: string } | { readonly kind: "final" };

export type Paragraph = {
  /** Stable identity, [a-z0-9-] only: becomes the Word bookmark `rp_…`. */
  readonly id: string;
  readonly number: number;
  readonly kind: ParagraphKind;
  /** The heading printed above this paragraph, where a new part begins. */
  readonly heading?: string;
  readonly session?: string;
  /** Sentences joined by a space; plain spaces and hyphens. */
  readonly text: string;
  readonly sentences: readonly Sentence[];
  /** Lettered (a), (b) … under the text; the text is then their lead-in. */
  readonly points: readonly ReportPoint[];
  readonly footnotes: readonly Footnote[];
  /** Who speaks in it, in order of first speaking; `null` for a speaker not named. */
  readonly speakers: readonly (PartyId | null)[];
  /** Ids of interventions and follow-ups. */
  readonly sources: readonly string[];
};

export type Sentence = { readonly text: string; readonly sources: readonly string[] };

export type ReportPoint = {
  readonly id: string;
  /** "a" … "z", "aa" …: what Word computes too. */
  readonly letter: string;
  readonly text: string;
  readonly sources: readonly string[];
};

/** Stands after `text.slice(0, at)`; numbered by Word. */
export type Footnote = { readonly at: number; readonly text: string };
