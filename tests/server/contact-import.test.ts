import { loadDemonstration } from "#db/demo/load.ts";
import { listFiles } from "#db/files/upload-files.ts";
import { aFolder } from "#tests/support/command-line.ts";
import { sendRaw, statusIn } from "#tests/support/raw-request.ts";
import { startServer } from "#tests/support/server.ts";
import { deviceOf } from "#tests/support/signed-in.ts";
import { contentsOf, testDb } from "#tests/support/test-db.ts";
import { describe, expect, it } from "vitest";

const now = new Date("2018-05-10T09:00:00Z");
const page = "/dialogues/budapest-process/contacts/import";

async function aDesk() {
  const uploads = aFolder().path("uploads");
  const db = testDb();
  loadDemonstration(db, now);
  const server = await startServer({ db, demonstration: true, now, uploads });
  const { token } = deviceOf(db, "a-marin", { now });
  const send = (content: string) => {
    const form = new FormData();
    form.set("file", new Blob([content]), "people.csv");
    const headers = { Origin: server.url, Cookie: `sid=${token}` };
    return fetch(new URL(page, server.url), { method: "POST", body: form, redirect: "manual", headers });
  };
  return Object.assign(server, { db, uploads, send });
}

describe("a list of contacts", () => {
  it("of 200 MB is refused before it is read, and one over 5 MB with a sentence; nothing of either is kept", async () => {
    await using desk = await aDesk();
    const before = contentsOf(desk.db);
    const type = "Content-Type: multipart/form-data; boundary=b\r\n";
    const head = `POST ${page} HTTP/1.1\r\nHost: localhost\r\nSec-Fetch-Site: same-origin\r\n${type}`;
    expect(statusIn(await sendRaw(desk.url, `${head}Content-Length: ${200 * 1024 * 1024}\r\n\r\n`))).toBe(413);

    const answer = await desk.send("Party,Name,Address\n".repeat(300_000));

    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain("This file is larger than 5 MB");
    expect(listFiles(desk.uploads)).toEqual([]);
    expect(contentsOf(desk.db).uploads).toEqual(before.uploads);
  });

  it("is shown with what is wrong with it where its columns have no names", async () => {
    await using desk = await aDesk();
    const { status, headers } = await desk.send("Ana,Marin\n");
    expect(status).toBe(302);
    expect(headers.get("Location")).toMatch(/\/contacts\/import\/[\w-]+$/);
  });
});
