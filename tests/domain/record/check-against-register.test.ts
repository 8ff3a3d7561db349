import { describe, expect, it } from "vitest";
import { checkAgainstRegister } from "#domain/record/check-against-register.ts";
import type { MeetingRecord, RecordIntervention } from "#domain/record/record.ts";
import { anIntervention, aRecord, aRegister, aSession } from "#tests/support/factories.ts";

function problemsOf(record: MeetingRecord): string[] {
  return checkAgainstRegister(record, aRegister()).map(({ path, message }) => `${path}: ${message}`);
}

function spokenBy(speaker: Partial<RecordIntervention>): MeetingRecord {
  return aRecord({ sessions: [aSession({ interventions: [{ ...anIntervention(), ...speaker }] })] });
}

describe("the parties of a record", () => {
  it("may be known, not named, or named as written alone", () => {
    for (const speaker of [
      { party: "SRB" },
      { party: null },
      { party: undefined, written: "the Duchy of Grand Fenwick" },
    ]) {
      expect(problemsOf(spokenBy(speaker))).toEqual([]);
    }
  });

  it("are refused where the register knows none such, with the source's name as a way out", () => {
    expect(problemsOf(spokenBy({ party: "XYZ", written: "Grand Fenwick" }))).toEqual([
      'sessions[0].interventions[0].party: The register knows no party "XYZ"; keep the source\'s name alone: { "written": "Grand Fenwick" }.',
    ]);
  });

  it("are suggested where they were named by another name, or with one slip", () => {
    expect(problemsOf(spokenBy({ party: "FYROM" }))).toEqual([
      'sessions[0].interventions[0].party: The register knows no party "FYROM"; write "MKD" if that is meant, or keep the source\'s name alone: { "written": "FYROM" }.',
    ]);
    expect(problemsOf(spokenBy({ party: "UNHRC" }))[0]).toContain('write "UNHCR" if that is meant');
    expect(problemsOf(spokenBy({ party: "georgia" }))[0]).toContain('write "GEO" if that is meant');
  });

  it("are not guessed from three letters", () => {
    expect(problemsOf(spokenBy({ party: "SRP" }))[0]).not.toContain("if that is meant");
  });

  it("are looked for in every place where a record names one", () => {
    const record = aRecord({
      meeting: { host: "X1", secretariat: "X2", chairs: [{ party: "X3" }] },
      participants: { delegations: [{ party: "X4" }] },
      sessions: [
        aSession({
          interventions: [
            anIntervention({ party: "X5", onBehalfOf: "X6" }),
            { id: "i2", kind: "statement", parties: ["SRB", "X7"], onBehalfOf: { party: "X8" } },
          ],
        }),
      ],
      remarks: [{ id: "r1", party: "X9", text: "x" }],
      followUps: [{ id: "f1", text: "x", owner: "X10" }],
      report: { paragraphs: [{ number: 1, kind: "free", text: "x", speakers: [null, "X11"] }] },
    });
    expect(checkAgainstRegister(record, aRegister()).map(({ path }) => path)).toEqual([
      "meeting.host",
      "meeting.chairs[0].party",
      "meeting.secretariat",
      "participants.delegations[0].party",
      "sessions[0].interventions[0].party",
      "sessions[0].interventions[0].onBehalfOf",
      "sessions[0].interventions[1].parties[1]",
      "sessions[0].interventions[1].onBehalfOf.party",
      "remarks[0].party",
      "followUps[0].owner",
      "report.paragraphs[0].speakers[1]",
    ]);
  });
});

describe("the bodies and areas of a record", () => {
  it("are refused where neither the register nor the record describes them", () => {
    const meeting = {
      bodies: ["silk-routes", "black-sea"],
      chairs: [{ party: "TUR", body: "black-sea" }],
      priorityAreas: [
        { instrument: "istanbul-2013", number: 4 },
        { instrument: "istanbul-2013", number: 9 },
        { instrument: "prague-2009", number: 1 },
      ],
    };
    expect(problemsOf(aRecord({ meeting }))).toEqual([
      'meeting.bodies[1]: The register knows no body "black-sea"; describe it under dialogue.bodies.',
      'meeting.chairs[0].body: The register knows no body "black-sea"; describe it under dialogue.bodies.',
      "meeting.priorityAreas[1].number: Istanbul Ministerial Declaration has no priority area 9; it has 1, 4.",
      'meeting.priorityAreas[2].instrument: The register knows no instrument "prague-2009"; describe it under dialogue.instruments.',
    ]);
  });

  it("may be described by the record; where the register knows them it wins", () => {
    const dialogue = {
      id: "budapest-process",
      bodies: [{ id: "black-sea", name: "Black Sea Working Group" }],
      instruments: [
        { id: "prague-2009", title: "Prague Declaration", priorityAreas: [{ number: 1, title: "x" }] },
        { id: "istanbul-2013", title: "Another", priorityAreas: [{ number: 9, title: "x" }] },
      ],
    };
    const priorityAreas = [
      { instrument: "prague-2009", number: 1 },
      { instrument: "istanbul-2013", number: 9 },
    ];
    expect(problemsOf(aRecord({ dialogue, meeting: { bodies: ["black-sea"], priorityAreas } }))).toEqual([
      "meeting.priorityAreas[1].number: Istanbul Ministerial Declaration has no priority area 9; it has 1, 4.",
    ]);
  });
});
