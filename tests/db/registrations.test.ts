import { linkRegistrations, findRegistration, listRegistrations } from "#db/delegations/registrations.ts";
import { decideRegistrations, askToRegister } from "#db/delegations/registration-decisions.ts";
import {
  nameHead,
  nominate,
  reopenRegistration,
  replaceRegistration,
  withdrawRegistration,
} from "#db/delegations/registration-acts.ts";
import { grantFunction, listHoldings } from "#db/accounts/holdings.ts";
import { houseKey } from "#db/database/house-key.ts";
import { inviteDelegations, noteDeclined, remindDelegations } from "#db/delegations/delegation-invitations.ts";
import { listInvitedDelegations } from "#db/delegations/invited-delegations.ts";
import { listDelegations } from "#db/delegations/delegations.ts";
import { addFocalPoint } from "#db/network/contacts.ts";
import { admitPerson } from "#db/accounts/people.ts";
import { exportRecord } from "#db/record/records.ts";
import { aMeeting, aRecord } from "#tests/support/factories.ts";
import { aPerson, aRegistration } from "#tests/support/a-registration.ts";
import { verbsOf } from "#tests/support/audit.ts";
import { testDb } from "#tests/support/test-db.ts";
import { unchanged } from "#tests/support/unchanged.ts";
import { describe, expect, it } from "vitest";

const now = new Date("2018-04-12T09:00:00Z");
const act = { actorId: "ana", now };
const key = houseKey(Buffer.alloc(32, 7));
const mail = { language: "en", subject: "S", body: "B {link}" };
const notice = { language: "en", subject: "S", body: "B" };

const fromFile = { people: 9, delegations: [{ party: "BIH" }, { party: "TUR", written: "Turkey" }] };

function aHouse() {
  const db = testDb();
  const meetingId = aMeeting(db, aRecord({ participants: fromFile }));
  return { db, meetingId };
}

const stateOf = (db: ReturnType<typeof testDb>, meetingId: string, registrationId: string) =>
  findRegistration(db, { meetingId, registrationId })?.state;
const mailsOf = (db: ReturnType<typeof testDb>) =>
  db.$client.prepare("SELECT address, state FROM mails ORDER BY address").all();

describe("the delegations of a record", () => {
  it("follow from accepted registrations, and are the file's again once nobody is accepted", () => {
    const { db, meetingId } = aHouse();
    const before = exportRecord(db, meetingId)?.participants;
    const ids = ["A", "B"].map((familyName) => aRegistration(db, { meetingId, party: "SRB", person: { familyName } }));
    const other = aRegistration(db, { meetingId, party: "GEO", person: { familyName: "C" } });
    expect(exportRecord(db, meetingId)?.participants).toEqual(before);

    decideRegistrations(db, { meetingId, ids: [...ids, other], decision: "accept", mail: notice, ...act });

    expect(exportRecord(db, meetingId)?.participants).toEqual({
      people: 3,
      delegations: [
        { party: "GEO", people: 1 },
        { party: "SRB", people: 2 },
      ],
    });
    expect(listDelegations(db, meetingId).map(({ party }) => party)).toEqual(["GEO", "SRB"]);

    for (const registrationId of [...ids, other]) withdrawRegistration(db, { meetingId, registrationId, ...act });
    expect(exportRecord(db, meetingId)?.participants).toEqual(before);
  });
});

describe("deciding", () => {
  it("tells those who gave an address, in one message that waits, and each stands in the audit", () => {
    const { db, meetingId } = aHouse();
    const ids = ["A", "B"].map((familyName) => aRegistration(db, { meetingId, party: "SRB", person: { familyName } }));
    const silent = aRegistration(db, { meetingId, party: "SRB", person: { familyName: "C", address: "" } });

    const decided = decideRegistrations(db, {
      ...{ meetingId, ids: [...ids, silent, "nobody"], decision: "refuse", reason: "Too late", mail: notice, ...act },
    });

    expect(decided).toBe(3);
    expect(mailsOf(db)).toEqual([
      { address: "a@example.org", state: "held" },
      { address: "b@example.org", state: "held" },
    ]);
    expect(verbsOf(db).filter((verb) => verb === "registration.refused")).toHaveLength(3);
    expect(listRegistrations(db, meetingId).map(({ state, reason }) => [state, reason])).toEqual(
      Array.from({ length: 3 }, () => ["refused", "Too late"]),
    );
  });

  it("leaves alone whoever was replaced or withdrew", () => {
    const { db, meetingId } = aHouse();
    const registrationId = aRegistration(db, { meetingId, party: "SRB" });
    withdrawRegistration(db, { meetingId, registrationId, ...act });

    const decide = () =>
      decideRegistrations(db, { meetingId, ids: [registrationId], decision: "accept", mail: notice, ...act });

    expect(unchanged(db, decide)).toBe(0);
  });

  it("is taken back by reopening, unless the address is another's by now", () => {
    const { db, meetingId } = aHouse();
    const registrationId = aRegistration(db, { meetingId, party: "SRB", state: "accepted" });

    expect(reopenRegistration(db, { meetingId, registrationId, ...act })).toBe("done");
    expect(stateOf(db, meetingId, registrationId)).toBe("registered");

    withdrawRegistration(db, { meetingId, registrationId, ...act });
    aRegistration(db, { meetingId, party: "GEO" });
    expect(unchanged(db, () => reopenRegistration(db, { meetingId, registrationId, ...act }))).toBe("address-taken");
  });

  it.each(["nominated", "registered"] as const)("is not taken back of whoever is %s and waits", (state) => {
    const { db, meetingId } = aHouse();
    const registrationId = aRegistration(db, { meetingId, party: "SRB", state });

    expect(unchanged(db, () => reopenRegistration(db, { meetingId, registrationId, ...act }))).toBe("not-possible");
  });
});

