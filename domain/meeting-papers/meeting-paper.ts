/** "document": a paper that the meeting works on; "information": one that it need only know of. */
export const meetingPaperKinds = ["presentation", "document", "information"] as const;
export type MeetingPaperKind = (typeof meetingPaperKinds)[number];

/** For whom a presenter's word lets a paper be released; "nobody" is a word too. */
export const sharings = ["everybody", "participants", "after the meeting", "nobody"] as const;
export type Sharing = (typeof sharings)[number];

/** A file in one language as it was brought in. A newer one in the same language is its next revision. */
export type MeetingPaperFile = {
  readonly id: string;
  /** A tag of BCP 47: "fr". */
  readonly language: string;
  /** 0 for the first, 1 for Rev.1. */
  readonly revision: number;
  readonly uploadId: string;
  readonly format: PaperFormat;
  readonly size: number;
  readonly leftIn: readonly LeftInPaper[];
  readonly addedAt: string;
  readonly releasedAt: string | null;
};

export const paperFormats = ["docx", "pptx", "pdf"] as const;
export type PaperFormat = (typeof paperFormats)[number];

/** What a file holds beside what it shows; "unread": nobody could look inside. */
export const leftInPapers = [
  "tracked-changes",
  "comments",
  "hidden-words",
  "speaker-notes",
  "author",
  "unread",
] as const;
export type LeftInPaper = (typeof leftInPapers)[number];

/** A presentation or a document of a meeting: from a party, or from the secretariat where it names none. */
export type MeetingPaper = {
  readonly id: string;
  readonly meetingId: string;
  readonly kind: MeetingPaperKind;
  /** "BP/WG-SR/2026/2/INF.1": no other paper of the meeting has it. */
  readonly code: string;
  readonly title: string;
  readonly party: string | null;
  readonly presenter: string | null;
  /** Where on the programme it belongs. */
  readonly sessionId: string | null;
  readonly itemId: string | null;
  /** The presenter's word; null while nobody has given it. */
  readonly sharing: Sharing | null;
  readonly wordAt: string | null;
  readonly wordBy: string | null;
  /** How it came, where it was not given on the page. */
  readonly wordHow: string | null;
  readonly releasedAt: string | null;
  readonly withdrawnAt: string | null;
  readonly addedAt: string;
  readonly addedBy: string;
  readonly files: readonly MeetingPaperFile[];
};

/** "agreed": its presenter has given their word that it may be released; "refused": that it may not. */
export type MeetingPaperState = "added" | "agreed" | "refused" | "released" | "withdrawn";

type Standing = Pick<MeetingPaper, "sharing" | "releasedAt" | "withdrawnAt">;

export function meetingPaperState({ sharing, releasedAt, withdrawnAt }: Standing): MeetingPaperState {
  if (withdrawnAt !== null) return "withdrawn";
  if (sharing === "nobody") return "refused";
  if (releasedAt !== null) return "released";
  return sharing === null ? "added" : "agreed";
}

/** The presenter's word comes first; after a release, only what came since can be released. */
export function isReleasable(paper: Standing & Pick<MeetingPaper, "files">): boolean {
  const state = meetingPaperState(paper);
  const isNew = paper.files.some(({ releasedAt }) => releasedAt === null);
  return state === "agreed" || (state === "released" && isNew);
}

/** The newest file in each language, in the order of the languages. */
export function newestFiles<File extends Pick<MeetingPaperFile, "language" | "revision">>(
  files: readonly File[],
): readonly File[] {
  const byLanguage = Map.groupBy(files, ({ language }) => language);
  return [...byLanguage.values()]
    .flatMap((ofOne) => ofOne.toSorted((one, other) => other.revision - one.revision).slice(0, 1))
    .toSorted((one, other) => one.language.localeCompare(other.language, "en"));
}
