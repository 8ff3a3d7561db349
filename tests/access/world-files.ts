import type { OpenDatabase } from "#db/database/client.ts";
import { uploads } from "#db/schema/uploads.ts";
import type { MeetingRecord } from "#domain/record/record.ts";
import { classes, type ColumnClass } from "#tests/access/columns.ts";
import { markFor, rowsOf, type Mark } from "#tests/access/marks.ts";
import { staff } from "#tests/access/world-people.ts";
import { createHash, randomUUID } from "node:crypto";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** The files that were brought in: where they lie, and how what an act took away comes back. */
export type Files = { readonly folder: string; readonly putBack: () => void };

/** A meeting record, a list of contacts and one of people that wait in each dialogue to be taken in. */
export function addFiles(db: OpenDatabase, now: Date): void {
  const files = [
    { id: "upload", mediaType: "application/json", purpose: "meeting record" },
    { id: "people", mediaType: "text/plain", purpose: "contact list" },
    { id: "delegates", mediaType: "text/plain", purpose: "people list" },
  ] as const;
  const kept = { sha256: "h", size: 1, originalName: "n", ownerId: staff.secretariat, createdAt: now.toISOString() };
  for (const dialogueId of ["budapest", "khartoum"])
    for (const { id, ...file } of files)
      db.insert(uploads)
        .values({ ...kept, ...file, id: `${id}-${dialogueId}`, dialogueId })
        .run();
}

/** Writes the files with a mark in each, which is one more among the marks. */
export function fillFiles(db: OpenDatabase, marks: Map<number, Mark>): Files {
  const folder = join(tmpdir(), `rapporteur-uploads-${randomUUID()}`);
  const named = db.$client.prepare("UPDATE uploads SET sha256 = ?, size = ? WHERE id = ?");
  const files = rowsOf(db, "uploads").map((row) => {
    const place = { db, table: "uploads", row, column: "uploads.file", ways: waysOf("uploads.original_name") };
    const mark = markFor(marks.size + 1, place);
    marks.set(marks.size + 1, mark);
    const bytes = Buffer.from(
      row.purpose === "contact list"
        ? `Party,Name,Address\nPAK,${mark.text},new@example.org\n`
        : JSON.stringify(aRecordOf(String(row.dialogue_id), mark.text)),
    );
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    named.run(sha256, bytes.length, row.id);
    return { path: join(folder, sha256.slice(0, 2), sha256), bytes };
  });
  const putBack = () => {
    for (const { path, bytes } of files) {
      if (existsSync(path)) continue;
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, bytes);
    }
  };
  putBack();
  return { folder, putBack };
}

function waysOf(column: string): Exclude<ColumnClass, "plain"> {
  const ways = classes.get(column);
  return ways === undefined || ways === "plain" ? [] : ways;
}

/** A meeting that is not there yet. */
function aRecordOf(dialogueId: string, title: string): MeetingRecord {
  const when = { startsOn: "2018-06-05", endsOn: "2018-06-06", timeZone: "Europe/Sarajevo" };
  return {
    ...{ format: "rapporteur/meeting-record", version: 1, dialogue: { id: dialogueId } },
    meeting: { id: `new-of-${dialogueId}`, title, kind: "meeting", city: "Sarajevo", ...when },
  };
}
