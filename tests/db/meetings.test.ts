import { describe, expect, it } from "vitest";
import type { Actor, FunctionHeld } from "#domain/access/actor.ts";
import { functions, nobody } from "#domain/access/actor.ts";
import { can } from "#domain/access/can.ts";
import { meetingStates } from "#domain/access/subject.ts";
import { listAudit } from "#db/audit/audit.ts";
import { listDelegations } from "#db/delegations/delegations.ts";
import { listFollowUps } from "#db/record/follow-ups.ts";
import { withdrawIntervention } from "#db/room/interventions.ts";
import {
  advanceMeeting,
  countLines,
  findMeeting,
  hasIssuedReport,
  listMeetings,
  listMeetingsFor,
} from "#db/meetings/meetings.ts";
import { findReport } from "#db/report/reports.ts";
import { findSession, listSessions } from "#db/programme/sessions.ts";
import { act, aMeeting, anIntervention, aRecord, aRegister, aSession } from "#tests/support/factories.ts";
import { contentsOf, testDb } from "#tests/support/test-db.ts";

const meetingId = "sarajevo-2018";

describe("a meeting", () => {
  it("is found, and listed with the newest first", () => {
    const db = testDb();
    aMeeting(db);
    aMeeting(
      db,
      aRecord({ meeting: { id: "sofia-2017", startsOn: "2017-12-05", endsOn: "2017-12-06" }, sessions: [] }),
    );
    expect(listMeetings(db, "budapest-process").map(({ id }) => id)).toEqual([meetingId, "sofia-2017"]);
    expect(findMeeting(db, meetingId)).toMatchObject({ ...aRecord().meeting, dialogueId: "budapest-process" });
    expect(findMeeting(db, "nowhere")).toBeUndefined();
  });

  it("goes through its states one by one, and is never archived by a mere step", () => {
    const db = testDb();
    aMeeting(db, aRecord({ meeting: { startsOn: "2018-06-07", endsOn: "2018-06-08" } }));
    for (const from of ["planned", "registration", "in session"] as const) {
      expect(advanceMeeting(db, { meetingId, from, ...act })).toBe("advanced");
    }
    const before = contentsOf(db);
    expect(advanceMeeting(db, { meetingId, from: "closed", ...act })).toBe("last-state");
    expect(advanceMeeting(db, { meetingId, from: "planned", ...act })).toBe("advanced-meanwhile");
    expect(advanceMeeting(db, { meetingId: "nowhere", from: "planned", ...act })).toBe("no-such-meeting");
    expect(contentsOf(db)).toEqual(before);
    expect(
      listAudit(db, meetingId)
        .map(({ verb }) => verb)
        .slice(1),
    ).toEqual(Array(3).fill("meeting.advanced"));
  });

  it("counts what stands, and the notes that have no line yet", () => {
    const db = testDb();
    const note = (id: string, line?: string) => anIntervention({ id, note: "visa lib", line });
    aMeeting(db, aRecord({ sessions: [aSession({ interventions: [note("i1", "x"), note("i2"), note("i3", "")] })] }));
    expect(countLines(db, meetingId)).toEqual({ written: 1, toDraft: 2 });
    withdrawIntervention(db, { meetingId, interventionId: "i2", ...act });
    expect(countLines(db, meetingId)).toEqual({ written: 1, toDraft: 1 });
  });

  it("has its sessions in the order of the programme", () => {
    const db = testDb();
    aMeeting(db, aRecord({ sessions: [aSession({ id: "z" }), aSession({ id: "a", kind: "closing" })] }));
    expect(listSessions(db, meetingId).map(({ id, kind }) => [id, kind])).toEqual([
      ["z", "session"],
      ["a", "closing"],
    ]);
    expect(findSession(db, { meetingId, sessionId: "a" })?.position).toBe(1);
  });

  it("has a report only where its record gives one", () => {
    const db = testDb();
    const report = { status: "final", paragraphs: [{ number: 1, kind: "free", text: "x" }] } as const;
    aMeeting(db, aRecord({ report }));
    expect(findReport(db, meetingId)).toEqual(report);
    expect(findReport(db, "nowhere")).toBeUndefined();
  });
});

