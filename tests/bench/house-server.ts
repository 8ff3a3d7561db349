import { createServer } from "#app/server/create-server.ts";
import { createLog } from "#app/server/log.ts";
import { builtPages } from "#app/server/pages.ts";
import { openDatabase } from "#db/database/client.ts";
import { importRecord } from "#db/record/records.ts";
import { budapestProcess } from "#domain/register/base/budapest-process.ts";
import { tellCosts } from "#tests/bench/load.ts";
import { aRecord, aSession } from "#tests/support/factories.ts";
import { aPerson } from "#tests/support/people.ts";
import { deviceOf, testKey } from "#tests/support/signed-in.ts";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** The house over a file on this disk, with as many note-takers signed in as its parent asks for; and the cost of it. */
const folder = mkdtempSync(join(tmpdir(), "rapporteur-relay-"));
process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
process.once("SIGTERM", () => process.exit(0));
const now = new Date("2018-05-07T10:30:00Z");
const db = openDatabase(join(folder, "desk.db"));
const record = aRecord({ sessions: [aSession()] });
importRecord(db, { record, base: budapestProcess, actorId: "bench", now });
db.$client.prepare("UPDATE meetings SET state = 'in session'").run();
const noteTaker = { function: "noteTaker", dialogueId: "budapest-process", meetingId: "sarajevo-2018" } as const;
// One person has fifty pages at most.
const tokens = Array.from({ length: 12 }, (_nothing, index) => {
  const { id } = aPerson(db, `n${index}`, [noteTaker]);
  return deviceOf(db, id, { now }).token;
});
const server = await createServer({
  db,
  clock: () => new Date(now.getTime() + performance.now()),
  log: createLog("silent"),
  key: testKey,
  uploads: folder,
  demonstration: false,
  pages: () => builtPages(),
});
await server.listen(0);
tellCosts({ url: server.url, tokens });
