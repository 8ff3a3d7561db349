import { contentsOf, testDb } from "#tests/support/test-db.ts";
import { loadDemonstration } from "#db/demo/load.ts";
import { exportRecord } from "#db/record/records.ts";
import { findMeeting } from "#db/meetings/meetings.ts";
import { listFiles } from "#db/files/upload-files.ts";
import { aFolder } from "#tests/support/command-line.ts";
import { keptLog } from "#tests/support/log.ts";
import { sendRaw, statusIn } from "#tests/support/raw-request.ts";
import { startServer } from "#tests/support/server.ts";
import { deviceOf } from "#tests/support/signed-in.ts";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { describe, expect, it } from "vitest";

const now = new Date("2018-05-10T09:00:00Z");
const sarajevo = readFileSync("db/demo/sarajevo-2018.json", "utf8");
const tirana = sarajevo.replace('"sarajevo-2018"', '"tirana-2019"');
const page = "/dialogues/budapest-process/import";

type Person = "a-marin" | "k-orel" | "l-demir" | "r-haider";

async function aDesk() {
  const { path } = aFolder();
  const uploads = path("uploads");
  const db = testDb();
  loadDemonstration(db, now);
  const { log, written } = keptLog();
  const server = await startServer({ db, demonstration: true, now, log, uploads });
  const tokens = new Map<Person, string>();
  const cookieOf = (person: Person) => {
    const token = tokens.get(person) ?? deviceOf(db, person, { now }).token;
    tokens.set(person, token);
    return `sid=${token}`;
  };
  cookieOf("a-marin");
  const ask = (target: string, person: Person = "a-marin", init: RequestInit = {}) =>
    fetch(new URL(target, server.url), {
      redirect: "manual",
      ...init,
      headers: { Origin: server.url, Cookie: cookieOf(person), ...init.headers },
    });
  const send = (content: string | Uint8Array<ArrayBuffer>, name = "tirana.json", person: Person = "a-marin") => {
    const form = new FormData();
    form.set("file", new Blob([content]), name);
    return ask(page, person, { method: "POST", body: form });
  };
  const post = (target: string, form: Record<string, string> = {}, person: Person = "a-marin") =>
    ask(target, person, { method: "POST", body: new URLSearchParams(form) });
  const bringIn = async (content: string) => (await send(content)).headers.get("Location") ?? "nowhere";
  return Object.assign(server, { db, uploads, ask, send, post, bringIn, written });
}

/** What a page says, without its markup. */
const wordsOf = (html: string) =>
  html
    .replaceAll(/<(script|style)[\s\S]*?<\/\1>/g, "")
    .replaceAll(/<[^>]+>/g, " ")
    .replaceAll("&quot;", '"')
    .replaceAll("&#x27;", "'")
    .replaceAll(/\s+/g, " ");

const verbsOf = (desk: { db: ReturnType<typeof testDb> }) =>
  desk.db.$client.prepare("SELECT verb FROM audit ORDER BY seq").pluck().all();

