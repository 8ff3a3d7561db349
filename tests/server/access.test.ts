import { idleRooms } from "#tests/support/idle-rooms.ts";
import { readParams } from "#app/params.server.ts";
import { authorize, whoAsks } from "#app/desk/access/who-asks.server.ts";
import { notFound } from "#app/refusals.server.ts";
import { pathTo, safeReturnPath } from "#app/return-path.server.ts";
import { createLog } from "#app/server/log.ts";
import type { Db } from "#db/database/client.ts";
import { loadDemonstration } from "#db/demo/load.ts";
import { findSignedIn } from "#db/sign-in/device-sessions.ts";
import { askerOf } from "#tests/support/asker.ts";
import { deviceOf, testKey } from "#tests/support/signed-in.ts";
import { testDb } from "#tests/support/test-db.ts";
import { noMailDesk } from "#app/server/mail-desk.ts";
import type { AppLoadContext } from "@remix-run/node";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

const now = new Date("2018-05-10T09:00:00Z");

/** A request from the device that has this token. */
function contextOf(db: Db, token: string): AppLoadContext {
  return {
    db,
    key: testKey,
    uploads: "",
    publicUrl: "http://localhost",
    signedIn: findSignedIn(db, token, now),
    judged: () => undefined,
    clock: () => now,
    log: createLog("silent"),
    demonstration: true,
    nonce: "",
    requestId: "r1",
    locale: "en",
    network: "192.0.2.1",
    mail: noMailDesk,
    ...idleRooms,
  };
}

function aDatabase(): Db {
  const db = testDb();
  loadDemonstration(db, now);
  return db;
}

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
  const asks = (token: string, db: Db = aDatabase()) => whoAsks(contextOf(db, token));

  it("is the person who signed in on this device, with what they hold", () => {
    const db = aDatabase();
    const asker = asks(deviceOf(db, "l-demir", { now }).token, db);
    expect([asker.name, asker.functions.map((held) => held.function)]).toEqual(["L. Demir", ["chair"]]);
  });

  it("holds nothing of staff where the device gave one proof only", () => {
    const db = aDatabase();
    const functionsOf = (person: string) =>
      asks(deviceOf(db, person, { now, assurance: "mail" }).token, db).functions.map((held) => held.function);
    expect(["v-lind", "a-marin", "k-orel", "l-demir"].flatMap(functionsOf)).toEqual([]);
    expect(["s-qureshi", "r-haider"].flatMap(functionsOf)).toEqual(["focalPoint", "delegate"]);
  });

  it("is nobody for a stranger's token", () => {
    expect(asks("the-minister").id).toBe("nobody");
  });
});

describe("a refusal", () => {
  const noteTaker = askerOf({
    id: "k-orel",
    name: "K. Orel",
    functions: [{ function: "noteTaker", meetingId: "sarajevo-2018" }],
  });
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
