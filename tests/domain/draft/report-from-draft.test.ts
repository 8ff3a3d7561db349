import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { referenceSign } from "#domain/draft/draft.ts";
import { draftOf } from "#domain/draft/seed.ts";
import { readRecord } from "#domain/record/read-record.ts";
import type { MeetingRecord } from "#domain/record/record.ts";
import { budapestProcess } from "#domain/register/base/budapest-process.ts";
import { compileReport } from "#domain/report/compile-report.ts";
import { reportOf } from "#domain/report/report-of.ts";
import { arbitraryRecord } from "#tests/support/arbitrary-record.ts";

const compile = (record: MeetingRecord) => compileReport(record, budapestProcess);
const issued = "2018-05-14";

describe("the report of a draft that nobody touched", () => {
  it("is the compiled report", () => {
    const read = readRecord(readFileSync("db/demo/sarajevo-2018.json", "utf8"));
    if (!("record" in read)) throw new Error("The record of Sarajevo was not read.");
    const draft = draftOf(compile(read.record).paragraphs);
    expect(reportOf(read.record, budapestProcess, issued, draft)).toEqual(
      reportOf(read.record, budapestProcess, issued),
    );
  });

  it("is the compiled report for any record", () => {
    // Given paragraphs print as they are; the sign of references says nothing in a record, and a line is one line.
    const compiled = arbitraryRecord
      .map((record) => ({ ...record, report: record.report && { ...record.report, paragraphs: undefined } }))
      .map((record) => JSON.stringify(record).replaceAll(referenceSign, "").replaceAll("\\n", " "))
      // Read once as JSON it is the record that it was.
      .map((json) => JSON.parse(json) as MeetingRecord);
    fc.assert(
      fc.property(compiled, (record) => {
        const draft = draftOf(compile(record).paragraphs);
        expect(reportOf(record, budapestProcess, issued, draft)).toEqual(reportOf(record, budapestProcess, issued));
      }),
      { numRuns: 300 },
    );
  });
});
