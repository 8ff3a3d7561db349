import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Measurement } from "#tests/bench/measure.ts";
import { medianOf, ms, times } from "#tests/bench/measure.ts";

/** From the start of the process to the first page, and what it holds when nothing happens; beside an empty Node. */
export async function startUp(): Promise<readonly Measurement[]> {
  const empty = await medianOf(5, 1, () => finished(spawn(process.execPath, ["--eval", ""])));
  const { untilPage, memory } = await startedOnce();
  return [
    {
      what: "start, installed and built, to the first page",
      ours: ms(untilPage),
      anchor: `an empty Node process: ${ms(empty)}`,
      ratio: times(untilPage / empty),
      budget: "≤ 4 s",
    },
    {
      what: "memory at rest",
      ours: `${memory.toFixed(0)} MB`,
      anchor: `this bench before it began: ${(process.memoryUsage().rss / 1e6).toFixed(0)} MB`,
      ratio: "",
      budget: "≤ 150 MB",
    },
  ];
}

async function startedOnce(): Promise<{ untilPage: number; memory: number }> {
  const folder = mkdtempSync(join(tmpdir(), "rapporteur-bench-"));
  const port = await freePort();
  const from = performance.now();
  const server = spawn(process.execPath, [join(process.cwd(), "build/main/server.js")], {
    env: { ...process.env, NODE_ENV: "production", PORT: String(port), DATABASE: join(folder, "bench.db") },
    stdio: "ignore",
  });
  try {
    while (!(await answers(port))) if (performance.now() - from > 60_000) throw new Error("The server did not start.");
    const untilPage = performance.now() - from;
    await new Promise((resolve) => setTimeout(resolve, 5000));
    return { untilPage, memory: residentOf(server.pid ?? 0) };
  } finally {
    server.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function answers(port: number): Promise<boolean> {
  const response = await fetch(`http://localhost:${port}/`).catch(() => undefined);
  await response?.text();
  if (response === undefined) await new Promise((resolve) => setTimeout(resolve, 20));
  return response?.status === 200;
}

/** Resident memory of another process in MB, as Linux tells it. */
function residentOf(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, "utf8");
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? Number.NaN) / 1000;
}

function finished(child: ReturnType<typeof spawn>): Promise<void> {
  return new Promise((resolve) => child.once("exit", () => resolve()));
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0));
    });
  });
}
