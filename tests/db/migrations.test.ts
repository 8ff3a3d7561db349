import { existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { restoreBackup } from "#db/database/backup.ts";
import { openDatabase } from "#db/database/client.ts";
import { DatabaseRefused } from "#db/database/database-refused.ts";
import { exportRecord } from "#db/record/records.ts";
import { aFolder } from "#tests/support/command-line.ts";
import { act, aMeeting, aRecord } from "#tests/support/factories.ts";
import { laterMigrations } from "#tests/support/later-migrations.ts";

type Path = (name: string) => string;

/** A database of the present version, with one meeting, closed. */
function aDatabase(path: Path): string {
  const db = openDatabase(path("desk.db"));
  aMeeting(db);
  db.$client.close();
  return path("desk.db");
}

const rooms = {
  "9001_rooms": "CREATE TABLE rooms (id TEXT PRIMARY KEY);--> statement-breakpoint\nDROP TABLE follow_ups;",
};

describe("opening a database of an earlier version", () => {
  it("brings it up to date, and keeps what it held as a backup that can be restored", () => {
    const { path } = aFolder();
    const file = aDatabase(path);

    const db = openDatabase(file, laterMigrations(path("migrations"), rooms));
    expect(db.$client.prepare("SELECT count(*) FROM rooms").pluck().get()).toBe(0);
    expect(db.$client.prepare("SELECT title FROM meetings").pluck().get()).toBe("Return and reintegration");
    db.$client.close();

    const kept = path("desk.db.before-9001_rooms.db");
    expect(restoreBackup({ backup: kept, file: path("restored.db"), ...act }).outcome).toBe("restored");
    const restored = openDatabase(path("restored.db"));
    expect(exportRecord(restored, "sarajevo-2018")).toEqual(aRecord());
    restored.$client.close();
  });

  it.each([
    [
      "breaks off",
      { ...rooms, "9002_wrong": "INSERT INTO rooms VALUES ('1');\nALTER TABLE nowhere ADD seats INTEGER;" },
      /no such table: nowhere/,
    ],
    ["leaves references loose", { ...rooms, "9002_wrong": "DELETE FROM dialogues;" }, /references that lead nowhere/],
    ["is no SQL", { ...rooms, "9002_wrong": "Please add a table of rooms." }, /syntax error/],
  ])("leaves it as it was where a migration %s, and says so", (_what, later, reason) => {
    const { path } = aFolder();
    const file = aDatabase(path);
    const folder = laterMigrations(path("migrations"), later);
    const before = readFileSync(file);

    for (const _attempt of ["first", "second"]) {
      expect(() => openDatabase(file, folder)).toThrow(DatabaseRefused);
      expect(() => openDatabase(file, folder)).toThrow(reason);
      expect(() => openDatabase(file, folder)).toThrow(`${file} stays as it was: the migration 9002_wrong failed`);
      expect(readFileSync(file).equals(before)).toBe(true);
    }
    expect(readdirSync(path("")).toSorted()).toEqual(["desk.db", "desk.db.before-9001_rooms.db", "migrations"]);
  });

  it("is refused where the copy of what it holds cannot be kept, and leaves it as it was", () => {
    const { path } = aFolder();
    const file = aDatabase(path);
    const folder = laterMigrations(path("migrations"), rooms);
    mkdirSync(path("desk.db.before-9001_rooms.db"));

    expect(() => openDatabase(file, folder)).toThrow("cannot be written (EISDIR)");
    const db = openDatabase(file);
    expect(exportRecord(db, "sarajevo-2018")).toEqual(aRecord());
    db.$client.close();
  });
});

describe("opening a database of the present version, or a new one", () => {
  it("keeps no copy", () => {
    const { path } = aFolder();
    const file = aDatabase(path);
    openDatabase(file).$client.close();
    expect(readdirSync(path(""))).toEqual(["desk.db"]);
    expect(existsSync(`${file}-wal`)).toBe(false);
  });
});
