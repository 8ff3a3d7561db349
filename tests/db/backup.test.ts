import { randomInt } from "node:crypto";
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import Sqlite from "better-sqlite3";
import { describe, expect, it } from "vitest";
import { makeBackup, restoreBackup } from "#db/database/backup.ts";
import { openDatabase, type OpenDatabase } from "#db/database/client.ts";
import { DatabaseRefused } from "#db/database/database-refused.ts";
import { exportRecord } from "#db/record/records.ts";
import { aMessageInManyStates } from "#tests/support/a-message.ts";
import { aFolder } from "#tests/support/command-line.ts";
import { aMeeting, aRecord } from "#tests/support/factories.ts";
import { contentsOf } from "#tests/support/test-db.ts";

const act = { actorId: "operator", now: new Date("2018-05-14T09:00:00Z") } as const;

/** A database with one meeting and a backup of it, both closed. */
function aBackup() {
  const { path } = aFolder();
  const db = openDatabase(path("desk.db"));
  aMeeting(db);
  const outcome = makeBackup(db, { file: path("copy.db"), ...act });
  const contents = contentsOf(db);
  db.$client.close();
  return { path, backup: path("copy.db"), outcome, contents, bytes: readFileSync(path("copy.db")) };
}

function opened<T>(file: string, act: (db: OpenDatabase) => T): T {
  const db = openDatabase(file);
  try {
    return act(db);
  } finally {
    db.$client.close();
  }
}

const verbsIn = (file: string) =>
  opened(file, (db) => db.$client.prepare("SELECT verb FROM audit ORDER BY seq").pluck().all());

const namesIn = (path: (name: string) => string) => readdirSync(path("")).toSorted();

describe("a backup", () => {
  it("holds what the database holds, its own making included, and is its owner's alone", () => {
    const { path, backup, outcome, contents } = aBackup();
    const copy = new Sqlite(backup, { readonly: true });
    const tables = Object.keys(contents);
    expect(Object.fromEntries(tables.map((table) => [table, copy.prepare(`SELECT * FROM "${table}"`).all()]))).toEqual(
      contents,
    );
    copy.close();
    expect(contents["audit"]?.at(-1)).toMatchObject({
      verb: "backup.made",
      actor_id: "operator",
      target_id: "database",
    });
    expect(outcome).toEqual({ outcome: "made", bytes: statSync(backup).size, meetings: 1, files: 0 });
    expect(statSync(backup).mode & 0o777).toBe(0o600);
    expect(namesIn(path)).toEqual(["copy.db", "desk.db"]);
  });

  it("never takes the place of anything, and then nothing is audited", () => {
    const { path, backup, bytes } = aBackup();
    opened(path("desk.db"), (db) => {
      const before = contentsOf(db);
      expect(makeBackup(db, { file: backup, ...act })).toEqual({ outcome: "occupied", by: backup });
      expect(contentsOf(db)).toEqual(before);
    });
    expect(readFileSync(backup).equals(bytes)).toBe(true);
  });

  it("is not made of a damaged database, and the audit says that it failed", () => {
    const { path } = aBackup();
    opened(path("desk.db"), (db) => {
      db.$client.pragma("foreign_keys = OFF");
      db.$client.exec("DELETE FROM dialogues");
      expect(() => makeBackup(db, { file: path("again.db"), ...act })).toThrow(
        `${path("desk.db")} is damaged (references lead nowhere); take a sound backup instead.`,
      );
    });
    expect(namesIn(path)).toEqual(["copy.db", "desk.db"]);
    expect(verbsIn(path("desk.db")).slice(-2)).toEqual(["backup.made", "backup.failed"]);
  });

  it("is not made where the folder does not exist", () => {
    const { path } = aBackup();
    opened(path("desk.db"), (db) =>
      expect(() => makeBackup(db, { file: path("nowhere/copy.db"), ...act })).toThrow(
        new DatabaseRefused(`${path("nowhere/copy.db")} cannot be written (ENOENT).`),
      ),
    );
  });
});

