import { monitorEventLoopDelay } from "node:perf_hooks";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setImmediate as letOthers } from "node:timers/promises";
import { openDatabase, type OpenDatabase } from "#db/database/client.ts";
import { beginImport, endImport, rowsAtOnce, storePortion } from "#db/delegations/registration-imports.ts";
import { receivePart } from "#db/files/upload-files.ts";
import { findUpload, keepUpload } from "#db/files/uploads.ts";
import { isTakenIn, type PersonRead } from "#domain/delegations/read-people-list.ts";
import { budapestProcess } from "#domain/register/base/budapest-process.ts";
import { nameOn } from "#domain/register/name-on.ts";
import { listIn } from "#exports/table/list-read.ts";
import { xlsxOf } from "#exports/table/xlsx.ts";
import { longestBlock, ms, times, type Measurement } from "#tests/bench/measure.ts";
import { aMeetingToCome } from "#tests/support/a-meeting-to-come.ts";

const count = 5_000;
const act = { actorId: "ana", now: new Date("2018-05-01T09:00:00Z") };

/** A workbook of 5,000 delegates from the file to the last row stored, beside the same rows put into a bare table. */
export async function importOfDelegates(): Promise<readonly Measurement[]> {
  const folder = mkdtempSync(join(tmpdir(), "rapporteur-import-"));
  const db = openDatabase(join(folder, "bench.db"));
  try {
    const meetingId = aMeetingToCome(db);
    const bytes = await workbook();
    const delay = monitorEventLoopDelay({ resolution: 5 });
    delay.enable();
    const from = performance.now();
    const read = await listIn({ kind: "people", bytes, known: { register: budapestProcess, standing: [] } });
    const readAt = performance.now();
    const rows = "list" in read ? read.list.rows.filter((row) => isTakenIn(row, new Set())) : [];
    if (rows.length !== count) throw new Error(`${rows.length} of ${count} rows were accepted.`);
    await stored(db, { folder, meetingId, rows });
    const storedAt = performance.now();
    delay.disable();
    const anchor = bareRows(db, rows);
    return [
      {
        what: `import of ${count} delegates: .xlsx → read and judged; → stored`,
        ours: `${ms(readAt - from)}; ${ms(storedAt - readAt)}`,
        anchor: `the same rows into a bare table: ${ms(anchor)}`,
        ratio: times((storedAt - readAt) / anchor),
        budget: "≤ 5 s together",
      },
      longestBlock(delay, storedAt - from),
    ];
  } finally {
    db.$client.close();
    rmSync(folder, { recursive: true });
  }
}

function workbook(): Promise<Uint8Array> {
  const parties = budapestProcess.parties.filter(({ outside }) => !outside);
  const headings = ["Country", "Courtesy", "First name", "Surname", "Position", "Ministry", "E-mail"];
  const people = Array.from({ length: count }, (_, at) => {
    const party = parties[at % parties.length];
    const name = party ? nameOn(party, "2018-06-11", "short") : "";
    return [name, "Mr", `Given${at}`, `FAMILY${at}`, "Adviser", "Ministry of the Interior", `p${at}@example.org`];
  });
  return xlsxOf("People", [headings, ...people]);
}

type Storing = { readonly folder: string; readonly meetingId: string; readonly rows: readonly PersonRead[] };

async function stored(db: OpenDatabase, { folder, meetingId, rows }: Storing): Promise<void> {
  const dialogueId = "budapest-process";
  const part = await receivePart(folder, pieces(), 1_000);
  if (part === "too large") throw new Error("The file is too large.");
  const kept = keepUpload(db, {
    ...{
      folder,
      part,
      name: "people.xlsx",
      purpose: "people list",
      dialogueId,
      digest: (text: string) => text,
      ...act,
    },
  });
  const upload = kept.outcome === "kept" ? findUpload(db, { uploadId: kept.uploadId, dialogueId }) : undefined;
  if (!upload || !beginImport(db, { meetingId, upload, total: rows.length, ...act }))
    throw new Error("The import was not begun.");
  for (let at = 0; at < rows.length; at += rowsAtOnce) {
    storePortion(db, { meetingId, importId: upload.id, rows: rows.slice(at, at + rowsAtOnce), ...act });
    await letOthers();
  }
  endImport(db, { meetingId, upload, folder, ...act });
}

async function* pieces() {
  await Promise.resolve();
  yield Buffer.from("people");
}

function bareRows({ $client }: OpenDatabase, rows: readonly PersonRead[]): number {
  $client.exec("CREATE TABLE bare (id INTEGER PRIMARY KEY, party, given, family, function, institution, address)");
  const insert = $client.prepare("INSERT INTO bare VALUES (NULL, ?, ?, ?, ?, ?, ?)");
  const from = performance.now();
  $client.transaction(() => {
    for (const { person } of rows) {
      const { party, givenName, familyName, institution, address } = person;
      insert.run(party, givenName, familyName, person.function, institution, address);
    }
  })();
  const taken = performance.now() - from;
  $client.exec("DROP TABLE bare");
  return taken;
}
