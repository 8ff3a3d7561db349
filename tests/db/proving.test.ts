import { askChallenge, takeChallenge } from "#db/sign-in/challenges.ts";
import { listDeviceSessions } from "#db/sign-in/device-sessions.ts";
import { findPasskey } from "#db/sign-in/passkeys.ts";
import { proveByCode, proveByPasskey, signInByPasskey } from "#db/sign-in/proving.ts";
import { countRecoveryCodes, makeRecoveryCodes } from "#db/sign-in/recovery-codes.ts";
import { addPasskey } from "#db/sign-in/second-proofs.ts";
import { readSecondCode, type SecondCode } from "#domain/access/second-code.ts";
import { aPasskey } from "#tests/support/a-passkey.ts";
import { aDatabaseOfPeople, after, anAppOf, begun, onDevice } from "#tests/support/a-desk-of-proofs.ts";
import { verbsOf } from "#tests/support/audit.ts";
import { testKey } from "#tests/support/signed-in.ts";
import { contentsOf } from "#tests/support/test-db.ts";
import { describe, expect, it } from "vitest";

const app = (code: string): SecondCode => ({ kind: "app", code });
const recovery = (code: string): SecondCode => ({ kind: "recovery", code });

describe("a code of the authenticator app", () => {
  it("proves the device, gives it another token, and is taken once", () => {
    const db = aDatabaseOfPeople();
    const codeAt = anAppOf(db, "k-orel");
    const mine = onDevice(db, "k-orel");

    const proved = proveByCode(db, testKey, { ...mine, typed: app(codeAt(begun)) });
    const replayed = proveByCode(db, testKey, { ...onDevice(db, "k-orel"), typed: app(codeAt(begun)) });

    expect(proved).toMatchObject({ outcome: "proved", device: { id: mine.deviceSessionId } });
    expect(replayed).toEqual({ outcome: "wrong", triesLeft: 4 });
    expect(verbsOf(db)).toEqual(expect.arrayContaining(["proof.used", "device.proved", "proof.refused"]));
  });

  it.each([
    [-31, "wrong"],
    [-30, "wrong"], // the step that setting up took
    [0, "proved"],
    [30, "proved"],
    [60, "wrong"],
  ])("of %i seconds from now is %s", (seconds, outcome) => {
    const db = aDatabaseOfPeople();
    const codeAt = anAppOf(db, "k-orel");
    const typed = app(codeAt(after(seconds)));
    expect(proveByCode(db, testKey, { ...onDevice(db, "k-orel"), typed }).outcome).toBe(outcome);
  });

  it("of an older step is not taken after a newer one", () => {
    const db = aDatabaseOfPeople();
    const codeAt = anAppOf(db, "k-orel");
    const mine = onDevice(db, "k-orel");
    proveByCode(db, testKey, { ...mine, typed: app(codeAt(after(30))) });
    expect(proveByCode(db, testKey, { ...mine, typed: app(codeAt(begun)) }).outcome).toBe("wrong");
  });

  it("is nobody else's", () => {
    const db = aDatabaseOfPeople();
    const codeAt = anAppOf(db, "k-orel");
    anAppOf(db, "l-demir");
    expect(proveByCode(db, testKey, { ...onDevice(db, "l-demir"), typed: app(codeAt(begun)) }).outcome).toBe("wrong");
  });
});

