import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { runChecks } from "#domain/checks/run-checks.ts";
import type { MeetingRecord } from "#domain/record/record.ts";
import { readRecord } from "#domain/record/read-record.ts";
import { budapestProcess } from "#domain/register/base/budapest-process.ts";
import { reportOf } from "#domain/report/report-of.ts";
import { anIntervention, aRecord, aSession } from "#tests/support/factories.ts";

function findingsIn(record: MeetingRecord) {
  const report = reportOf(record, budapestProcess, "2018-05-14");
  return runChecks(record, report, budapestProcess).map(({ check, where, values }) => {
    const text = report.paragraphs[(where.paragraph ?? 0) - 1]?.text ?? "";
    return { check, ...values, at: where.span && text.slice(where.span.start, where.span.end) };
  });
}

function demonstration(): MeetingRecord {
  const read = readRecord(readFileSync("db/demo/sarajevo-2018.json", "utf8"));
  if (!("record" in read)) throw new Error("The record of Sarajevo was not read.");
  return read.record;
}

const delegations = [{ party: "BIH" }, { party: "SRB" }, { party: "IOM" }];

describe("speaks but is not registered", () => {
  it("finds Afghanistan in Sarajevo, at its first sentence, and nobody else", () => {
    const found = findingsIn(demonstration()).filter(({ check }) => check === "unlisted-speaker");
    expect(found).toEqual([
      expect.objectContaining({
        party: "AFG",
        name: "Afghanistan",
        at: expect.stringMatching(/^Afghanistan introduced .*\.$/),
      }),
    ]);
  });

  it("does not ask after the Secretariat, after whoever must not be named, or where there is no list", () => {
    const quiet = aSession({
      interventions: [
        anIntervention({ id: "a", party: "ICMPD", capacity: "secretariat" }),
        anIntervention({ id: "b", party: "GEO", attribution: "none" }),
      ],
    });
    expect(findingsIn(aRecord({ participants: { delegations }, sessions: [quiet] }))).toEqual([]);
    expect(
      findingsIn(aRecord({ sessions: [aSession({ interventions: [anIntervention({ party: "GEO" })] })] })),
    ).toEqual([]);
  });

  it("reads the speakers of a report that came without interventions", () => {
    const paragraphs = [
      { number: 1, kind: "session", text: "Georgia spoke.", speakers: ["GEO"] },
      { number: 2, kind: "session", text: "Nobody was named.", speakers: [null, "SRB"] },
    ] as const;
    const found = findingsIn(aRecord({ participants: { delegations }, sessions: [], report: { paragraphs } }));
    expect(found).toEqual([
      expect.objectContaining({ check: "silent-delegations", names: "Bosnia and Herzegovina" }),
      expect.objectContaining({ check: "unlisted-speaker", party: "GEO", at: "Georgia" }),
    ]);
  });
});

describe("counts differ from the list", () => {
  const stating = (text: string, participants: MeetingRecord["participants"] = { delegations }) =>
    findingsIn(
      aRecord({ participants, sessions: [], report: { paragraphs: [{ number: 1, kind: "participants", text }] } }),
    ).filter(({ check }) => check.endsWith("-differ"));

  it("is found where the paragraph says so, at the very words", () => {
    expect(stating("The meeting gathered 60 people from three countries and two organisations.")).toEqual([
      { check: "countries-differ", stated: 3, counted: 2, at: "three countries" },
      { check: "organisations-differ", stated: 2, counted: 1, at: "two organisations" },
    ]);
  });

  it("is not found where they agree, or where words are no numbers", () => {
    expect(stating("Two countries and one organisation, among many participating states.")).toEqual([]);
  });

  it("is found in the record's own numbers", () => {
    const sized = [
      { party: "BIH", people: 3 },
      { party: "SRB", people: 2 },
    ];
    const found = findingsIn(aRecord({ participants: { people: 6, countries: 3, delegations: sized }, sessions: [] }));
    expect(found).toEqual([
      { check: "countries-differ", stated: 3, counted: 2, at: undefined },
      { check: "people-differ", stated: 6, counted: 5, at: "six participants" },
    ]);
  });

  it("leaves numbers elsewhere alone", () => {
    const paragraphs = [{ number: 1, kind: "session", text: "Returnees from 45 countries receive grants." }] as const;
    expect(findingsIn(aRecord({ participants: { delegations }, sessions: [], report: { paragraphs } }))).toEqual([]);
  });

  it("is silent on every record that we compile ourselves", () => {
    expect(findingsIn(demonstration()).filter(({ check }) => check.endsWith("-differ"))).toEqual([]);
  });
});

