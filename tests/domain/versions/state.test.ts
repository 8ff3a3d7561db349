import { isBack, next, textState, type VersionEvent, type VersionState } from "#domain/versions/state.ts";
import { describe, expect, it } from "vitest";

/** What happens one after the other to a version that was just frozen; undefined once something cannot happen. */
function after(...events: readonly VersionEvent[]): VersionState | undefined {
  let state: VersionState | undefined = "frozen";
  for (const event of events) state = state && next(state, event);
  return state;
}

describe("what becomes of a version", () => {
  it("goes to every capital and out: cleared, circulated, adopted, issued", () => {
    expect(after("cleared", "circulated", "adopted", "issued")).toBe("issued");
  });

  it("is adopted by its final approval alone, where there is no procedure", () => {
    expect(after("adopted", "issued")).toBe("issued");
    expect(after("adopted", "adoption withdrawn")).toBe("frozen");
  });

  it("comes back to the desk when it is returned or opened again, and is then done with", () => {
    for (const event of ["cleared", "adopted", "reopened", "returned", "issued"] as const) {
      expect(after("returned", event)).toBeUndefined();
      expect(after("cleared", "reopened", event)).toBeUndefined();
    }
  });

  it("is not issued before it is adopted, nor opened again before it was cleared or after it was issued", () => {
    expect(after("issued")).toBeUndefined();
    expect(after("cleared", "issued")).toBeUndefined();
    expect(after("reopened")).toBeUndefined();
    expect(after("adopted", "issued", "reopened")).toBeUndefined();
  });

  it("leaves the text to be worked on only while none is away from the desk", () => {
    expect([undefined, "returned", "reopened"].map((state) => textState(state as VersionState | undefined))).toEqual(
      Array(3).fill("working"),
    );
    expect((["frozen", "cleared", "in a procedure", "adopted", "issued"] as const).map(textState)).toEqual([
      ...["frozen", "cleared", "in a procedure", "adopted", "issued"],
    ]);
    expect(isBack("frozen")).toBe(false);
  });
});
