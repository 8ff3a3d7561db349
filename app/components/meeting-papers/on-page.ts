import type { SessionInBrief } from "#app/components/session-name.tsx";
import type {
  LeftInPaper,
  MeetingPaperKind,
  MeetingPaperState,
  PaperFormat,
  Sharing,
} from "#domain/meeting-papers/meeting-paper.ts";

/** A file as pages link it. */
export type PaperFileLink = {
  readonly id: string;
  readonly href: string;
  readonly language: string;
  /** "French". */
  readonly languageName: string;
  readonly revision: number;
  readonly format: PaperFormat;
  readonly size: number;
};

export type PaperInList = {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly kind: MeetingPaperKind;
  /** The party that it is from; absent: the secretariat. */
  readonly from?: string;
  readonly fromCode?: string;
  readonly presenter: string | null;
  /** The item of the programme that it belongs to. */
  readonly item?: string;
  readonly state: MeetingPaperState;
  readonly sharing: Sharing | null;
  readonly files: readonly PaperFileLink[];
};

export type PapersOnPage = {
  readonly home: string;
  readonly mayAdd: boolean;
  /** Says how a paper stands to those who can do something about it. */
  readonly showsStates: boolean;
  /** Without a session: of the meeting as a whole. */
  readonly groups: readonly {
    readonly session?: SessionInBrief & { readonly id: string };
    readonly papers: readonly PaperInList[];
  }[];
};

export type PaperOnPage = PaperInList & {
  readonly home: string;
  readonly list: string;
  /** Absent for a reader from outside, who has no list. */
  readonly hasList: boolean;
  readonly meeting: string;
  readonly timeZone: string;
  readonly session?: SessionInBrief;
  readonly addedAt: string;
  readonly word?: { readonly at: string; readonly isYou: boolean; readonly name?: string; readonly how: string | null };
  readonly releasedAt: string | null;
  readonly withdrawnAt: string | null;
  /** Earlier revisions, for whoever reads them. */
  readonly earlier: readonly PaperFileLink[];
  /** What the newest files hold beside what they show, for those who can put another in their place. */
  readonly leftIn: readonly { readonly file: PaperFileLink; readonly found: readonly LeftInPaper[] }[];
  /** Languages of files that are not released although the paper is. */
  readonly unreleased: readonly string[];
  readonly may: {
    readonly tend: boolean;
    readonly word?: "own" | "received";
    readonly release: boolean;
    /** A release would want the presenter's word first. */
    readonly lacksWord: boolean;
    readonly endRelease: boolean;
    readonly withdraw: boolean;
  };
  readonly languages: readonly LanguageChoice[];
};

export type LanguageChoice = { readonly tag: string; readonly name: string };

/** What the form of a paper offers. */
export type PaperChoices = {
  readonly isStaff: boolean;
  readonly parties: readonly { readonly id: string; readonly name: string }[];
  /** The party, where there is but one. */
  readonly party?: string;
  readonly places: readonly PaperPlace[];
  readonly languages: readonly LanguageChoice[];
};

/** A session, or an item within one. */
export type PaperPlace = { readonly value: string; readonly session: SessionInBrief; readonly item?: string };

/** What stands in the form. */
export type PaperTyped = {
  readonly id: string;
  readonly party: string;
  readonly kind: MeetingPaperKind;
  readonly code: string;
  readonly title: string;
  readonly presenter: string;
  readonly place: string;
  readonly language: string;
  readonly sharing: Sharing;
};

export const paperProblems = [
  ...(["none", "too large", "empty", "another kind", "macros", "too many"] as const),
  ...(["title", "presenter", "code", "code-taken", "place", "party", "language", "not-now", "unsent"] as const),
];
export type PaperProblem = (typeof paperProblems)[number];

/** What came of a form when it was sent. */
export type PaperResult = {
  readonly problem: PaperProblem;
  readonly minutes?: number;
  readonly typed: Partial<PaperTyped>;
};

export const paperNews = [
  "added",
  "changed",
  "file-added",
  "word",
  "released",
  "release-ended",
  "withdrawn",
  "no-word",
  "not-now",
  "how-missing",
] as const;
export type PaperNews = (typeof paperNews)[number];
