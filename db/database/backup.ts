import { closeSync, openSync, readSync, statSync, writeFileSync } from "node:fs";
import Sqlite from "better-sqlite3";
import { count } from "drizzle-orm";
import { record, type Act, type AuditEntry } from "#db/audit/audit.ts";
import { verifyAudit } from "#db/audit/audit-chain.ts";
import { connect, openCopy, type Db, type OpenDatabase } from "#db/database/client.ts";
import { DatabaseRefused } from "#db/database/database-refused.ts";
import { holdReleasedNotices } from "#db/mail/outbox.ts";
import { meetings } from "#db/schema/meetings.ts";
import { isSealBroken } from "#db/database/seal.ts";
import { writeSealedCopy } from "#db/database/sealed-copy.ts";
import { damaged, refusingDamage } from "#db/database/soundness.ts";
import { copyFiles, removeFolder, uploadsOf } from "#db/files/upload-files.ts";
import { listHashes } from "#db/files/uploads.ts";
import { codeOf, makeWhole, occupantOf } from "#db/database/whole-file.ts";

/** What stands in the way, which is never overwritten. */
type Occupied = { readonly outcome: "occupied"; readonly by: string };

type Counts = { readonly bytes: number; readonly meetings: number; readonly files: number };

export type BackupOutcome = Occupied | ({ readonly outcome: "made" } & Counts);

export type RestoreOutcome = Occupied | ({ readonly outcome: "restored" } & Counts);

export type Restoration = Act & { readonly backup: string; readonly file: string };

/**
 * Makes a backup of an open database while others go on writing to it: whole, examined and sealed, or not at all. The
 * audit of the database and of its backup tells of it. The files that people brought in lie beside it, as they lie beside
 * the database (`uploadsOf`). Throws `DatabaseRefused` where the database is damaged or the
 * disk refuses; then the audit tells that it failed.
 */
export function makeBackup(db: OpenDatabase, { file, ...act }: Act & { readonly file: string }): BackupOutcome {
  const by = occupantOf(file) ?? occupantOf(uploadsOf(file));
  if (by !== undefined) return { outcome: "occupied", by };
  const entry = { ...act, targetId: "database" };
  audit(db, { ...entry, verb: "backup.made" });
  try {
    const { name } = db.$client;
    const counts = makeWhole(file, (part) => {
      // Most files now, the few that come in meanwhile once it is certain of which the copy tells.
      copyFiles(uploadsOf(name), uploadsOf(file), listHashes(db));
      writeSealedCopy(db.$client, part);
      return withClosed(connect(new Sqlite(part, { readonly: true })), name, (copy) => ({
        meetings: examine(copy, name),
        files: copyUploads(copy, { named: name, from: uploadsOf(name), to: uploadsOf(file) }),
      }));
    });
    return { outcome: "made", bytes: statSync(file).size, ...counts };
  } catch (error) {
    removeFolder(uploadsOf(file));
    audit(db, { ...entry, verb: "backup.failed" });
    throw error;
  }
}

/**
 * Puts a backup back as the database `file`, whole, sound, up to date and audited, with its files, or not at all; the
 * backup is only read. Throws `DatabaseRefused` where the backup is damaged, another program's, newer or in use, and where the disk
 * refuses.
 */
export function restoreBackup({ backup, file, ...act }: Restoration): RestoreOutcome {
  const by = occupantOf(file) ?? occupantOf(uploadsOf(file));
  if (by !== undefined) return { outcome: "occupied", by };
  refuseInUse(backup);
  const counts = leavingNothing(uploadsOf(file), () =>
    makeWhole(file, (part) => {
      copyBytes(backup, part);
      if (isSealBroken(part)) throw damaged(backup, "its bytes are not those that were sealed");
      return withClosed(openCopy(part, backup), backup, (db) => {
        db.transaction(
          (tx) => {
            holdReleasedNotices(tx);
            record(tx, { ...act, verb: "backup.restored", targetId: "database" });
          },
          { behavior: "immediate" },
        );
        // Closing would pass over a full disk in silence, and what is still in the journal is not part of the file.
        db.$client.pragma("wal_checkpoint(TRUNCATE)");
        const meetings = examine(db, backup);
        return { meetings, files: copyUploads(db, { named: backup, from: uploadsOf(backup), to: uploadsOf(file) }) };
      });
    }),
  );
  return { outcome: "restored", bytes: statSync(file).size, ...counts };
}

/** Copies the files that a database tells of, and returns how many. Throws where one is missing or has changed. */
function copyUploads(db: Db, { named, from, to }: { named: string; from: string; to: string }): number {
  const hashes = listHashes(db);
  const [missing] = copyFiles(from, to, hashes);
  if (missing !== undefined)
    throw new DatabaseRefused(
      `${named} tells of a file that is not in ${from}, or has changed: ${missing}. Bring the folder along, or remove the file on its page.`,
    );
  return hashes.length;
}

function leavingNothing<T>(folder: string, act: () => T): T {
  try {
    return act();
  } catch (error) {
    removeFolder(folder);
    throw error;
  }
}

function audit(db: Db, entry: AuditEntry): void {
  db.transaction((tx) => record(tx, entry), { behavior: "immediate" });
}

/** How many meetings a copy holds, if its audit is unbroken. */
function examine(db: Db, named: string): number {
  const { broken } = verifyAudit(db);
  if (broken) throw damaged(named, `its audit is broken at entry ${broken.seq}: ${broken.kind}`);
  return db.select({ count: count() }).from(meetings).get()?.count ?? 0;
}

/** What stands in the journal of a database that is open, or was not closed, is no part of its file. */
function refuseInUse(file: string): void {
  const journal = statSync(`${file}-wal`, { throwIfNoEntry: false });
  if (journal !== undefined && journal.size > 0)
    throw new DatabaseRefused(`${file} is a database in use, no backup; make a backup of it, and restore that.`);
}

function copyBytes(from: string, to: string): void {
  const source = reading(from, () => openSync(from, "r"));
  const target = openSync(to, "r+");
  try {
    const piece = Buffer.alloc(1 << 20);
    for (;;) {
      const size = reading(from, () => readSync(source, piece));
      if (size === 0) return;
      // Unlike writeSync it never writes less than it was given.
      writeFileSync(target, piece.subarray(0, size));
    }
  } finally {
    closeSync(source);
    closeSync(target);
  }
}

function reading<T>(file: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw new DatabaseRefused(`${file} cannot be read (${codeOf(error)}).`, { cause: error });
  }
}

/** Does something with a copy, named as people know what it was copied from, and closes it. */
function withClosed<T>(copy: OpenDatabase, named: string, act: (copy: OpenDatabase) => T): T {
  try {
    return refusingDamage(named, () => act(copy));
  } finally {
    copy.$client.close();
  }
}