describe("a restored database", () => {
  it("holds what the backup held, and its audit tells where it comes from", () => {
    const { path, backup, bytes } = aBackup();
    const outcome = restoreBackup({ backup, file: path("restored.db"), ...act });

    expect(outcome).toEqual({ outcome: "restored", bytes: statSync(path("restored.db")).size, meetings: 1, files: 0 });
    expect(statSync(path("restored.db")).mode & 0o777).toBe(0o600);
    expect(verbsIn(path("restored.db")).slice(-2)).toEqual(["backup.made", "backup.restored"]);
    expect(opened(path("restored.db"), (db) => exportRecord(db, "sarajevo-2018"))).toEqual(aRecord());
    expect(readFileSync(backup).equals(bytes)).toBe(true);
    expect(namesIn(path)).toEqual(["copy.db", "desk.db", "restored.db"]);
  });

  it("can itself be backed up and restored, and so can a backup that somebody opened", () => {
    const { path, backup } = aBackup();
    opened(backup, (db) => exportRecord(db, "sarajevo-2018"));
    restoreBackup({ backup, file: path("first.db"), ...act });
    opened(path("first.db"), (db) => makeBackup(db, { file: path("second-copy.db"), ...act }));
    expect(restoreBackup({ backup: path("second-copy.db"), file: path("second.db"), ...act }).outcome).toBe("restored");
  });

  it("may come from a copy made by other means, with what a replicator added to it", () => {
    const { path, backup } = aBackup();
    changed(backup, "CREATE TABLE _litestream_seq (id INTEGER PRIMARY KEY, seq INTEGER)");
    expect(restoreBackup({ backup, file: path("restored.db"), ...act })).toMatchObject({
      outcome: "restored",
      meetings: 1,
    });
  });

  it("holds mail that was released when the backup was made: it may have left since", () => {
    const { path } = aFolder();
    opened(path("desk.db"), (db) => {
      aMeeting(db);
      aMessageInManyStates(db);
      makeBackup(db, { file: path("copy.db"), ...act });
    });
    restoreBackup({ backup: path("copy.db"), file: path("restored.db"), ...act });
    const states = opened(path("restored.db"), (db) =>
      db.$client.prepare("SELECT state FROM mails ORDER BY state").pluck().all(),
    );
    expect(states).toEqual(["failed", "held", "held", "sent"]);
  });

  it.each(["", "-wal", "-shm", "-journal"])(
    "never takes the place of a database, or of what is left of one (%s)",
    (end) => {
      const { path, backup } = aBackup();
      writeFileSync(path(`kept.db${end}`), "kept");
      expect(restoreBackup({ backup, file: path("kept.db"), ...act })).toEqual({
        outcome: "occupied",
        by: path(`kept.db${end}`),
      });
      expect(readFileSync(path(`kept.db${end}`), "utf8")).toBe("kept");
      expect(namesIn(path)).toEqual(["copy.db", "desk.db", `kept.db${end}`]);
    },
  );
});

/** What stands in a file that somebody takes for a backup, and what is said of it. */
const refused: readonly (readonly [what: string, spoil: (file: string) => void, sentence: string])[] = [
  [
    "no database",
    (file) => writeFileSync(file, "Dear colleagues, ".repeat(500)),
    "is not a database; name another file.",
  ],
  ["empty", (file) => writeFileSync(file, ""), "holds nothing; name another file."],
  [
    "another program's",
    (file) => {
      writeFileSync(file, "");
      changed(file, "CREATE TABLE bookmarks (url TEXT)");
    },
    "holds the tables of another program; name another file.",
  ],
  [
    "written by a newer version",
    (file) => changed(file, "INSERT INTO __drizzle_migrations (hash, created_at) VALUES ('later', 99999999999999)"),
    "was written by a newer version of this program; use that version to open it.",
  ],
  [
    "damaged in its references",
    (file) => changed(file, "DELETE FROM dialogues"),
    "is damaged (references lead nowhere); take a sound backup instead.",
  ],
  [
    "without the guard of its audit",
    (file) => changed(file, "DROP TRIGGER audit_is_never_deleted"),
    "is damaged (its trigger audit_is_never_deleted is not as it should be); take a sound backup instead.",
  ],
  [
    "damaged in its audit",
    withForgedAudit,
    "is damaged (its audit is broken at entry 1: changed); take a sound backup instead.",
  ],
  [
    "cut short",
    (file) => writeFileSync(file, readFileSync(file).subarray(0, 8192)),
    "is damaged (its bytes are not those that were sealed); take a sound backup instead.",
  ],
  [
    "changed by one letter",
    (file) => {
      const bytes = readFileSync(file);
      bytes.write("m", bytes.indexOf("presented its new law") + "presented its ".length);
      writeFileSync(file, bytes);
    },
    "is damaged (its bytes are not those that were sealed); take a sound backup instead.",
  ],
  [
    "the file of a database in use",
    (file) => writeFileSync(`${file}-wal`, "what was written last"),
    "is a database in use, no backup; make a backup of it, and restore that.",
  ],
];

