import type { OpenDatabase } from "#db/database/client.ts";
import { secondProofsOf } from "#db/sign-in/second-proofs.ts";
import { aDatabaseOfPeople, after, anAppOf, begun } from "#tests/support/a-desk-of-proofs.ts";
import { startServer } from "#tests/support/server.ts";
import { deviceOf } from "#tests/support/signed-in.ts";
import { softwarePasskey, type Answering } from "#tests/support/software-passkey.ts";
import { contentsOf } from "#tests/support/test-db.ts";
import { describe, expect, it } from "vitest";
import { z } from "zod";

const asked = z.object({ challengeId: z.string(), options: z.looseObject({ challenge: z.string() }) });

/** A browser with somebody's cookie; the server works at a given time over a given database. */
async function aBrowser(db: OpenDatabase, { cookie = "", now = begun, demonstration = false } = {}) {
  const server = await startServer({ db, now, demonstration });
  const send = (path: string, form: Record<string, string> = {}) =>
    fetch(server.url + path, {
      method: "POST",
      headers: { Origin: server.url, cookie },
      body: new URLSearchParams(form),
      redirect: "manual",
    });
  return {
    origin: server.url,
    send,
    look: (path: string) => fetch(server.url + path, { headers: { cookie }, redirect: "manual" }),
    challenge: async (page: string) => asked.parse(await (await send(`${page}/challenge`)).json()),
    [Symbol.asyncDispose]: server[Symbol.asyncDispose],
  };
}

const cookieOf = (db: OpenDatabase, person: string, assurance: "mail" | "two proofs" = "mail") =>
  `sid=${deviceOf(db, person, { now: begun, assurance }).token}`;

/** Registers a passkey through the house's own routes. */
async function aRegisteredPasskey(db: OpenDatabase, person: string) {
  const passkey = softwarePasskey();
  await using browser = await aBrowser(db, { cookie: cookieOf(db, person) });
  const { challengeId, options } = await browser.challenge("/account/proofs/passkeys");
  const response = passkey.made({ challenge: options.challenge, origin: browser.origin });
  const added = await browser.send("/account/proofs/passkeys", { challengeId, response, return: "/here" });
  expect(added.headers.get("location")).toBe("/account/proofs/codes?return=%2Fhere");
  return passkey;
}

describe("a passkey alone", () => {
  it("signs in, and leads to where one was going", async () => {
    const db = aDatabaseOfPeople();
    const passkey = await aRegisteredPasskey(db, "k-orel");
    await using browser = await aBrowser(db);
    const { challengeId, options } = await browser.challenge("/sign-in/passkey");

    const response = passkey.signed({ challenge: options.challenge, origin: browser.origin, userHandle: "k-orel" });
    const answer = await browser.send("/sign-in/passkey", { challengeId, response, return: "/meetings/sarajevo-2018" });

    expect([answer.status, answer.headers.get("location")]).toEqual([302, "/meetings/sarajevo-2018"]);
    expect(options).toMatchObject({ rpId: "localhost", userVerification: "required" });
    const [cookie = ""] = (answer.headers.get("set-cookie") ?? "").split(";");
    await using inside = await aBrowser(db, { cookie });
    expect((await inside.look("/account/proofs")).status).toBe(200);
  });

  const lies: [string, Partial<Answering>][] = [
    ["another site", { origin: "https://evil.example" }],
    ["another port of the same host", { origin: "http://localhost:1" }],
    ["another relying party", { rpId: "evil.example" }],
    ["nobody's finger", { isVerified: false }],
    ["another challenge", { challenge: Buffer.alloc(32).toString("base64url") }],
    ["another person's handle", { userHandle: "l-demir" }],
  ];

  it.each(lies)("is refused where the answer is for %s", async (_case, lie) => {
    const db = aDatabaseOfPeople();
    const passkey = await aRegisteredPasskey(db, "k-orel");
    await using browser = await aBrowser(db);
    const before = contentsOf(db);
    const { challengeId, options } = await browser.challenge("/sign-in/passkey");

    const response = passkey.signed({ challenge: options.challenge, origin: browser.origin, ...lie });
    const answer = await browser.send("/sign-in/passkey", { challengeId, response });

    expect([answer.status, answer.headers.get("set-cookie")]).toEqual([422, null]);
    expect(contentsOf(db)).toEqual(before);
  });

  it("is refused with a key that is not its own, a damaged answer, or none", async () => {
    const db = aDatabaseOfPeople();
    const passkey = await aRegisteredPasskey(db, "k-orel");
    await using browser = await aBrowser(db);
    const before = contentsOf(db);

    const statuses: number[] = [];
    for (const change of [{ id: passkey.id, rawId: passkey.id }, { response: {} }, { type: "password" }]) {
      const { challengeId, options } = await browser.challenge("/sign-in/passkey");
      const signed = softwarePasskey().signed({ challenge: options.challenge, origin: browser.origin });
      const response = JSON.stringify({ ...JSON.parse(signed), ...change });
      statuses.push((await browser.send("/sign-in/passkey", { challengeId, response })).status);
    }
    statuses.push((await browser.send("/sign-in/passkey", { challengeId: "x", response: "{" })).status);
    statuses.push((await browser.send("/sign-in/passkey")).status);

    expect(statuses).toEqual([422, 422, 422, 422, 422]);
    // Challenges of answers that could not be read wait for their five minutes to pass.
    expect({ ...contentsOf(db), challenges: [] }).toEqual(before);
  });

  it("is refused a second time with the same answer, and after five minutes", async () => {
    const db = aDatabaseOfPeople();
    const passkey = await aRegisteredPasskey(db, "k-orel");
    await using browser = await aBrowser(db);
    await using later = await aBrowser(db, { now: after(300) });
    const { challengeId, options } = await browser.challenge("/sign-in/passkey");
    const late = await browser.challenge("/sign-in/passkey");
    const response = passkey.signed({ challenge: options.challenge, origin: browser.origin });
    const lateResponse = passkey.signed({ challenge: late.options.challenge, origin: later.origin });

    const once = await browser.send("/sign-in/passkey", { challengeId, response });
    const before = contentsOf(db);
    const twice = await browser.send("/sign-in/passkey", { challengeId, response });
    const tooLate = await later.send("/sign-in/passkey", { challengeId: late.challengeId, response: lateResponse });

    expect([once.status, twice.status, tooLate.status]).toEqual([302, 422, 422]);
    expect(contentsOf(db)).toEqual(before);
  });
});

