import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, describe, expect, it, onTestFinished } from "vitest";
import { serve } from "#app/server/serve.ts";
import { auditFilesOf, verifySignedAudit } from "#db/audit/audit-heads.ts";
import { openDatabase, type OpenDatabase } from "#db/database/client.ts";
import { adoptRegister, listDialogues } from "#db/register/register.ts";
import { budapestProcess } from "#domain/register/base/budapest-process.ts";
import { aMessage } from "#tests/support/a-message.ts";
import { startMailServer } from "#tests/support/mail-server.ts";
import { until } from "#tests/support/until.ts";

const folders: string[] = [];
afterEach(() => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true })));

function newFile(): string {
  const folder = mkdtempSync(join(tmpdir(), "serve-"));
  folders.push(folder);
  return join(folder, "data", "desk.db");
}

const countOf = (db: OpenDatabase, table: string) =>
  Number(db.$client.prepare(`SELECT count(*) FROM ${table}`).pluck().get());

const start = {
  host: "127.0.0.1",
  environment: { isProduction: true, port: 0, logLevel: "silent" },
} as const;

describe("serving a database", () => {
  it("makes the file, and loads the demonstration only where one is asked for", async () => {
    for (const [demonstration, dialogues] of [
      [true, 1],
      [false, 0],
    ] as const) {
      const databaseFile = newFile();
      const server = await serve({ ...start, databaseFile, demonstration });
      expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
      await server.close();
      const db = openDatabase(databaseFile);
      expect(listDialogues(db)).toHaveLength(dialogues);
      db.$client.close();
    }
  });

  it("takes out what is left of lists that were being taken in when it was killed", async () => {
    const databaseFile = newFile();
    const server = await serve({ ...start, databaseFile, demonstration: true });
    await server.close();
    const db = openDatabase(databaseFile);
    onTestFinished(() => void db.$client.close());
    const [contacts, people] = [countOf(db, "contacts"), countOf(db, "registrations")];
    const bring = (table: string) => `UPDATE ${table} SET import_id = 'u' WHERE id = (SELECT min(id) FROM ${table})`;
    const noted = "'list.csv', 'a-marin', '2018-05-08T10:00:00.000Z'";
    db.$client.exec(`${bring("contacts")}; ${bring("registrations")};
      INSERT INTO contact_imports (id, dialogue_id, file_name, imported_by, imported_at, count)
        SELECT 'u', id, ${noted}, 0 FROM dialogues;
      INSERT INTO registration_imports (id, meeting_id, file_name, imported_by, imported_at, total, stored)
        SELECT 'u', id, ${noted}, 2, 1 FROM meetings LIMIT 1`);

    await (await serve({ ...start, databaseFile, demonstration: true })).close();

    expect(countOf(db, "contacts")).toBe(contacts - 1);
    expect(countOf(db, "registrations")).toBe(people - 1);
    expect([countOf(db, "contact_imports"), countOf(db, "registration_imports")]).toEqual([1, 1]);
  });

  it("keeps the audit signed until it is closed, with the key that is named", async () => {
    const databaseFile = newFile();
    const auditKeyFile = join(dirname(dirname(databaseFile)), "audit.key");
    const environment = { ...start.environment, auditKeyFile };
    const server = await serve({ ...start, environment, databaseFile, demonstration: true });
    const db = openDatabase(databaseFile);
    adoptRegister(db, budapestProcess, { actorId: "operator", now: new Date("2026-11-21T12:00:00Z") });
    await server.close();
    const { entries, broken, newest } = verifySignedAudit(db, auditFilesOf(databaseFile, auditKeyFile));
    expect({ broken, signed: newest?.seq }).toEqual({ broken: undefined, signed: entries });
    db.$client.close();
  });

  it("delivers the outbox where a mail server is named, and never from a demonstration", async () => {
    for (const [demonstration, letters] of [
      [false, 1],
      [true, 0],
    ] as const) {
      const mailServer = await startMailServer();
      const databaseFile = newFile();
      const mail = { smtpUrl: mailServer.url, from: { name: "", address: "desk@budapest.example" } };
      const server = await serve({
        ...start,
        environment: { ...start.environment, mail },
        databaseFile,
        demonstration,
      });
      const db = openDatabase(databaseFile);
      const written = { kind: "sign-in", dialogueId: undefined, isReleased: true, now: new Date() } as const;
      aMessage(db, written);
      // Written by another connection, whose mails the worker finds at its next look, which a new start has at once.
      await server.close();
      const again = await serve({ ...start, environment: { ...start.environment, mail }, databaseFile, demonstration });
      if (letters > 0) await until(() => mailServer.received.length === letters);
      await again.close();
      expect(mailServer.received.map(({ from }) => from)).toEqual(Array(letters).fill("desk@budapest.example"));
      db.$client.close();
    }
  });

  it("never opens a real dialogue as a demonstration", async () => {
    const databaseFile = newFile();
    const { close } = await serve({ ...start, databaseFile, demonstration: false });
    await close();
    const db = openDatabase(databaseFile);
    adoptRegister(db, budapestProcess, { actorId: "operator", now: new Date("2026-11-21T12:00:00Z") });
    db.$client.close();

    await expect(serve({ ...start, databaseFile, demonstration: true })).rejects.toThrow(/holds a real dialogue/);
  });

  it("names its address when it was given a free port", async () => {
    const databaseFile = newFile();
    const server = await serve({ ...start, databaseFile, demonstration: false });
    expect(server.url).toMatch(/^http:\/\/localhost:\d+$/);
    await server.close();
    expect(existsSync(databaseFile)).toBe(true);
    await expect(fetch(`${server.url}/healthz`)).rejects.toThrow();
  });
});
