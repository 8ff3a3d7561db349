import { randomUUID } from "node:crypto";
import { closeSync, existsSync, fsyncSync, linkSync, openSync, renameSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import { DatabaseRefused } from "#db/database/database-refused.ts";

/** Writes into the empty file whose name it is given. */
type Fill<T> = (part: string) => T;

/** A database file and the files that SQLite keeps beside it. */
const namesAt = (file: string) => [file, `${file}-wal`, `${file}-shm`, `${file}-journal`];

/** What stands where a new database file would be: the file, or a journal that SQLite would take for part of it. */
export function occupantOf(file: string): string | undefined {
  return namesAt(file).find((name) => existsSync(name));
}

/**
 * Makes a file that appears under its name only when it is whole and on the disk, readable by its owner alone; what
 * `fill` returns is returned. Never overwrites. Throws `DatabaseRefused` where the disk or its rights do not allow it.
 */
export function makeWhole<T>(file: string, fill: Fill<T>): T {
  return filled(file, fill, placeBeside);
}

/** As makeWhole, but puts the new file in the place of an old one of that name. */
export function replaceWhole<T>(file: string, fill: Fill<T>): T {
  return filled(file, fill, renameSync);
}

function filled<T>(file: string, fill: Fill<T>, place: (part: string, file: string) => void): T {
  const part = `${file}.${randomUUID().slice(0, 8)}.part`;
  try {
    closeSync(openSync(part, "wx", 0o600));
    const result = fill(part);
    reachDisk(part, "r+");
    place(part, file);
    if (process.platform !== "win32") reachDisk(dirname(file), "r");
    return result;
  } catch (error) {
    throw refusalOf(file, error);
  } finally {
    for (const name of namesAt(part)) rmSync(name, { force: true });
  }
}

/** A hard link, because a renamed file would silently take the place of one made meanwhile. */
function placeBeside(part: string, file: string): void {
  try {
    linkSync(part, file);
  } catch (error) {
    if (!["EPERM", "ENOTSUP", "ENOSYS", "EOPNOTSUPP"].includes(codeOf(error))) throw error;
    // A memory stick knows no links.
    if (existsSync(file)) throw new DatabaseRefused(`${file} exists already and is not overwritten.`);
    renameSync(part, file);
  }
}

function reachDisk(path: string, flags: string): void {
  const handle = openSync(path, flags);
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

function refusalOf(file: string, error: unknown): unknown {
  const code = codeOf(error);
  if (noRoom.has(code))
    return new DatabaseRefused(`There is no room on the disk for ${file}; nothing was written.`, { cause: error });
  if (isOfTheDisk.test(code)) return new DatabaseRefused(`${file} cannot be written (${code}).`, { cause: error });
  return error;
}

// The last is how SQLite says it of the index of its journal.
const noRoom = new Set(["ENOSPC", "EDQUOT", "SQLITE_FULL", "SQLITE_IOERR_SHMSIZE"]);

/** The system's own codes, and SQLite's for what the system refused it. */
const isOfTheDisk = /^(E[A-Z0-9]+|SQLITE_(IOERR|CANTOPEN|READONLY|PERM).*)$/;

/** The code of the system or of SQLite: "ENOSPC", "SQLITE_FULL"; empty where an error has none. */
export function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}
