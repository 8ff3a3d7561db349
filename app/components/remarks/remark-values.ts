import type { SessionInBrief } from "#app/components/session-name.tsx";
import type { RemarkAudience, RemarkDelivery } from "#domain/remarks/remark.ts";

export type SessionChoice = SessionInBrief & { readonly id: string };

/** What the form of a text offers. */
export type RemarkChoices = {
  readonly sessions: readonly SessionChoice[];
  /** More than one for staff, and for whoever speaks for several; none where the party is settled. */
  readonly parties: readonly { readonly id: string; readonly name: string }[];
  readonly isStaff: boolean;
  readonly mayConfide: boolean;
};

/** What stands in the form. */
export type RemarkTyped = {
  readonly id: string;
  readonly revision?: number;
  readonly party: string;
  readonly sessionId: string;
  readonly audience: RemarkAudience;
  readonly delivery: RemarkDelivery;
  readonly isSharedEarly: boolean;
  readonly from: "page" | "file";
  readonly text: string;
};

export type RemarkProblem =
  "missing" | "too-long" | "party" | "session" | "audience" | "taken" | "changed-meanwhile" | "not-now" | "unsent";

export type RemarkFileProblem =
  "none" | "too large" | "another kind" | "not-utf8" | "broken" | "unsafe" | "too hard" | "empty" | "too many";

/** What came of the form when it was sent. */
export type RemarkResult = {
  readonly problem?: RemarkProblem;
  readonly typed?: Partial<RemarkTyped>;
  /** What somebody else made of it meanwhile. */
  readonly stored?: { readonly text: string; readonly revision: number };
  /** The file from which the text was taken, or why it was not. */
  readonly file?: { readonly name: string; readonly problem?: RemarkFileProblem };
};