describe("ten codes in a quarter of an hour, typed on whatever devices", () => {
  /** Whoever holds the mailbox signs one device after another in and guesses on each. */
  function guessedOut() {
    const db = aDatabaseOfPeople();
    const codeAt = anAppOf(db, "k-orel");
    const owners = onDevice(db, "k-orel");
    addPasskey(db, { ...onDevice(db, "k-orel", "two proofs"), passkey: aPasskey() });
    for (let device = 0; device < 2; device++) {
      const guessing = onDevice(db, "k-orel");
      for (let guess = 0; guess < 5; guess++) proveByCode(db, testKey, { ...guessing, typed: app("000000") });
    }
    return { db, codeAt, owners };
  }

  it("are all that is looked at: the next is not, though it were right, and changes nothing", () => {
    const { db, codeAt, owners } = guessedOut();
    const before = contentsOf(db);
    const next = proveByCode(db, testKey, { ...owners, typed: app(codeAt(begun)) });
    const guessed = proveByCode(db, testKey, { ...onDevice(db, "k-orel"), typed: app("000000") });

    expect(next).toMatchObject({ outcome: "limited", taken: { freeAt: after(15 * 60) } });
    expect(guessed.outcome).toBe("limited");
    const { device_sessions: _, audit: __, ...rest } = contentsOf(db);
    expect(before).toMatchObject(rest);
  });

  it("make room again after that quarter of an hour, and never stand in a passkey's way", () => {
    const { db, codeAt, owners } = guessedOut();
    const now = after(15 * 60);
    const typed = app(codeAt(now));
    const tooSoon = proveByCode(db, testKey, { ...owners, typed, now: after(15 * 60 - 1) });
    const use = { passkeyId: "credential-1", counter: 1, isBackedUp: true };

    expect(tooSoon.outcome).toBe("limited");
    expect(proveByPasskey(db, { ...owners, use }).outcome).toBe("proved");
    expect(signInByPasskey(db, { use: { ...use, counter: 2 }, device: "", now: begun }).outcome).toBe("proved");
    expect(proveByCode(db, testKey, { ...owners, typed, now }).outcome).toBe("proved");
  });

  it("are those of one person", () => {
    const { db } = guessedOut();
    const codeAt = anAppOf(db, "l-demir");
    const proved = proveByCode(db, testKey, { ...onDevice(db, "l-demir"), typed: app(codeAt(begun)) });
    expect(proved.outcome).toBe("proved");
  });
});

describe("five wrong codes", () => {
  it("sign the device out that guessed, and no other", () => {
    const db = aDatabaseOfPeople();
    const codeAt = anAppOf(db, "k-orel");
    const guessing = onDevice(db, "k-orel");
    const owners = onDevice(db, "k-orel");

    const outcomes = Array.from({ length: 5 }, () => proveByCode(db, testKey, { ...guessing, typed: app("000000") }));

    expect(outcomes.map(({ outcome }) => outcome)).toEqual(["wrong", "wrong", "wrong", "wrong", "ended"]);
    expect(listDeviceSessions(db, owners).map(({ id }) => id)).not.toContain(guessing.deviceSessionId);
    expect(verbsOf(db).slice(-2)).toEqual(["proof.refused", "device.ended"]);
    expect(proveByCode(db, testKey, { ...guessing, typed: app(codeAt(begun)) })).toEqual({ outcome: "ended" });
    expect(proveByCode(db, testKey, { ...owners, typed: app(codeAt(after(30))) }).outcome).toBe("proved");
  });

  it("count again from nothing after a right one", () => {
    const db = aDatabaseOfPeople();
    const codeAt = anAppOf(db, "k-orel");
    const mine = onDevice(db, "k-orel");
    for (let wrong = 0; wrong < 4; wrong++) proveByCode(db, testKey, { ...mine, typed: app("000000") });
    proveByCode(db, testKey, { ...mine, typed: app(codeAt(begun)) });
    expect(proveByCode(db, testKey, { ...mine, typed: app("000000") })).toEqual({ outcome: "wrong", triesLeft: 4 });
  });
});

describe("recovery codes", () => {
  it("are ten, each good once, however they are written", () => {
    const db = aDatabaseOfPeople();
    const mine = onDevice(db, "k-orel");
    const codes = makeRecoveryCodes(db, testKey, { ...mine, actorId: "k-orel" });
    const [first = ""] = codes;
    const typed = readSecondCode(` ${first.toLowerCase().replace(/.{4}/g, "$& - ")}`) ?? recovery("");

    expect(proveByCode(db, testKey, { ...mine, typed }).outcome).toBe("proved");
    expect(proveByCode(db, testKey, { ...mine, typed }).outcome).toBe("wrong");

    expect(new Set(codes).size).toBe(10);
    expect(countRecoveryCodes(db, "k-orel")).toBe(9);
  });

  it("are void once new ones are made, are nobody else's, and lie nowhere in the database", () => {
    const db = aDatabaseOfPeople();
    const mine = onDevice(db, "k-orel");
    const [old = ""] = makeRecoveryCodes(db, testKey, { ...mine, actorId: "k-orel" });
    const [fresh = ""] = makeRecoveryCodes(db, testKey, { ...mine, actorId: "k-orel" });

    expect(proveByCode(db, testKey, { ...mine, typed: recovery(old) }).outcome).toBe("wrong");
    expect(proveByCode(db, testKey, { ...onDevice(db, "l-demir"), typed: recovery(fresh) }).outcome).toBe("wrong");
    expect(db.$client.serialize().includes(fresh)).toBe(false);
    expect(proveByCode(db, testKey, { ...mine, typed: recovery(fresh) }).outcome).toBe("proved");
  });
});

