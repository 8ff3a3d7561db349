import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { makeBackup, restoreBackup } from "#db/database/backup.ts";
import { openDatabase } from "#db/database/client.ts";
import {
  copyFiles,
  listFiles,
  readUpload,
  receivePart,
  removeParts,
  uploadsOf,
  type Part,
} from "#db/files/upload-files.ts";
import { keepUpload, listHashes, listUploads, removeUpload, sweepUploads } from "#db/files/uploads.ts";
import { originalName } from "#domain/uploads/original-name.ts";
import { mediaTypeOf } from "#domain/uploads/purpose.ts";
import { aFolder } from "#tests/support/command-line.ts";
import { act, aMeeting } from "#tests/support/factories.ts";
import { contentsOf } from "#tests/support/test-db.ts";

const purpose = "meeting record";
const dialogueId = "budapest-process";
const text = '{ "format": "rapporteur/meeting-record" }';
const placeIn = (folder: string, hash = "") => `${folder}/${hash.slice(0, 2)}/${hash}`;

async function* piecesOf(content: string) {
  for (const letter of content) yield await Promise.resolve(new TextEncoder().encode(letter));
}

function aDatabase() {
  const { path } = aFolder();
  const file = path("desk.db");
  const db = openDatabase(file);
  aMeeting(db);
  const folder = uploadsOf(file);
  const receive = async (content: string): Promise<Part> => {
    const part = await receivePart(folder, piecesOf(content), 1_000);
    if (part === "too large") throw new Error("The test's file is too large.");
    return part;
  };
  const keep = (part: Part) =>
    keepUpload(db, { ...act, folder, part, name: "a.json", purpose, dialogueId, digest: String });
  return { db, file, folder, path, receive, keep };
}

const onlyUpload = (db: ReturnType<typeof openDatabase>) => {
  const [upload] = listUploads(db, { dialogueId, purpose });
  if (!upload) throw new Error("There is no file.");
  return upload;
};

describe("a file that comes in", () => {
  it("lies under its hash, its owner's alone, once it is kept, and the part is gone", async () => {
    const { db, folder, receive, keep } = aDatabase();
    const part = await receive(text);
    expect(statSync(part.file).mode & 0o777).toBe(0o600);
    expect(keep(part).outcome).toBe("kept");
    const upload = onlyUpload(db);
    expect(upload).toMatchObject({ sha256: part.sha256, size: text.length, mediaType: "application/json" });
    expect(readFileSync(placeIn(folder, part.sha256), "utf8")).toBe(text);
    expect(statSync(placeIn(folder, part.sha256)).mode & 0o777).toBe(0o600);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect(readdirSync(`${folder}/parts`)).toEqual([]);
  });

  it("is read to its end and not kept where it is too large, and leaves nothing where its sender breaks off", async () => {
    const { folder } = aDatabase();
    let sent = 0;
    async function* endless() {
      for (; sent < 3_000; sent++) yield await Promise.resolve(new Uint8Array(1));
    }
    expect(await receivePart(folder, endless(), 1_000)).toBe("too large");
    expect(sent).toBe(3_000);
    async function* brokenOff() {
      yield await Promise.resolve(new Uint8Array(10));
      throw new Error("left");
    }
    await expect(receivePart(folder, brokenOff(), 1_000)).rejects.toThrow("left");
    expect(readdirSync(`${folder}/parts`)).toEqual([]);
  });

  it("is not kept where its dialogue is unknown, or its content is of another kind", async () => {
    const { db, folder, receive, keep } = aDatabase();
    const before = contentsOf(db);
    expect(keep(await receive("%PDF-1.7")).outcome).toBe("another kind");
    const part = await receive(text);
    const nowhere = { ...act, folder, part, name: "a", purpose, dialogueId: "nowhere", digest: String } as const;
    expect(() => keepUpload(db, nowhere)).toThrow();
    expect(contentsOf(db)).toEqual(before);
    expect(readdirSync(`${folder}/parts`)).toEqual([]);
    expect(sweepUploads(db, folder)).toBe(0);
  });

  it("is known by its first bytes", () => {
    const kinds = [
      "PK\u0003\u0004",
      "%PDF-",
      ' \r\n\t{"a"',
      "\u00ef\u00bb\u00bf{",
      "[1]",
      "",
      "<html>",
      "GIF89a\u0000",
    ].map((first) => mediaTypeOf(Buffer.from(first, "latin1")));
    const json = "application/json";
    expect(kinds).toEqual([
      "application/zip",
      "application/pdf",
      json,
      json,
      "text/plain",
      undefined,
      "text/plain",
      undefined,
    ]);
  });

  it("is named by a name that can do no harm, whatever it was called", () => {
    expect(originalName("../../etc/passwd")).toBe("passwd");
    expect(originalName("C:\\Users\\ana\\report.json")).toBe("report.json");
    expect(originalName("\u202Enosj.exe")).toBe("nosj.exe");
    expect(originalName("..")).toBe("");
    expect(originalName(`${"ж".repeat(300)}.json`)).toBe(`${"ж".repeat(114)}….json`);
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (given) => {
        const name = originalName(given);
        expect([...name].length).toBeLessThanOrEqual(120);
        expect(name).not.toMatch(/[/\\\p{Cc}\p{Cf}\p{Cs}]|^\./u);
        expect(originalName(name)).toBe(name);
      }),
    );
  });
});

