import { describe, expect, it } from "vitest";
import type { Db } from "#db/database/client.ts";
import { findSignedIn } from "#db/sign-in/device-sessions.ts";
import { listHoldings } from "#db/accounts/holdings.ts";
import { acceptInvitation, inviteByMail, withdrawInvitation } from "#db/accounts/invitations.ts";
import { aMeeting } from "#tests/support/factories.ts";
import { aPerson, delegateOfPakistan, editor, later, now } from "#tests/support/people.ts";
import { testKey } from "#tests/support/signed-in.ts";
import { contentsOf, testDb } from "#tests/support/test-db.ts";

const mail = { language: "en", subject: "Invitation", body: "{link}" };

function invited(held = delegateOfPakistan, address = "farid@example.org") {
  const db = testDb();
  aMeeting(db);
  return { db, ...invite(db, held, address) };
}

function invite(db: Db, held = delegateOfPakistan, address = "farid@example.org") {
  const { id } = inviteByMail(db, testKey, { address, name: "Farid", held, mail, actorId: "ana", now });
  return { id, token: testKey.tokenFor("invitation", id) };
}

const accept = (db: Db, token: string, at = later(10)) =>
  acceptInvitation(db, { token, name: "Farid MALIKZAI", device: "Chrome, Android", now: at });

describe("an invitation", () => {
  it("lets its address in with the function it names, signed in, once", () => {
    const { db, token } = invited();
    const accepted = accept(db, token);
    if (accepted.outcome !== "signed-in") throw new Error(accepted.outcome);
    const signedIn = findSignedIn(db, accepted.signedIn.token, later(11));
    expect(signedIn?.person).toMatchObject({ name: "Farid MALIKZAI", address: "farid@example.org" });
    expect(signedIn?.holdings).toMatchObject([delegateOfPakistan]);
    expect(accept(db, token)).toEqual({ outcome: "used" });
  });

  it("to staff leaves the second proof to be given", () => {
    const { db, token } = invited(editor);
    const accepted = accept(db, token);
    if (accepted.outcome !== "signed-in") throw new Error(accepted.outcome);
    expect(findSignedIn(db, accepted.signedIn.token, later(11))?.deviceSession.assurance).toBe("mail");
  });

  it("to somebody who is in already adds the function and keeps their name", () => {
    const { db, token } = invited();
    const { id } = aPerson(db, "Farid", [editor], "farid@example.org");
    accept(db, token);
    expect(listHoldings(db, { personId: id, day: "2018-05-07" }).map((held) => held.function)).toEqual([
      ...["secretariat", "delegate"],
    ]);
    expect(contentsOf(db).people).toHaveLength(1);
  });

  it("expired, unknown, withdrawn or replaced lets nobody in and changes nothing", () => {
    const { db, id, token } = invited();
    const before = contentsOf(db);
    expect(accept(db, token, later(14 * 24 * 60))).toEqual({ outcome: "expired" });
    expect(accept(db, token.slice(1))).toEqual({ outcome: "unknown" });
    expect(contentsOf(db)).toEqual(before);

    const newer = invite(db);
    expect(accept(db, token)).toEqual({ outcome: "used" });
    expect(withdrawInvitation(db, { id, actorId: "ana", now })).toBe("not-open");
    expect(withdrawInvitation(db, { id: newer.id, actorId: "ana", now })).toBe("withdrawn");
    expect(accept(db, newer.token)).toEqual({ outcome: "used" });
    expect(contentsOf(db).people).toEqual([]);
  });

  it("to another function of the same address stays open beside it", () => {
    const { db, token } = invited();
    invite(db, editor);
    expect(accept(db, token).outcome).toBe("signed-in");
  });

  it("is stored without the secret that opens it", () => {
    const { db, token } = invited();
    expect(JSON.stringify(contentsOf(db))).not.toContain(token);
  });
});
