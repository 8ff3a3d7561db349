import { appendFileSync, closeSync, existsSync, fsyncSync, openSync, readFileSync } from "node:fs";
import type { Db } from "#db/database/client.ts";
import { databaseFileOf } from "#db/database/database-file.ts";

/** Who was erased, outside the database, so that an older copy of it that is put back does not bring them back. */
export type Erased = { readonly personId: string; readonly at: string };

/** The list beside a database, one a line: `id instant`; ids only. */
export function erasedListOf(database: string): string {
  return `${database}.erased`;
}

/** Adds a person to the list beside the database; it is on the disk when this returns. A database in memory has none. */
export function noteErased(db: Db, { personId, at }: Erased): void {
  const database = databaseFileOf(db);
  if (database === undefined) return;
  const handle = openSync(erasedListOf(database), "a", 0o600);
  try {
    appendFileSync(handle, `${personId} ${at}\n`);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Everybody on a list, once each, the oldest erasure first; nobody where there is no list. */
export function readErased(file: string): readonly Erased[] {
  const lines = existsSync(file) ? readFileSync(file, "utf8").split("\n") : [];
  const erased = new Map<string, string>();
  for (const line of lines) {
    const [, personId, at] = /^(\S+) (\S+)$/.exec(line) ?? [];
    if (personId && at && !erased.has(personId)) erased.set(personId, at);
  }
  return [...erased].map(([personId, at]) => ({ personId, at }));
}
