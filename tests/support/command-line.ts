import { run } from "#app/command-line/run.ts";
import { words } from "#app/command-line/words.ts";
import { Refusal } from "#app/command-line/command.ts";
import { openDatabase, type OpenDatabase } from "#db/database/client.ts";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";

export type Answer = { readonly printed: string; readonly refused?: string };

/** Types one command as an operator would, on 14 May 2018; a refusal is an answer, anything else that is thrown is a fault. */
export function type(...args: string[]): Promise<Answer> {
  return typeWith({}, ...args);
}

/** The same with settings in the environment. */
export async function typeWith(env: Record<string, string>, ...args: string[]): Promise<Answer> {
  const printed: string[] = [];
  const surroundings = {
    env,
    clock: () => new Date("2018-05-14T09:00:00Z"),
    print: (text: string) => printed.push(text),
    words,
  };
  try {
    await run(args, surroundings);
    return { printed: printed.join("\n") };
  } catch (error) {
    if (error instanceof Refusal) return { printed: printed.join("\n"), refused: error.message };
    throw error;
  }
}

/** Looks into a database between two commands. */
export function within<T>(file: string, act: (db: OpenDatabase) => T): T {
  const db = openDatabase(file);
  try {
    return act(db);
  } finally {
    db.$client.close();
  }
}

/** A folder of its own for one test, gone afterwards. */
export function aFolder(): {
  readonly path: (name: string) => string;
  readonly write: (name: string, text: string) => string;
} {
  const folder = mkdtempSync(join(tmpdir(), "rapporteur-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const path = (name: string) => join(folder, name);
  return {
    path,
    write(name, text) {
      writeFileSync(path(name), text);
      return path(name);
    },
  };
}
