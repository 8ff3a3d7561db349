import { describe, expect, it } from "vitest";
import { hindranceTo, stateAfter, stateBefore, type Standing } from "#domain/meetings/steps.ts";
import { meetingStates } from "#domain/access/subject.ts";

const nothing: Standing = { ofDelegations: 0, noted: 0, isTextAway: false };

describe("the steps of a meeting", () => {
  it("lead on to closed, and back to planned; what is archived stays", () => {
    expect(meetingStates.map(stateAfter)).toEqual(["registration", "in session", "closed", undefined, undefined]);
    expect(meetingStates.map(stateBefore)).toEqual([undefined, "planned", "registration", "in session", undefined]);
  });

  it("back are hindered by what would be lost", () => {
    expect(meetingStates.map((state) => hindranceTo(state, nothing))).toEqual(Array(5).fill(undefined));
    expect(hindranceTo("registration", { ...nothing, ofDelegations: 1 })).toBe("people have come in");
    expect(hindranceTo("in session", { ...nothing, noted: 1 })).toBe("notes were taken");
    expect(hindranceTo("closed", { ...nothing, isTextAway: true })).toBe("a version is away");
  });

  it("back are not hindered by what belongs to another state", () => {
    expect(hindranceTo("closed", { ...nothing, ofDelegations: 9, noted: 9 })).toBeUndefined();
    expect(hindranceTo("registration", { ...nothing, noted: 9, isTextAway: true })).toBeUndefined();
  });
});
