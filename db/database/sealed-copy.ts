import Sqlite, { type Database } from "better-sqlite3";
import { seal } from "#db/database/seal.ts";
import { refuseDamaged, refusingDamage } from "#db/database/soundness.ts";

/**
 * Writes a copy of a database as it is at one moment, while others go on writing, into an empty file, and seals it.
 * Throws `DatabaseRefused` where the database is damaged, and SQLite's own error where the disk is full.
 */
export function writeSealedCopy(sqlite: Database, part: string): void {
  refusingDamage(sqlite.name, () => {
    sqlite.prepare("VACUUM INTO ?").run(part);
    const copy = new Sqlite(part, { readonly: true });
    try {
      refuseDamaged(copy, sqlite.name);
    } finally {
      copy.close();
    }
  });
  seal(part);
}
