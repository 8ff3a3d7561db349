import { existsSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import Sqlite from "better-sqlite3";
import { afterAll, describe, expect, it } from "vitest";
import { makeBackup, restoreBackup } from "#db/database/backup.ts";
import { openDatabase } from "#db/database/client.ts";
import { DatabaseRefused } from "#db/database/database-refused.ts";
import { exportRecord } from "#db/record/records.ts";
import { smallDisk } from "#tests/faults/small-disk.ts";
import { begin, gone } from "#tests/faults/child.ts";
import { aFolder } from "#tests/support/command-line.ts";
import { act, aMeeting, aRecord } from "#tests/support/factories.ts";
import { laterMigrations } from "#tests/support/later-migrations.ts";

/** More of them, for a longer look: FAULT_ROUNDS=200. */
const rounds = Number(process.env["FAULT_ROUNDS"] ?? 3);
const patience = 20_000 + rounds * 6_000;

/** A database of two meetings, one of them with some megabytes of background. */
function aDatabase(file: string, megabytes: number): void {
  const db = openDatabase(file);
  aMeeting(db, aRecord({ meeting: { background: ["return ".repeat((megabytes << 20) / 7)] } }));
  aMeeting(db, aRecord({ meeting: { id: "tirana-2018" } }));
  db.$client.close();
}

function titlesIn(file: string): unknown[] {
  const sqlite = new Sqlite(file, { readonly: true });
  const titles = sqlite.prepare("SELECT title FROM meetings ORDER BY id").pluck().all();
  sqlite.close();
  return titles;
}

describe("a backup made while people type", () => {
  it("shows one moment, and does not keep them from typing", { timeout: patience }, async () => {
    const { path } = aFolder();
    aDatabase(path("desk.db"), 2);
    const writer = await begin("#tests/faults/paired-writer.ts", path("desk.db"));
    const db = openDatabase(path("desk.db"));
    const moments = new Set<unknown>();

    for (let round = 0; round < rounds * 2; round++) {
      const file = path(`copy-${round}.db`);
      expect(makeBackup(db, { file, ...act }).outcome).toBe("made");
      const [one, other] = titlesIn(file);
      expect(other).toBe(one);
      moments.add(one);
    }
    expect(writer.exitCode).toBeNull();
    expect(moments.size).toBeGreaterThan(rounds);
    writer.kill("SIGKILL");
    await gone(writer);
    db.$client.close();
  });
});

describe("a process killed", () => {
  it("while it makes a backup leaves nothing under its name, or the whole", { timeout: patience }, async () => {
    const { path } = aFolder();
    aDatabase(path("desk.db"), 8);
    const took = await timeOf("backup", path("desk.db"), path("measured.db"));

    for (let round = 0; round < rounds; round++) {
      const copy = path(`copy-${round}.db`);
      await killed(copy, (took * round) / rounds, "backup", path("desk.db"), copy);
      if (existsSync(copy)) expectWhole(copy, path(`restored-${round}.db`));
      const db = openDatabase(path("desk.db"));
      expect(makeBackup(db, { file: path(`after-${round}.db`), ...act }).outcome).toBe("made");
      db.$client.close();
    }
    expect(hasPart(path("copy-0.db"))).toBe(true);
  });

  it("while it restores one leaves no database, or the whole", { timeout: patience }, async () => {
    const { path } = aFolder();
    aDatabase(path("desk.db"), 8);
    const db = openDatabase(path("desk.db"));
    makeBackup(db, { file: path("copy.db"), ...act });
    db.$client.close();
    const took = await timeOf("restore", path("copy.db"), path("measured.db"));

    for (let round = 0; round < rounds; round++) {
      const file = path(`restored-${round}.db`);
      await killed(file, (took * round) / rounds, "restore", path("copy.db"), file);
      if (!existsSync(file)) restoreBackup({ backup: path("copy.db"), file, ...act });
      expectDatabase(file);
    }
    expect(hasPart(path("restored-0.db"))).toBe(true);
  });
});

describe("a process killed while it brings a database up to date", () => {
  it("leaves the old version or the new one", { timeout: patience }, async () => {
    const { path } = aFolder();
    const migrations = laterMigrations(path("migrations"), {
      "9001_titles": "UPDATE meetings SET title = 'new';",
      "9002_background": "UPDATE meetings SET background = replace(background, 'return', 'reintegration');",
      "9003_rooms": "CREATE TABLE rooms (id TEXT PRIMARY KEY);",
    });
    aDatabase(path("measured.db"), 4);
    const took = await timeOf("migrate", path("measured.db"), migrations);

    for (let round = 0; round < rounds; round++) {
      const file = path(`desk-${round}.db`);
      aDatabase(file, 4);
      const old = versionOf(file);
      await killed(file, (took * round) / rounds, "migrate", file, migrations);
      expect([old, versionOf(path("measured.db"))]).toContainEqual(versionOf(file));
    }
  });
});

/** What of a database differs between the versions, after whatever was left in its journal. */
function versionOf(file: string): unknown {
  const sqlite = new Sqlite(file);
  const version = sqlite
    .prepare("SELECT (SELECT count(*) FROM __drizzle_migrations), title, length(background) FROM meetings ORDER BY id")
    .all();
  const tables = sqlite.prepare("SELECT name FROM sqlite_master ORDER BY name").all();
  sqlite.close();
  return { version, tables };
}

async function timeOf(what: string, from: string, to: string): Promise<number> {
  const child = await begin("#tests/faults/backup-worker.ts", what, from, to);
  const begunAt = performance.now();
  await gone(child);
  return performance.now() - begunAt;
}

/** Kills a worker this long after it began to write the file from which `file`, or what is kept of it, is to be made. */
async function killed(file: string, milliseconds: number, ...work: string[]): Promise<void> {
  const child = await begin("#tests/faults/backup-worker.ts", ...work);
  while (child.exitCode === null && !hasPart(file)) await pause(1);
  await pause(milliseconds);
  child.kill("SIGKILL");
  await gone(child);
}

const hasPart = (file: string) =>
  readdirSync(dirname(file)).some((name) => name.startsWith(`${basename(file)}.`) && name.endsWith(".part"));

function expectWhole(backup: string, file: string): void {
  expect(restoreBackup({ backup, file, ...act })).toMatchObject({ outcome: "restored", meetings: 2 });
}

function expectDatabase(file: string): void {
  const db = openDatabase(file);
  expect(exportRecord(db, "tirana-2018")).toEqual(aRecord({ meeting: { id: "tirana-2018" } }));
  const last = db.$client.prepare("SELECT verb FROM audit ORDER BY seq DESC").pluck().get();
  expect(last).toBe("backup.restored");
  db.$client.close();
}

const disk = smallDisk(1);
if (disk === undefined) process.stdout.write("Skipped: a full disk, which takes the right to mount one of 1 MB.\n");
afterAll(() => disk?.remove());

describe.skipIf(disk === undefined)("a disk of 1 MB", () => {
  const onDisk = (name: string) => join(disk?.folder ?? "", name);
  const isFull = (file: string) =>
    new DatabaseRefused(`There is no room on the disk for ${file}; nothing was written.`);

  it("takes no backup of 2 MB, and none is restored to it", () => {
    const { path } = aFolder();
    aDatabase(path("desk.db"), 2);
    const db = openDatabase(path("desk.db"));

    expect(() => makeBackup(db, { file: onDisk("copy.db"), ...act })).toThrow(isFull(onDisk("copy.db")));
    makeBackup(db, { file: path("copy.db"), ...act });
    expect(() => restoreBackup({ backup: path("copy.db"), file: onDisk("desk.db"), ...act })).toThrow(
      isFull(onDisk("desk.db")),
    );

    expect(readdirSync(onDisk(""))).toEqual([]);
    const verbs = db.$client.prepare("SELECT verb FROM audit ORDER BY seq DESC LIMIT 3").pluck().all();
    expect(verbs).toEqual(["backup.made", "backup.failed", "backup.made"]);
    db.$client.close();
  });

  it("takes a restored database whole or not at all, however little room is left", () => {
    const { path } = aFolder();
    aDatabase(path("desk.db"), 0);
    const db = openDatabase(path("desk.db"));
    makeBackup(db, { file: path("copy.db"), ...act });
    db.$client.close();

    const outcomes = new Set<string>();
    for (let taken = 0; taken < 1 << 20; taken += 1 << 14) {
      writeFileSync(onDisk("papers"), Buffer.alloc(taken));
      outcomes.add(outcomeOf(() => restoreBackup({ backup: path("copy.db"), file: onDisk("desk.db"), ...act })));
      if (existsSync(onDisk("desk.db"))) {
        rmSync(onDisk("papers"));
        expectDatabase(onDisk("desk.db"));
        rmSync(onDisk("desk.db"));
      } else expect(readdirSync(onDisk(""))).toEqual(["papers"]);
    }
    expect([...outcomes].toSorted()).toEqual([isFull(onDisk("desk.db")).message, "restored"]);
  });
});

function outcomeOf(restore: () => { readonly outcome: string }): string {
  try {
    return restore().outcome;
  } catch (error) {
    if (error instanceof DatabaseRefused) return error.message;
    throw error;
  }
}