/** Changes a copy by hand, which takes its seal away. */
function changed(file: string, sql: string): void {
  const sqlite = new Sqlite(file);
  sqlite.exec(`PRAGMA foreign_keys = OFF; PRAGMA user_version = 0; ${sql}`);
  sqlite.close();
}

/** Rewrites the first entry of the audit, and hides that its guard was taken away for it. */
function withForgedAudit(file: string): void {
  const sqlite = new Sqlite(file);
  const guard = sqlite.prepare("SELECT sql FROM sqlite_master WHERE name = 'audit_is_never_changed'").pluck().get();
  sqlite.exec("DROP TRIGGER audit_is_never_changed; UPDATE audit SET actor_id = 'nobody' WHERE seq = 1");
  sqlite.exec(`PRAGMA user_version = 0; ${String(guard)}`);
  sqlite.close();
}

describe("restoring a file that is", () => {
  it.each(refused)("%s is refused in one sentence, and leaves nothing", (_what, spoil, sentence) => {
    const { path, backup } = aBackup();
    spoil(backup);
    const before = namesIn(path);
    expect(() => restoreBackup({ backup, file: path("restored.db"), ...act })).toThrow(
      new DatabaseRefused(`${backup} ${sentence}`),
    );
    expect(namesIn(path)).toEqual(before);
  });
});

describe("one flipped bit", () => {
  it("anywhere in a backup is found", () => {
    const { path, backup, bytes } = aBackup();
    for (const at of offsetsIn(bytes, { header: 100, elsewhere: 100 })) {
      writeFileSync(backup, flipped(bytes, at));
      expect(() => restoreBackup({ backup, file: path("restored.db"), ...act }), `byte ${at}`).toThrow(DatabaseRefused);
    }
    expect(namesIn(path)).toEqual(["copy.db", "desk.db"]);
  });

  it("in a copy without a seal is refused, or the database works", { timeout: 40_000 }, () => {
    const { path, backup } = aBackup();
    opened(backup, () => undefined);
    const bytes = readFileSync(backup);
    for (const at of offsetsIn(bytes, { header: 40, elsewhere: 60 })) {
      writeFileSync(backup, flipped(bytes, at));
      const file = path(`restored-${at}.db`);
      const before = namesIn(path);
      const again = () => opened(file, (db) => makeBackup(db, { file: path(`again-${at}.db`), ...act }).outcome);
      if (restores(backup, file)) expect(again(), `byte ${at}`).toBe("made");
      else expect(namesIn(path), `byte ${at}`).toEqual(before);
    }
  });
});

/** The first bytes, where everything hangs on each, and some at random. */
function offsetsIn({ length }: Buffer, { header, elsewhere }: { header: number; elsewhere: number }): Set<number> {
  const random = Array.from({ length: elsewhere }, () => randomInt(header, length));
  return new Set([...Array.from({ length: header }, (_, at) => at), ...random]);
}

function flipped(bytes: Buffer, at: number): Buffer {
  const copy = Buffer.from(bytes);
  copy[at] = (copy[at] ?? 0) ^ (1 << randomInt(8));
  return copy;
}

/** Anything but a refusal is a fault of the test's subject, and thrown. */
function restores(backup: string, file: string): boolean {
  try {
    return restoreBackup({ backup, file, ...act }).outcome === "restored";
  } catch (error) {
    if (error instanceof DatabaseRefused) return false;
    throw error;
  }
}
