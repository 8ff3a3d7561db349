import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openDatabase } from "#db/database/client.ts";
import { DatabaseRefused } from "#db/database/database-refused.ts";
import { exportRecord } from "#db/record/records.ts";
import { aMeeting, aRecord } from "#tests/support/factories.ts";

let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "rapporteur-"));
  file = join(folder, "desk.db");
});

afterEach(() => rmSync(folder, { recursive: true }));

describe("opening a database", () => {
  it("keeps what was written when it is opened again", () => {
    const db = openDatabase(file);
    aMeeting(db);
    db.$client.close();

    const again = openDatabase(file);
    expect(exportRecord(again, "sarajevo-2018")).toEqual(aRecord());
    again.$client.close();
  });

  it("is durable, patient and thorough, also after the first write and when opened again", () => {
    for (const _opening of ["first", "second"]) {
      const db = openDatabase(file);
      aMeeting(db, aRecord({ meeting: { id: `sarajevo-${_opening}` } }));
      const setting = (name: string) => db.$client.pragma(name, { simple: true });
      expect(setting("journal_mode")).toBe("wal");
      expect(setting("synchronous")).toBe(2);
      expect(setting("busy_timeout")).toBe(5000);
      expect(setting("foreign_keys")).toBe(1);
      expect(setting("secure_delete")).toBe(1);
      db.$client.close();
    }
  });

  it("is refused where a newer version has written it, and changes nothing", () => {
    openDatabase(file).$client.close();
    const sqlite = new Sqlite(file);
    sqlite.exec("INSERT INTO __drizzle_migrations (hash, created_at) VALUES ('later', 99999999999999)");
    const before = sqlite.serialize();

    expect(() => openDatabase(file)).toThrow(
      new DatabaseRefused(`${file} was written by a newer version of this program; use that version to open it.`),
    );
    expect(sqlite.serialize().equals(before)).toBe(true);
    sqlite.close();
  });

  it("is refused where the file is another program's", () => {
    const sqlite = new Sqlite(file);
    sqlite.exec("CREATE TABLE bookmarks (url TEXT)");
    sqlite.close();
    expect(() => openDatabase(file)).toThrow(
      new DatabaseRefused(`${file} holds the tables of another program; name another file.`),
    );
  });

  it("is refused where the file is no database", () => {
    writeFileSync(file, "Dear colleagues, ".repeat(500));
    expect(() => openDatabase(file)).toThrow(new DatabaseRefused(`${file} is not a database; name another file.`));
  });
});
