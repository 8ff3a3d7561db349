import { draftIn, draftText, seedOfDraft } from "#app/collab/draft-document.ts";
import { made } from "#app/collab/shared-document.server.ts";
import { draftDocument } from "#app/collab/wire.ts";
import { openDatabase } from "#db/database/client.ts";
import { loadDraftDocument } from "#db/draft/draft-updates.ts";
import { beginDraft } from "#db/draft/drafts.ts";
import { gone } from "#tests/faults/child.ts";
import { noteTaker } from "#tests/support/a-room.ts";
import { aMeeting } from "#tests/support/factories.ts";
import { sitDown } from "#tests/support/note-taker.ts";
import { aPerson, now } from "#tests/support/people.ts";
import { deviceOf } from "#tests/support/signed-in.ts";
import { until } from "#tests/support/until.ts";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";

const worker = createRequire(import.meta.url).resolve("./notes-worker.ts");
const draft = draftDocument(now.toISOString());
const rounds = Number(process.env.FAULT_ROUNDS ?? 2);
const letters = [..."abc"];
/** A machine that has other work takes its time. */
const patience = 60_000;

describe("a server that is killed while three people write in a draft", () => {
  it(
    `loses no letter that it acknowledged, in ${rounds} rounds`,
    async () => {
      const folder = mkdtempSync(join(tmpdir(), "rapporteur-draft-"));
      onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
      const file = join(folder, "desk.db");
      const writers = prepare(file);
      const safe = new Map<string, number>();
      for (let round = 0; round < rounds; round++) {
        const { process: server, url } = await serverOver(file);
        const pages = await Promise.all(writers.map(({ sid }) => atDraft(url, sid)));
        pages.forEach((page, at) => {
          for (let time = 0; time < 60; time++) {
            page.change(draft, (doc) => draftText(doc).insert(1, letters[at] ?? "", {}));
          }
        });
        const enough = 2 + Math.random() * 20;
        await until(() => pages.every((page) => page.acknowledged() > enough), patience);
        server.kill("SIGKILL");
        await gone(server);
        await until(() => pages.every((page) => page.closed() !== undefined), patience);
        pages.forEach((page, at) => {
          const letter = letters[at] ?? "";
          safe.set(letter, (safe.get(letter) ?? 0) + page.acknowledged());
        });

        const stored = textIn(file);
        for (const [letter, count] of safe) {
          expect(stored.split(letter).length - 1).toBeGreaterThanOrEqual(count);
          // What came without an acknowledgement is no loss, and counts from now on.
          safe.set(letter, stored.split(letter).length - 1);
        }
      }
    },
    patience * (rounds + 1),
  );
});

function prepare(file: string): readonly { readonly sid: string }[] {
  const db = openDatabase(file);
  const meetingId = aMeeting(db);
  db.$client.prepare("UPDATE meetings SET state = 'in session'").run();
  const line = { id: "one", level: "paragraph", kind: "free", pieces: [] } as const;
  beginDraft(db, { meetingId, actorId: "ana", now, seed: seedOfDraft({ lines: [line], base: new Map() }) });
  const writers = letters.map((name) => ({ sid: deviceOf(db, aPerson(db, name, [noteTaker]).id, { now }).token }));
  db.$client.close();
  return writers;
}

async function serverOver(file: string) {
  const child = spawn(process.execPath, [worker, file], { stdio: ["pipe", "pipe", "inherit"] });
  onTestFinished(() => void child.kill("SIGKILL"));
  child.stdin.write("begin");
  const [url] = await once(child.stdout, "data");
  return { process: child, url: String(url) };
}

async function atDraft(url: string, sid: string) {
  const page = await sitDown({ url, sid, sessionId: null });
  page.join(draft.captureId, draft.layer);
  await until(() => page.answered() === 1, patience);
  return page;
}

function textIn(file: string): string {
  const db = openDatabase(file);
  const doc = made(loadDraftDocument(db, "sarajevo-2018").updates);
  db.$client.close();
  return draftIn(doc)
    .lines.flatMap(({ pieces }) => pieces.map((piece) => ("text" in piece ? piece.text : "")))
    .join("");
}