describe("a passkey", () => {
  const use = { passkeyId: "credential-1", counter: 4, isBackedUp: false };

  function withPasskey(counter: number) {
    const db = aDatabaseOfPeople();
    addPasskey(db, { ...onDevice(db, "k-orel"), passkey: aPasskey({ counter }) });
    return db;
  }

  it("signs in by itself, as two proofs, and its count and flags are kept", () => {
    const db = withPasskey(3);
    const proved = signInByPasskey(db, { use, device: "Safari, iPhone", now: begun });
    expect(proved).toMatchObject({ outcome: "proved" });
    expect(listDeviceSessions(db, { personId: "k-orel", now: begun })).toContainEqual(
      expect.objectContaining({ device: "Safari, iPhone", assurance: "two proofs" }),
    );
    expect(findPasskey(db, use.passkeyId)).toMatchObject({
      ...{ counter: 4, isBackedUp: false, lastUsedAt: begun.toISOString() },
    });
  });

  it.each([
    [4, 4],
    [5, 4],
    [5, 0],
  ])("whose counter goes from %i to %i is refused, and the audit says so", (counter, next) => {
    const db = withPasskey(counter);
    const mine = onDevice(db, "k-orel");
    const before = listDeviceSessions(db, mine);
    const went = { ...use, counter: next };

    expect(signInByPasskey(db, { use: went, device: "", now: begun })).toEqual({ outcome: "counter-went-back" });
    expect(proveByPasskey(db, { ...mine, use: went })).toEqual({ outcome: "counter-went-back" });

    expect(listDeviceSessions(db, mine)).toEqual(before);
    expect(findPasskey(db, use.passkeyId)).toMatchObject({ counter, lastUsedAt: null });
    expect(verbsOf(db).slice(-2)).toEqual(["proof.refused", "proof.refused"]);
  });

  it("that does not count says nought each time", () => {
    const db = withPasskey(0);
    const still = { ...use, counter: 0 };
    const prove = () => proveByPasskey(db, { ...onDevice(db, "k-orel"), use: still }).outcome;
    expect([prove(), prove()]).toEqual(["proved", "proved"]);
  });

  it("of another person proves nothing", () => {
    const db = withPasskey(3);
    const other = onDevice(db, "l-demir");
    const before = contentsOf(db);
    expect(proveByPasskey(db, { ...other, use })).toEqual({ outcome: "no-such-passkey" });
    expect(contentsOf(db)).toEqual(before);
  });
});

describe("a challenge", () => {
  const asked = { purpose: "step up", personId: "k-orel", now: begun } as const;

  it("is taken once", () => {
    const db = aDatabaseOfPeople();
    const { id, challenge } = askChallenge(db, asked);
    expect(takeChallenge(db, { ...asked, id })).toBe(challenge);
    expect(takeChallenge(db, { ...asked, id })).toBeUndefined();
  });

  it("is good for five minutes, and removed when the next is asked for", () => {
    const db = aDatabaseOfPeople();
    const { id } = askChallenge(db, asked);
    expect(takeChallenge(db, { ...asked, id, now: after(300) })).toBeUndefined();
    expect(takeChallenge(db, { ...asked, id, now: after(299) })).toBeDefined();
    askChallenge(db, asked);
    askChallenge(db, { ...asked, now: after(300) });
    expect(contentsOf(db).challenges).toHaveLength(1);
  });

  it.each([
    ["another person", { personId: "l-demir" }],
    ["nobody", { personId: null }],
    ["another purpose", { purpose: "register" }],
  ] as const)("is not for %s", (_whom, wrong) => {
    const db = aDatabaseOfPeople();
    const { id } = askChallenge(db, asked);
    const before = contentsOf(db);
    expect(takeChallenge(db, { ...asked, id, ...wrong })).toBeUndefined();
    expect(contentsOf(db)).toEqual(before);
  });
});
