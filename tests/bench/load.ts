import { fork, type ChildProcess, type Serializable } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync } from "node:fs";
import { cpus } from "node:os";
import { z } from "zod";

/** A server, or a crowd of clients, in a process of its own, and what it told when it was ready. */
export type Child<Told> = { readonly process: ChildProcess; readonly told: Told };

export async function begin<Told>(file: string, told: z.ZodType<Told>): Promise<Child<Told>> {
  const child = fork(file, {
    env: { ...process.env, NODE_ENV: "production" },
    execArgv: [],
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  const [first]: unknown[] = await once(child, "message");
  return { process: child, told: told.parse(first) };
}

/** Sends a child a word and waits for its answer. */
export async function ask<Answer>(child: ChildProcess, word: Serializable, answer: z.ZodType<Answer>): Promise<Answer> {
  const told = once(child, "message");
  child.send(word);
  return answer.parse((await told)[0]);
}

const cost = z.object({ cpu: z.number(), peak: z.number() });

/** In a server of the bench: tells what it has cost whenever it is asked, and that it is ready. */
export function tellCosts(ready: object): void {
  process.on("message", () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    process.send?.({ cpu: (userCPUTime + systemCPUTime) / 1_000, peak: maxRSS / 1_024 });
  });
  process.send?.(ready);
}

/** What a piece of work cost the server, and what others on this machine took meanwhile. */
export type Load = { readonly milliseconds: number; readonly server: string; readonly others: string };

export async function loadOf(server: ChildProcess, work: () => Promise<void>): Promise<Load> {
  const before = { at: performance.now(), server: await ask(server, "cost", cost), ...machine() };
  await work();
  const after = { at: performance.now(), server: await ask(server, "cost", cost), ...machine() };
  const wall = after.at - before.at;
  const share = (milliseconds: number) => `${((100 * milliseconds) / wall).toFixed(0)} %`;
  const milliseconds = after.server.cpu - before.server.cpu;
  const others = after.all - before.all - (after.ours - before.ours);
  return {
    milliseconds,
    server: `${share(milliseconds)} of a core, peak ${after.server.peak.toFixed(0)} MB`,
    others: Number.isNaN(others)
      ? "others: not known here"
      : `others ${share(Math.max(0, others))} of ${cpus().length}00 %`,
  };
}

/** Milliseconds that the cores of this machine were at work, and those of this bench with all that it started. */
function machine(): { readonly all: number; readonly ours: number } {
  try {
    const [user = 0, nice = 0, system = 0, , , irq = 0, soft = 0] = numbersIn(
      readFileSync("/proc/stat", "utf8").split("\n")[0],
    );
    return { all: (user + nice + system + irq + soft) * tick, ours: ours() };
  } catch {
    return { all: Number.NaN, ours: Number.NaN };
  }
}

/** Of a hundred in a second, as Linux counts for its users. */
const tick = 10;

function ours(): number {
  const processes = readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => statOf(pid) ?? []);
  const family = new Set([process.pid]);
  // Those who were started later mostly have a higher number; until nobody is added in any case.
  for (let before = 0; before < family.size;) {
    before = family.size;
    for (const { pid, parent } of processes) if (family.has(parent)) family.add(pid);
  }
  return processes.filter(({ pid }) => family.has(pid)).reduce((sum, { ticks }) => sum + ticks * tick, 0);
}

function statOf(pid: string): { pid: number; parent: number; ticks: number } | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The name stands in brackets and may hold anything.
    const [parent = 0, ...others] = numbersIn(stat.slice(stat.lastIndexOf(")") + 4));
    // Its own and that of its children that have ended, each as a program and in the kernel.
    return { pid: Number(pid), parent, ticks: others.slice(9, 13).reduce((sum, ticks) => sum + ticks, 0) };
  } catch {
    // It is gone by now.
    return undefined;
  }
}

const numbersIn = (line = "") => (line.match(/-?\d+/g) ?? []).map(Number);
