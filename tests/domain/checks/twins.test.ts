import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { casesIn, findingsOfCase, isMet, readCase } from "#tests/support/read-case.ts";

const names = (folder: string) => readdirSync(folder).flatMap((file) => /^(.+)\.case\.json$/u.exec(file)?.[1] ?? []);
const ofOthers = "tests/twins/checks";
const cases = [
  ...["tests/twins", "tests/twins/held-out", "tests/twins/held-out-2"].flatMap((folder) =>
    casesIn(folder, names(folder), folder),
  ),
  ...casesIn(ofOthers, names(ofOthers), process.env.CORPUS),
  ...casesIn(ofOthers, names(ofOthers), process.env.SEEDS),
];

/** A page of a report as the house sets it, and how much may be wrong on it (product.md). */
const charactersOnPage = 2600;
const mostFalseOnPage = 1;

describe.each(cases)("a report that was read by a person first (%s)", (file, text) => {
  const given = readCase(join(file));
  const { findings, report } = findingsOfCase(given, text);

  it("shows at least nine in ten of the slips that the person saw", () => {
    const expected = given.findings.filter(({ optional }) => optional !== true);
    const missed = expected.filter((one) => !findings.some((finding) => isMet(one, finding)));
    expect(missed.length, JSON.stringify(missed)).toBeLessThanOrEqual(expected.length / 10);
  });

  it("shows hardly anything else", () => {
    const wrong = findings.filter((finding) => !given.findings.some((one) => isMet(one, finding)));
    const length = report.paragraphs.reduce((sum, paragraph) => sum + paragraph.text.length, 0);
    expect(wrong.length, JSON.stringify(wrong.map(({ check, where }) => [check, where]))).toBeLessThanOrEqual(
      Math.max(1, length / charactersOnPage) * mostFalseOnPage,
    );
  });
});
