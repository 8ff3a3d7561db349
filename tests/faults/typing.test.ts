import { readCapture } from "#app/editor/read-capture.ts";
import { loadDocument } from "#db/room/capture-updates.ts";
import { openDatabase, type OpenDatabase } from "#db/database/client.ts";
import { gone } from "#tests/faults/child.ts";
import { noteTaker as function_ } from "#tests/support/a-room.ts";
import { aMeeting, aRecord, aSession } from "#tests/support/factories.ts";
import { sitDown } from "#tests/support/note-taker.ts";
import { aPerson, now } from "#tests/support/people.ts";
import { deviceOf } from "#tests/support/signed-in.ts";
import { until } from "#tests/support/until.ts";
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { v7 as newId } from "uuid";
import { applyUpdate, decodeStateVector, Doc, encodeStateAsUpdate, encodeStateVector } from "yjs";

const rounds = Number(process.env.FAULT_ROUNDS ?? 4);
const letters = [..."abcdefghij"];
/** Captures in which all of them type. */
const captureIds = [newId(), newId(), newId(), newId()];
const worker = createRequire(import.meta.url).resolve("./notes-worker.ts");

/** A machine that has other work takes its time. */
const patience = 60_000;

type Writer = Awaited<ReturnType<typeof sitDown>>;

/** One of ten: their letter, and how many of it they typed in each capture and had acknowledged. */
type Typist = {
  readonly letter: string;
  readonly sid: string;
  readonly typed: Map<string, number>;
  /** What they had typed by each mark, so that an acknowledgement says what is safe. */
  byMark: ReadonlyMap<string, number>[];
  safe: ReadonlyMap<string, number>;
  documents: Map<string, Doc>;
  writer?: Writer;
};

describe("a server that is killed while ten people type", () => {
  it(
    `loses no letter that it acknowledged, in ${rounds} rounds`,
    async () => {
      const folder = mkdtempSync(join(tmpdir(), "rapporteur-typing-"));
      onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
      const file = join(folder, "desk.db");
      const typists = prepare(file);
      const begin = servers(file);
      let acknowledged = 0;
      let lost = 0;
      for (let round = 0; round < rounds; round++) {
        const server = await begin();
        await Promise.all(typists.map((typist) => comeTo(server.url, typist)));
        await agreeOn(typists);
        await typeUntilKilled(server.process, typists, 30 + Math.random() * 600);

        const stored = countsIn(file);
        for (const { letter, safe } of typists) {
          for (const [captureId, count] of safe) {
            acknowledged += count;
            lost += Math.max(0, count - (stored.get(captureId)?.get(letter) ?? 0));
          }
        }
        expect(lost).toBe(0);
      }
      const server = await begin();
      await Promise.all(typists.map((typist) => comeTo(server.url, typist)));
      await agreeOn(typists);
      const texts = textsIn(file);
      for (const { documents } of typists) expect(textsOf(documents)).toEqual(texts);
      for (const { letter, typed } of typists)
        for (const captureId of captureIds)
          expect(count(texts.get(captureId) ?? "", letter)).toBe(typed.get(captureId) ?? 0);
      const total = [...texts.values()].reduce((sum, { length }) => sum + length, 0);
      process.stdout.write(
        `typing: ${rounds} kills, ${acknowledged} acknowledged letters looked for, ${lost} lost; ${total} letters, all 10 replicas and the database equal\n`,
      );
      expect(total).toBeGreaterThan(rounds * 10);
    },
    patience * (rounds + 1),
  );
});

function prepare(file: string): Typist[] {
  const db = openDatabase(file);
  try {
    aMeeting(db, aRecord({ sessions: [aSession()] }));
    db.$client.prepare("UPDATE meetings SET state = 'in session'").run();
    return letters.map((letter) => {
      const { id } = aPerson(db, letter, [function_]);
      const { token: sid } = deviceOf(db, id, { now });
      return { letter, sid, typed: new Map(), byMark: [], safe: new Map(), documents: new Map() };
    });
  } finally {
    db.$client.close();
  }
}

