import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { listAudit } from "#db/audit/audit.ts";
import { listDelegations } from "#db/delegations/delegations.ts";
import { listFollowUps } from "#db/record/follow-ups.ts";
import { listInterventions } from "#db/room/interventions.ts";
import { changeMeeting, makeMeeting, type MakeMeeting, type MeetingFacts } from "#db/meetings/meeting-acts.ts";
import { openMattersOf, standingOf, stepBackMeeting } from "#db/meetings/meeting-steps.ts";
import { advanceMeeting, findMeeting, listMeetings } from "#db/meetings/meetings.ts";
import { exportRecord } from "#db/record/records.ts";
import { adoptRegister } from "#db/register/register.ts";
import { formOf, setForm } from "#db/registering/registration-forms.ts";
import { firstForm } from "#domain/registering/form.ts";
import { roomOptionsOf, setRoomOptions } from "#db/room/room-options.ts";
import { sessions } from "#db/schema/meetings.ts";
import { registrations } from "#db/schema/registrations.ts";
import { releaseProgramme } from "#db/programme/programme-releases.ts";
import { addSession } from "#db/programme/session-acts.ts";
import { listSessions } from "#db/programme/sessions.ts";
import { nothingOpened } from "#domain/floor/room-options.ts";
import { act, aMeeting, anIntervention, aRecord, aRegister, aSession } from "#tests/support/factories.ts";
import { contentsOf, testDb } from "#tests/support/test-db.ts";

const dialogueId = "budapest-process";
const facts: MeetingFacts = {
  ...{ title: "Legal pathways", kind: "working group meeting", city: "Tbilisi", timeZone: "Asia/Tbilisi" },
  ...{ startsOn: "2026-10-01", endsOn: "2026-10-02", host: "GEO", language: "en" },
  ...{ bodies: ["silk-routes"], chairs: [{ party: "TUR", body: "silk-routes" }], objectives: ["To agree on a plan."] },
};

function aDialogue() {
  const db = testDb();
  adoptRegister(db, aRegister(), act);
  return { db, make: (more: Partial<MakeMeeting> = {}) => makeMeeting(db, { dialogueId, facts, ...act, ...more }) };
}

describe("making a meeting", () => {
  it("begins it as planned, with an id of its city and year", () => {
    const { db, make } = aDialogue();
    expect(make()).toEqual({ outcome: "made", meetingId: "tbilisi-2026" });
    expect(findMeeting(db, "tbilisi-2026")).toMatchObject({ ...facts, id: "tbilisi-2026", state: "planned" });
    expect(listAudit(db, "tbilisi-2026").map(({ verb, actorId }) => [verb, actorId])).toEqual([
      ["meeting.made", "ana"],
    ]);
    expect(exportRecord(db, "tbilisi-2026")).toMatchObject({ meeting: { id: "tbilisi-2026", ...facts } });
  });

  it("makes one of fifty pressed at once", () => {
    const { db, make } = aDialogue();
    const outcomes = Array.from({ length: 50 }, () => make());
    expect(outcomes.filter(({ outcome }) => outcome === "made")).toHaveLength(1);
    expect(outcomes.slice(1)).toEqual(Array(49).fill({ outcome: "exists", meetingId: "tbilisi-2026" }));
    expect(listMeetings(db, dialogueId)).toHaveLength(1);
  });

  it("gives another id to another meeting of the same city and year", () => {
    const { make } = aDialogue();
    make();
    expect(make({ facts: { ...facts, title: "Return" } })).toEqual({ outcome: "made", meetingId: "tbilisi-2026-2" });
  });

  it("is refused with bodies, parties or areas that the register does not know, and changes nothing", () => {
    const { db, make } = aDialogue();
    const before = contentsOf(db);
    for (const wrong of [
      { bodies: ["atlantis"] },
      { host: "ATL" },
      { chairs: [{ party: "ATL", body: "silk-routes" }] },
      { priorityAreas: [{ instrument: "istanbul-2013", number: 99 }] },
    ])
      expect(make({ facts: { ...facts, ...wrong } })).toEqual({ outcome: "unknown-to-register" });
    expect(make({ dialogueId: "nowhere" })).toEqual({ outcome: "unknown-to-register" });
    expect(contentsOf(db)).toEqual(before);
  });
});

