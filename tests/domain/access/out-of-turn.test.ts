import type { Actor } from "#domain/access/actor.ts";
import { isOutOfTurn } from "#domain/access/out-of-turn.ts";
import { describe, expect, it } from "vitest";

const marin: Actor = { id: "a-marin", name: "A. Marin", functions: [{ function: "secretariat", dialogueId: "d1" }] };
const delegate: Actor = { id: "b-vuk", name: "B. Vuk", functions: [{ function: "delegate", meetingId: "m1" }] };
const version = { dialogueId: "d1", meetingId: "m1" } as const;

describe("the time", () => {
  it("is all that refuses whoever could have done it before or may do it later", () => {
    expect(isOutOfTurn(marin, "version.take_back", { ...version, versionState: "cleared" })).toBe(true);
    expect(isOutOfTurn(marin, "version.reopen", { ...version, versionState: "frozen" })).toBe(true);
    // One that is back on the desk has no state, and said so.
    expect(isOutOfTurn(marin, "version.take_back", { ...version, versionState: undefined })).toBe(true);
  });

  it("is not what refuses whoever may do it now, or never", () => {
    expect(isOutOfTurn(marin, "version.take_back", { ...version, versionState: "frozen" })).toBe(false);
    expect(isOutOfTurn(delegate, "version.take_back", { ...version, versionState: "cleared" })).toBe(false);
    expect(isOutOfTurn(marin, "version.take_back", { dialogueId: "d2", versionState: "cleared" })).toBe(false);
  });

  it("is not thought of where nothing was said of a state", () => {
    expect(isOutOfTurn(marin, "version.take_back", version)).toBe(false);
  });
});
