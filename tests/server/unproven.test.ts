import { loadDemonstration } from "#db/demo/load.ts";
import type { Assurance } from "#domain/access/assurance.ts";
import { ask } from "#tests/access/ask.ts";
import { sameAnswer } from "#tests/access/same-answer.ts";
import { startServer } from "#tests/support/server.ts";
import { deviceOf } from "#tests/support/signed-in.ts";
import { testDb } from "#tests/support/test-db.ts";
import { describe, expect, it } from "vitest";

const now = new Date("2018-05-10T09:00:00Z");

/** A server, and what somebody of the demonstration is answered who gave one proof or two. */
async function aHouse() {
  const db = testDb();
  loadDemonstration(db, now);
  const server = await startServer({ db, now });
  const devices = new Map<string, string>();
  return {
    asks(person: string, assurance: Assurance, path: string, method: "GET" | "POST" = "GET") {
      const who = `${person}, ${assurance}`;
      const sid = devices.get(who) ?? deviceOf(db, person, { now, assurance }).token;
      devices.set(who, sid);
      return ask(server, path, { method, keeps: { sid } });
    },
    [Symbol.asyncDispose]: server[Symbol.asyncDispose],
  };
}

const told = "A second proof may open this";
const plain = "There is no such page for you";

/** What is there, and beside it an address as long at which nothing is. */
const addresses = [
  ["sarajevo-2018", "saraj-vo-2018", "/meetings/?/report"],
  ["sarajevo-2018", "saraj-vo-2018", "/meetings/?/people"],
  ["budapest-process", "budap-st-process", "/dialogues/?/contacts"],
] as const;

describe("whoever holds a function of staff and signed in by mail only", () => {
  it("is told of the second proof in the same bytes, whether there is such a page or not", async () => {
    await using house = await aHouse();
    for (const [there, nowhere, path] of addresses) {
      const existing = await house.asks("a-marin", "mail", path.replace("?", there));
      const missing = await house.asks("a-marin", "mail", path.replace("?", nowhere));
      expect([path, existing.status, existing.body.includes(told)]).toEqual([path, 404, true]);
      const ids = [there, nowhere];
      expect(sameAnswer([existing, ids], [missing, ids]), path).toBe(true);
    }
  });

  it.each(["/outbox", "/accounts", "/audit", "/no-such-page"])("is told of it at %s", async (path) => {
    await using house = await aHouse();
    const { status, body } = await house.asks("a-marin", "mail", path);
    expect([status, body.includes(told)]).toEqual([404, true]);
  });

  it("is led to it, and on to the page", async () => {
    await using house = await aHouse();
    const path = "/meetings/sarajevo-2018/report";
    const { body } = await house.asks("k-orel", "mail", path);
    expect(body.toString()).toContain(`href="/sign-in/second?return=${encodeURIComponent(path)}"`);
    const proven = await house.asks("k-orel", "two proofs", path);
    expect([proven.status, proven.body.includes(told)]).toEqual([200, false]);
  });

  it("is answered alike where the act is sent to nothing", async () => {
    await using house = await aHouse();
    const path = (meeting: string) => `/meetings/${meeting}/step`;
    const existing = await house.asks("a-marin", "mail", path("sarajevo-2018"), "POST");
    const missing = await house.asks("a-marin", "mail", path("saraj-vo-2018"), "POST");
    expect(existing.status).toBe(404);
    expect(sameAnswer([existing, ["sarajevo-2018"]], [missing, ["saraj-vo-2018"]])).toBe(true);
  });
});

describe("everybody else", () => {
  it("is told that there is no such page, and of no proof", async () => {
    await using house = await aHouse();
    for (const [person, assurance] of [
      ["r-haider", "mail"],
      ["s-qureshi", "mail"],
      ["k-orel", "two proofs"],
    ] as const) {
      const { status, body } = await house.asks(person, assurance, "/meetings/nowhere-1999/report");
      expect([person, status, body.includes(plain), body.includes(told)]).toEqual([person, 404, true, false]);
    }
  });
});
