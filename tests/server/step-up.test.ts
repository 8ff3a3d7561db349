import { requireStepUp } from "#app/desk/sign-in/step-up.server.ts";
import type { Actor } from "#domain/access/actor.ts";
import { askerOf } from "#tests/support/asker.ts";
import { describe, expect, it } from "vitest";

const administrator: Actor = { id: "v-lind", name: "V. Lind", functions: [{ function: "administrator" }] };
const noteTaker: Actor = { id: "k-orel", name: "K. Orel", functions: [{ function: "noteTaker", meetingId: "m1" }] };
const page = () => new Request("http://localhost/accounts/a?tab=functions");
const form = () => new Request("http://localhost/accounts/a/functions", { method: "POST" });

function thrownBy(asks: () => unknown): unknown {
  try {
    return asks();
  } catch (thrown) {
    return thrown instanceof Response ? [thrown.status, thrown.headers.get("Location")] : thrown;
  }
}

describe("an act with the mark +", () => {
  it("leads from a page to the step-up and from there back", () => {
    expect(thrownBy(() => requireStepUp(askerOf(administrator), page(), "function.grant"))).toEqual([
      302,
      "/step-up?return=%2Faccounts%2Fa%3Ftab%3Dfunctions",
    ]);
  });

  it("tells a form, which keeps what was typed", () => {
    expect(requireStepUp(askerOf(administrator), form(), "function.grant")).toBe("must-step-up");
  });

  it("passes with a fresh proof, and is not promised to those who may not do it anyway", () => {
    const fresh = askerOf({ ...administrator, steppedUp: true });
    expect([page(), form()].map((request) => requireStepUp(fresh, request, "function.grant"))).toEqual(["may", "may"]);
    expect(requireStepUp(askerOf(noteTaker), page(), "function.grant")).toBe("may-not");
  });
});