describe("nominating", () => {
  it("is refused for an address that stands at the meeting, of whichever delegation", () => {
    const { db, meetingId } = aHouse();
    aRegistration(db, { meetingId, party: "SRB" });
    const again = {
      meetingId,
      party: "GEO",
      person: aPerson(),
      isHead: false,
      keepsQuota: false,
      state: "nominated",
    } as const;

    expect(unchanged(db, () => nominate(db, { ...again, ...act }))).toEqual({ outcome: "address-taken" });
  });

  it("keeps a party to its quota, and staff beyond it", () => {
    const { db, meetingId } = aHouse();
    inviteDelegations(db, key, { meetingId, parties: [{ party: "SRB", quota: 1 }], mail, ...act });
    const one = (familyName: string, keepsQuota: boolean) =>
      nominate(db, {
        ...{ meetingId, party: "SRB", person: aPerson({ familyName }), isHead: false, keepsQuota, state: "nominated" },
        ...act,
      }).outcome;

    expect(one("A", true)).toBe("nominated");
    expect(unchanged(db, () => one("B", true))).toBe("quota-reached");
    expect(one("B", false)).toBe("nominated");
  });

  it("lets one head a delegation", () => {
    const { db, meetingId } = aHouse();
    const [first, second] = ["A", "B"].map((familyName) =>
      aRegistration(db, { meetingId, party: "SRB", person: { familyName }, isHead: true }),
    );
    const heads = () => listRegistrations(db, meetingId).flatMap(({ id, isHead }) => (isHead ? [id] : []));
    expect(heads()).toEqual([second]);

    nameHead(db, { meetingId, registrationId: first ?? "", ...act });
    expect(heads()).toEqual([first]);
  });
});

describe("replacing", () => {
  it("gives the new person the place, the head's seat and the mailbox, once", () => {
    const { db, meetingId } = aHouse();
    const registrationId = aRegistration(db, { meetingId, party: "SRB", isHead: true, state: "accepted" });
    const replace = () =>
      replaceRegistration(db, {
        ...{ meetingId, registrationId, person: aPerson({ givenName: "Ivan" }), keepsState: true, ...act },
      });

    const done = replace();

    expect(done.outcome).toBe("nominated");
    expect(listRegistrations(db, meetingId).map(({ givenName, state, isHead }) => [givenName, state, isHead])).toEqual([
      ["Ivan", "accepted", true],
      ["Aylin", "replaced", false],
    ]);
    expect(exportRecord(db, meetingId)?.participants?.people).toBe(1);
    expect(unchanged(db, replace)).toEqual({ outcome: "not-possible" });
  });

  it("takes the function away from whoever had come in, and an undone withdrawal gives it back", () => {
    const { db, meetingId } = aHouse();
    const registrationId = aRegistration(db, { meetingId, party: "SRB", state: "accepted" });
    const held = { function: "delegate", dialogueId: "budapest-process", meetingId, partyId: "SRB" } as const;
    const personId = db.transaction((tx) => {
      const { id } = admitPerson(tx, { name: "Aylin", address: "yilmaz@example.org", ...act });
      grantFunction(tx, { personId: id, held, from: "2018-04-01", ...act });
      linkRegistrations(tx, { personId: id, address: "yilmaz@example.org", meetingId });
      return id;
    });
    const holds = () => listHoldings(db, { personId, day: "2018-04-12" }).length;
    expect(holds()).toBe(1);

    withdrawRegistration(db, { meetingId, registrationId, ...act });
    expect(holds()).toBe(0);

    reopenRegistration(db, { meetingId, registrationId, ...act });
    expect(holds()).toBe(1);
  });
});

