import type { SubmissionResult } from "@conform-to/react";

/** The fields of the form in which an intervention is noted, as a browser sends them. */
export type CaptureValues = {
  readonly who?: string;
  /** Nobody could say who spoke. */
  readonly notIdentified?: string;
  /** Keep a name that the register does not know. */
  readonly asWritten?: string;
  readonly kind?: string;
  readonly capacity?: string;
  readonly verb?: string;
  readonly form?: string;
  readonly note?: string;
  readonly line?: string;
  readonly pinned?: string;
  readonly inReplyTo?: string;
  readonly onBehalfOf?: string;
  readonly speakingBody?: string;
  readonly attribution?: string;
  readonly after?: string;
};

/** What the form opens with. `revision` is absent for an intervention that is not noted yet. */
export type CaptureToWrite = {
  readonly id: string;
  readonly revision?: number;
  readonly values: CaptureValues;
  /** The sentence as it prints now. */
  readonly sentence?: string;
};

export type CaptureChoices = {
  readonly parties: readonly { readonly name: string; readonly code: string }[];
  /** Takings of the floor in the same session: what this one can answer, or follow. */
  readonly here: readonly Turn[];
  /** Those in other sessions: what it can answer. */
  readonly elsewhere: readonly Turn[];
};

/** A taking of the floor and how it is referred to. */
export type Turn = { readonly id: string; readonly label: string };

/** What came back from saving, where it did not simply succeed. The typed values are in `submission`. */
export type CaptureResult = {
  readonly submission?: SubmissionResult<string[]>;
  readonly conflict?: CaptureConflict;
  /** The server could not be reached or failed; nothing was saved. */
  readonly isUnsent?: true;
};

/** What somebody else stored while this was being written. */
export type CaptureConflict = {
  readonly by: string;
  readonly revision: number;
  readonly stored: CaptureValues;
};
