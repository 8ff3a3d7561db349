import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { budapestProcess } from "#domain/register/base/budapest-process.ts";
import { compileReport } from "#domain/report/compile-report.ts";
import { readRecord } from "#domain/record/read-record.ts";
import { agreementOf, linesOf, readExpected } from "#tests/support/expected-text.ts";

/**
 * The expected sentences were written by hand from docs/house-grammar.md before the compiler ran. At least 95 of 100 must
 * stand in the compiled report, at their place.
 */
describe.each([
  ["Sarajevo 2018, retold", "db/demo/sarajevo-2018.json", "sarajevo-2018"],
  [
    "a Black Sea meeting of 2016 in American spelling",
    "tests/domain/report/black-sea-2016.record.json",
    "black-sea-2016",
  ],
  ["a small meeting of 2026 with a designation", "tests/domain/report/tirana-2026.record.json", "tirana-2026"],
])("%s", (_name, recordFile, expectedName) => {
  it("compiles to the sentences written by hand", () => {
    const read = readRecord(readFileSync(recordFile, "utf8"));
    if (!("record" in read))
      throw new Error(read.problems.map(({ path, message }) => `${path}: ${message}`).join("\n"));
    const expected = readExpected(readFileSync(`tests/domain/report/${expectedName}.expected.txt`, "utf8"));

    const { paragraphs } = compileReport(read.record, budapestProcess);

    const { equal, differences } = agreementOf(expected, linesOf(paragraphs));
    process.stdout.write(`${expectedName}: ${equal} of ${expected.length} lines as written by hand\n`);
    expect(equal / expected.length, differences.join("\n")).toBeGreaterThanOrEqual(0.95);
  });
});
