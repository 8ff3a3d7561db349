import { writeRecord } from "#domain/record/write-record.ts";
import { anIntervention, aRecord, aSession } from "#tests/support/factories.ts";
import { problemsOf, problemsWith } from "#tests/support/record-problems.ts";
import { describe, expect, it } from "vitest";

const first = ["sessions", 0, "interventions", 0] as const;

describe("a record that contradicts itself", () => {
  it("may not use an id twice among interventions, in whatever sessions", () => {
    const record = aRecord({
      sessions: [
        aSession({ interventions: [anIntervention()] }),
        aSession({ id: "s2", interventions: [anIntervention()] }),
      ],
    });
    expect(problemsOf(writeRecord(record))).toEqual([
      'sessions[1].interventions[0].id: The id "i1" is already that of sessions[0].interventions[0]; give each its own.',
    ]);
  });

  it("may use one id for things of different kinds", () => {
    const record = aRecord({ chairPoints: [{ id: "i1", text: "x" }], followUps: [{ id: "i1", text: "y" }] });
    expect(problemsOf(writeRecord(record))).toEqual([]);
  });

  it.each([
    [
      [...first, "inReplyTo"],
      "i9",
      'sessions[0].interventions[0].inReplyTo: This record has no intervention with the id "i9"; name one that it has, or leave it out.',
    ],
    [
      [...first, "inReplyTo"],
      "i1",
      "sessions[0].interventions[0].inReplyTo: An intervention cannot reply to itself; name the one it answers.",
    ],
    [
      ["chairPoints"],
      [{ id: "p1", text: "x", sources: ["i1", "i9"] }],
      'chairPoints[0].sources[1]: This record has no intervention or remark with the id "i9"; name one that it has, or leave it out.',
    ],
    [
      ["report"],
      { paragraphs: [{ number: 1, kind: "session", text: "x", session: "s9" }] },
      'report.paragraphs[0].session: This record has no session with the id "s9"; name one that it has, or leave it out.',
    ],
    [
      ["report"],
      { paragraphs: [{ number: 1, kind: "session", text: "x", sources: ["s1"] }] },
      'report.paragraphs[0].sources[0]: This record has no intervention, remark, point or follow-up with the id "s1"; name one that it has, or leave it out.',
    ],
    [
      [...first, "parties"],
      ["SRB", "GEO"],
      "sessions[0].interventions[0].parties: party and parties both say who spoke; keep the one that is true.",
    ],
    [
      ["meeting", "endsOn"],
      "2018-05-06",
      "meeting.endsOn: endsOn (2018-05-06) lies before startsOn (2018-05-07); correct one of the two.",
    ],
    [
      ["sessions", 0, "startsAt"],
      "2018-05-09T09:00",
      "sessions[0].startsAt: startsAt (2018-05-09T09:00) lies outside the meeting, which lasts from 2018-05-07 to 2018-05-08; correct one of them.",
    ],
    [
      ["sessions", 0, "endsAt"],
      "2018-05-06T23:59",
      "sessions[0].endsAt: endsAt (2018-05-06T23:59) lies outside the meeting, which lasts from 2018-05-07 to 2018-05-08; correct one of them.",
    ],
  ])("is refused: %j = %j", (path, value, problem) => {
    expect(problemsWith(path, value)).toEqual([problem]);
  });

  it("may not end a session before it starts", () => {
    const record = aRecord({ sessions: [aSession({ startsAt: "2018-05-07T10:00", endsAt: "2018-05-07T09:00" })] });
    expect(problemsOf(writeRecord(record))).toEqual([
      "sessions[0].endsAt: endsAt (2018-05-07T09:00) lies before startsAt (2018-05-07T10:00); correct one of the two.",
    ]);
  });
});