describe("the files of a database", () => {
  it("lose those that no row knows, and no others", async () => {
    const { db, folder, receive, keep } = aDatabase();
    const part = await receive(text);
    keep(part);
    const orphan = "a".repeat(64);
    mkdirSync(dirname(placeIn(folder, orphan)));
    writeFileSync(placeIn(folder, orphan), "left by a crash");
    await receive("half");
    removeParts(folder);
    expect(sweepUploads(db, folder)).toBe(1);
    expect(listFiles(folder)).toEqual([part.sha256]);
    expect(existsSync(`${folder}/parts`)).toBe(false);
  });

  it("are found out where a letter of them has flipped", async () => {
    const { db, folder, receive, keep } = aDatabase();
    keep(await receive(text));
    const { sha256 } = onlyUpload(db);
    expect(readUpload(folder, sha256)?.toString()).toBe(text);
    writeFileSync(placeIn(folder, sha256), text.replace("meeting", "meating"));
    expect(readUpload(folder, sha256)).toBeUndefined();
  });
});

describe("a backup", () => {
  async function aBackup() {
    const desk = aDatabase();
    desk.keep(await desk.receive(text));
    const made = makeBackup(desk.db, { ...act, file: desk.path("copy.db") });
    const [hash] = listFiles(desk.folder);
    return { ...desk, made, hash, backup: desk.path("copy.db"), kept: placeIn(uploadsOf(desk.path("copy.db")), hash) };
  }

  it("takes the files along, and the restored database has them", async () => {
    const { db, made, hash = "", backup, path } = await aBackup();
    expect(made).toMatchObject({ outcome: "made", files: 1 });
    removeUpload(db, { ...act, folder: uploadsOf(db.$client.name), upload: onlyUpload(db) });
    db.$client.close();

    const file = path("again/desk.db");
    mkdirSync(dirname(file));
    expect(restoreBackup({ ...act, backup, file })).toMatchObject({ outcome: "restored", files: 1 });
    const restored = openDatabase(file);
    expect(listHashes(restored)).toEqual([hash]);
    expect(readUpload(uploadsOf(file), hash)?.toString()).toBe(text);
    expect(statSync(placeIn(uploadsOf(file), hash)).mode & 0o777).toBe(0o600);
    restored.$client.close();
  });

  it.each<[what: string, spoil: (file: string) => void]>([
    ["is missing", (file) => writeFileSync(file, "")],
    ["has one flipped letter", (file) => writeFileSync(file, text.replace("meeting", "meating"))],
  ])("of which a file %s is not restored, and leaves nothing behind", async (_what, spoil) => {
    const { hash, backup, kept, path } = await aBackup();
    spoil(kept);
    const file = path("restored.db");
    const before = readdirSync(path("")).toSorted();
    expect(() => restoreBackup({ ...act, backup, file })).toThrow(
      `${backup} tells of a file that is not in ${uploadsOf(backup)}, or has changed: ${hash}.`,
    );
    expect(readdirSync(path("")).toSorted()).toEqual(before);
  });

  it("is not made of a database whose file has changed, and the audit says that it failed", async () => {
    const { db, folder, hash, path } = await aBackup();
    writeFileSync(placeIn(folder, hash), "something else");
    expect(() => makeBackup(db, { ...act, file: path("second.db") })).toThrow(`or has changed: ${hash}`);
    expect(existsSync(path("second.db"))).toBe(false);
    expect(existsSync(uploadsOf(path("second.db")))).toBe(false);
    expect(contentsOf(db)["audit"]?.at(-1)).toMatchObject({ verb: "backup.failed" });
  });

  it("never mixes with files that lie there already", async () => {
    const { db, path, backup } = await aBackup();
    mkdirSync(uploadsOf(path("third.db")));
    expect(makeBackup(db, { ...act, file: path("third.db") })).toMatchObject({ outcome: "occupied" });
    expect(restoreBackup({ ...act, backup, file: path("third.db") })).toMatchObject({ outcome: "occupied" });
    expect(readdirSync(uploadsOf(path("third.db")))).toEqual([]);
  });

  it("copies no file twice", async () => {
    const { folder, hash = "", path } = await aBackup();
    expect(copyFiles(folder, path("copies"), [hash, hash])).toEqual([]);
    expect(copyFiles("nowhere", path("copies"), [hash, "b".repeat(64)])).toEqual(["b".repeat(64)]);
    expect(listFiles(path("copies"))).toEqual([hash]);
  });
});
