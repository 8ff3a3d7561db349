import type { Surroundings, Typed } from "#app/command-line/command.ts";
import { Refusal } from "#app/command-line/command.ts";
import { auditFilesOf } from "#db/audit/audit-heads.ts";
import { headSigner } from "#db/audit/audit-signing.ts";
import type { OpenDatabase } from "#db/database/client.ts";
import { openDatabase } from "#db/database/client.ts";
import { DatabaseRefused } from "#db/database/database-refused.ts";
import { existsSync, mkdirSync } from "node:fs";
import { dirname } from "node:path";

const usual = "data/rapporteur.db";

/** Does something with the database that was named, and closes it whatever happens. Refused where it does not exist. */
export function withDatabase<T>(typed: Typed, { words }: Surroundings, act: (db: OpenDatabase) => T): T {
  const file = fileOf(typed);
  if (!existsSync(file)) throw new Refusal(words("command.no-database", { file }));
  return withOpened(file, act);
}

/** As withDatabase, for commands that may begin a new one. */
export function withNewDatabase<T>(typed: Typed, act: (db: OpenDatabase) => T): T {
  const file = fileOf(typed);
  mkdirSync(dirname(file), { recursive: true });
  return withOpened(file, act);
}

/** For an act that writes: signs how far the audit has grown. Refused, before anything is done, where nothing can be signed. */
export function signing<T>(
  typed: Typed,
  { env, clock }: Surroundings,
  act: (db: OpenDatabase) => T,
): (db: OpenDatabase) => T {
  return (db) => {
    const { sign } = headSigner(db, auditFilesOf(fileOf(typed), env.AUDIT_KEY_FILE));
    // Also before: should this process be killed, there is a head that its entries come after.
    sign(clock());
    const done = act(db);
    sign(clock());
    return done;
  };
}

export function fileOf({ options }: Typed): string {
  return typeof options.database === "string" ? options.database : usual;
}

/** Turns why a database file cannot be used into what is told the operator. */
export function refusing<T>(act: () => T): T {
  try {
    return act();
  } catch (error) {
    if (error instanceof DatabaseRefused) throw new Refusal(error.message);
    throw error;
  }
}

function withOpened<T>(file: string, act: (db: OpenDatabase) => T): T {
  return refusing(() => {
    const db = openDatabase(file);
    try {
      return act(db);
    } finally {
      db.$client.close();
    }
  });
}
