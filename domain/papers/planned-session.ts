import type { Capacity, SessionKind } from "#domain/record/record.ts";

/** A session as a programme has it, as far as an agenda shows it. */
export type PlannedSession = {
  readonly kind: SessionKind;
  readonly number?: number;
  readonly title?: string;
  /** Local date and time in the meeting's zone: "2018-05-07T09:30". */
  readonly startsAt?: string;
  readonly endsAt?: string;
  readonly moderator?: string;
  readonly floorNote?: string;
  readonly guidingQuestions: readonly string[];
  readonly items: readonly PlannedItem[];
};

export type PlannedItem = {
  readonly title: string;
  readonly minutes?: number;
  /** The code of the paper that belongs to it. */
  readonly paper?: string;
  readonly presenters: readonly PlannedPresenter[];
};

export type PlannedPresenter = {
  readonly party: string | null;
  readonly written?: string;
  readonly name?: string;
  readonly capacity: Capacity;
  readonly isConfirmed: boolean;
};
