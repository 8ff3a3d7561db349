import { describe, expect, it } from "vitest";
import {
  endDeviceSession,
  endDeviceSessionsOf,
  findSignedIn,
  listDeviceSessions,
  noteSeen,
  proveDevice,
} from "#db/sign-in/device-sessions.ts";
import { withdrawFunction } from "#db/accounts/function-withdrawal.ts";
import { listHoldings } from "#db/accounts/holdings.ts";
import { listAudit } from "#db/audit/audit.ts";
import { aMeeting } from "#tests/support/factories.ts";
import { aPerson, delegateOfPakistan, editor, later, now } from "#tests/support/people.ts";
import { deviceOf } from "#tests/support/signed-in.ts";
import { contentsOf, testDb } from "#tests/support/test-db.ts";

const days = (count: number) => later(count * 24 * 60);

function aHouse() {
  const db = testDb();
  aMeeting(db);
  return db;
}

describe("a delegate's device", () => {
  it("stays signed in until the day after the meeting is over, without a request in between", () => {
    const db = aHouse();
    const { token } = deviceOf(db, aPerson(db, "farid").id, { now, assurance: "mail" });
    expect(findSignedIn(db, token, new Date("2018-05-10T11:59:00Z"))?.person.name).toBe("farid");
    expect(findSignedIn(db, token, new Date("2018-05-10T12:00:00Z"))).toBeUndefined();
  });

  it("stays a day where the meeting is long over", () => {
    const db = aHouse();
    const { id } = aPerson(db, "farid");
    const at = days(100);
    const { token } = deviceOf(db, id, { now: at, assurance: "mail" });
    expect(findSignedIn(db, token, days(100.9))).toBeDefined();
    expect(findSignedIn(db, token, days(101))).toBeUndefined();
  });
});

describe("a device of staff", () => {
  it("is signed out after twelve hours without a request, and after thirty days in any case", () => {
    const db = aHouse();
    const { token } = deviceOf(db, aPerson(db, "ana", [editor]).id, { now });
    expect(findSignedIn(db, token, later(12 * 60 - 1))).toBeDefined();
    expect(findSignedIn(db, token, later(12 * 60))).toBeUndefined();

    for (let hour = 0; hour < 30 * 24; hour += 6) {
      const signedIn = findSignedIn(db, token, later(hour * 60));
      if (!signedIn) throw new Error(`Signed out after ${hour} hours.`);
      noteSeen(db, signedIn.deviceSession, later(hour * 60));
    }
    expect(findSignedIn(db, token, days(30))).toBeUndefined();
  });

  it("gets a new token with its second proof, and the old one opens nothing any more", () => {
    const db = aHouse();
    const { id, token } = deviceOf(db, aPerson(db, "ana", [editor]).id, { now, assurance: "mail" });
    const proved = db.transaction((tx) => proveDevice(tx, { id, now: later(1) }));
    expect(findSignedIn(db, token, later(2))).toBeUndefined();
    expect(findSignedIn(db, proved?.token ?? "", later(2))?.deviceSession).toMatchObject({
      assurance: "two proofs",
      steppedUpAt: later(1).toISOString(),
    });
  });
});

describe("a request", () => {
  it("is noted every five minutes, not each time", () => {
    const db = aHouse();
    const { token } = deviceOf(db, aPerson(db, "farid").id, { now });
    const before = contentsOf(db);
    const signedIn = findSignedIn(db, token, later(4));
    if (signedIn) noteSeen(db, signedIn.deviceSession, later(4));
    expect(contentsOf(db)).toEqual(before);
    if (signedIn) noteSeen(db, signedIn.deviceSession, later(5));
    expect(findSignedIn(db, token, later(6))?.deviceSession.lastSeenAt).toBe(later(5).toISOString());
  });

  it("with garbage for a token is nobody's", () => {
    const db = aHouse();
    for (const token of ["", "x", "'; DROP TABLE people; --", "\u0000".repeat(100), "a".repeat(5000)])
      expect(findSignedIn(db, token, now)).toBeUndefined();
  });
});

describe("a device signed out", () => {
  it("by its owner is gone, one of somebody else is not to be had", () => {
    const db = aHouse();
    const [farid, mira] = [aPerson(db, "farid"), aPerson(db, "mira")];
    const { id, token } = deviceOf(db, farid.id, { now });
    const before = contentsOf(db);
    const by = { actorId: mira.id, now };
    expect(endDeviceSession(db, { id, personId: mira.id, ...by })).toBe("no-such-device");
    expect(contentsOf(db)).toEqual(before);
    expect(endDeviceSession(db, { id, personId: farid.id, actorId: farid.id, now })).toBe("ended");
    expect(findSignedIn(db, token, now)).toBeUndefined();
  });

  it("is every other one when one signs out everywhere else", () => {
    const db = aHouse();
    const { id: personId } = aPerson(db, "farid");
    const [here] = [deviceOf(db, personId, { now }), deviceOf(db, personId, { now })];
    endDeviceSessionsOf(db, personId, here?.id);
    expect(listDeviceSessions(db, { personId, now }).map(({ id }) => id)).toEqual([here?.id]);
  });
});

describe("a function that is withdrawn", () => {
  it("takes the devices along, in the same transaction", () => {
    const db = aHouse();
    const { id: personId } = aPerson(db, "farid");
    const { token } = deviceOf(db, personId, { now });
    const [holding] = listHoldings(db, { personId, day: "2018-05-07" });
    const act = { id: holding?.id ?? "", actorId: "ana", now };

    expect(withdrawFunction(db, act)).toBe("withdrawn");

    expect(findSignedIn(db, token, now)).toBeUndefined();
    expect(listHoldings(db, { personId, day: "2018-05-07" })).toEqual([]);
    expect(listAudit(db, "sarajevo-2018").at(-1)).toMatchObject({ verb: "function.withdrawn", targetId: holding?.id });
    expect(withdrawFunction(db, act)).toBe("withdrawn-already");
    expect(withdrawFunction(db, { ...act, id: "none" })).toBe("no-such-function");
  });

  it("and one that is over are both not held", () => {
    const db = aHouse();
    const { id: personId } = aPerson(db, "farid", [{ ...delegateOfPakistan }]);
    expect(listHoldings(db, { personId, day: "2017-12-31" })).toEqual([]);
    expect(listHoldings(db, { personId, day: "2018-01-01" })).toHaveLength(1);
  });
});
