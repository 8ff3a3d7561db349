import { meetingStates, type MeetingState } from "#domain/access/subject.ts";

/** What a step back depends on. */
export type Standing = {
  /** People of delegations who have come in: with the meeting planned again they would lose sight of it. */
  readonly ofDelegations: number;
  /** What was noted: outside the session nobody could finish it. */
  readonly noted: number;
  /** A version of the report is away from the desk. */
  readonly isTextAway: boolean;
};

/** Why a meeting cannot go back to the state before. */
export type Hindrance = "people have come in" | "notes were taken" | "a version is away";

const next = { planned: "registration", registration: "in session", "in session": "closed" } as const;

/** A state that a meeting comes to by a mere step; archiving is none, because it purges personal data. */
export type StateReached = (typeof next)[keyof typeof next];

/** The next state by a mere step. */
export function stateAfter(state: MeetingState): StateReached | undefined {
  return state === "closed" || state === "archived" ? undefined : next[state];
}

/** The state that a step back leads to; what is archived stays so. */
export function stateBefore(state: MeetingState): MeetingState | undefined {
  return state === "archived" ? undefined : meetingStates[meetingStates.indexOf(state) - 1];
}

/** What keeps a meeting from going back, or undefined where nothing does. */
export function hindranceTo(state: MeetingState, standing: Standing): Hindrance | undefined {
  if (state === "registration" && standing.ofDelegations > 0) return "people have come in";
  if (state === "in session" && standing.noted > 0) return "notes were taken";
  if (state === "closed" && standing.isTextAway) return "a version is away";
  return undefined;
}
