import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { nameOfAnotherDay } from "#domain/checks/name-of-another-day.ts";
import { budapestProcess } from "#domain/register/base/budapest-process.ts";
import { partyOf } from "#domain/register/find-party.ts";
import { readName } from "#domain/register/read-name.ts";
import { readNamesIn } from "#domain/register/read-names-in.ts";
import { aRecord } from "#tests/support/factories.ts";
import { aParagraph, aReport } from "#tests/support/a-report.ts";

/** The report of a real meeting where its folder is given, and our own retelling of it, with the same traps, always. */
const twin = "tests/twins/sarajevo-retold.txt";
const seed = process.env.SEEDS === undefined ? undefined : join(process.env.SEEDS, "sarajevo-2018-report.txt");
const hasSeed = seed !== undefined && existsSync(seed);
if (!hasSeed) process.stdout.write("The real report was not read: SEEDS names no folder that holds it.\n");

describe.each([twin, ...(hasSeed ? [seed] : [])])("the names in a report as it was printed (%#)", (file) => {
  const text = readFileSync(file, "utf8");
  const participants = /\n\s*3\. .*?(?=\n\s*4\. )/s.exec(text)?.[0] ?? "";
  const idsIn = (part: string) => new Set(readNamesIn(budapestProcess, part).map(({ party }) => party));
  const states = (ids: ReadonlySet<string>) =>
    [...ids].filter((id) => partyOf(budapestProcess, id).kind === "state").toSorted();

  it("are read back from its list of participants: 29 states and 7 organisations", () => {
    const ids = idsIn(participants);
    expect(states(ids)).toHaveLength(29);
    expect([...ids].filter((id) => partyOf(budapestProcess, id).kind !== "state").toSorted()).toEqual([
      "ICMPD",
      "IOM",
      "UNHCR",
      "bali-process",
      "caritas",
      "koc-university",
      "samuel-hall",
    ]);
  });

  it("show Afghanistan speaking without being listed, and nobody else", () => {
    const listed = idsIn(participants);
    expect(states(idsIn(text)).filter((id) => !listed.has(id))).toEqual(["AFG"]);
  });

  it("show one state under a name that was never the dialogue's", () => {
    const report = aReport({ paragraphs: [aParagraph({ number: 1, text })] });
    const found = nameOfAnotherDay(aRecord(), report, budapestProcess).map(({ values }) => values.written);
    expect(found).toEqual(["Macedonia"]);
  });
});

it("the names that a careful reader wrote down from the retelling are the ones that are read", () => {
  const truth: { participants: { countries: { written: string }[]; organisations: { written: string }[] } } =
    JSON.parse(readFileSync("tests/twins/sarajevo-retold.truth.json", "utf8"));
  const { countries, organisations } = truth.participants;
  const byReader = [...countries, ...organisations].map(({ written }) => readName(budapestProcess, written)?.party);
  const text = readFileSync(twin, "utf8");
  const listed = /\n\s*3\. .*?(?=\n\s*4\. )/s.exec(text)?.[0] ?? "";
  const byProgram = readNamesIn(budapestProcess, listed).map(({ party }) => party);
  expect(new Set(byReader)).toEqual(new Set(byProgram));
});
