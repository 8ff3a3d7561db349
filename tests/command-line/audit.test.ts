import { copyFileSync, rmSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { auditFilesOf } from "#db/audit/audit-heads.ts";
import { headSigner } from "#db/audit/audit-signing.ts";
import { openDatabase, type OpenDatabase } from "#db/database/client.ts";
import { aFolder, type } from "#tests/support/command-line.ts";
import { act, aMeeting, aRecord } from "#tests/support/factories.ts";

/** A database of two meetings and three entries, signed after the second one and, unless `signed` is 2, at its end. */
function aSignedDatabase({ signed = 3 }: { readonly signed?: 2 | 3 } = {}) {
  const { path } = aFolder();
  const file = path("x.db");
  const files = auditFilesOf(file);
  change(file, (db) => {
    aMeeting(db);
    headSigner(db, files).sign(act.now);
    aMeeting(db, aRecord({ meeting: { id: "sofia-2017" } }));
    if (signed === 3) headSigner(db, files).sign(act.now);
  });
  return { path, file, files, database: ["--database", file] };
}

function change(file: string, act: (db: OpenDatabase) => void): void {
  const db = openDatabase(file);
  act(db);
  db.$client.close();
}

/** As somebody does who holds the file. */
const tamper = (file: string, statement: string) =>
  change(file, ({ $client }) => {
    for (const verb of ["changed", "deleted", "replaced"]) $client.exec(`DROP TRIGGER audit_is_never_${verb}`);
    $client.exec(`DROP TRIGGER audit_is_only_continued; ${statement}`);
  });

describe("a command that writes", () => {
  it("leaves what it did signed, and needs the key before it does anything", async () => {
    const { path } = aFolder();
    const database = ["--database", path("x.db")];
    await type("demo", ...database);
    await type("backup", path("copy.db"), ...database);
    await type("restore", path("copy.db"), "--database", path("again.db"));
    for (const name of ["x.db", "again.db"])
      expect((await type("audit", "verify", "--database", path(name))).printed).toContain("all of them signed");

    rmSync(`${path("x.db")}.audit-key`);
    const before = await type("record", "export", "sarajevo-2018", ...database);
    const { refused } = await type("record", "import", "db/demo/sarajevo-2018.json", "--replace", ...database);
    expect(refused).toContain("signed this audit and is missing");
    expect(await type("record", "export", "sarajevo-2018", ...database)).toEqual(before);
  });
});

describe("audit verify", () => {
  it("says that the audit is intact, and how far it is signed", async () => {
    const { database } = aSignedDatabase();
    expect(await type("audit", "verify", ...database)).toEqual({
      printed: "The audit is intact: 3 entries, all of them signed (last signed 2018-05-10T09:00:00.000Z).",
    });
    const older = aSignedDatabase({ signed: 2 });
    expect((await type("audit", "verify", ...older.database)).printed).toBe(
      "The audit is intact: 3 entries, the newest not signed yet (last signed 2018-05-10T09:00:00.000Z).",
    );
  });

  it("changes nothing, so that it finds the same when it is typed again", async () => {
    const { database } = aSignedDatabase({ signed: 2 });
    const first = await type("audit", "verify", ...database);
    expect(await type("audit", "verify", ...database)).toEqual(first);
  });

  it.each([
    ["UPDATE audit SET actor_id = 'nobody' WHERE seq = 2", "Entry 2 of the audit was changed."],
    ["DELETE FROM audit WHERE seq = 2", "Entry 2 of the audit is missing."],
    [
      `UPDATE audit SET seq = 4 WHERE seq = 3; INSERT INTO audit SELECT 3, at, 'nobody', verb, target_id, meeting_id, 'x', 'y', NULL, NULL FROM audit WHERE seq = 1`,
      "Entry 3 of the audit was inserted.",
    ],
    ["UPDATE audit SET seq = 9 WHERE seq = 1", "The audit is out of order from entry 1 on."],
    ["DELETE FROM audit WHERE seq > 1", "The audit was cut off after entry 1; entry 3 was signed."],
  ])("names in one line what is wrong after: %s", async (statement, refused) => {
    const { file, database } = aSignedDatabase();
    tamper(file, statement);
    expect(await type("audit", "verify", ...database)).toEqual({ printed: "", refused });
  });

  it("finds that the newest entries were cut off and others written since", async () => {
    const { file, database } = aSignedDatabase();
    tamper(file, "DELETE FROM audit WHERE seq > 2");
    change(file, (db) => aMeeting(db, aRecord({ meeting: { id: "vienna-1815" } })));
    expect((await type("audit", "verify", ...database)).refused).toBe(
      "The audit from entry 3 on is not the one that was signed.",
    );
  });

  it("wants signed heads, and a key to check them with", async () => {
    const { files, database } = aSignedDatabase();
    rmSync(files.key);
    expect((await type("audit", "verify", ...database)).refused).toBe(
      `The signed heads of the audit cannot be checked, because ${files.key} holds no key for them; name it with AUDIT_KEY_FILE.`,
    );
    rmSync(files.heads);
    expect((await type("audit", "verify", ...database)).refused).toBe(
      `No signed head of the audit is in ${files.heads}: whether its newest entries are missing cannot be said.`,
    );
  });

  it("compares with heads that were kept elsewhere, where those beside the database were cut as well", async () => {
    const { path, file, files, database } = aSignedDatabase();
    copyFileSync(files.heads, path("kept"));
    tamper(file, "DELETE FROM audit");
    rmSync(files.heads);
    change(file, (db) => headSigner(db, files).sign(act.now));

    expect((await type("audit", "verify", ...database)).refused).toBeUndefined();
    expect((await type("audit", "verify", "--heads", path("kept"), ...database)).refused).toBe(
      "The audit was cut off after entry 0; entry 3 was signed.",
    );
  });

  it("names the line of a head that another installation signed", async () => {
    const { files, database } = aSignedDatabase();
    const other = aSignedDatabase();
    copyFileSync(other.files.heads, files.heads);
    expect((await type("audit", "verify", ...database)).refused).toBe(
      `Line 1 of ${files.heads} does not carry the signature of this audit.`,
    );
  });

  it("tells programs the same", async () => {
    const { file, database } = aSignedDatabase();
    const { printed } = await type("audit", "verify", "--json", ...database);
    const newest = { seq: 3, hash: expect.stringMatching(/^[0-9a-f]{64}$/), at: "2018-05-10T09:00:00.000Z" };
    expect(JSON.parse(printed)).toEqual({ intact: true, entries: 3, newest });

    tamper(file, "DELETE FROM audit WHERE seq > 1");
    const cut = await type("audit", "verify", "--json", ...database);
    expect(cut.refused).toBe("The audit was cut off after entry 1; entry 3 was signed.");
    expect(JSON.parse(cut.printed)).toEqual({ intact: false, entries: 1, newest, broken: { kind: "cut", seq: 1 } });
  });
});
