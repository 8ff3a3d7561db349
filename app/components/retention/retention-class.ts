import type { RetentionClassId, RetentionStart } from "#domain/retention/classes.ts";

/** One class of what is kept, its rule, and what of it is due. */
export type ClassOnPage = {
  readonly id: RetentionClassId;
  readonly days: number;
  readonly defaultDays: number;
  readonly from: RetentionStart;
  readonly isPurged: boolean;
  readonly count: number;
  readonly oldest: string | null;
  readonly nextDueAt: string | null;
};
