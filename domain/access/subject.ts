export const meetingStates = ["planned", "registration", "in session", "closed", "archived"] as const;
export type MeetingState = (typeof meetingStates)[number];

export const versionStates = ["working", "frozen", "cleared", "in a procedure", "adopted", "issued"] as const;
export type VersionState = (typeof versionStates)[number];

export const procedureStates = ["running", "late", "ended"] as const;
export type ProcedureState = (typeof procedureStates)[number];

/** What must have been opened, agreed or attached before an act, or be left out of it, over and above the states. */
export const allOpenings = [
  "floor requests", // the meeting lets delegations ask for the floor from their phones
  "speaking time shown", // the meeting shows the Chair how long each delegation has spoken
  "screen's link", // the browser has come in by the link of the meeting's room screen, which holds
  "own lines shown", // the meeting shows delegations what was noted of them
  "correction window",
  "shared early", // its party lets note-takers and interpreters see a remark before release
  "presenter's consent",
  "shared with everybody", // the presenter lets a paper be released to the public too
  "party's agreement",
  "person's consent", // to stand on the list of participants
  "addressee", // the actor's party is an addressee of the procedure
  "responses released",
  "evidence attached",
  "no objection by any channel",
  "final approval",
  "own session's note-taker",
  "named reader",
  "allowed by its rules", // the procedure's own rules let it be extended, closed, reminded of now
  "on its own words", // a party comments on what it said itself
  "more is invited", // the procedure lets organisations comment on what others said
  "as a proposal", // it takes effect when somebody else accepts it
  "without contact data", // a list of participants with names and functions only
  "without bodies", // the outbox's envelopes: who, when, what came of it
  "approvals and procedures only", // that part of the audit of a meeting
] as const;
export type Opening = (typeof allOpenings)[number];

/**
 * What an act is done to, as far as rights depend on it. A fact left out counts as not holding:
 * whoever asks without saying enough is refused.
 */
export type Subject = {
  readonly dialogueId?: string;
  readonly bodyIds?: readonly string[];
  readonly meetingId?: string;
  readonly meetingState?: MeetingState;
  readonly versionState?: VersionState;
  /** Who froze or last edited the version, so that they cannot approve it. */
  readonly versionTouchedBy?: readonly string[];
  /** Who has already entered what another is to confirm: empty while nobody has. */
  readonly enteredBy?: readonly string[];
  readonly procedureState?: ProcedureState;
  readonly partyId?: string;
  readonly partyIsState?: boolean;
  readonly ownerId?: string;
  readonly isReleased?: boolean;
  readonly isPurged?: boolean;
  readonly openings?: readonly Opening[];
};
