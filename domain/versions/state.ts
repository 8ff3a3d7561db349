import type { VersionState as TextState } from "#domain/access/subject.ts";

/**
 * What has become of a version: away from the desk in one of the states on which rights depend, or back on it, because
 * the Chair returned it or somebody opened the text again. What is back is kept as it was frozen.
 */
export type VersionState = Exclude<TextState, "working"> | "returned" | "reopened";

/** What can happen to a version. */
export type VersionEvent =
  | "cleared" // all who must have approved that it is circulated
  | "clearance withdrawn"
  | "returned"
  | "taken back" // by the desk, before any chair decided
  | "circulated"
  | "adopted" // no further version is wanted
  | "adoption withdrawn" // of a version that its final approval alone had adopted
  | "reopened"
  | "issued";

const steps: Readonly<Record<VersionState, Partial<Record<VersionEvent, VersionState>>>> = {
  frozen: { cleared: "cleared", returned: "returned", "taken back": "reopened", adopted: "adopted" },
  cleared: {
    "clearance withdrawn": "frozen",
    circulated: "in a procedure",
    adopted: "adopted",
    reopened: "reopened",
  },
  "in a procedure": { adopted: "adopted", reopened: "reopened" },
  adopted: { "adoption withdrawn": "frozen", returned: "returned", reopened: "reopened", issued: "issued" },
  issued: {},
  returned: {},
  reopened: {},
};

/** The state after something happened, or undefined where it cannot happen in this one. */
export function next(state: VersionState, event: VersionEvent): VersionState | undefined {
  return steps[state][event];
}

/** Is the text back on the desk, so that it is written in and another version follows? */
export function isBack(state: VersionState): state is "returned" | "reopened" {
  return state === "returned" || state === "reopened";
}

/** The state of a meeting's text as rights ask for it: that of its newest version, or working. */
export function textState(newest: VersionState | undefined): TextState {
  return newest === undefined || isBack(newest) ? "working" : newest;
}
