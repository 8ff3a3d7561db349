import { socketPath } from "#app/collab/room-address.ts";
import { readServerFrame, writeFrame } from "#app/collab/wire.ts";
import { ms, times, type Measurement } from "#tests/bench/measure.ts";
import { typeIn } from "#tests/support/note-taker.ts";
import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { cpus } from "node:os";
import { setTimeout as pause } from "node:timers/promises";
import { v7 as newId } from "uuid";
import { WebSocket } from "ws";
import { Doc, encodeStateAsUpdate, encodeStateVector } from "yjs";
import { z } from "zod";

const writers = 10;
const perSecond = 3;
const seconds = 6;

/** Letters of ten writers to 200 and to 500 readers, beside a relay that stores nothing, one after the other. */
export async function relay(): Promise<Measurement[]> {
  const lines: Measurement[] = [];
  for (const readers of [200, 500]) {
    const plain = await run("tests/bench/plain-relay-server.ts", readers);
    const ours = await run("tests/bench/relay-server.ts", readers);
    lines.push({
      what: `a letter of 10 writers (3 a second each) at ${readers} readers, median and 95th of a hundred`,
      ours: told(ours),
      anchor: `a Yjs relay that stores nothing: ${told(plain)}`,
      ratio: times(ours.p50 / plain.p50),
      budget: "none: it stores first",
    });
  }
  return lines;
}

type Run = {
  readonly p50: number;
  readonly p95: number;
  readonly cpu: number;
  readonly others: number;
  readonly memory: number;
};

const told = ({ p50, p95, cpu, others, memory }: Run) =>
  `${ms(p50)}, ${ms(p95)}; ${cpu.toFixed(0)} % of a core, ${(memory / 1e6).toFixed(0)} MB (others used ${others.toFixed(0)} %)`;

const begun = z.object({ url: z.string(), tokens: z.array(z.string()) });
const cost = z.object({ cpu: z.object({ user: z.number(), system: z.number() }), memory: z.number() });

async function run(file: string, readers: number): Promise<Run> {
  const child = fork(file, {
    env: { ...process.env, NODE_ENV: "production" },
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  try {
    const [first]: unknown[] = await once(child, "message");
    const { url, tokens } = begun.parse(first);
    const line = tokens.length > 0 ? ourLine(url, tokens) : plainLine(url);
    return await typing(child, line, readers);
  } finally {
    child.kill();
  }
}

/** How a client says an update and hears of one. */
type Line = {
  readonly connect: (index: number) => Promise<WebSocket>;
  readonly say: (socket: WebSocket, update: Uint8Array) => void;
  readonly heard: (data: Buffer) => Uint8Array | undefined;
};

const plainLine = (url: string): Line => ({
  connect: () => opened(new WebSocket(url.replace("http", "ws"))),
  say: (socket, update) => socket.send(update),
  heard: (data) => data,
});

function ourLine(url: string, tokens: readonly string[]): Line {
  const captureId = newId();
  const document = { captureId, layer: "text" } as const;
  const address = url.replace("http", "ws") + socketPath({ meetingId: "sarajevo-2018", sessionId: "s1" });
  let mark = 0;
  return {
    async connect(index) {
      const headers = { origin: url, cookie: `sid=${tokens[Math.floor(index / 48)]}` };
      const socket = await opened(new WebSocket(address, { headers }));
      if (index === 0) socket.send(writeFrame({ kind: "open", mark: ++mark, captureId, claimedAt: 0 }));
      const agreed = new Promise<void>((resolve) => {
        const hear = (data: Buffer) => {
          if (readServerFrame(data).head.kind !== "state") return;
          socket.off("message", hear);
          resolve();
        };
        socket.on("message", hear);
      });
      socket.send(writeFrame({ kind: "join", document }));
      await agreed;
      return socket;
    },
    say: (socket, update) => socket.send(writeFrame({ kind: "update", mark: ++mark, document }, update)),
    heard(data) {
      const { head, bytes } = readServerFrame(data);
      return head.kind === "update" ? bytes : undefined;
    },
  };
}

async function opened(socket: WebSocket): Promise<WebSocket> {
  await once(socket, "open");
  return socket;
}

/** Every reader's socket is read; one in ten tells how long each letter took. */
async function typing(child: ChildProcess, line: Line, readers: number): Promise<Run> {
  const sockets: WebSocket[] = [];
  for (let index = 0; index < writers + readers;) {
    const some = Array.from({ length: index === 0 ? 1 : 20 }, () => line.connect(index++));
    sockets.push(...(await Promise.all(some)));
  }
  const sentAt = new Map<string, number>();
  const taken: number[] = [];
  for (const [index, socket] of sockets.entries()) {
    if (index < writers || index % 10 !== 0) {
      socket.on("message", () => undefined);
      continue;
    }
    socket.on("message", (data: Buffer) => {
      const update = line.heard(data);
      const at = update && sentAt.get(Buffer.from(update).toString("base64"));
      if (at !== undefined) taken.push(performance.now() - at);
    });
  }
  const docs = sockets.slice(0, writers).map(() => new Doc());
  const before = { own: await costOf(child), ...busy() };
  for (let round = 0; round < seconds * perSecond; round++) {
    for (const [index, doc] of docs.entries()) {
      const vector = encodeStateVector(doc);
      doc.transact(() => typeIn(doc, "note", "a"));
      const update = encodeStateAsUpdate(doc, vector);
      sentAt.set(Buffer.from(update).toString("base64"), performance.now());
      const socket = sockets[index];
      if (socket) line.say(socket, update);
      await pause(1000 / perSecond / writers);
    }
  }
  await pause(500);
  const after = { own: await costOf(child), ...busy() };
  for (const socket of sockets) socket.terminate();
  const wall = after.at - before.at;
  const own = used(after.own) - used(before.own);
  const mine = after.mine - before.mine;
  const sorted = taken.toSorted((one, other) => one - other);
  const at = (share: number) => sorted[Math.floor(sorted.length * share)] ?? Number.NaN;
  return {
    p50: at(0.5),
    p95: at(0.95),
    cpu: (own / wall) * 100,
    others: Math.max(0, ((after.all - before.all - own - mine) / wall) * 100),
    memory: after.own.memory,
  };
}

async function costOf(child: ChildProcess): Promise<z.infer<typeof cost>> {
  child.send("cost");
  const [answer]: unknown[] = await once(child, "message");
  return cost.parse(answer);
}

/** Milliseconds that a process has used. */
const used = ({ cpu: { user, system } }: z.infer<typeof cost>) => (user + system) / 1000;

/** Milliseconds that all cores of this machine were busy, and those of this process. */
function busy(): { readonly at: number; readonly all: number; readonly mine: number } {
  const all = cpus().reduce((sum, { times: { user, nice, sys, irq } }) => sum + user + nice + sys + irq, 0);
  const { user, system } = process.cpuUsage();
  return { at: performance.now(), all, mine: (user + system) / 1000 };
}