describe("a fresh proof", () => {
  it("by the passkey of another person, or to another person's challenge, is none", async () => {
    const db = aDatabaseOfPeople();
    const theirs = await aRegisteredPasskey(db, "l-demir");
    const mine = await aRegisteredPasskey(db, "k-orel");
    await using orel = await aBrowser(db, { cookie: cookieOf(db, "k-orel") });
    await using demir = await aBrowser(db, { cookie: cookieOf(db, "l-demir") });
    const before = contentsOf(db);

    const first = await orel.challenge("/step-up/passkey");
    const byTheirs = theirs.signed({ challenge: first.options.challenge, origin: orel.origin });
    const second = await demir.challenge("/step-up/passkey");
    const toTheirs = mine.signed({ challenge: second.options.challenge, origin: orel.origin });
    const statuses = [
      (await orel.send("/step-up/passkey", { challengeId: first.challengeId, response: byTheirs })).status,
      (await orel.send("/step-up/passkey", { challengeId: second.challengeId, response: toTheirs })).status,
    ];

    expect(statuses).toEqual([422, 422]);
    expect({ ...contentsOf(db), challenges: [] }).toEqual(before);
  });

  it("gives the device another token, and the old one opens nothing", async () => {
    const db = aDatabaseOfPeople();
    const passkey = await aRegisteredPasskey(db, "k-orel");
    await using browser = await aBrowser(db, { cookie: cookieOf(db, "k-orel") });
    const { challengeId, options } = await browser.challenge("/step-up/passkey");
    const response = passkey.signed({ challenge: options.challenge, origin: browser.origin });

    const answer = await browser.send("/step-up/passkey", { challengeId, response, return: "//evil.example" });

    expect([answer.status, answer.headers.get("location")]).toEqual([302, "/"]);
    expect((await browser.look("/account/proofs")).headers.get("location")).toBe("/sign-in?return=%2Faccount%2Fproofs");
  });

  it("counts for five minutes: after them codes, passkeys and the app are left as they are", async () => {
    const db = aDatabaseOfPeople();
    anAppOf(db, "k-orel");
    const cookie = cookieOf(db, "k-orel", "two proofs");
    await using still = await aBrowser(db, { cookie, now: after(300) });
    await using later = await aBrowser(db, { cookie, now: after(301) });
    expect((await still.look("/account/proofs/codes")).status).toBe(200);
    const before = contentsOf(db);

    const answers = [
      await later.look("/account/proofs/codes"),
      await later.send("/account/proofs/codes"),
      await later.send("/account/proofs/authenticator/start"),
      await later.send("/account/proofs/authenticator/removal"),
      await later.send("/account/proofs/passkeys/x/removal"),
    ];

    for (const answer of answers)
      expect(answer.headers.get("location")).toMatch(/^\/step-up\?return=%2Faccount%2Fproofs/);
    expect(contentsOf(db)).toEqual(before);
  });

  it("is one click in the demonstration and nowhere else", async () => {
    const db = aDatabaseOfPeople();
    const cookie = cookieOf(db, "v-lind", "two proofs");
    await using real = await aBrowser(db, { cookie });
    await using invented = await aBrowser(db, { cookie, demonstration: true });
    const before = contentsOf(db);

    expect((await real.send("/step-up/demonstration")).status).toBe(404);
    expect(contentsOf(db)).toEqual(before);
    const answer = await invented.send("/step-up/demonstration", { return: "/account/proofs" });
    expect([answer.status, answer.headers.get("location")]).toEqual([302, "/account/proofs"]);
    expect(answer.headers.get("set-cookie")).toMatch(/^sid=[\w-]{43};/);
  });
});

