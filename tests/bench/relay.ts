import { lineTo, place } from "#tests/bench/line.ts";
import { diskBeside } from "#tests/bench/disk.ts";
import { ask, begin, loadOf } from "#tests/bench/load.ts";
import { ms, shareOf, times, type Measurement } from "#tests/bench/measure.ts";
import { typeIn } from "#tests/support/note-taker.ts";
import { setTimeout as pause } from "node:timers/promises";
import { v7 as newId } from "uuid";
import type { WebSocket } from "ws";
import { Doc, encodeStateAsUpdate, encodeStateVector } from "yjs";
import { z } from "zod";

const writers = 10;
const perSecond = 3;
const seconds = 12;
/** One in so many readers has their time taken; they sit evenly among the others. */
const oneIn = 10;

const budgets: Readonly<Record<number, string>> = { 200: "p95 ≤ 15 ms, stored first", 500: "none" };

/** Letters of ten writers to 200 and to 500 readers, beside a relay that stores nothing, one after the other. */
export async function relay(): Promise<Measurement[]> {
  const lines: Measurement[] = [];
  for (const readers of [200, 500]) {
    const plain = await run("tests/bench/plain-relay-server.ts", readers);
    const { result: ours, disk } = await diskBeside(() => run("tests/bench/house-server.ts", readers));
    lines.push({
      what: `relay alone: a letter of ${writers} writers, ${perSecond} a second each, at ${readers} readers`,
      ours: told(ours),
      anchor: `a Yjs relay that stores nothing: ${told(plain)}; ${disk}`,
      ratio: times(ours.p95 / plain.p95),
      budget: budgets[readers] ?? "",
    });
  }
  return lines;
}

type Run = { readonly p50: number; readonly p95: number; readonly server: string; readonly others: string };

const told = ({ p50, p95, server, others }: Run) => `p50 ${ms(p50)}, p95 ${ms(p95)}; server ${server}; ${others}`;

async function run(file: string, readers: number): Promise<Run> {
  const server = await begin(file, place.omit({ captureId: true }));
  const crowd = await begin("tests/bench/readers-crowd.ts", z.string());
  try {
    const room = { ...server.told, captureId: newId() };
    const line = lineTo(room);
    const typing = [await line.connect(0)];
    await ask(crowd.process, room, z.number());
    for (let index = 1; index < writers; index++) typing.push(await line.connect(index));
    const timed: WebSocket[] = [];
    for (let seated = 0; seated < readers; seated += oneIn) {
      await ask(crowd.process, oneIn - 1, z.number());
      timed.push(await line.connect(seated));
    }
    const taken: number[] = [];
    const { server: cost, others } = await loadOf(server.process, async () => {
      const sentAt = new Map<string, number>();
      for (const socket of timed) {
        socket.on("message", (data: Buffer) => {
          const at = performance.now();
          const update = line.heard(data);
          const from = update && sentAt.get(Buffer.from(update).toString("base64"));
          if (from !== undefined) taken.push(at - from);
        });
      }
      await type(typing, (socket, update) => {
        sentAt.set(Buffer.from(update).toString("base64"), performance.now());
        line.say(socket, update);
      });
    });
    return { p50: shareOf(taken, 0.5), p95: shareOf(taken, 0.95), server: cost, others };
  } finally {
    server.process.kill();
    crowd.process.kill();
  }
}

/** Each writes a letter in turn, three a second, into a document of which they all have the same beginning. */
async function type(
  sockets: readonly WebSocket[],
  say: (socket: WebSocket, update: Uint8Array) => void,
): Promise<void> {
  const pages = sockets.map((socket) => {
    socket.on("message", () => undefined);
    return { doc: new Doc(), socket };
  });
  const from = performance.now();
  for (let letter = 0; letter < seconds * perSecond * writers; letter++) {
    const page = pages[letter % writers];
    if (!page) continue;
    const vector = encodeStateVector(page.doc);
    page.doc.transact(() => typeIn(page.doc, "note", "a"));
    say(page.socket, encodeStateAsUpdate(page.doc, vector));
    await pause(Math.max(0, from + ((letter + 1) * 1000) / perSecond / writers - performance.now()));
  }
  await pause(500);
}
