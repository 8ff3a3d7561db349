import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { Db, OpenDatabase } from "#db/database/client.ts";
import { giveDeskCode } from "#db/sign-in/desk-codes.ts";
import { findSignedIn } from "#db/sign-in/device-sessions.ts";
import { mailSecrets } from "#db/mail/mail-secrets.ts";
import { askForLink, findAsked, takeCode, takeLink, voidLinksOf } from "#db/sign-in/sign-in-links.ts";
import { aMeeting } from "#tests/support/factories.ts";
import { aPerson, later, now } from "#tests/support/people.ts";
import { testKey } from "#tests/support/signed-in.ts";
import { contentsOf, testDb } from "#tests/support/test-db.ts";

const device = "Firefox, Android";
const mail = { language: "en", subject: "Your way in", body: "{link} {code}" };

function aHouse() {
  const db = testDb();
  aMeeting(db);
  const person = aPerson(db, "farid");
  return { db, person };
}

function ask(db: Db, address = "farid@example.org", browser = "b1", at = now) {
  const asked = askForLink(db, testKey, { address, browser, network: "192.0.2.1", mail, now: at });
  const token = testKey.tokenFor("sign-in", asked.id);
  return { ...asked, token, code: testKey.codeFor("sign-in", asked.id) };
}

const mailsIn = (db: OpenDatabase) => (contentsOf(db).mails ?? []).map((row) => Object(row));
const link = (db: Db, token: string, { browser = "b1", at = later(1) } = {}) =>
  takeLink(db, { token, browser, device, now: at });
const code = (db: Db, typed: string, { browser = "b1", at = later(1) } = {}) =>
  takeCode(db, testKey, { code: typed, browser, device, now: at });

describe("a sign-in link", () => {
  it("signs in whoever asked for it, once", () => {
    const { db, person } = aHouse();
    const { token } = ask(db);

    const taken = link(db, token);

    expect(taken.outcome).toBe("signed-in");
    const signedIn = taken.outcome === "signed-in" ? findSignedIn(db, taken.signedIn.token, later(2)) : undefined;
    expect(signedIn?.person.id).toBe(person.id);
    expect(signedIn?.deviceSession).toMatchObject({ assurance: "mail", device });
    expect(link(db, token)).toEqual({ outcome: "used" });
  });

  it("is refused expired, forwarded, truncated, replaced and voided, and nothing changes", () => {
    const { db, person } = aHouse();
    const first = ask(db);
    const second = ask(db, "farid@example.org", "b1", later(1));
    const before = contentsOf(db);
    expect(link(db, first.token)).toEqual({ outcome: "used" });
    expect(link(db, second.token, { browser: "another" })).toEqual({ outcome: "not-yours" });
    expect(link(db, second.token.slice(0, -1))).toEqual({ outcome: "not-yours" });
    expect(link(db, "")).toEqual({ outcome: "not-yours" });
    expect(contentsOf(db)).toEqual(before);

    db.transaction((tx) => voidLinksOf(tx, { personId: person.id, now }));
    expect(link(db, second.token)).toEqual({ outcome: "used" });
  });

  it("that was refused as expired stays so, though the clock be put back", () => {
    const { db } = aHouse();
    const { token, code: digits } = ask(db);
    expect(link(db, token, { at: later(29) }).outcome).toBe("signed-in");

    const next = ask(db, "farid@example.org", "b1", later(40));
    expect(link(db, next.token, { at: later(70) })).toEqual({ outcome: "expired" });
    expect(link(db, next.token, { at: later(41) })).toEqual({ outcome: "expired" });
    expect(code(db, next.code, { at: later(41) })).toEqual({ outcome: "expired" });
    expect(link(db, token, { at: later(-120) })).toEqual({ outcome: "used" });
    expect(code(db, digits, { at: later(-120) })).toEqual({ outcome: "expired" });
  });

  it("asked for twice within ten seconds is one, and one mail", () => {
    const { db } = aHouse();
    const first = ask(db);
    expect(ask(db, "Farid@example.org", "b1", later(0.1)).id).toBe(first.id);
    expect(mailsIn(db)).toHaveLength(1);
    expect(ask(db, "farid@example.org", "b1", later(0.2)).id).not.toBe(first.id);
    expect(ask(db, "farid@example.org", "b1", later(-120)).id).not.toBe(first.id);
  });

  it("of another browser stays good when somebody else asks for the same address", () => {
    const { db } = aHouse();
    const { token } = ask(db);
    ask(db, "farid@example.org", "of somebody else");
    expect(link(db, token).outcome).toBe("signed-in");
  });

  it("lies in the database as a digest only, its mail with a place for it", () => {
    const { db } = aHouse();
    const { id, token, code: digits } = ask(db);
    const stored = JSON.stringify(contentsOf(db));
    expect(stored).not.toContain(token);
    expect(stored).not.toContain(digits);
    const secrets = mailSecrets(db, {
      key: testKey,
      publicUrl: "https://desk.example",
      secretOf: `sign-in:${id}`,
      now,
    });
    expect(secrets).toEqual({
      link: `https://desk.example/sign-in/link/${token}`,
      code: `${digits.slice(0, 4)} ${digits.slice(4)}`,
    });
  });

  it("is mailed no more once it is spent", () => {
    const { db } = aHouse();
    const { id, token } = ask(db);
    link(db, token);
    expect(mailSecrets(db, { key: testKey, publicUrl: "", secretOf: `sign-in:${id}`, now: later(2) })).toBeUndefined();
  });
});

