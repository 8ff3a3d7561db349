import type { PaperFileLink } from "#app/components/meeting-papers/on-page.ts";
import type { Capacity, InterventionKind, SessionKind } from "#domain/record/record.ts";

export type ProgrammeSpeaker = {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly kind: InterventionKind;
  readonly isRegistered: boolean;
};
export type ItemOnProgramme = {
  readonly id: string;
  readonly title: string;
  readonly minutes?: number;
  readonly paper?: string;
  /** Released files that belong to it. */
  readonly files?: readonly PaperFileLink[];
  readonly presenters: readonly {
    readonly code: string;
    readonly name: string;
    readonly capacity: Capacity;
    /** For the desk alone: what is not settled yet. */
    readonly standing?: "unconfirmed" | "not_registered";
  }[];
};
export type ProgrammeSlot = {
  readonly id: string;
  readonly kind: SessionKind;
  readonly number?: number;
  readonly title?: string;
  /** "09:30" on the clocks of the meeting's city. */
  readonly from?: string;
  readonly to?: string;
  readonly moderator?: string;
  readonly floorNote?: string;
  readonly guidingQuestions: readonly string[];
  readonly items: readonly ItemOnProgramme[];
  /** Who opened, presented or informed; empty for readers who may not see what was noted. */
  readonly speakers: readonly ProgrammeSpeaker[];
  /** Who took the floor after them. */
  readonly discussion: readonly { readonly code: string; readonly name: string }[];
  /** How many delegations are in the room, for whoever marks them; `present` is absent while nobody did. */
  readonly presence?: { readonly present?: number; readonly of: number };
  /** There is a chair's page for this reader. */
  readonly hasChair?: boolean;
};
/** `date` absent: sessions without hours. */
export type ProgrammeDay = { readonly date?: string; readonly zone: string; readonly slots: readonly ProgrammeSlot[] };