describe("codes after the mail", () => {
  it("let in with the right one; the fifth wrong one takes the cookie away", async () => {
    const db = aDatabaseOfPeople();
    const codeAt = anAppOf(db, "k-orel");
    await using browser = await aBrowser(db, { cookie: cookieOf(db, "k-orel") });
    await using guessing = await aBrowser(db, { cookie: cookieOf(db, "k-orel") });

    const guesses: Response[] = [];
    for (let guess = 0; guess < 5; guess++) guesses.push(await guessing.send("/sign-in/second", { code: "000 000" }));
    const right = await browser.send("/sign-in/second", { code: codeAt(begun), return: "/account/proofs" });

    expect(guesses.map(({ status }) => status)).toEqual([422, 422, 422, 422, 422]);
    expect(guesses.map((guess) => guess.headers.get("set-cookie")?.startsWith("sid=;") ?? false)).toEqual([
      ...[false, false, false, false, true],
    ]);
    expect(await guesses[4]?.text()).toContain("Too many wrong codes");
    expect((await guessing.look("/sign-in/second")).headers.get("location")).toMatch(/^\/sign-in\?/);
    expect([right.status, right.headers.get("location")]).toEqual([302, "/account/proofs"]);
  });

  it("are asked of nobody who is not signed in, and of nobody who proved already", async () => {
    const db = aDatabaseOfPeople();
    await using stranger = await aBrowser(db);
    await using proved = await aBrowser(db, { cookie: cookieOf(db, "k-orel", "two proofs") });
    const before = contentsOf(db);

    const sent = await stranger.send("/sign-in/second", { code: "123456" });
    const asked = await proved.look("/sign-in/second?return=/account/proofs");

    expect(sent.headers.get("location")).toBe("/sign-in?return=%2Fsign-in%2Fsecond%3Freturn%3D%252F");
    expect(asked.headers.get("location")).toBe("/account/proofs");
    expect(contentsOf(db)).toEqual(before);
  });
});

describe("one's ways to sign in", () => {
  it("keep the last one of staff, and say why", async () => {
    const db = aDatabaseOfPeople();
    const passkey = await aRegisteredPasskey(db, "k-orel");
    await using browser = await aBrowser(db, { cookie: cookieOf(db, "k-orel", "two proofs") });

    const answer = await browser.send(`/account/proofs/passkeys/${passkey.id}/removal`);
    const page = await (await browser.look(answer.headers.get("location") ?? "")).text();

    expect(page).toContain("This is your only second proof");
    expect(secondProofsOf(db, "k-orel").passkeys).toHaveLength(1);
  });
});

describe("a code beyond the limit of its person", () => {
  it("is answered late, with the time from which on another is looked at", async () => {
    const db = aDatabaseOfPeople();
    const codeAt = anAppOf(db, "k-orel");
    const waits: number[] = [];
    const wait = (milliseconds: number) => Promise.resolve(void waits.push(milliseconds));
    await using server = await startServer({ db, now: begun, wait });
    const type = async (cookie: string, code: string) => {
      const body = new URLSearchParams({ field: "app", code });
      const headers = { Origin: server.url, cookie };
      const init = { method: "POST", headers, body, redirect: "manual" } as const;
      const answer = await fetch(`${server.url}/sign-in/second`, init);
      return { status: answer.status, text: await answer.text() };
    };
    for (let device = 0; device < 2; device++) {
      const cookie = cookieOf(db, "k-orel");
      for (let guess = 0; guess < 5; guess++) await type(cookie, "000000");
    }
    expect(waits).toEqual([]);

    const { status, text } = await type(cookieOf(db, "k-orel"), codeAt(begun));

    expect([status, waits]).toEqual([422, [3_000]]);
    expect(text).toContain("Too many codes were typed for you");
    expect(text).toContain("10 May 2018, 09:15 UTC");
  });
});
