import type { Surroundings, Typed } from "#app/command-line/command.ts";
import { Refusal } from "#app/command-line/command.ts";
import type { OpenDatabase } from "#db/client.ts";
import { DatabaseRefused, openDatabase } from "#db/client.ts";
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

export function fileOf({ options }: Typed): string {
  return typeof options.database === "string" ? options.database : usual;
}

function withOpened<T>(file: string, act: (db: OpenDatabase) => T): T {
  const db = opened(file);
  try {
    return act(db);
  } finally {
    db.$client.close();
  }
}

function opened(file: string): OpenDatabase {
  try {
    return openDatabase(file);
  } catch (error) {
    if (error instanceof DatabaseRefused) throw new Refusal(error.message);
    throw error;
  }
}
