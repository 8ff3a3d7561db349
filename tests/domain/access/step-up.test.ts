import type { Actor } from "#domain/access/actor.ts";
import { lacksOnlyStepUp } from "#domain/access/step-up.ts";
import { describe, expect, it } from "vitest";

const administrator: Actor = { id: "v-lind", name: "V. Lind", functions: [{ function: "administrator" }] };
const noteTaker: Actor = { id: "k-orel", name: "K. Orel", functions: [{ function: "noteTaker", meetingId: "m1" }] };

describe("a fresh proof", () => {
  it("is all that an administrator lacks for an act with the mark +", () => {
    expect(lacksOnlyStepUp(administrator, "function.grant")).toBe(true);
    expect(lacksOnlyStepUp({ ...administrator, steppedUp: true }, "function.grant")).toBe(false);
  });

  it("helps nobody who may not do the act at all, nor where it is not asked for", () => {
    expect(lacksOnlyStepUp(noteTaker, "function.grant")).toBe(false);
    expect(lacksOnlyStepUp(administrator, "mail.read_outbox")).toBe(false);
  });
});
