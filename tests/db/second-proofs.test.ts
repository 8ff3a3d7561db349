import { findSecretInSetting } from "#db/sign-in/authenticators.ts";
import { listDeviceSessions } from "#db/sign-in/device-sessions.ts";
import { makeRecoveryCodes } from "#db/sign-in/recovery-codes.ts";
import {
  addAuthenticator,
  addPasskey,
  forgetProofs,
  removeAuthenticator,
  removePasskey,
  renamePasskey,
  secondProofsOf,
  startAuthenticator,
} from "#db/sign-in/second-proofs.ts";
import { aPasskey } from "#tests/support/a-passkey.ts";
import { aDatabaseOfPeople, after, anAppOf, begun, onDevice, toldSo } from "#tests/support/a-desk-of-proofs.ts";
import { verbsOf } from "#tests/support/audit.ts";
import { houseKey } from "#db/database/house-key.ts";
import { deviceOf, testKey } from "#tests/support/signed-in.ts";
import { contentsOf } from "#tests/support/test-db.ts";
import { TOTP } from "otpauth";
import { describe, expect, it } from "vitest";

const passkey = aPasskey();

describe("a second proof", () => {
  it("is added with the mail's alone while there is none, and proves the device", () => {
    const db = aDatabaseOfPeople();
    const own = onDevice(db, "k-orel");

    expect(addPasskey(db, { ...own, passkey })).toMatchObject({ outcome: "added" });

    expect(listDeviceSessions(db, own)[0]).toMatchObject({ assurance: "two proofs", steppedUpAt: begun.toISOString() });
    expect(verbsOf(db).slice(-3)).toEqual(["proof.added", "device.proved", "message.written"]);
  });

  it("is not added to another with the mail's alone, whichever kind it is", () => {
    const db = aDatabaseOfPeople();
    addPasskey(db, { ...onDevice(db, "k-orel"), passkey });
    const thief = onDevice(db, "k-orel");
    const before = contentsOf(db);

    expect(addPasskey(db, { ...thief, passkey: aPasskey({ id: "2" }) })).toEqual({ outcome: "needs-fresh-proof" });
    expect(startAuthenticator(db, testKey, thief)).toBe("needs-fresh-proof");
    expect(addAuthenticator(db, testKey, { ...thief, code: "000000" })).toEqual({ outcome: "needs-fresh-proof" });
    expect(contentsOf(db)).toEqual(before);
  });

  it("is one person's: a passkey that another has is not added again", () => {
    const db = aDatabaseOfPeople();
    addPasskey(db, { ...onDevice(db, "k-orel"), passkey });
    const other = onDevice(db, "l-demir");
    const before = contentsOf(db);

    expect(addPasskey(db, { ...other, passkey })).toEqual({ outcome: "known-already" });
    expect(contentsOf(db)).toEqual(before);
  });

  it("is not removed without a fresh proof, nor by another, nor the last one of staff", () => {
    const db = aDatabaseOfPeople();
    const own = onDevice(db, "k-orel", "two proofs");
    addPasskey(db, { ...own, passkey });
    const other = onDevice(db, "l-demir", "two proofs");
    const before = contentsOf(db);

    expect(removePasskey(db, { ...own, isFresh: false, passkeyId: passkey.id })).toBe("needs-fresh-proof");
    expect(removePasskey(db, { ...own, passkeyId: passkey.id })).toBe("last-one");
    expect(removePasskey(db, { ...other, passkeyId: passkey.id })).toBe("no-such-proof");
    expect(removeAuthenticator(db, other)).toBe("no-such-proof");
    expect(renamePasskey(db, { ...other, actorId: "l-demir", passkeyId: passkey.id, name: "mine" })).toBe(
      "no-such-proof",
    );
    expect(contentsOf(db)).toEqual(before);
  });

  it("is removed while another is left, and a delegate may remove the last one with what stands in for it", () => {
    const db = aDatabaseOfPeople();
    anAppOf(db, "k-orel");
    const staff = onDevice(db, "k-orel", "two proofs");
    addPasskey(db, { ...staff, passkey });
    const delegate = onDevice(db, "r-haider", "two proofs");
    addPasskey(db, { ...delegate, passkey: aPasskey({ id: "2" }) });
    makeRecoveryCodes(db, testKey, { ...delegate, actorId: "r-haider" });

    expect(removeAuthenticator(db, staff)).toBe("removed");
    expect(removePasskey(db, { ...delegate, passkeyId: "2" })).toBe("removed");

    expect(secondProofsOf(db, "k-orel")).toMatchObject({ passkeys: [{ id: passkey.id }], hasAuthenticator: false });
    expect(secondProofsOf(db, "r-haider")).toEqual({ passkeys: [], hasAuthenticator: false, recoveryCodes: 0 });
    expect(
      verbsOf(db)
        .slice(-4)
        .filter((verb) => verb !== "message.written"),
    ).toEqual(["proof.removed", "proof.removed"]);
  });

  it("carries the name that its owner gives it", () => {
    const db = aDatabaseOfPeople();
    const own = onDevice(db, "k-orel");
    addPasskey(db, { ...own, passkey });

    renamePasskey(db, { ...own, actorId: "k-orel", passkeyId: passkey.id, name: "Blue key" });

    expect(secondProofsOf(db, "k-orel").passkeys).toMatchObject([{ name: "Blue key", lastUsedAt: null }]);
  });
});