describe("bringing in a meeting record", () => {
  it("keeps the file, shows what it holds, and takes it in once it is confirmed", async () => {
    await using desk = await aDesk();

    const address = await desk.bringIn(tirana);
    expect(address).toMatch(/^\/dialogues\/budapest-process\/import\/[0-9a-f-]{36}$/);
    const [hash = ""] = listFiles(desk.uploads);
    expect(statSync(`${desk.uploads}/${hash.slice(0, 2)}/${hash}`).mode & 0o777).toBe(0o600);
    expect(readFileSync(`${desk.uploads}/${hash.slice(0, 2)}/${hash}`, "utf8")).toBe(tirana);
    expect(findMeeting(desk.db, "tirana-2019")).toBeUndefined();

    for (const shown of [await desk.ask(address), await desk.ask(address)]) {
      const words = wordsOf(await shown.text());
      expect(words).toContain("This meeting is not stored yet. Nothing stands against taking it in.");
      expect(words).toMatch(/Id tirana-2019 Place Sarajevo Dates 7–8 May 2018 .* Interventions \d\d/);
    }
    const taken = await desk.post(address);
    expect([taken.status, taken.headers.get("Location")]).toEqual([302, "/meetings/tirana-2019"]);
    expect(exportRecord(desk.db, "tirana-2019")).toEqual(JSON.parse(tirana));
    expect(listFiles(desk.uploads)).toEqual([]);
    expect(verbsOf(desk).slice(-3)).toEqual(["upload.kept", "record.imported", "upload.removed"]);
    expect((await desk.post(address)).status).toBe(404);
  });

  it("replaces a stored meeting only where that is ticked, and shows what would go", async () => {
    await using desk = await aDesk();
    const address = await desk.bringIn(sarajevo.replace("Return and", "RETURN AND"));
    const words = wordsOf(await (await desk.ask(address)).text());
    expect(words).toContain("This meeting is stored already. Taking the file in replaces it.");
    expect(words).toContain("What it would replace");

    const before = contentsOf(desk.db);
    const unticked = await desk.post(address);
    expect(unticked.status).toBe(409);
    expect(wordsOf(await unticked.text())).toContain("Tick that it is to be replaced, or remove the file.");
    expect(contentsOf(desk.db)).toEqual(before);

    expect((await desk.post(address, { replace: "on" })).status).toBe(302);
    expect(verbsOf(desk).slice(-2)).toEqual(["record.replaced", "upload.removed"]);
  });

  it("is undone by removing the file, which leaves nothing", async () => {
    await using desk = await aDesk();
    const address = await desk.bringIn(tirana);
    const removed = await desk.post(`${address}/removal`);
    expect([removed.status, removed.headers.get("Location")]).toEqual([302, page]);
    expect(contentsOf(desk.db)["uploads"]).toEqual([]);
    expect(listFiles(desk.uploads)).toEqual([]);
    expect(wordsOf(await (await desk.ask(page)).text())).toContain("No file waits.");
    expect(verbsOf(desk).slice(-2)).toEqual(["upload.kept", "upload.removed"]);
  });

  it("keeps the same bytes once, as long as any of their rows stands", async () => {
    await using desk = await aDesk();
    const [first, second] = [await desk.bringIn(tirana), await desk.bringIn(tirana)];
    expect(first).not.toBe(second);
    expect(listFiles(desk.uploads)).toHaveLength(1);
    await desk.post(`${first}/removal`);
    expect(wordsOf(await (await desk.ask(second)).text())).toContain("Nothing stands against taking it in.");
    await desk.post(`${second}/removal`);
    expect(listFiles(desk.uploads)).toEqual([]);
  });

  it("names each problem with its place, and offers nothing but to remove the file", async () => {
    await using desk = await aDesk();
    const unsound = await desk.bringIn(tirana.replace('"startsOn": "2018-05-07"', '"startsOn": "7 May"'));
    const unknown = await desk.bringIn(tirana.replace('"party": "GEO"', '"party": "ATLANTIS"'));
    const elsewhere = await desk.bringIn(tirana.replace('"id": "budapest-process"', '"id": "rabat-process"'));
    const pages = await Promise.all([unsound, unknown, elsewhere].map(async (at) => (await desk.ask(at)).text()));
    expect(wordsOf(pages[0] ?? "")).toContain("meeting.startsOn startsOn is not a day of the calendar");
    expect(wordsOf(pages[1] ?? "")).toMatch(/\w\[\d+\]\.party The register knows no party "ATLANTIS"/);
    expect(wordsOf(pages[2] ?? "")).toContain("The file belongs to another dialogue, rabat-process .");
    expect(pages.join()).not.toContain("Take it in");

    const before = contentsOf(desk.db);
    for (const address of [unsound, unknown, elsewhere])
      expect((await desk.post(address, { replace: "on" })).status).toBe(422);
    expect(contentsOf(desk.db)).toEqual(before);
  });

  it("never touches a meeting of another dialogue, whose id the file happens to use", async () => {
    await using desk = await aDesk();
    desk.db.$client.pragma("foreign_keys = OFF");
    desk.db.$client.exec("UPDATE meetings SET dialogue_id = 'rabat-process' WHERE id = 'sofia-2017'");
    const address = await desk.bringIn(sarajevo.replace('"sarajevo-2018"', '"sofia-2017"'));
    const before = contentsOf(desk.db);
    expect(wordsOf(await (await desk.ask(address)).text())).toContain("The id of this meeting cannot be used here");
    expect((await desk.post(address, { replace: "on" })).status).toBe(422);
    expect(contentsOf(desk.db)).toEqual(before);
  });

  it("says so when the bytes are no longer those that were brought in", async () => {
    await using desk = await aDesk();
    const address = await desk.bringIn(tirana);
    const [hash = ""] = listFiles(desk.uploads);
    const { writeFileSync } = await import("node:fs");
    writeFileSync(`${desk.uploads}/${hash.slice(0, 2)}/${hash}`, tirana.replace("Return", "Regret"));
    expect(wordsOf(await (await desk.ask(address)).text())).toContain("no longer those that were brought in");
    expect((await desk.post(address)).status).toBe(422);
  });
});