describe("copying a meeting", () => {
  function anEarlierOne() {
    const { db, make } = aDialogue();
    const held = [anIntervention({ note: "telegraphic" })];
    aMeeting(
      db,
      aRecord({
        sessions: [
          aSession({ startsAt: "2018-05-07T09:30", endsAt: "2018-05-07T11:00", interventions: held }),
          { id: "tea", kind: "break", startsAt: "2018-05-07T11:00" },
        ],
        participants: { people: 2, delegations: [{ party: "SRB" }] },
        followUps: [{ id: "f1", text: "x", owner: null }],
        report: { status: "final" },
      }),
    );
    const options = { ...nothingOpened, takesRequests: true, correctionsUntil: "2018-05-20T15:00:00.000Z" };
    setRoomOptions(db, { meetingId: "sarajevo-2018", options, ...act });
    return { db, make };
  }
  const copying = {
    ...{ meetingId: "sarajevo-2018", programme: true, moderators: false },
    ...{ roomOptions: true, registrationForm: false },
  };

  it("takes the skeleton of its programme and what its rooms allow", () => {
    const { db, make } = anEarlierOne();
    make({ copying });
    expect(listSessions(db, "tbilisi-2026").map(({ meetingId: _, position: __, ...session }) => session)).toEqual([
      { id: "s1", kind: "session", number: 1, title: "Voluntary return" },
      { id: "s2", kind: "break" },
    ]);
    expect(roomOptionsOf(db, "tbilisi-2026")).toEqual({ ...nothingOpened, takesRequests: true });
  });

  it("takes what the sessions take up and ask, and nobody who presents it", () => {
    const { db, make } = anEarlierOne();
    const presenters = [{ party: "SRB", capacity: "national" as const, isConfirmed: true }];
    const items = [{ id: "a", title: "New law", minutes: 20, presenters, paper: "CRP.1" }];
    db.update(sessions)
      .set({ items, guidingQuestions: ["What works?"] })
      .where(eq(sessions.id, "s1"))
      .run();
    make({ copying });
    const copied = db.select().from(sessions).where(eq(sessions.meetingId, "tbilisi-2026")).all();
    expect(copied.find(({ id }) => id === "s1")).toMatchObject({
      items: [{ id: "a", title: "New law", minutes: 20, presenters: [] }],
      guidingQuestions: ["What works?"],
    });
    expect(JSON.stringify(copied)).not.toMatch(/SRB|CRP/);
  });

  it("takes who moderates and the floor notes with the programme, if they are wished, and never without it", () => {
    const { db, make } = anEarlierOne();
    const held = { moderator: "Ms Ilze Moreaux", floorNote: "Coffee at eleven" };
    db.update(sessions).set(held).where(eq(sessions.id, "s1")).run();
    const copied = (title: string, wishes: object) => {
      const made = make({ facts: { ...facts, title }, copying: { ...copying, ...wishes } });
      const meetingId = "meetingId" in made ? made.meetingId : "";
      return db.select().from(sessions).where(eq(sessions.meetingId, meetingId)).all();
    };
    expect(copied("One", { moderators: true })[0]).toMatchObject(held);
    expect(copied("Two", { moderators: false })[0]).toMatchObject({ moderator: null, floorNote: null });
    expect(copied("Three", { moderators: true, programme: false })).toEqual([]);
  });

  it("takes what its registration form asks, and not the day on which that closed", () => {
    const { db, make } = anEarlierOne();
    const fields = firstForm.fields.filter(({ name }) => name !== "hotel");
    setForm(db, { ...act, meetingId: "sarajevo-2018", form: { fields, closesAt: "2018-05-01T15:00:00.000Z" } });
    make({ copying: { ...copying, registrationForm: true } });
    expect(formOf(db, "tbilisi-2026")).toEqual({ fields, closesAt: null });
    make({ facts: { ...facts, title: "Another" }, copying });
    expect(formOf(db, "tbilisi-2026-2")).toEqual(firstForm);
  });

  it("takes nobody along, nothing that was noted, and no report", () => {
    const { db, make } = anEarlierOne();
    make({ copying });
    expect(listDelegations(db, "tbilisi-2026")).toEqual([]);
    expect(listInterventions(db, { meetingId: "tbilisi-2026", sessionId: "s1" })).toEqual([]);
    expect(listFollowUps(db, "tbilisi-2026")).toEqual([]);
    expect(exportRecord(db, "tbilisi-2026")?.report).toBeUndefined();
    expect(findMeeting(db, "tbilisi-2026")?.isReleased).toBe(false);
  });

  it("leaves what is not wished, and meetings of other dialogues", () => {
    const { db, make } = anEarlierOne();
    make({ copying: { ...copying, programme: false, roomOptions: false } });
    expect(listSessions(db, "tbilisi-2026")).toEqual([]);
    expect(roomOptionsOf(db, "tbilisi-2026")).toEqual(nothingOpened);
    adoptRegister(db, aRegister({ dialogue: { id: "prague-process", name: "Prague Process", chairs: [] } }), act);
    make({ dialogueId: "prague-process", facts: { ...facts, title: "Another" }, copying });
    expect(listSessions(db, "tbilisi-2026-2")).toEqual([]);
  });
});

