import { action, loader } from "#app/routes/presence/presence/route.tsx";
import { recordCheckIns } from "#db/presence/check-ins.ts";
import { listMarks, recordPresence } from "#db/presence/presence.ts";
import { nominate } from "#db/delegations/registration-acts.ts";
import type { PersonStated } from "#domain/delegations/registration.ts";
import { aDesk, statusOf, type Person } from "#tests/routes/desk.ts";
import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";

const key = { meetingId: "sarajevo-2018", sessionId: "s1" };
const act = { actorId: "a-marin", now: new Date("2018-05-07T08:00:00Z") };

/** A room before which three delegations were accepted, of which two are checked in; one of these is marked as absent. */
function aDeskWithPeople() {
  const desk = aDesk();
  desk.db.$client.prepare("UPDATE meetings SET state = 'in session' WHERE id = 'sarajevo-2018'").run();
  for (const party of ["ALB", "PAK", "TUR"]) {
    const person: PersonStated = {
      ...{ givenName: "A.", familyName: party, function: "", institution: "", address: "" },
      courtesy: "Ms",
      ...{ phone: "", languages: [], consentsToList: true, consentsToContacts: false },
    };
    const standing = { isHead: true, keepsQuota: false, state: "accepted" } as const;
    const named = nominate(desk.db, { ...act, ...standing, meetingId: key.meetingId, party, person });
    const registrationId = named.outcome === "nominated" ? named.registrationId : "";
    const told = { id: randomUUID(), registrationId, what: "in", how: "list", at: act.now.toISOString() } as const;
    if (party !== "TUR")
      recordCheckIns(desk.db, { ...act, meetingId: key.meetingId, told: [told], deviceNow: told.at });
  }
  recordPresence(desk.db, { ...key, ...act, marks: [{ party: "PAK", isPresent: false }] });
  const marks = () => listMarks(desk.db, key).toSorted((one, other) => one.party.localeCompare(other.party));
  const send = (person: Person, form: Record<string, string>) =>
    action(desk.asks(person, "/presence", { params: key, form }));
  return { ...desk, marks, send };
}

const before = [{ party: "PAK", isPresent: false }];

describe("marking all who are checked in", () => {
  it("marks their delegations, leaves the others as they were, and is offered with their number", async () => {
    const { asks, marks, send } = aDeskWithPeople();
    expect((await loader(asks("a-marin", "/presence", { params: key }))).page.checkedIn).toBe(2);

    await send("a-marin", { all: "checked-in" });

    expect(marks()).toEqual([
      { party: "ALB", isPresent: true },
      { party: "PAK", isPresent: true },
    ]);
    expect((await loader(asks("a-marin", "/presence", { params: key }))).page.checkedIn).toBe(0);
  });

  it("is undone as if it had never been, also where nobody had looked before", async () => {
    const { marks, send } = aDeskWithPeople();

    const { undo = [] } = await send("a-marin", { all: "checked-in" });
    expect(undo).toEqual([
      { party: "ALB", was: "unmarked" },
      { party: "PAK", was: "absent" },
    ]);
    await send("a-marin", { undo: "yes", ...Object.fromEntries(undo.map(({ party, was }) => [`was.${was}`, party])) });

    expect(marks()).toEqual(before);
  });

  it("is for whoever marks presence alone, and changes nothing for others", async () => {
    const { marks, send } = aDeskWithPeople();
    for (const person of ["l-demir", "s-qureshi", "r-haider", "nobody"] as const)
      expect(await statusOf(send(person, { all: "checked-in" }))).toBeGreaterThanOrEqual(400);
    expect(marks()).toEqual(before);
  });
});
