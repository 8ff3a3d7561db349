/** The functions a person can hold, in the order of the columns of docs/rights.md. */
export const functions = [
  "administrator",
  "secretariat",
  "noteTaker",
  "registrationDesk",
  "chair",
  "adviser",
  "focalPoint",
  "headOfDelegation",
  "delegate",
  "interpreter",
] as const;
export type FunctionName = (typeof functions)[number];

/** A function and what it is held for. Only an administrator holds one for the whole installation. */
export type FunctionHeld = {
  readonly function: FunctionName;
  readonly dialogueId?: string;
  readonly bodyId?: string;
  readonly meetingId?: string;
  readonly partyId?: string;
};

/** Whoever asks. `steppedUp`: proved again who they are within the last five minutes, and gave a reason where one is due. */
export type Actor = {
  readonly id: string;
  readonly name: string;
  readonly functions: readonly FunctionHeld[];
  readonly steppedUp?: boolean;
};

/** PUB: nobody in particular. */
export const nobody: Actor = { id: "nobody", name: "", functions: [] };