describe("lines", () => {
  it("that are fragments, and names that nobody knows, are pointed out", () => {
    const interventions = [
      anIntervention({ id: "a", form: "fragment", line: "grants: how much?" }),
      { id: "b", kind: "statement" as const, written: "the Hanseatic League", line: "spoke" },
    ];
    expect(findingsIn(aRecord({ sessions: [aSession({ interventions })] }))).toEqual([
      { check: "fragment-line", line: "grants: how much?", at: undefined },
      { check: "unknown-name", written: "the Hanseatic League", at: undefined },
    ]);
  });
});

describe("a name of another day", () => {
  const saying = (line: string, meeting = {}) =>
    findingsIn(aRecord({ meeting, sessions: [aSession({ interventions: [anIntervention({ line })] })] })).map(
      ({ check: _check, ...finding }) => finding,
    );

  it("is found where a state is called as it is today, or as it never was", () => {
    expect(saying("thanked North Macedonia and Türkiye’s experts")).toEqual([
      { written: "North Macedonia", name: "the former Yugoslav Republic of Macedonia", at: "North Macedonia" },
      { written: "Türkiye", name: "Turkey", at: "Türkiye" },
    ]);
    expect(saying("thanked Macedonia")).toEqual([
      { written: "Macedonia", name: "the former Yugoslav Republic of Macedonia", at: "Macedonia" },
    ]);
  });

  it("is not found where the name is that of the day, in any of its forms", () => {
    expect(saying("thanked the former Yugoslav Republic of Macedonia, Turkey and the Czech Republic")).toEqual([]);
    const in2026 = { startsOn: "2026-03-03", endsOn: "2026-03-04" };
    expect(saying("thanked North Macedonia, the Republic of Türkiye and Czechia", in2026)).toEqual([]);
  });

  it("is never found in what we compile ourselves", () => {
    expect(findingsIn(demonstration()).filter(({ check }) => check === "name-of-another-day")).toEqual([]);
  });
});

describe("speaks and was not marked present", () => {
  const sessions = [
    aSession({
      interventions: [
        anIntervention({ id: "a", party: "GEO" }),
        anIntervention({ id: "b", party: "SRB" }),
        anIntervention({ id: "c", party: "TUR", capacity: "chair" }),
        anIntervention({ id: "d", party: "PAK", attribution: "none" }),
        anIntervention({ id: "e", party: "BIH" }),
      ],
    }),
    aSession({ id: "s2", number: 2, interventions: [anIntervention({ id: "f", party: "AUT" })] }),
  ];
  const marked = (...present: readonly string[]) => {
    const record = aRecord({ sessions });
    const report = reportOf(record, budapestProcess, "2018-05-14");
    return runChecks(record, report, budapestProcess, new Map([["s1", new Set(present)]]));
  };

  it("is one finding a session, of delegations that may be named, and information only", () => {
    expect(marked("BIH")).toEqual([
      {
        ...{ check: "absent-speaker", level: "information", where: { session: "s1", intervention: "a" } },
        values: { names: "Georgia and Serbia", count: 2, session: "Voluntary return" },
      },
    ]);
  });

  it("is not asked where nobody is marked, or whoever speaks is", () => {
    expect(marked()).toEqual([]);
    expect(marked("GEO", "SRB", "BIH")).toEqual([]);
  });
});
