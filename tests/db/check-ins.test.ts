import { listAudit } from "#db/audit/audit.ts";
import { checkInCodeOf, listCheckIns, recordCheckIns, type CheckInTold } from "#db/presence/check-ins.ts";
import { replaceAtDesk } from "#db/presence/desk-replacements.ts";
import { houseKey } from "#db/database/house-key.ts";
import { listRegistrations } from "#db/delegations/registrations.ts";
import { arrivals } from "#domain/delegations/check-in.ts";
import type { PersonStated } from "#domain/delegations/registration.ts";
import { anExpectedPerson } from "#tests/support/an-expected-person.ts";
import { act, aMeeting, aRecord } from "#tests/support/factories.ts";
import { testKey } from "#tests/support/signed-in.ts";
import { contentsOf, testDb } from "#tests/support/test-db.ts";
import { describe, expect, it } from "vitest";

const deviceNow = act.now.toISOString();
const minutesAgo = (minutes: number) => new Date(act.now.getTime() - minutes * 60_000).toISOString();

function aDesk() {
  const db = testDb();
  const meetingId = aMeeting(db);
  const serb = anExpectedPerson(db, { id: "r-srb", meetingId, party: "SRB" });
  const georgian = anExpectedPerson(db, { id: "r-geo", meetingId, party: "GEO", familyName: "Kobakhidze" });
  const tell = (...told: readonly CheckInTold[]) => recordCheckIns(db, { meetingId, told, deviceNow, ...act });
  const here = () => arrivals(listCheckIns(db, meetingId));
  const verbs = () => listAudit(db, meetingId).map(({ verb }) => verb);
  return { db, meetingId, serb, georgian, tell, here, verbs };
}

const told = (id: string, registrationId: string, minutes: number, what: "in" | "out" = "in"): CheckInTold => ({
  ...{ id, registrationId, what, at: minutesAgo(minutes), how: "code" },
});

describe("check-ins that devices tell", () => {
  it("are stored once however often they come, each with its entry in the audit", () => {
    const { db, serb, georgian, tell, here, verbs } = aDesk();
    tell(told("1", serb, 5), told("2", georgian, 4), told("1", serb, 5));
    const before = contentsOf(db);
    tell(told("1", serb, 5), told("2", georgian, 4));

    expect(contentsOf(db)).toEqual(before);
    expect(here()).toEqual(
      new Map([
        [serb, minutesAgo(5)],
        [georgian, minutesAgo(4)],
      ]),
    );
    expect(verbs().filter((verb) => verb === "registration.checked_in")).toHaveLength(2);
  });

  it("merge: two devices saw one person, and the first counts although it tells last", () => {
    const { serb, tell, here } = aDesk();
    tell(told("late", serb, 2));
    tell(told("early", serb, 20));
    expect(here()).toEqual(new Map([[serb, minutesAgo(20)]]));
  });

  it("are taken back by the act that was last, whichever came first", () => {
    const { serb, tell, here } = aDesk();
    tell(told("out", serb, 1, "out"));
    tell(told("in", serb, 3));
    expect(here()).toEqual(new Map());
  });

  it("are left out where the meeting has no such registration", () => {
    const { db, tell } = aDesk();
    const other = aMeeting(db, aRecord({ meeting: { id: "other-2018" } }));
    anExpectedPerson(db, { id: "r-other", meetingId: other, party: "SRB" });
    const before = contentsOf(db);
    tell(told("1", "nobody", 1), told("2", "r-other", 1));
    expect(contentsOf(db)).toEqual(before);
  });

  it("of somebody who was replaced meanwhile are kept", () => {
    const { db, meetingId, tell } = aDesk();
    const gone = anExpectedPerson(db, { id: "r-gone", meetingId, party: "SRB", state: "replaced" });
    tell(told("1", gone, 1));
    expect(listCheckIns(db, meetingId)).toMatchObject([{ registrationId: gone }]);
  });
});

describe("replacing somebody at the desk", () => {
  const person: PersonStated = {
    ...{ courtesy: "", givenName: "Marko", familyName: "SAVIĆ", function: "Adviser", institution: "Ministry" },
    ...{ address: "", phone: "", languages: [], consentsToList: false, consentsToContacts: false },
  };
  const replacing = ({ db, meetingId, serb }: ReturnType<typeof aDesk>, checkInId = "c1") =>
    replaceAtDesk(db, { checkInId, person, meetingId, registrationId: serb, ...act });

  it("registers, accepts and checks in whoever came, and ends the other's registration, once", () => {
    const desk = aDesk();
    expect(replacing(desk)).toBe("replaced");
    const before = contentsOf(desk.db);
    expect(replacing(desk)).toBe("replaced");
    expect(contentsOf(desk.db)).toEqual(before);

    const [old, came] = ["r-srb", "SAVIĆ"].map((one) =>
      listRegistrations(desk.db, desk.meetingId).find(({ id, familyName }) => id === one || familyName === one),
    );
    expect(old).toMatchObject({ state: "replaced", replacedBy: came?.id });
    expect(came).toMatchObject({ state: "accepted", party: "SRB" });
    expect([...desk.here().keys()]).toEqual([came?.id]);
  });

  it("takes back that the other was checked in, and is not done twice by two desks", () => {
    const desk = aDesk();
    desk.tell(told("1", desk.serb, 3));
    replacing(desk);
    expect(desk.here().has(desk.serb)).toBe(false);
    const before = contentsOf(desk.db);
    expect(replacing(desk, "c2")).toBe("not-possible");
    expect(contentsOf(desk.db)).toEqual(before);
  });
});

describe("the code of a badge", () => {
  it("is the same each time, another one for each person and under each key, and names nobody", () => {
    const code = checkInCodeOf(testKey, { id: "r-srb" });
    expect(code).toMatch(/^[0-9A-F]{24}$/);
    expect(checkInCodeOf(testKey, { id: "r-srb" })).toBe(code);
    expect(checkInCodeOf(testKey, { id: "r-geo" })).not.toBe(code);
    expect(checkInCodeOf(houseKey(Buffer.alloc(32, 9)), { id: "r-srb" })).not.toBe(code);
  });
});