describe("asking for a link", () => {
  it("does the same for an address that nobody has, but for the mail", () => {
    const { db } = aHouse();
    ask(db, "Farid@Example.org ", "b1");
    ask(db, "nobody@example.org", "b2");
    const [known, unknown] = (contentsOf(db).sign_in_links ?? []).map((row) => Object.keys(Object(row)));
    expect(known).toEqual(unknown);
    expect(mailsIn(db).map(({ address }) => address)).toEqual(["farid@example.org"]);
    expect(findAsked(db, { browser: "b2", now })?.address).toBe("nobody@example.org");
  });

  it("sends three mails to an address in a quarter of an hour, however many browsers ask", () => {
    const { db } = aHouse();
    for (let time = 0; time < 10; time++) ask(db, "farid@example.org", `b${time}`);
    expect(mailsIn(db)).toHaveLength(3);
    ask(db, "farid@example.org", "b1", later(16));
    expect(mailsIn(db)).toHaveLength(4);
  });

  it("from one network lets a hundred delegates in within ten minutes", () => {
    const { db } = aHouse();
    const people = Array.from({ length: 100 }, (_nothing, index) => aPerson(db, `delegate${index}`));
    const outcomes = people.map(({ address }, index) => {
      const at = later(index / 10);
      const asked = ask(db, address ?? "", `browser ${index}`, at);
      expect(asked.fromNetwork.isWithin).toBe(true);
      return code(db, asked.code, { browser: `browser ${index}`, at }).outcome;
    });
    expect(new Set(outcomes)).toEqual(new Set(["signed-in"]));
  });
});

describe("the code of a mail", () => {
  it("signs in the browser that asked, once", () => {
    const { db } = aHouse();
    const { code: digits } = ask(db);
    expect(code(db, digits, { browser: "another" })).toEqual({ outcome: "expired" });
    expect(code(db, digits).outcome).toBe("signed-in");
    expect(code(db, digits)).toEqual({ outcome: "expired" });
  });

  it("is void after five wrong ones, the right one too", () => {
    const { db } = aHouse();
    const { code: digits } = ask(db);
    const wrong = digits === "00000000" ? "11111111" : "00000000";
    const outcomes = [1, 2, 3, 4, 5].map(() => code(db, wrong).outcome);
    expect(outcomes).toEqual(["wrong", "wrong", "wrong", "wrong", "no-tries-left"]);
    expect(code(db, digits)).toEqual({ outcome: "no-tries-left" });
  });

  it("for an address that nobody has is wrong in the same way", () => {
    const { db } = aHouse();
    const { code: digits } = ask(db, "nobody@example.org");
    expect([1, 2, 3, 4, 5].map(() => code(db, digits).outcome)).toEqual([
      ...["wrong", "wrong", "wrong", "wrong", "no-tries-left"],
    ]);
  });
});

function give(db: Db, personId: string) {
  const by = { meetingId: "sarajevo-2018", actorId: "desk", now };
  const given = giveDeskCode(db, testKey, { id: randomUUID(), personId, ...by });
  if (given.outcome !== "given") throw new Error(given.outcome);
  return given;
}

describe("a code of the desk", () => {
  it("lets in whose mail does not come, even after too many mails were asked for, once", () => {
    const { db, person } = aHouse();
    for (let time = 0; time < 5; time++) ask(db);
    const given = give(db, person.id);
    expect(JSON.stringify(contentsOf(db))).not.toContain(given.code);
    expect(code(db, given.code).outcome).toBe("signed-in");
    ask(db, "farid@example.org", "b1", later(20));
    expect(code(db, given.code, { at: later(21) }).outcome).not.toBe("signed-in");
  });

  it("is void after a quarter of an hour, after five wrong ones, and once another is given", () => {
    const { db, person } = aHouse();
    const first = give(db, person.id);
    const second = give(db, person.id);
    ask(db);
    expect(code(db, first.code).outcome).toBe("wrong");
    expect(code(db, second.code, { at: later(15) }).outcome).toBe("wrong");
    const third = give(db, person.id);
    ask(db);
    for (let time = 0; time < 5; time++) code(db, "00000000");
    expect(code(db, third.code).outcome).toBe("no-tries-left");
  });

  it("opens nobody else's account", () => {
    const { db, person } = aHouse();
    aPerson(db, "mira");
    const given = give(db, person.id);
    ask(db, "mira@example.org");
    expect(code(db, given.code).outcome).toBe("wrong");
  });
});
