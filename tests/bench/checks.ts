import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import type { CheckId } from "#domain/checks/finding.ts";
import { levelOf } from "#domain/checks/finding.ts";
import type { Case } from "#tests/support/read-case.ts";
import { casesIn, findingsOfCase, isMet, readCase } from "#tests/support/read-case.ts";

/** What the checks found in one text, and what the reader of it had noted. */
type Judged = {
  readonly name: string;
  readonly pages: number;
  readonly right: readonly string[];
  readonly wrong: readonly { readonly check: CheckId; readonly words: string }[];
  readonly missed: readonly { readonly check: string; readonly at: string }[];
};

/** A page of a report as the house sets it. */
const charactersOnPage = 2600;

function judged(name: string, given: Case, file: string): Judged {
  const { findings, report } = findingsOfCase(given, file);
  const told = findings.filter(({ check }) => check !== "unknown-name");
  const met = told.filter((finding) => given.findings.some((expected) => isMet(expected, finding)));
  const wrong = told.filter((finding) => !met.includes(finding));
  const missed = given.findings.filter(
    (expected) => expected.optional !== true && !told.some((finding) => isMet(expected, finding)),
  );
  const length = report.paragraphs.reduce(
    (sum, { text, points }) => sum + text.length + points.reduce((all, point) => all + point.text.length, 0),
    0,
  );
  return {
    name,
    pages: Math.max(1, length / charactersOnPage),
    right: met.map(({ check }) => check),
    wrong: wrong.map(({ check, text, where: { span } }) => ({
      check,
      words: text.slice(Math.max(0, (span?.start ?? 0) - 15), (span?.end ?? 0) + 15).slice(0, 90),
    })),
    missed: missed.map(({ check, at }) => ({ check, at })),
  };
}

function table(texts: readonly Judged[]): string {
  const rows = texts.map(({ name, pages, right, wrong, missed }) => {
    const perPage = wrong.length / pages;
    return `| ${name} | ${pages.toFixed(1)} | ${right.length} | ${missed.length} | ${wrong.length} | ${perPage.toFixed(2)} |`;
  });
  return ["| text | pages | right | missed | false | false a page |", "|---|---|---|---|---|---|", ...rows].join("\n");
}

function tableOfChecks(texts: readonly Judged[]): string {
  const count = (names: readonly string[], check: string) => names.filter((name) => name === check).length;
  const share = (part: number, whole: number) => (whole === 0 ? "–" : (part / whole).toFixed(2));
  const rows = Object.keys(levelOf).flatMap((check) => {
    const right = count(
      texts.flatMap((text) => text.right),
      check,
    );
    const wrong = count(
      texts.flatMap((text) => text.wrong.map((one) => one.check)),
      check,
    );
    const missed = count(
      texts.flatMap((text) => text.missed.map((one) => one.check)),
      check,
    );
    if (right + wrong + missed === 0) return [];
    return [
      `| ${check} | ${right} | ${wrong} | ${missed} | ${share(right, right + wrong)} | ${share(right, right + missed)} |`,
    ];
  });
  return ["| check | right | false | missed | precision | recall |", "|---|---|---|---|---|---|", ...rows].join("\n");
}

const twins = "tests/twins";
const named = (folder: string) => readdirSync(folder).flatMap((file) => /^(.+)\.case\.json$/u.exec(file)?.[1] ?? []);
const heldOut = (folder: string) => casesIn(folder, named(folder), folder);
const groups = [
  {
    title: "Read while the checks were written",
    cases: [
      ...casesIn(twins, named(twins), twins),
      ...casesIn(`${twins}/checks`, named(`${twins}/checks`), process.env.CORPUS),
      ...casesIn(`${twins}/checks`, named(`${twins}/checks`), process.env.SEEDS),
    ],
  },
  { title: "Held out, first round", cases: heldOut(`${twins}/held-out`) },
  { title: "Held out, second round", cases: heldOut(`${twins}/held-out-2`) },
];

const figures = groups.flatMap(({ title, cases }) => {
  const texts = cases.map(([file, text]) => judged(text.replace(/^.*\/|\.txt$/gu, ""), readCase(file), text));
  if (process.argv.includes("--list"))
    for (const { name, wrong, missed } of texts) {
      for (const { check, words } of wrong) process.stdout.write(`false  ${name} ${check}: ${words}\n`);
      for (const { check, at } of missed) process.stdout.write(`missed ${name} ${check}: ${at}\n`);
    }
  return texts.length === 0 ? [] : [`### ${title}\n${table(texts)}\n\n${tableOfChecks(texts)}\n`];
});
process.stdout.write(`${figures.join("\n")}\n`);

if (process.argv.includes("--keep")) {
  const page = readFileSync("docs/checks.md", "utf8");
  const until = page.indexOf("## Figures");
  writeFileSync("docs/checks.md", `${page.slice(0, until)}## Figures\n${figures.join("\n")}`);
}
