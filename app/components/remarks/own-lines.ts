import type { SessionChoice } from "#app/components/remarks/remark-values.ts";
import type { CorrectionOutcome } from "#domain/remarks/line-correction.ts";

/** A correction that a delegation asked for; `outcome` null while it waits. */
export type CorrectionOnPage = {
  readonly id: string;
  readonly code?: string;
  readonly party: string;
  readonly line: string;
  readonly text: string;
  readonly askedAt: string;
  readonly outcome: CorrectionOutcome | null;
};

export type OwnLine = {
  readonly id: string;
  readonly newId: string;
  readonly words: string;
  readonly session?: SessionChoice;
  readonly corrections: readonly CorrectionOnPage[];
};

export type OwnLinesOnPage = {
  /** The address of the meeting. */
  readonly home: string;
  readonly timeZone: string;
  readonly isShown: boolean;
  /** Until when corrections are asked for; null: they are not. */
  readonly until: string | null;
  readonly parties: readonly {
    readonly id: string;
    readonly name: string;
    readonly mayAsk: boolean;
    readonly lines: readonly OwnLine[];
  }[];
  /** What delegations asked for; absent for delegations. */
  readonly asked?: readonly CorrectionOnPage[];
  readonly maySettle: boolean;
};
