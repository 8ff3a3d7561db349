import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { get, type IncomingMessage } from "node:http";
import { cpus } from "node:os";
import { setTimeout as pause } from "node:timers/promises";
import { v7 as newId } from "uuid";
import { z } from "zod";
import { ms, type Measurement } from "#tests/bench/measure.ts";
import { floorPath, meetingId } from "#tests/support/a-floor.ts";

const followers = 500;
const acts = 60;
/** Within how many milliseconds pages come back, each at a time of its own (app/live/follow.ts). */
const spread = 5_000;

const started = z.object({ url: z.string(), delegates: z.array(z.string()), secretariat: z.string() });
const usage = z.object({ cpu: z.number(), memory: z.number() });

/** An act on the floor until the last telephone has it, and five hundred that come back after a cut. */
export async function floorToFollowers(): Promise<Measurement[]> {
  const child = fork(new URL("followers-server.ts", import.meta.url), { execArgv: [] });
  try {
    const house = started.parse((await once(child, "message"))[0]);
    return await measured(child, house);
  } finally {
    child.kill();
  }
}

type House = z.infer<typeof started>;

async function measured(child: ChildProcess, house: House): Promise<Measurement[]> {
  const before = await usageOf(child);
  const room = new Room(house);
  await room.enter(0);
  const seated = await usageOf(child);

  const each: number[] = [];
  const live = await load(child, async () => {
    for (let act = 0; act < acts; act++) {
      each.push(...(await room.act()));
      await pause(50);
    }
  });
  const memory = (seated.memory - before.memory) / followers / 1024;

  const outcomes: Measurement[] = [
    {
      what: `act on the floor → ${followers} followers, ${acts} acts`,
      ours: `p50 ${ms(at(each, 0.5))}, p95 ${ms(at(each, 0.95))}; server ${live.server}, ${memory.toFixed(0)} kB each`,
      ...{ anchor: live.others, ratio: "", budget: "p95 ≤ 100 ms" },
    },
  ];
  for (const within of [0, spread]) {
    room.leave();
    await room.act();
    const came: number[] = [];
    const back = await load(child, async () => void came.push(...(await room.enter(within))));
    outcomes.push({
      what: `${followers} come back ${within === 0 ? "in one moment" : `within ${within / 1000} s`} and hear what they missed`,
      ours: `p50 ${ms(at(came, 0.5))}, p95 ${ms(at(came, 0.95))}; ${room.refused} refused; server ${back.server}`,
      ...{ anchor: back.others, ratio: "", budget: "none refused" },
    });
  }
  room.leave();
  return outcomes;
}

/** Five hundred telephones that follow, and the secretariat that acts. */
class Room {
  refused = 0;
  private answers: IncomingMessage[] = [];
  private seq = 0;
  private turn = "";
  private hear: (seq: number) => void = () => undefined;
  private readonly house: House;

  constructor(house: House) {
    this.house = house;
  }

  /** Everybody comes in, each at a time of its own, and hears what was missed; in milliseconds from coming to hearing. */
  async enter(within: number): Promise<number[]> {
    const missed = this.seq > 0 ? this.seq - 1 : undefined;
    return Promise.all(
      Array.from({ length: followers }, async (_, index) => {
        await pause((within * ((index * 7919) % followers)) / followers);
        const from = performance.now();
        await this.follow(index, missed);
        return performance.now() - from;
      }),
    );
  }

  private follow(index: number, since: number | undefined): Promise<void> {
    const cookie = `sid=${this.house.delegates[index % this.house.delegates.length]}`;
    const path = `/live/meetings/${meetingId}${since === undefined ? "" : `?since=${since}`}`;
    return new Promise((resolve, reject) => {
      get(this.house.url + path, { headers: { cookie }, agent: false }, (answer) => {
        this.answers.push(answer);
        if (answer.statusCode !== 200) this.refused++;
        if (since === undefined || answer.statusCode !== 200) resolve();
        answer.setEncoding("utf8").on("data", (piece: string) => {
          const seq = /^id: (\d+)$/m.exec(piece)?.[1];
          if (seq === undefined) return;
          this.hear(Number(seq));
          resolve();
        });
        answer.on("error", () => undefined);
      }).on("error", reject);
    });
  }

  leave(): void {
    for (const answer of this.answers.splice(0)) answer.destroy();
  }

  /** Gives the floor through the page's own address; in milliseconds from asking to each follower's hearing of it. */
  async act(): Promise<number[]> {
    const present = this.answers.length;
    const [turnId, after] = [newId(), this.turn];
    const heard: number[] = [];
    const from = performance.now();
    const all = new Promise<void>((resolve) => {
      if (present === 0) resolve();
      this.hear = (seq) => {
        this.seq = Math.max(seq, this.seq);
        if (heard.push(performance.now() - from) === present) resolve();
      };
    });
    const answer = await fetch(`${this.house.url}${floorPath}/turns`, {
      method: "POST",
      headers: { cookie: `sid=${this.house.secretariat}`, "Sec-Fetch-Site": "same-origin" },
      body: new URLSearchParams({ turnId, after, party: "SRB", kind: "statement" }),
    });
    if (!answer.ok) throw new Error(`The act was refused: ${answer.status}`);
    this.turn = turnId;
    await all;
    if (present === 0) this.seq++;
    this.hear = () => undefined;
    return heard;
  }
}

async function usageOf(child: ChildProcess): Promise<z.infer<typeof usage>> {
  const told = once(child, "message");
  child.send("usage");
  return usage.parse((await told)[0]);
}

/** What share of a core the server took meanwhile, and what others took, who are neither it nor this bench. */
async function load(child: ChildProcess, run: () => Promise<void>): Promise<{ server: string; others: string }> {
  const from = { at: performance.now(), own: process.cpuUsage(), all: busyTime(), server: (await usageOf(child)).cpu };
  await run();
  const server = (await usageOf(child)).cpu - from.server;
  const { user, system } = process.cpuUsage(from.own);
  const elapsed = performance.now() - from.at;
  const others = Math.max(0, busyTime() - from.all - server - (user + system) / 1_000);
  const share = (milliseconds: number) => `${((100 * milliseconds) / elapsed).toFixed(0)} % of a core`;
  return {
    server: share(server),
    others: Number.isNaN(others) ? "" : `others: ${share(others)} of ${cpus().length}`,
  };
}

/** For how many milliseconds the cores of this machine were at work; not a number where the system does not tell. */
function busyTime(): number {
  try {
    const [user = 0, nice = 0, system = 0] = (readFileSync("/proc/stat", "utf8").split("\n")[0] ?? "")
      .split(/\s+/)
      .slice(1)
      .map(Number);
    return (user + nice + system) * 10;
  } catch {
    return Number.NaN;
  }
}

const at = (values: readonly number[], share: number) =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length * share)] ?? Number.NaN;