describe("the meetings that somebody may read", () => {
  const bodies = [undefined, ["silk-routes"], ["south-east-europe", "silk-routes"]];
  const scopes: Omit<FunctionHeld, "function">[] = [
    {},
    { dialogueId: "budapest-process" },
    { dialogueId: "prague-process" },
    { bodyId: "silk-routes" },
    { dialogueId: "budapest-process", bodyId: "south-east-europe", partyId: "TUR" },
    { meetingId: "closed-final-0" },
    { dialogueId: "prague-process", meetingId: "closed-final-0" },
  ];
  const holding = (...held: FunctionHeld[]): Actor => ({ id: "ana", name: "Ana", functions: held });
  const each = functions.flatMap((name) => scopes.map((scope) => ({ function: name, ...scope })));
  const actors = [
    nobody,
    ...each.map((held) => holding(held)),
    holding({ function: "chair", bodyId: "south-east-europe" }, { function: "delegate", meetingId: "closed-draft-0" }),
  ];

  /** A meeting in each state, with and without an issued report, of each combination of bodies. */
  function everyMeeting() {
    const db = testDb();
    const base = aRegister({ bodies: ["silk-routes", "south-east-europe"].map(aBody) });
    for (const state of meetingStates)
      for (const status of ["draft", "final"] as const)
        for (const [index, of] of bodies.entries()) {
          const id = `${state.replace(" ", "-")}-${status}-${index}`;
          aMeeting(db, aRecord({ meeting: { id, bodies: of }, report: { status } }), base);
          db.$client.prepare("UPDATE meetings SET state = ? WHERE id = ?").run(state, id);
        }
    return db;
  }
  const aBody = (id: string) => ({ id, name: id, shortName: id, level: "expert" as const, chairs: [] });

  it("are listed as the table of rights says of each of them, whoever asks", () => {
    const db = everyMeeting();
    const all = listMeetings(db, "budapest-process");
    expect(all).toHaveLength(30);

    for (const actor of actors) {
      const allowed = all.filter(({ id, dialogueId, bodies: bodyIds = [], state, isReleased }) =>
        can(actor, "meeting.read", { dialogueId, bodyIds, meetingId: id, meetingState: state, isReleased }),
      );
      expect(listMeetingsFor(db, actor, "budapest-process"), JSON.stringify(actor.functions)).toEqual(allowed);
    }
  });

  it("are those of one dialogue", () => {
    expect(listMeetingsFor(everyMeeting(), holding({ function: "administrator" }), "prague-process")).toEqual([]);
  });

  it("make the dialogue public with the first report that is issued", () => {
    const db = testDb();
    aMeeting(db, aRecord({ report: { status: "draft" } }));
    expect(hasIssuedReport(db, "budapest-process")).toBe(false);
    aMeeting(db, aRecord({ meeting: { id: "sofia-2017" }, sessions: [], report: { status: "final" } }));
    expect(hasIssuedReport(db, "budapest-process")).toBe(true);
    expect(hasIssuedReport(db, "prague-process")).toBe(false);
  });
});

describe("the delegations of a meeting", () => {
  it("are listed as they were entered, known or not", () => {
    const db = testDb();
    const delegations = [{ party: "MKD", written: "FYROM" }, { written: "Grand Fenwick" }];
    aMeeting(db, aRecord({ participants: { people: 3, delegations } }));
    expect(listDelegations(db, meetingId).map(({ party, written }) => [party, written])).toEqual([
      ["MKD", "FYROM"],
      [undefined, "Grand Fenwick"],
    ]);
  });
});

describe("follow-ups", () => {
  it("are listed with the meeting that promised them", () => {
    const db = testDb();
    aMeeting(db, aRecord({ followUps: [{ id: "f1", text: "x", owner: null }] }));
    expect(listFollowUps(db, meetingId)).toEqual([{ id: "f1", text: "x", owner: null, meetingId }]);
  });
});
