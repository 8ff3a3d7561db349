export const meetingStates = ["planned", "registration", "in session", "closed", "archived"] as const;
export type MeetingState = (typeof meetingStates)[number];

export const versionStates = ["working", "frozen", "cleared", "in a procedure", "adopted", "issued"] as const;
export type VersionState = (typeof versionStates)[number];

/** What must have been opened, agreed or attached before an act, over and above the two kinds of state. */
export type Opening =
  | "floor requests" // the meeting lets delegations ask for the floor from their phones
  | "own lines shown" // the meeting shows delegations what was noted of them
  | "correction window"
  | "shared early" // its party lets note-takers and interpreters see a remark before release
  | "presenter's consent"
  | "party's agreement"
  | "person's consent" // to stand on the list of participants
  | "addressee" // the actor's party is an addressee of the procedure
  | "responses released"
  | "evidence attached"
  | "no objection by any channel"
  | "final approval"
  | "own session's note-taker"
  | "named reader"
  | "approvals and procedures only"; // that part of the audit of a meeting

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
  readonly procedureState?: "running" | "late" | "ended";
  readonly partyId?: string;
  readonly partyIsState?: boolean;
  readonly ownerId?: string;
  readonly isReleased?: boolean;
  readonly isPurged?: boolean;
  readonly openings?: readonly Opening[];
};
