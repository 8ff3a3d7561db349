import { describe, expect, it } from "vitest";
import { chairsOf, type ChairWish } from "#domain/meetings/chairs.ts";
import { aRegister } from "#tests/support/factories.ts";

const since = (party: string, from: string, until?: string, as: "chair" | "co-chair" = "chair") =>
  ({ party, as, from, ...(until !== undefined && { until }), source: "test" }) as const;

const body = (id: string, ...chairs: ReturnType<typeof since>[]) =>
  ({ id, name: id, shortName: id, level: "expert", chairs }) as const;

const register = aRegister({
  dialogue: { id: "budapest-process", name: "Budapest Process", chairs: [since("TUR", "2006-01-01")] },
  bodies: [
    body("silk-routes", since("TUR", "2010-01-01", "2020-12-31"), since("SRB", "2021-01-01")),
    body("south-east-europe", since("GEO", "2015-01-01", undefined, "co-chair"), since("BIH", "2015-01-01")),
    body("black-sea"),
  ],
});

function chairs(
  bodies: readonly string[],
  on: string,
  wishes: Record<string, ChairWish> = {},
  kept: { party: string; body?: string }[] = [],
) {
  return chairsOf(register, { bodies, on, wishes: new Map(Object.entries(wishes)), kept });
}

describe("the chairs of a meeting", () => {
  it("are those of each body in the register on the first day", () => {
    expect(chairs(["silk-routes", "south-east-europe"], "2020-12-31")).toEqual([
      { party: "TUR", body: "silk-routes" },
      { party: "BIH", body: "south-east-europe" },
      { party: "GEO", body: "south-east-europe" },
    ]);
    expect(chairs(["silk-routes"], "2021-01-01")).toEqual([{ party: "SRB", body: "silk-routes" }]);
  });

  it("are none for a body of which the register knows none, until somebody is named", () => {
    expect(chairs(["black-sea"], "2020-01-01")).toEqual([]);
    expect(chairs(["black-sea"], "2020-01-01", { "black-sea": { party: "GEO" } })).toEqual([
      { party: "GEO", body: "black-sea" },
    ]);
  });

  it("stay as they stood where that is wished, the dialogue's among them", () => {
    const kept = [{ party: "TUR" }, { party: "GEO", body: "silk-routes" }];
    expect(chairs(["silk-routes"], "2026-01-01", { "silk-routes": "kept" }, kept)).toEqual(kept);
    expect(chairs(["silk-routes"], "2026-01-01", { "silk-routes": "register" }, kept)).toEqual([
      { party: "TUR" },
      { party: "SRB", body: "silk-routes" },
    ]);
  });

  it("are the dialogue's where no body meets", () => {
    expect(chairs([], "2020-01-01")).toEqual([{ party: "TUR" }]);
  });
});
