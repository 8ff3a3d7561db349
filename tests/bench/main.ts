import { writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { findingsOfLongDraft } from "#tests/bench/findings.ts";
import { floorToFollowers } from "#tests/bench/followers.ts";
import { letterToColleague } from "#tests/bench/letters.ts";
import type { Measurement } from "#tests/bench/measure.ts";
import { pageOf300Rows } from "#tests/bench/page.ts";
import { recordChecks } from "#tests/bench/record-checks.ts";
import { roomOpened } from "#tests/bench/joins.ts";
import { recompiled } from "#tests/bench/recompile.ts";
import { redlineOf500Pages } from "#tests/bench/redline.ts";
import { relay } from "#tests/bench/relay.ts";
import { startUp } from "#tests/bench/start-up.ts";
import { typingInLongDraft } from "#tests/bench/typing.ts";
import { importOfDelegates } from "#tests/bench/imports.ts";
import { lettersForVisas, listOfThousand } from "#tests/bench/papers.ts";
import { longReport, sarajevoToWord } from "#tests/bench/word.ts";

/** What can be asked for by name: `npm run bench -- relay followers`; all of it where nothing is named. */
const measures: Readonly<Record<string, () => Promise<Measurement | readonly Measurement[]>>> = {
  start: startUp,
  word: sarajevoToWord,
  long: longReport,
  visa: lettersForVisas,
  participants: listOfThousand,
  import: importOfDelegates,
  checks: recordChecks,
  recompile: recompiled,
  findings: findingsOfLongDraft,
  redline: redlineOf500Pages,
  page: pageOf300Rows,
  letters: letterToColleague,
  typing: typingInLongDraft,
  joins: roomOpened,
  relay,
  followers: floorToFollowers,
};
const named = process.argv.slice(2).filter((word) => word !== "--keep");
const unknown = named.filter((name) => !Object.hasOwn(measures, name));
if (unknown.length > 0) throw new Error(`There is no ${unknown.join(", ")}: ${Object.keys(measures).join(", ")}.`);

const isKept = process.argv.includes("--keep");
if (isKept && named.length > 0) throw new Error("What is kept is all of it, in one run: name nothing beside --keep.");

const measurements: Measurement[] = [];
for (const [name, measure] of Object.entries(measures)) {
  if (named.length > 0 && !named.includes(name)) continue;
  process.stdout.write(`${name} …\n`);
  measurements.push(...[await measure()].flat());
}

const rows = measurements.map(
  ({ what, ours, anchor, ratio, budget }) => `| ${what} | ${ours} | ${anchor} | ${ratio} | ${budget} |`,
);
const table = ["| what | ours | beside, in the same run | ratio | budget |", "|---|---|---|---|---|", ...rows].join(
  "\n",
);
process.stdout.write(`${table}\n`);

if (isKept) {
  const machine = `Node ${process.versions.node}, ${cpus().length} cores (${cpus()[0]?.model ?? "unknown"})`;
  const page = `# How fast\nMade by \`npm run bench -- --keep\` on ${new Date().toISOString().slice(0, 10)}; ${machine}. Times vary with the machine, ratios less. No test asserts a time.\n\n${table}\n`;
  writeFileSync("docs/bench.md", page);
}
