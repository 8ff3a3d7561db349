import type { PaperState } from "#domain/points/closing-paper.ts";
import type { ReportState } from "#domain/report/report.ts";
import type { Spelling } from "#domain/text/spelling.ts";

/** The words that the house itself prints around a paper's text. */
type PaperWords = {
  /** "Draft 3", "Final": in the footer and in the file's title. */
  version(state: ReportState): string;
  /** "DRAFT 3": at the head of each page. */
  draftMark(number: number): string;
  /** What stands before the page's number and before the number of pages. */
  readonly page: string;
  readonly of: string;
  secretariatOf(dialogue: string): string;
  readonly meetingReport: string;
  /** On each page of a session's notes. */
  readonly privateNotes: string;
  readonly nothingNoted: string;
  readonly noLine: string;
  readonly closing: {
    readonly title: string;
    readonly paper: string;
    /** On each page: the paper is no public one. */
    readonly forTheChair: string;
    readonly noPoints: string;
    readonly state: Readonly<Record<PaperState, string>>;
    /** What the Chair may do with it, under the title. */
    readonly note: Readonly<Record<PaperState, string>>;
  };
  /** Of a paper that shows what changed from one version to the next, each by its name ("Draft 3"). */
  readonly redline: {
    /** The name of the text that is still worked on. */
    readonly working: string;
    title(paper: string, from: string, to: string): string;
    author(from: string, to: string): string;
    /** At the head of each page. */
    mark(to: string): string;
    against(to: string, from: string): string;
    readonly howToRead: string;
    explained(from: string, to: string): string;
    /** Under the last line: nothing is missing after it. */
    readonly end: string;
  };
  readonly certificate: {
    readonly title: string;
    readonly note: string;
    readonly paper: string;
    readonly version: string;
    readonly hash: string;
    readonly nobody: string;
  };
  /** Above what another note-taker has of the same turn. */
  secondRecord(number: number): string;
};

const english: PaperWords = {
  version: (state) => (state.kind === "final" ? "Final" : `Draft ${state.number}`),
  draftMark: (number) => `DRAFT ${number}`,
  page: "Page ",
  of: " of ",
  secretariatOf: (dialogue) => `${dialogue} Secretariat`,
  meetingReport: "Meeting report",
  privateNotes: "Private notes of the Secretariat",
  nothingNoted: "Nothing was noted.",
  noLine: "No line for the report.",
  closing: {
    title: "Closing points for the Chair",
    paper: "Closing paper",
    forTheChair: "For the Chair · not for distribution",
    noPoints: "No points yet.",
    state: { prepared: "as prepared", changed: "with the Chair’s changes", delivered: "as delivered" },
    note: {
      prepared: "Strike what should not be said; the right margin is for your words.",
      changed: "What is struck will not be said; the right margin is for your words.",
      delivered: "As the Chair says it.",
    },
  },
  redline: {
    working: "the working text",
    title: (paper, from, to) => `${paper}: changes from ${from} to ${to}`,
    author: (from, to) => `Secretariat, ${from} to ${to}`,
    mark: (to) => `${to.toUpperCase()} – CHANGES`,
    against: (to, from) => `${to} against ${from}`,
    howToRead: "How to read",
    end: "End of the text",
    explained: (from, to) =>
      `Inserted words are underlined, deleted words are struck through. With all changes accepted this is ${to}, with all rejected ${from}.`,
  },
  certificate: {
    title: "Certificate of approvals",
    note: "The hash stands for the words: whoever has the file can have it compared with the approved text.",
    paper: "Paper",
    version: "Version",
    hash: "SHA-256 of the text",
    nobody: "Nobody has decided.",
  },
  secondRecord: (number) => `Record ${number} of the same turn, not settled`,
};

export const paperWords: Readonly<Record<Spelling, PaperWords>> = { "en-GB": english, "en-US": english };
