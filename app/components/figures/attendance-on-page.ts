import type { SessionInBrief } from "#app/components/session-name.tsx";
import type { SeatInSession } from "#domain/figures/attendance.ts";

export type PartyShown = { readonly id: string; readonly code: string; readonly name: string };

export type SessionColumn = {
  readonly id: string;
  readonly session: SessionInBrief;
  /** How many delegations were there; absent where nobody marked. */
  readonly present?: number;
};

export type AttendanceOnPage = {
  readonly home: string;
  readonly sessions: readonly SessionColumn[];
  readonly rows: readonly {
    readonly party: PartyShown;
    readonly seats: readonly SeatInSession[];
    readonly present: number;
  }[];
  /** How many sessions somebody marked. */
  readonly marked: number;
  readonly neverSeen: readonly PartyShown[];
  /** `session` is the place among `sessions`. */
  readonly spokeUnseen: readonly { readonly party: PartyShown; readonly session: number }[];
  readonly showsSpeakers: boolean;
};

export type DialogueAttendanceOnPage = {
  readonly dialogue: { readonly id: string; readonly name: string };
  /** The oldest first. */
  readonly meetings: readonly {
    readonly id: string;
    readonly title: string;
    readonly city: string;
    readonly startsOn: string;
    readonly endsOn: string;
    readonly delegations: number;
  }[];
  readonly rows: readonly { readonly party: PartyShown; readonly came: readonly boolean[]; readonly times: number }[];
};