/** Servers one after the other; the next comes up while one is at work, and begins when that is gone. */
function servers(file: string) {
  const start = () => {
    const child = spawn(process.execPath, [worker, file], {
      stdio: ["pipe", "pipe", "inherit"],
      env: { ...process.env, NODE_ENV: "production", NODE_COMPILE_CACHE: join(dirname(file), "compiled") },
    });
    onTestFinished(() => void child.kill("SIGKILL"));
    return child;
  };
  let next = start();
  return async (): Promise<{ readonly process: ChildProcess; readonly url: string }> => {
    const child = next;
    next = start();
    child.stdin.write("begin");
    const [said]: unknown[] = await Promise.race([once(child.stdout, "data"), endOf(child)]);
    return { process: child, url: String(said) };
  };
}

async function endOf(child: ChildProcess): Promise<never> {
  await once(child, "exit");
  throw new Error("The server ended before it began.");
}

/** As a page does: everything is opened again, and each document is agreed on before anybody types in it. */
async function comeTo(url: string, typist: Typist): Promise<void> {
  const writer = await sitDown({ url, sid: typist.sid, documents: typist.documents });
  typist.writer = writer;
  typist.byMark = [];
  for (const captureId of captureIds) writer.open({ captureId });
  for (const captureId of captureIds) writer.join(captureId);
  await until(() => writer.answered() === captureIds.length, patience);
  await writer.allStored();
  typist.safe = new Map(typist.typed);
}

/** Everybody has what everybody else has. */
async function agreeOn(typists: readonly Typist[]): Promise<void> {
  const first = typists[0];
  if (!first) return;
  const isAgreed = () => typists.every(({ documents }) => isSame(knownIn(documents), knownIn(first.documents)));
  await until(isAgreed, patience);
}

async function typeUntilKilled(server: ChildProcess, typists: readonly Typist[], milliseconds: number): Promise<void> {
  const typing = setInterval(() => {
    for (const typist of typists) if (Math.random() < 0.5) typeOne(typist);
  }, 10);
  setTimeout(() => server.kill("SIGKILL"), milliseconds);
  await gone(server);
  // What is on its way to them still counts as heard.
  await until(() => typists.every(({ writer }) => writer?.closed() !== undefined), patience);
  clearInterval(typing);
  for (const typist of typists) typist.safe = typist.byMark[typist.writer?.acknowledged() ?? 0] ?? typist.safe;
}

function typeOne(typist: Typist): void {
  const { writer, letter, typed, byMark } = typist;
  const captureId = captureIds[Math.floor(Math.random() * captureIds.length)];
  if (!writer || captureId === undefined) return;
  writer.type(captureId, letter);
  typed.set(captureId, (typed.get(captureId) ?? 0) + 1);
  byMark[writer.sent()] = new Map(typed);
  typist.safe = byMark[writer.acknowledged()] ?? typist.safe;
}

function readFrom<Result>(file: string, read: (db: OpenDatabase) => Result): Result {
  const db = openDatabase(file);
  try {
    return read(db);
  } finally {
    db.$client.close();
  }
}

/** The notes as they are in the file. */
const textsIn = (file: string) =>
  readFrom(file, (db) => new Map(captureIds.map((captureId) => [captureId, storedText(db, captureId)])));

function storedText(db: OpenDatabase, captureId: string): string {
  const doc = new Doc();
  for (const update of loadDocument(db, { captureId, layer: "text" }).updates) applyUpdate(doc, update);
  return readCapture(encodeStateAsUpdate(doc)).note;
}

/** What a replica has heard, by capture: nobody deletes anything here, so that nothing else can differ. */
const knownIn = (documents: ReadonlyMap<string, Doc>) =>
  new Map(
    captureIds.map((captureId) => {
      const known = [...decodeStateVector(encodeStateVector(documents.get(`text ${captureId}`) ?? new Doc()))];
      return [captureId, JSON.stringify(known.toSorted(([one], [other]) => one - other))];
    }),
  );

const textsOf = (documents: ReadonlyMap<string, Doc> = new Map()) =>
  new Map(
    captureIds.map((captureId) => {
      const doc = documents.get(`text ${captureId}`);
      return [captureId, doc ? readCapture(encodeStateAsUpdate(doc)).note : ""];
    }),
  );

const isSame = (one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>) =>
  [...one].every(([key, text]) => other.get(key) === text);

function countsIn(file: string): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const texts = [...textsIn(file)];
  return new Map(texts.map(([id, text]) => [id, new Map(letters.map((letter) => [letter, count(text, letter)]))]));
}

const count = (text: string, letter: string) => text.split(letter).length - 1;
