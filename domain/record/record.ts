import type { IsoDate } from "#domain/text/dates.ts";

/**
 * The meeting record: the portable form of one meeting (docs/record.schema.json).
 *
 * These types name what we understand. A file may hold further keys at any level; they are carried
 * through import and export untouched, so they exist at run time and not here.
 */
export type MeetingRecord = {
  readonly format: "rapporteur/meeting-record";
  readonly version: 1;
  readonly dialogue: RecordDialogue;
  readonly meeting: RecordMeeting;
  readonly participants?: RecordParticipants;
  readonly sessions?: readonly RecordSession[];
  readonly remarks?: readonly RecordRemark[];
  readonly chairPoints?: readonly RecordPoint[];
  readonly followUps?: readonly RecordFollowUp[];
  readonly report?: RecordReport;
};

/** ISO 3166-1 alpha-3 (Kosovo*: XKX) or the register's id of an organisation: "IOM", "bali-process". */
export type PartyId = string;

/**
 * A party as a source used it. `written` is the spelling of that source; it is kept and compared, never printed,
 * except where it stands alone because the register does not know the name.
 */
export type PartyUse =
  | { readonly party: PartyId | null; readonly written?: string }
  | { readonly party?: undefined; readonly written: string };

/** `name`, `bodies` and `instruments` describe what the register does not know yet; where it does, the register wins. */
export type RecordDialogue = {
  readonly id: string;
  readonly name?: string;
  readonly bodies?: readonly { readonly id: string; readonly name: string }[];
  readonly instruments?: readonly RecordInstrument[];
};

export type RecordInstrument = {
  readonly id: string;
  readonly title: string;
  readonly priorityAreas: readonly { readonly number: number; readonly title: string }[];
};

export type RecordMeeting = {
  readonly id: string;
  readonly title: string;
  /** As printed under the title: "joint working group meeting", "senior officials' meeting". */
  readonly kind: string;
  readonly startsOn: IsoDate;
  readonly endsOn: IsoDate;
  /** IANA zone of the meeting's city. */
  readonly timeZone: string;
  readonly city: string;
  readonly host?: PartyId;
  readonly chairs?: readonly RecordChair[];
  readonly secretariat?: PartyId;
  readonly bodies?: readonly string[];
  readonly priorityAreas?: readonly { readonly instrument: string; readonly number: number }[];
  /** BCP 47: "en" is British English; "en-US" spells and quotes as Americans do. */
  readonly language?: string;
  /** The document symbol printed at the head: "BP/JWG/2018/2". */
  readonly symbol?: string;
  /** Whole sentences on how the meeting came about, printed in the mandate paragraph as they stand. */
  readonly background?: readonly string[];
  /** What the meeting is to achieve, and what it asks its participants: one entry each, as the concept note lists them. */
  readonly objectives?: readonly string[];
  readonly guidingQuestions?: readonly string[];
};

/** `body` absent: chair of the dialogue itself. */
export type RecordChair = PartyUse & { readonly body?: string };

export type RecordParticipants = {
  /** The number of people stated; the report prints it. */
  readonly people?: number;
  /** The numbers a source stated; compared with the list, never printed. */
  readonly countries?: number;
  readonly organisations?: number;
  readonly delegations?: readonly RecordDelegation[];
};

export type RecordDelegation = PartyUse & { readonly people?: number };

export const sessionKinds = ["opening", "scene-setting", "session", "plenary", "closing", "break"] as const;
export type SessionKind = (typeof sessionKinds)[number];

export type RecordSession = {
  readonly id: string;
  readonly kind: SessionKind;
  readonly number?: number;
  readonly title?: string;
  /** Local date and time in the meeting's zone: "2018-05-07T09:30". */
  readonly startsAt?: string;
  readonly endsAt?: string;
  /** How everybody in this session may be named, unless an intervention says something stricter. */
  readonly attribution?: Attribution;
  readonly interventions?: readonly RecordIntervention[];
};

export const interventionKinds = [
  "opening",
  "welcome",
  "presentation",
  "statement",
  "question",
  "reply",
  "update",
  "chair",
] as const;
export type InterventionKind = (typeof interventionKinds)[number];

export const capacities = ["national", "chair", "host", "secretariat"] as const;
export type Capacity = (typeof capacities)[number];

/** From the one that says most to the strictest. */
export const attributions = ["party", "delegation", "none"] as const;
/** By the party's name, as "one delegation", or not at all. */
export type Attribution = (typeof attributions)[number];

export const lineForms = ["predicate", "sentence", "fragment"] as const;
/** What `line` is: said of the speaker ("presented its new law"), a whole sentence, or neither (never printed). */
export type LineForm = (typeof lineForms)[number];

export type RecordIntervention = {
  readonly id: string;
  /** `null` where the source names nobody. */
  readonly party?: PartyId | null;
  readonly written?: string;
  /** Several at once; then `party` is absent. */
  readonly parties?: readonly PartyId[];
  readonly kind: InterventionKind;
  readonly capacity?: Capacity;
  /** A party's id, or a party as written. */
  readonly onBehalfOf?: PartyId | PartyUse;
  /** The part of the party that spoke: "Directorate General of Migration Management". */
  readonly speakingBody?: string;
  /** The id of an intervention of the same meeting. */
  readonly inReplyTo?: string;
  readonly attribution?: Attribution;
  readonly pinned?: boolean;
  /** With a verb, `line` is what follows it. */
  readonly verb?: string;
  readonly form?: LineForm;
  readonly line?: string;
  /** Private and telegraphic; never printed. */
  readonly note?: string;
};

export type RecordRemark = PartyUse & { readonly id: string; readonly text: string };

export type RecordPoint = { readonly id: string; readonly text: string; readonly sources?: readonly string[] };

export type RecordFollowUp = {
  readonly id: string;
  readonly text: string;
  readonly owner?: PartyId | null;
  readonly dueOn?: IsoDate | null;
};

export const paragraphKinds = [
  "opening",
  "mandate",
  "participants",
  "scene-setting",
  "session",
  "plenary",
  "chair-points",
  "follow-up",
  "thanks",
  "free",
] as const;
export type ParagraphKind = (typeof paragraphKinds)[number];

export type RecordReport = {
  readonly shape?: "full" | "points-only";
  readonly status?: "draft" | "final";
  /** The number of the draft; 1 where nothing is said. */
  readonly draft?: number;
  readonly issuedOn?: IsoDate;
  /** Where given they are printed; where not, the report is compiled. */
  readonly paragraphs?: readonly RecordParagraph[];
};

export type RecordParagraph = {
  readonly number: number;
  readonly kind: ParagraphKind;
  readonly session?: string;
  readonly text: string;
  readonly speakers?: readonly (PartyId | null)[];
  readonly sources?: readonly string[];
};