describe("a file that is no meeting record", () => {
  const zip = new Uint8Array([0x50, 0x4b, 3, 4, ...Array<number>(200).fill(0)]);
  it.each<[what: string, content: string | Uint8Array<ArrayBuffer>, name: string, sentence: string]>([
    [
      "no JSON",
      "Dear colleagues,",
      "letter.json",
      "letter.json is no meeting record. A meeting record is a .json file.",
    ],
    [
      "broken JSON",
      '{"format": ',
      "a.json",
      "a.json is no meeting record. The file is not sound JSON: line 1, column 12",
    ],
    ["another format", '{"format":"x"}', "a.json", 'a.json is no meeting record. format is "x"; a meeting record says'],
    ["no UTF-8", Uint8Array.from([0x7b, 0xff, 0xfe]), "a.json", "The file is not a text in UTF-8."],
    ["a zip", zip, "a.json", "a.json is no meeting record. A meeting record is a .json file."],
    ["a PDF", "%PDF-1.7", "a.json", "a.json is no meeting record. A meeting record is a .json file."],
    ["empty", "", "a.json", "a.json is empty. Choose another file."],
    ["a list", "[1]", "a.json", "a.json is no meeting record."],
    ["over 10,000,000 letters", `{"a":"${"x".repeat(10_000_001)}"}`, "a.json", "a record may have 10000000 at most."],
    ["over 25 MB", `{"a":"${"x".repeat(25 * 1024 * 1024)}"}`, "a.json", "The file is larger than 25 MB."],
    ["named for another place", "x", "../../etc/\u202Enosj.exe\u0007", "nosj.exe is no meeting record."],
  ])("%s gets one sentence and changes nothing", async (_what, content, name, sentence) => {
    await using desk = await aDesk();
    const before = contentsOf(desk.db);
    const answer = await desk.send(content, name);
    expect(answer.status).toBe(422);
    const words = wordsOf(await answer.text());
    expect(words).toContain(sentence);
    expect(words).not.toMatch(/etc|\u202E|\u0007/);
    expect(contentsOf(desk.db)).toEqual(before);
    expect(listFiles(desk.uploads)).toEqual([]);
    expect(existsSync(desk.uploads) ? readdirSync(`${desk.uploads}/parts`) : []).toEqual([]);
  });

  it("is shown by the last part of its name alone, however it was named", async () => {
    await using desk = await aDesk();
    const form = new FormData();
    form.set("file", new Blob([tirana]), "C:\\Users\\ana\\..\\gnp\u202Enosj.Тирана \u0000.json");
    const kept = await desk.ask(page, "a-marin", { method: "POST", body: form });
    expect(kept.status).toBe(302);
    expect(contentsOf(desk.db)["uploads"]).toMatchObject([{ original_name: "gnpnosj.Тирана .json" }]);
  });

  it("is refused in a form that is not the page's", async () => {
    await using desk = await aDesk();
    const before = contentsOf(desk.db);
    const two = new FormData();
    two.append("file", new Blob([tirana]), "a.json");
    two.append("file", new Blob([tirana]), "b.json");
    const other = new FormData();
    other.set("other", new Blob([tirana]), "a.json");
    const many = new FormData();
    for (let i = 0; i < 5_000; i++) many.append(`field${i}`, "1");
    const none = new FormData();
    none.set("file", new Blob([]), "");
    for (const body of [two, other, many, none]) {
      const answer = await desk.ask(page, "a-marin", { method: "POST", body });
      expect(answer.status).toBe(422);
      expect(wordsOf(await answer.text())).toContain("No file arrived. Choose one and send it again.");
    }
    const broken = [
      "--b\r\n\r\n",
      "--b\r\nContent-Disposition: form-data\r\n\r\nx\r\n--b--",
      "x".repeat(9_000),
      "--b--",
      "",
    ];
    const header = `multipart/form-data; boundary=b`;
    for (const body of broken.concat(`--b\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\n{"cut`)) {
      const answer = await desk.ask(page, "a-marin", { method: "POST", body, headers: { "Content-Type": header } });
      expect(answer.status).toBe(422);
    }
    const cut = `POST ${page} HTTP/1.1\r\nHost: localhost\r\nSec-Fetch-Site: same-origin\r\nContent-Type: ${header}\r\n`;
    await sendRaw(desk.url, `${cut}Content-Length: 9000\r\nCookie: sid=x\r\n\r\n--b\r\nContent-Disp`);
    expect(contentsOf(desk.db)).toEqual(before);
    expect(listFiles(desk.uploads)).toEqual([]);
    expect(readdirSync(`${desk.uploads}/parts`)).toEqual([]);
    expect(desk.written()).not.toMatch(/"level":(50|60)/);
  });

  it("is refused before it is read where it is four times too large", async () => {
    await using desk = await aDesk();
    const type = "Content-Type: multipart/form-data; boundary=b\r\n";
    const head = `POST ${page} HTTP/1.1\r\nHost: localhost\r\nSec-Fetch-Site: same-origin\r\n${type}`;
    expect(statusIn(await sendRaw(desk.url, `${head}Content-Length: 104857601\r\n\r\n`))).toBe(413);
  });

  it("is not taken twenty-one times within an hour", async () => {
    await using desk = await aDesk();
    for (let i = 0; i < 20; i++) expect((await desk.send(tirana)).status).toBe(302);
    const answer = await desk.send(tirana);
    expect(answer.status).toBe(422);
    expect(wordsOf(await answer.text())).toContain("You have brought in twenty files within the hour.");
    expect(contentsOf(desk.db)["uploads"]).toHaveLength(20);
  });
});

describe("whoever is not the dialogue's secretariat", () => {
  it("can neither bring in, nor see, take in or remove what was brought in", async () => {
    await using desk = await aDesk();
    const address = await desk.bringIn(tirana);
    for (const person of ["k-orel", "l-demir", "r-haider"] as const) {
      await desk.ask("/", person);
      const before = contentsOf(desk.db);
      const answers = [
        await desk.ask(page, person),
        await desk.ask(address, person),
        await desk.send(tirana, "a.json", person),
        await desk.post(address, { replace: "on" }, person),
        await desk.post(`${address}/removal`, {}, person),
      ];
      expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404]);
      expect(contentsOf(desk.db)).toEqual(before);
      expect(listFiles(desk.uploads)).toHaveLength(1);
    }
    expect((await fetch(`${desk.url}${page}`)).status).toBe(404);
    expect((await fetch(`${desk.url}${address}`)).status).toBe(404);
    expect(wordsOf(await (await desk.ask("/dialogues/budapest-process", "k-orel")).text())).not.toContain("Bring in");
    expect(wordsOf(await (await desk.ask("/dialogues/budapest-process")).text())).toContain(
      "Bring in a meeting record",
    );
  });
});