describe("setting an authenticator app up", () => {
  it("shows its secret on the device where it began and nowhere else", () => {
    const db = aDatabaseOfPeople();
    const here = onDevice(db, "k-orel");
    const elsewhere = onDevice(db, "k-orel");
    startAuthenticator(db, testKey, here);

    const secret = findSecretInSetting(db, testKey, here) ?? "";

    expect(secret).toMatch(/^[A-Z2-7]{32}$/);
    expect(findSecretInSetting(db, testKey, elsewhere)).toBeUndefined();
    const code = new TOTP({ secret }).generate({ timestamp: begun.getTime() });
    expect(addAuthenticator(db, testKey, { ...elsewhere, code })).toEqual({ outcome: "not-begun" });
    expect(addAuthenticator(db, testKey, { ...here, code })).toMatchObject({ outcome: "added" });
    expect(findSecretInSetting(db, testKey, here)).toBeUndefined();
  });

  it("lies sealed in the database, for this person and this key alone", () => {
    const db = aDatabaseOfPeople();
    const own = onDevice(db, "k-orel");
    startAuthenticator(db, testKey, own);
    const secret = findSecretInSetting(db, testKey, own) ?? "";

    expect(db.$client.serialize().includes(secret)).toBe(false);
    expect(findSecretInSetting(db, houseKey(Buffer.alloc(32, 8)), own)).toBeUndefined();
    db.$client.prepare("UPDATE authenticators SET person_id = 'l-demir'").run();
    expect(findSecretInSetting(db, testKey, { ...own, personId: "l-demir" })).toBeUndefined();
  });

  it("is not finished by a wrong code, and does not replace an app that is set up", () => {
    const db = aDatabaseOfPeople();
    const own = onDevice(db, "k-orel");
    startAuthenticator(db, testKey, own);
    expect(addAuthenticator(db, testKey, { ...own, code: "000000" })).toEqual({ outcome: "wrong" });
    expect(secondProofsOf(db, "k-orel").hasAuthenticator).toBe(false);

    const codeAt = anAppOf(db, "k-orel");
    const fresh = onDevice(db, "k-orel", "two proofs", after(60));
    expect(startAuthenticator(db, testKey, fresh)).toBe("set-already");
    expect(codeAt(begun)).toMatch(/^\d{6}$/);
  });
});

describe("forgetting the proofs of a person who lost them", () => {
  it("deletes them all, signs every device out and says why", () => {
    const db = aDatabaseOfPeople();
    anAppOf(db, "k-orel");
    const own = onDevice(db, "k-orel", "two proofs");
    addPasskey(db, { ...own, passkey });
    makeRecoveryCodes(db, testKey, { ...own, actorId: "k-orel" });
    const other = deviceOf(db, "l-demir", { now: begun });

    const act = { actorId: "v-lind", now: begun, reason: "Lost telephone, met in person", mail: toldSo };
    expect(forgetProofs(db, { personId: "k-orel", ...act })).toBe("forgotten");

    expect(secondProofsOf(db, "k-orel")).toEqual({ passkeys: [], hasAuthenticator: false, recoveryCodes: 0 });
    expect(listDeviceSessions(db, own)).toEqual([]);
    expect(listDeviceSessions(db, { personId: "l-demir", now: begun })).toMatchObject([{ id: other.id }]);
    expect(verbsOf(db).slice(-2)).toEqual(["proof.forgotten", "message.written"]);
    expect(forgetProofs(db, { personId: "k-orel", ...act })).toBe("none-to-forget");
  });
});
