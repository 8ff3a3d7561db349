import { listFiles } from "#db/files/upload-files.ts";
import { loadDemonstration } from "#db/demo/load.ts";
import { xlsxOf } from "#exports/table/xlsx.ts";
import { zip } from "#exports/zip.ts";
import { aMeetingToCome } from "#tests/support/a-meeting-to-come.ts";
import { anExpectedPerson } from "#tests/support/an-expected-person.ts";
import { aFolder } from "#tests/support/command-line.ts";
import { readZip } from "#tests/support/docx-zip.ts";
import { sendRaw, statusIn } from "#tests/support/raw-request.ts";
import { startServer } from "#tests/support/server.ts";
import { deviceOf } from "#tests/support/signed-in.ts";
import { contentsOf, testDb } from "#tests/support/test-db.ts";
import { describe, expect, it } from "vitest";

const now = new Date("2018-05-10T09:00:00Z");
/** What a person reads of a page. */
const wordsIn = (html: string) =>
  html
    .replaceAll("<!-- -->", "")
    .replaceAll(/<[^>]*>/g, " ")
    .replaceAll(/\s+/g, " ");

/** A server with a meeting that takes registrations, and somebody of Pakistan who is on its list. */
async function aDesk(person = "a-marin") {
  const uploads = aFolder().path("uploads");
  const db = testDb();
  loadDemonstration(db, now);
  const meetingId = aMeetingToCome(db);
  anExpectedPerson(db, { id: "known", meetingId, party: "PAK", givenName: "Farah", familyName: "MALIK" });
  db.$client.exec("UPDATE registrations SET address = 'farah@example.org' WHERE id = 'known'");
  const server = await startServer({ db, demonstration: true, now, uploads });
  const { token } = deviceOf(db, person, { now });
  const headers = { Origin: server.url, Cookie: `sid=${token}` };
  const home = `${server.url}/meetings/${meetingId}/people`;
  const post = (path: string, body: FormData | URLSearchParams) =>
    fetch(`${home}/${path}`, { method: "POST", body, redirect: "manual", headers });
  const bring = async (name: string, content: string | Uint8Array) => {
    const form = new FormData();
    form.set("file", new Blob([typeof content === "string" ? content : new Uint8Array(content)]), name);
    return post("import", form);
  };
  const shown = async (address: string) => (await fetch(new URL(address, server.url), { headers })).text();
  /** Everything that was stored of anybody; signing in and the counting of attempts are something else. */
  const stored = () => {
    const { limit_takes: _, device_sessions: __, uploads: ___, audit: ____, ...rest } = contentsOf(db);
    return { ...rest, registrations: rest.registrations, files: listFiles(uploads) };
  };
  return Object.assign(server, { db, uploads, home, post, bring, shown, stored });
}

const somebody = { party: "PAK", givenName: "Zahra", familyName: "DEMO", address: "zahra@example.org" };

describe("a person who cannot be, or probably is not", () => {
  it.each([
    ["no address", { address: "zahra@example" }, "This is not one address to which mail can go."],
    ["a mistyped one", { address: "zahra@gmial.com" }, "The address may be mistyped. Is zahra@gmail.com meant?"],
    [
      "somebody’s",
      { address: "FARAH@example.org" },
      "Somebody with this address is on a list of this meeting already.",
    ],
    [
      "letters that only look Latin",
      { familyName: "DЕMO" },
      "one word mixes letters of two alphabets that look alike.",
    ],
    ["a name on the list", { givenName: "Farah", familyName: "MАLIK" }, "letters of two alphabets"],
    ["a formula", { familyName: "=HYPERLINK(1)" }, "A spreadsheet would take this for a formula: begin with a letter."],
  ])(
    "is told of %s, to the desk and to a focal point; what was typed stays, nothing is stored",
    async (_, wrong, words) => {
      for (const person of ["a-marin", "s-qureshi"]) {
        await using desk = await aDesk(person);
        const before = desk.stored();
        const typed = { ...somebody, ...wrong };

        const answer = await desk.post("new", new URLSearchParams(typed));

        const html = await answer.text();
        expect([person, answer.status, wordsIn(html)]).toEqual([person, 422, expect.stringContaining(words)]);
        for (const value of [typed.givenName, typed.familyName, typed.address])
          expect(html).toContain(`value="${value}"`);
        expect(desk.stored()).toEqual(before);
      }
    },
  );
});

describe("a list of people", () => {
  it("of 200 MB is refused before it is read, and one over 5 MB with a sentence; nothing of either is kept", async () => {
    await using desk = await aDesk();
    const before = desk.stored();
    const head = `POST ${new URL(desk.home).pathname}/import HTTP/1.1\r\nHost: localhost\r\nSec-Fetch-Site: same-origin\r\n`;
    const length = `Content-Length: ${200 * 1024 * 1024}\r\n\r\n`;
    const type = "Content-Type: multipart/form-data; boundary=b\r\n";
    expect(statusIn(await sendRaw(desk.url, head + type + length))).toBe(413);

    const answer = await desk.bring("people.csv", "Delegation,Name,Address\n".repeat(300_000));

    expect([answer.status, wordsIn(await answer.text())]).toEqual([
      422,
      expect.stringContaining("This file is larger than 5 MB"),
    ]);
    expect(desk.stored()).toEqual(before);
  });

  it("that unfolds without end is not unfolded, and says so; nobody is added", async () => {
    await using desk = await aDesk();
    const before = desk.stored().registrations;
    const parts = new Map(readZip(await xlsxOf("People", [["Delegation", "Name"]])));
    const sheet = [...parts.keys()].find((path) => path.includes("worksheets")) ?? "";
    parts.set(
      sheet,
      Buffer.from(`<worksheet><sheetData><row r="1">${" ".repeat(60_000_000)}</row></sheetData></worksheet>`),
    );

    const answer = await desk.bring("people.xlsx", await zip(parts));

    const page = answer.headers.get("Location") ?? "";
    await expect
      .poll(async () => wordsIn(await desk.shown(page)), { timeout: 20_000 })
      .toContain("is far larger inside than it looks. Cut it into several.");
    expect(desk.stored().registrations).toEqual(before);
  });

  it("with formulas, doubled people and mistyped addresses is shown row by row with what is wrong", async () => {
    await using desk = await aDesk();
    const before = desk.stored().registrations;
    const rows = [
      "Delegation,Name,Address",
      'Pakistan,"=cmd|calc",one@example.org',
      "Pakistan,Ana TWICE,two@example.org",
      "Pakistan,Ana TWICE,two@example.org",
      "Pakistan,Mira SLIP,mira@gmial.com",
      "Pakistan,Farah OTHER,farah@example.org",
    ];

    const answer = await desk.bring("people.csv", rows.join("\n"));

    const page = answer.headers.get("Location") ?? "";
    await expect
      .poll(async () => wordsIn(await desk.shown(page)), { timeout: 20_000 })
      .toContain("Nothing is stored yet.");
    const words = wordsIn(await desk.shown(page));
    for (const said of [
      "A spreadsheet would take this for a formula: begin with a letter.",
      "The same person stands in this file twice.",
      "The address may be mistyped. Is mira@gmail.com meant?",
      "Somebody with this address is on a list of this meeting already.",
    ])
      expect(words).toContain(said);
    expect(desk.stored().registrations).toEqual(before);
  });
});
