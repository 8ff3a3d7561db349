import { spawn } from "node:child_process";
import { performance } from "node:perf_hooks";

/** One door for whatever can be judged without running the house. No tests: they have their own. */
const steps: readonly { readonly name: string; readonly command: string }[] = [
  { name: "types", command: "tsc --noEmit -p ." },
  { name: "lint", command: "eslint --max-warnings=-1 ." },
  {
    name: "imports",
    command: "depcruise --config .dependency-cruiser.cjs --output-type err-long app db domain exports tests",
  },
  { name: "format", command: "prettier --check --log-level warn ." },
  { name: "unused", command: "knip --no-progress" },
  { name: "lock", command: "npm ci --dry-run --ignore-scripts --no-audit --no-fund" },
];
const atOnce = 2;

const waiting = [...steps];
const outcomes = await Promise.all(Array.from({ length: atOnce }, work));
const failed = outcomes.flat();
process.stdout.write(failed.length === 0 ? "All checks passed.\n" : `Failed: ${failed.join(", ")}.\n`);
process.exitCode = failed.length === 0 ? 0 : 1;

/** Takes one step after the other while any are left; returns the names of those that failed. */
async function work(): Promise<string[]> {
  const step = waiting.shift();
  if (!step) return [];
  const hasPassed = await run(step);
  return [...(hasPassed ? [] : [step.name]), ...(await work())];
}

async function run({ name, command }: (typeof steps)[number]): Promise<boolean> {
  const startedAt = performance.now();
  const { code, output } = await outputOf(command);
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  const isQuiet = code === 0 && name === "lock";
  process.stdout.write(`${code === 0 ? "passed" : "FAILED"}  ${name.padEnd(8)} ${seconds} s\n${isQuiet ? "" : output}`);
  return code === 0;
}

function outputOf(command: string): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(command, { shell: true, stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    child.stdout.on("data", (piece: Buffer) => (output += piece.toString()));
    child.stderr.on("data", (piece: Buffer) => (output += piece.toString()));
    child.on("close", (code) => resolve({ code, output }));
  });
}
