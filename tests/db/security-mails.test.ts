import { askErasure, erasePerson } from "#db/retention/erasure.ts";
import { makeRecoveryCodes } from "#db/sign-in/recovery-codes.ts";
import { proveByCode } from "#db/sign-in/proving.ts";
import {
  addPasskey,
  forgetProofs,
  removeAuthenticator,
  removePasskey,
  renamePasskey,
  type OwnAct,
} from "#db/sign-in/second-proofs.ts";
import type { OpenDatabase } from "#db/database/client.ts";
import { tellOwner } from "#db/sign-in/security-mails.ts";
import { aPasskey } from "#tests/support/a-passkey.ts";
import { aDatabaseOfPeople, anAppOf, begun, onDevice, toldSo } from "#tests/support/a-desk-of-proofs.ts";
import { testKey } from "#tests/support/signed-in.ts";
import { contentsOf } from "#tests/support/test-db.ts";
import { describe, expect, it } from "vitest";

/** Subject, addressee and state of what the owner of an account was told, in the order in which it was written. */
function told({ $client }: OpenDatabase): unknown[] {
  return $client
    .prepare(
      `SELECT subject || ' to ' || address || ', ' || state FROM messages JOIN mails ON message_id = messages.id
       WHERE kind = 'security' ORDER BY messages.rowid`,
    )
    .pluck()
    .all();
}

const saying = (subject: string) => ({ mail: { ...toldSo, subject } });

/** A note-taker with a passkey and an app, who was told of neither yet. */
function aDesk() {
  const db = aDatabaseOfPeople();
  const codeAt = anAppOf(db, "k-orel");
  const own = onDevice(db, "k-orel", "two proofs");
  addPasskey(db, { ...own, passkey: aPasskey() });
  db.$client.exec("DELETE FROM messages");
  const address = String(db.$client.prepare("SELECT address FROM people WHERE id = 'k-orel'").pluck().get());
  return { db, codeAt, own, to: (subject: string) => `${subject} to ${address}, waiting` };
}

const change = {
  "a passkey is added": (db, own) => addPasskey(db, { ...own, ...saying("told"), passkey: aPasskey({ id: "2" }) }),
  "a passkey is removed": (db, own) => removePasskey(db, { ...own, ...saying("told"), passkeyId: "credential-1" }),
  "the authenticator is removed": (db, own) => removeAuthenticator(db, { ...own, ...saying("told") }),
  "recovery codes are made": (db, own) =>
    makeRecoveryCodes(db, testKey, { ...own, ...saying("told"), actorId: own.personId }),
  "staff forget them all": (db, own) =>
    forgetProofs(db, { personId: own.personId, actorId: "v-lind", now: begun, reason: "lost", ...saying("told") }),
} satisfies Record<string, (db: OpenDatabase, own: OwnAct) => unknown>;

describe("the owner of an account is told by a mail that goes by itself", () => {
  it.each(Object.keys(change) as (keyof typeof change)[])("when %s", (name) => {
    const { db, own, to } = aDesk();
    change[name](db, own);
    expect(told(db)).toEqual([to("told")]);
  });

  it("when the first authenticator app is added", () => {
    const db = aDatabaseOfPeople();
    anAppOf(db, "k-orel");
    expect(told(db)).toHaveLength(1);
  });

  it("when a recovery code was used, not when an app's was, nor when a code was wrong", () => {
    const { db, codeAt, own, to } = aDesk();
    const [code = ""] = makeRecoveryCodes(db, testKey, { ...own, ...saying("made"), actorId: "k-orel" });
    const mine = { ...onDevice(db, "k-orel"), ...saying("used") };

    proveByCode(db, testKey, { ...mine, typed: { kind: "app", code: codeAt(begun) } });
    proveByCode(db, testKey, { ...mine, typed: { kind: "recovery", code: "A".repeat(16) } });
    expect(told(db)).toEqual([to("made")]);

    proveByCode(db, testKey, { ...mine, typed: { kind: "recovery", code } });
    expect(told(db)).toEqual([to("made"), to("used")]);
  });
});

describe("nobody is told", () => {
  it("of what was refused, or of another name for a passkey", () => {
    const { db, own } = aDesk();
    const stale = { ...own, isFresh: false };
    addPasskey(db, { ...stale, passkey: aPasskey({ id: "2" }) });
    removePasskey(db, { ...own, passkeyId: "not there" });
    removeAuthenticator(db, stale);
    renamePasskey(db, { ...own, actorId: "k-orel", passkeyId: "credential-1", name: "Blue key" });
    forgetProofs(db, { personId: "l-demir", actorId: "v-lind", now: begun, reason: "lost", mail: toldSo });
    expect(told(db)).toEqual([]);
  });

  it("where there is no address any more", () => {
    const db = aDatabaseOfPeople();
    askErasure(db, { personId: "k-orel", actorId: "k-orel", now: begun });
    erasePerson(db, { personId: "k-orel", reason: "asked", actorId: "a-marin", now: begun });
    const before = contentsOf(db);
    db.transaction((tx) => tellOwner(tx, { personId: "k-orel", mail: toldSo, actorId: "v-lind", now: begun }));
    expect(contentsOf(db)).toEqual(before);
  });
});
