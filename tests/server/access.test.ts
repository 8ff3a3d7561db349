import { findActor } from "#app/actor.server.ts";
import { readParams } from "#app/params.server.ts";
import { authorize, notFound } from "#app/refusals.server.ts";
import { pathTo, safeReturnPath } from "#app/return-path.server.ts";
import { createLog } from "#app/server/log.ts";
import { openDatabase } from "#db/client.ts";
import type { Actor } from "#domain/access/actor.ts";
import type { AppLoadContext } from "@remix-run/node";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

const contextOf = (demonstration: boolean): AppLoadContext => ({
  db: openDatabase(":memory:"),
  clock: () => new Date("2018-05-08T12:00:00Z"),
  log: createLog("silent"),
  demonstration,
  nonce: "",
  requestId: "r1",
  locale: "en",
  network: "192.0.2.1",
});

const from = (person: string) =>
  new Request("http://localhost/", { headers: { Cookie: `language=en; demonstration-function=${person}` } });

function statusOf(refused: () => unknown): number | undefined {
  try {
    refused();
  } catch (refusal) {
    if (refusal instanceof Response) return refusal.status;
    throw refusal;
  }
  return undefined;
}

describe("who asks", () => {
  it("is the person whose place the visitor took in the demonstration", async () => {
    expect((await findActor(from("l-demir"), contextOf(true)))?.name).toBe("L. Demir");
  });

  it("is nobody for a stranger's cookie, and nobody at all outside the demonstration", async () => {
    expect(await findActor(from("the-minister"), contextOf(true))).toBeUndefined();
    expect(await findActor(from("l-demir"), contextOf(false))).toBeUndefined();
  });
});

describe("a refusal", () => {
  const noteTaker: Actor = {
    id: "k-orel",
    name: "K. Orel",
    functions: [{ function: "noteTaker", meetingId: "sarajevo-2018" }],
  };
  const sarajevo = { meetingId: "sarajevo-2018", meetingState: "in session" } as const;

  it("lets pass what the function may do", () => {
    expect(
      statusOf(() => authorize(noteTaker, "line.write", { ...sarajevo, versionState: "working" })),
    ).toBeUndefined();
  });

  it("is 403 where one may look but not act", () => {
    expect(statusOf(() => authorize(noteTaker, "meeting.change", sarajevo))).toBe(403);
  });

  it("is 404 where one may not know that the thing exists, as for what does not", () => {
    const sofia = { meetingId: "sofia-2017", meetingState: "in session" } as const;
    expect(statusOf(() => authorize(noteTaker, "meeting.change", sofia))).toBe(404);
    expect(statusOf(notFound)).toBe(404);
    expect(statusOf(() => readParams({ meetingId: "sofia-2017" }, "meetingId", "pointId"))).toBe(404);
  });
});

describe("the way back after a choice", () => {
  it("is the page one came from", () => {
    expect(safeReturnPath("/meetings/sarajevo-2018?tab=people#d3")).toBe("/meetings/sarajevo-2018?tab=people#d3");
  });

  it("stays in the house whatever was asked for", () => {
    const built = fc.array(
      fc.constantFrom("/", "\\", ".", "%2f", "%5c", "\t", "\n", "evil.example", "@", ":", "http:"),
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          built.map((parts) => parts.join("")),
          built.map((parts) => `/${parts.join("")}`),
        ),
        (asked) => {
          expect(new URL(safeReturnPath(asked), "http://here.example").host).toBe("here.example");
        },
      ),
      { numRuns: 2000 },
    );
  });
});

describe("an address of ours", () => {
  it("leads to the same page whatever ids it is made of", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.webPath(), (session, turn) => {
        const address = pathTo`/meetings/${"sofia"}/sessions/a${session}?noted=${turn}#who`;
        expect(address).toMatch(/^\/meetings\/sofia\/sessions\/a[\x21-\x7e]*$/);
        const { pathname, searchParams, hash } = new URL(address, "http://here.example");
        expect(decodeURIComponent(pathname)).toBe(`/meetings/sofia/sessions/a${session}`);
        expect([searchParams.get("noted"), hash]).toEqual([turn, "#who"]);
      }),
    );
  });
});