describe("naming another head", () => {
  it("gives the function that goes with the seat, and takes the former one's away", () => {
    const { db, meetingId } = aHouse();
    const held = { dialogueId: "budapest-process", meetingId, partyId: "SRB" } as const;
    const people = [true, false].map((isHead) => {
      const familyName = isHead ? "A" : "B";
      const registrationId = aRegistration(db, { meetingId, party: "SRB", person: { familyName }, isHead });
      const address = `${familyName.toLowerCase()}@example.org`;
      const { id: personId } = db.transaction((tx) => {
        const person = admitPerson(tx, { name: familyName, address, ...act });
        const name = isHead ? "headOfDelegation" : "delegate";
        grantFunction(tx, { personId: person.id, held: { ...held, function: name }, from: "2018-04-01", ...act });
        linkRegistrations(tx, { personId: person.id, address, meetingId });
        return person;
      });
      return { registrationId, personId };
    });

    nameHead(db, { meetingId, registrationId: people[1]?.registrationId ?? "", ...act });

    const functionsOf = ({ personId }: { personId: string }) =>
      listHoldings(db, { personId, day: "2018-04-12" }).map(({ function: name }) => name);
    expect(people.map(functionsOf)).toEqual([["delegate"], ["headOfDelegation"]]);
  });
});

describe("inviting delegations", () => {
  const office = { function: "Head", institution: "Ministry", copy: "to", from: "2018-01-01", until: null } as const;

  it("writes to their focal points a message that waits, and says whom no mail reaches", () => {
    const { db, meetingId } = aHouse();
    const dialogueId = "budapest-process";
    addFocalPoint(db, {
      focalPoint: { dialogueId, party: "SRB", name: "F", address: "f@example.org", ...office },
      ...act,
    });
    const parties = ["SRB", "GEO"].map((party) => ({ party, quota: 2 }));

    const done = inviteDelegations(db, key, { meetingId, parties, mail, ...act });

    expect(done).toMatchObject({ invited: 2, unreachable: ["GEO"] });
    expect(mailsOf(db)).toEqual([{ address: "f@example.org", state: "held" }]);
    expect(listInvitedDelegations(db, meetingId).map(({ party, quota }) => [party, quota])).toEqual([
      ["GEO", 2],
      ["SRB", 2],
    ]);
  });

  it("reminds whoever has not answered, and nobody twice within a day", () => {
    const { db, meetingId } = aHouse();
    const dialogueId = "budapest-process";
    for (const party of ["SRB", "GEO", "TUR"])
      addFocalPoint(db, {
        focalPoint: { dialogueId, party, name: party, address: `${party}@example.org`, ...office },
        ...act,
      });
    const parties = ["SRB", "GEO", "TUR"].map((party) => ({ party, quota: null }));
    inviteDelegations(db, key, { meetingId, parties, mail, ...act });
    aRegistration(db, { meetingId, party: "SRB" });
    noteDeclined(db, { meetingId, party: "TUR", isDeclined: true, ...act });
    const remind = (hours: number) =>
      remindDelegations(db, key, { meetingId, mail, actorId: "ana", now: new Date(now.getTime() + hours * 3_600_000) });

    expect(unchanged(db, () => remind(23))).toBe(0);
    expect(remind(24)).toBe(1);
    expect(unchanged(db, () => remind(47))).toBe(0);
    expect(
      listInvitedDelegations(db, meetingId).flatMap(({ party, remindedAt }) => (remindedAt ? [party] : [])),
    ).toEqual(["GEO"]);
  });

  it("does not let a party decline that has people on its list", () => {
    const { db, meetingId } = aHouse();
    inviteDelegations(db, key, { meetingId, parties: [{ party: "SRB", quota: null }], mail, ...act });
    aRegistration(db, { meetingId, party: "SRB" });

    const decline = () => noteDeclined(db, { meetingId, party: "SRB", isDeclined: true, ...act });

    expect(unchanged(db, decline)).toBe("has-people");
  });
});

describe("asking people to register", () => {
  it("writes to those who stand and have an address", () => {
    const { db, meetingId } = aHouse();
    const ids = ["A", "B"].map((familyName) => aRegistration(db, { meetingId, party: "SRB", person: { familyName } }));
    withdrawRegistration(db, { meetingId, registrationId: ids[1] ?? "", ...act });

    expect(askToRegister(db, key, { meetingId, ids, mail, ...act })).toBe(1);
    expect(mailsOf(db)).toEqual([{ address: "a@example.org", state: "held" }]);
  });
});
