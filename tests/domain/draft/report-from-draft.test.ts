import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { referenceSign } from "#domain/draft/draft.ts";
import { follow } from "#domain/draft/follow.ts";
import { draftOf } from "#domain/draft/seed.ts";
import { readRecord } from "#domain/record/read-record.ts";
import type { MeetingRecord } from "#domain/record/record.ts";
import { budapestProcess } from "#domain/register/base/budapest-process.ts";
import { compilationOf } from "#domain/report/compilation-of.ts";
import { compileReport } from "#domain/report/compile-report.ts";
import { reportOf } from "#domain/report/report-of.ts";
import { arbitraryRecord } from "#tests/support/arbitrary-record.ts";

const compile = (record: MeetingRecord) => compileReport(record, budapestProcess);
const issued = "2018-05-14";

const read = readRecord(readFileSync("db/demo/sarajevo-2018.json", "utf8"));
if (!("record" in read)) throw new Error("The record of Sarajevo was not read.");
const sarajevo = read.record;

describe("the report of a draft that nobody touched", () => {
  it("is the compiled report", () => {
    const draft = draftOf(compile(sarajevo).paragraphs);
    expect(reportOf(sarajevo, budapestProcess, issued, draft)).toEqual(reportOf(sarajevo, budapestProcess, issued));
  });

  it("is the compiled summary of points where the record wants one, and the whole again where it does not", () => {
    const report = (shape: "full" | "points-only") =>
      reportOf({ ...sarajevo, report: { shape } }, budapestProcess, issued);
    const drawn = (shape: "full" | "points-only") =>
      reportOf({ ...sarajevo, report: { shape } }, budapestProcess, issued, draftOf(compile(sarajevo).paragraphs));
    expect(drawn("points-only")).toEqual(report("points-only"));
    const summary = { ...sarajevo, report: { shape: "points-only" as const } };
    const { changes, missing } = follow(draftOf(compile(sarajevo).paragraphs), compilationOf(summary, budapestProcess));
    expect({ changes, missing }).toEqual({ changes: { text: [], base: [] }, missing: [] });
    expect(drawn("full")).toEqual(report("full"));
    expect(drawn("full").paragraphs.length).toBeGreaterThan(drawn("points-only").paragraphs.length);
  });

  it("explains a short name where it first prints, not in what a summary of points leaves out", () => {
    const guest = { party: null, written: "A guest", onBehalfOf: "UNHCR" };
    const welcome = { ...guest, id: "w1", kind: "statement", line: "called for more places" } as const;
    const thanks = { ...guest, id: "w2", kind: "statement", line: "thanked the hosts" } as const;
    const sessions = [
      { id: "s1", kind: "session", number: 1, interventions: [welcome] },
      { id: "s2", kind: "closing", interventions: [thanks] },
    ] as const;
    const { participants: _, ...unlisted } = sarajevo;
    const record: MeetingRecord = { ...unlisted, sessions, report: { shape: "points-only" } };
    const draft = draftOf(compilationOf(record, budapestProcess).paragraphs);
    const words = reportOf(record, budapestProcess, issued, draft).paragraphs.map(({ text }) => text);
    expect(words.at(-1)).toContain("on behalf of the United Nations High Commissioner for Refugees (UNHCR)");
    expect(words).toEqual(reportOf(record, budapestProcess, issued).paragraphs.map(({ text }) => text));
  });

  it("is the compiled report for any record", () => {
    const compiled = arbitraryRecord.map((record) => {
      const { report, ...rest } = record;
      const shaped = { ...rest, report: report && { ...report, paragraphs: undefined } };
      // The sign of references says nothing in a record. Read as JSON, the record is the one that it was without it.
      return JSON.parse(JSON.stringify(shaped).replaceAll(referenceSign, "")) as MeetingRecord;
    });
    fc.assert(
      fc.property(compiled, (record) => {
        const draft = draftOf(compilationOf(record, budapestProcess).paragraphs);
        expect(reportOf(record, budapestProcess, issued, draft)).toEqual(reportOf(record, budapestProcess, issued));
      }),
      { numRuns: 300 },
    );
  });
});
