import { writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { floorToFollowers } from "#tests/bench/followers.ts";
import type { Measurement } from "#tests/bench/measure.ts";
import { pageOf300Rows } from "#tests/bench/page.ts";
import { recordChecks } from "#tests/bench/record-checks.ts";
import { relay } from "#tests/bench/relay.ts";
import { startUp } from "#tests/bench/start-up.ts";
import { longReport, sarajevoToWord } from "#tests/bench/word.ts";

const measurements: Measurement[] = [];
for (const measure of [startUp, sarajevoToWord, longReport, recordChecks, pageOf300Rows, relay, floorToFollowers]) {
  measurements.push(...[await measure()].flat());
}

const rows = measurements.map(
  ({ what, ours, anchor, ratio, budget }) => `| ${what} | ${ours} | ${anchor} | ${ratio} | ${budget} |`,
);
const table = ["| what | ours | beside, in the same run | ratio | budget |", "|---|---|---|---|---|", ...rows].join(
  "\n",
);
process.stdout.write(`${table}\n`);

if (process.argv.includes("--keep")) {
  const machine = `Node ${process.versions.node}, ${cpus().length} cores (${cpus()[0]?.model ?? "unknown"})`;
  const page = `# How fast\nMade by \`npm run bench -- --keep\` on ${new Date().toISOString().slice(0, 10)}; ${machine}. Times vary with the machine, ratios less. No test asserts a time.\n\n${table}\n`;
  writeFileSync("docs/bench.md", page);
}