describe("changing a meeting", () => {
  const meetingId = "tbilisi-2026";
  const later = { actorId: "ben", now: new Date("2018-05-11T09:00:00Z") };

  it("keeps its id, and says who changed it", () => {
    const { db, make } = aDialogue();
    make();
    const changed = { ...facts, city: "Batumi", startsOn: "2026-09-30", host: undefined };
    const seen = act.now.toISOString();
    expect(changeMeeting(db, { meetingId, facts: changed, seen, ...later })).toBe("changed");
    expect(findMeeting(db, meetingId)).toMatchObject({ id: meetingId, city: "Batumi", startsOn: "2026-09-30" });
    expect(findMeeting(db, meetingId)?.host).toBeUndefined();
    expect(listAudit(db, meetingId).at(-1)).toMatchObject({ verb: "meeting.changed", actorId: "ben" });
  });

  it("does nothing where it is as it was, and nothing against somebody else's change", () => {
    const { db, make } = aDialogue();
    make();
    const before = contentsOf(db);
    expect(changeMeeting(db, { meetingId, facts, seen: "long ago", ...later })).toBe("as-it-was");
    const other = { ...facts, city: "Batumi" };
    expect(changeMeeting(db, { meetingId, facts: other, seen: "long ago", ...later })).toBe("changed-meanwhile");
    const seen = act.now.toISOString();
    const unknown = { ...facts, bodies: ["atlantis"] };
    expect(changeMeeting(db, { meetingId, facts: unknown, seen, ...later })).toBe("unknown-to-register");
    expect(changeMeeting(db, { meetingId: "nowhere", facts, seen, ...later })).toBe("no-such-meeting");
    expect(contentsOf(db)).toEqual(before);
  });
});

describe("what is still open", () => {
  it("counts the sessions of which nobody but the desk knows how they stand, until they are released", () => {
    const { db, make } = aDialogue();
    make();
    const key = { meetingId: "tbilisi-2026", ...act };
    const untimed = { startsAt: null, endsAt: null, moderator: null, floorNote: null };
    const fields = { kind: "session", number: 1, title: "Return", guidingQuestions: [], ...untimed } as const;
    addSession(db, { ...key, sessionId: "s1", fields });
    expect(openMattersOf(db, key.meetingId).sessionsUnreleased).toBe(1);

    releaseProgramme(db, { ...key, number: 1 });
    expect(openMattersOf(db, key.meetingId).sessionsUnreleased).toBe(0);
  });
});

describe("a step back", () => {
  it("is refused while people of delegations are to come, who are counted as waiting until they are decided on", () => {
    const { db, make } = aDialogue();
    make();
    const key = { meetingId: "tbilisi-2026", ...act };
    advanceMeeting(db, { ...key, from: "planned" });
    const at = act.now.toISOString();
    const somebody = { givenName: "Mara", familyName: "PRIMER", nominatedAt: at, nominatedBy: "ana", changedAt: at };
    db.insert(registrations)
      .values(
        (["nominated", "registered", "withdrawn"] as const).map((state) => ({
          ...{ ...somebody, id: state, meetingId: key.meetingId, party: "SRB", state },
        })),
      )
      .run();
    expect(standingOf(db, key.meetingId).ofDelegations).toBe(2);
    expect(openMattersOf(db, key.meetingId).registrationsWaiting).toBe(1);
    const before = contentsOf(db);
    expect(stepBackMeeting(db, { ...key, from: "registration" })).toBe("people have come in");
    expect(contentsOf(db)).toEqual(before);
  });

  it("leads to the state before, and is audited", () => {
    const { db, make } = aDialogue();
    make();
    const key = { meetingId: "tbilisi-2026", ...act };
    advanceMeeting(db, { ...key, from: "planned" });
    expect(stepBackMeeting(db, { ...key, from: "registration" })).toBe("stepped-back");
    expect(findMeeting(db, key.meetingId)?.state).toBe("planned");
    expect(listAudit(db, key.meetingId).at(-1)?.verb).toBe("meeting.stepped_back");
  });

  it("is refused where notes were taken, twice, or before the first state, and changes nothing", () => {
    const { db, make } = aDialogue();
    make();
    aMeeting(db);
    db.$client.prepare("UPDATE meetings SET state = 'in session' WHERE id = 'sarajevo-2018'").run();
    expect(standingOf(db, "sarajevo-2018")).toEqual({ ofDelegations: 0, noted: 1, isTextAway: false });
    const before = contentsOf(db);
    expect(stepBackMeeting(db, { meetingId: "sarajevo-2018", from: "in session", ...act })).toBe("notes were taken");
    expect(stepBackMeeting(db, { meetingId: "tbilisi-2026", from: "planned", ...act })).toBe("first-state");
    expect(stepBackMeeting(db, { meetingId: "tbilisi-2026", from: "closed", ...act })).toBe("moved-meanwhile");
    expect(stepBackMeeting(db, { meetingId: "nowhere", from: "closed", ...act })).toBe("no-such-meeting");
    expect(contentsOf(db)).toEqual(before);
  });
});
