import type { OutlinePart } from "#app/components/report/report-outline.tsx";
import type { Finding } from "#domain/checks/finding.ts";
import type { Telling } from "#domain/draft/told.ts";
import type { Change } from "#domain/text/changes.ts";
import type { Report } from "#domain/report/report.ts";

export type ReportOnPage = {
  /** Of the meeting: "/meetings/sarajevo-2018". */
  readonly home: string;
  readonly report: Report;
  readonly outline: readonly OutlinePart[];
  /** At the head of each printed page; absent on a final report. */
  readonly printMark?: string;
  readonly file: { readonly href: string; readonly name: string };
  /** What the desk sees beside the paper; absent for readers of an issued report. */
  readonly desk?: DeskOnReport;
};

export type DeskOnReport = {
  readonly meetingId: string;
  /** Where to follow the news of the meeting on from. */
  readonly since: number;
  /** Who reads it. */
  readonly me: string;
  readonly mayFreeze: boolean;
  /** A version is frozen: nobody writes in the text. */
  readonly isFrozen: boolean;
  readonly mayWrite: boolean;
  /** Absent as long as nobody has begun to write: the text then follows the record. */
  readonly draft?: { readonly begunAt: string; readonly begunBy: string };
  readonly shape: "full" | "points-only";
  /** What a report of this shape tells of the draft. */
  readonly telling: Telling;
  readonly sources: Readonly<Record<string, SourceOnPage>>;
  readonly sides: ReportSides;
};

/** Where a source can be read, and what it says. A source that is missing here is not this reader's to see. */
export type SourceOnPage = {
  /** "PAK 2.4" */
  readonly label: string;
  readonly to: string;
  readonly speaker?: string;
  readonly words: string;
  /** For whoever may read notes. */
  readonly note?: string;
};

/** What stands beside the text, and is drawn anew while somebody writes. */
export type ReportSides = {
  readonly outline: readonly OutlinePart[];
  readonly coverage: CoverageOnPage;
  readonly notReflected: readonly LineOnPage[];
  /** Facts, points and promises that stand nowhere in the text. */
  readonly others: readonly LineOnPage[];
  readonly leftOut: readonly (LineOnPage & Said)[];
  readonly offers: readonly OfferOnPage[];
  /** Noted and not written out: notes without a line, and lines that are no sentences. */
  readonly toDraft: readonly (LineOnPage & { readonly isFragment: boolean })[];
  readonly findings: readonly FindingOnPage[];
  readonly dismissed: readonly (FindingOnPage & { readonly dismissal: Said })[];
};

/** Every line counts in one of them. */
export type CoverageOnPage = {
  readonly reflected: number;
  readonly leftOut: number;
  /** Not told in a report of this shape. */
  readonly untold: number;
  readonly missing: number;
  readonly toDraft: number;
  readonly fragments: number;
};

/** A line of the record, named by its source. */
export type LineOnPage = {
  readonly id: string;
  readonly words: string;
  /** By which it can be placed in the draft. */
  readonly unit?: string;
};

/** A reason, with whose it is. */
export type Said = { readonly reason: string; readonly by?: string; readonly at: string };

/** A sentence that was edited, and whose lines have changed since. */
export type OfferOnPage = {
  readonly unit: string;
  readonly sources: readonly string[];
  /** The paragraph or point in which it stands. */
  readonly place: { readonly id: string; readonly label: string };
  /** What the record says now; empty where it says nothing more of it. */
  readonly now: string;
  readonly changes?: readonly Change[];
  readonly mine: string;
};

/** A finding with the address where it can be mended. */
export type FindingOnPage = Finding & {
  readonly fingerprint: string;
  /** The words it is about; empty where it is about none of the text. */
  readonly quote: string;
  readonly to?: string;
  /** The letters it is about, in the line of the draft. */
  readonly place?: { readonly lineId: string; readonly from: number; readonly to: number };
};
