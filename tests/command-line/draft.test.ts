import { seedOfDraft } from "#app/collab/draft-document.ts";
import { beginDraft } from "#db/draft/drafts.ts";
import { exportRecord } from "#db/record/records.ts";
import { loadRegister } from "#db/register/register.ts";
import { readRecord } from "#domain/record/read-record.ts";
import { draftOf } from "#domain/draft/seed.ts";
import { compilationOf } from "#domain/report/compilation-of.ts";
import { aFolder, type, within } from "#tests/support/command-line.ts";
import { readDocx } from "#tests/support/docx-reader.ts";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const meetingId = "sarajevo-2018";

/** The demonstration, in whose draft somebody has written into the first sentence and the first of the Chair's points. */
async function aWrittenDraft() {
  const { path } = aFolder();
  const database = ["--database", path("x.db")];
  await type("demo", ...database);
  within(path("x.db"), (db) => {
    const record = exportRecord(db, meetingId);
    const register = record && loadRegister(db, record.dialogue.id);
    if (!record || !register) throw new Error("The demonstration has Sarajevo.");
    const draft = draftOf(compilationOf(record, register).paragraphs);
    const point = draft.lines.find(({ level }) => level === "point");
    const lines = draft.lines.map((line, index) => {
      const [first, ...others] = line.pieces;
      const isWritten = (index === 0 || line === point) && first !== undefined && "text" in first;
      return isWritten ? { ...line, pieces: [{ ...first, text: `By hand. ${first.text}` }, ...others] } : line;
    });
    const now = new Date("2018-05-10T09:00:00Z");
    beginDraft(db, { meetingId, actorId: "k-orel", now, seed: seedOfDraft({ ...draft, lines }) });
  });
  return { path, database };
}

describe("a draft that was begun", () => {
  it("is what is written as a Word file, and what is checked", async () => {
    const { path, database } = await aWrittenDraft();

    await type("report", "write", meetingId, "--out", path("draft.docx"), ...database);
    const lines = (await readDocx(new Uint8Array(readFileSync(path("draft.docx"))))).map(([, text]) => text);
    expect(lines.filter((line) => line.includes("By hand. "))).toHaveLength(2);

    const checked = await type("check", meetingId, "--json", ...database);
    expect(checked.refused).toBeUndefined();
  });

  it("leaves the house as the record's own paragraphs and points, which come in again as they went out", async () => {
    const { path, database } = await aWrittenDraft();
    await type("record", "export", meetingId, "--out", path("out.json"), ...database);
    const read = readRecord(readFileSync(path("out.json"), "utf8"));
    if (!("record" in read)) throw new Error("What goes out is a sound record.");
    expect(read.record.report?.paragraphs?.[0]?.text).toMatch(/^By hand\. /);
    expect(read.record.chairPoints?.[0]?.text).toMatch(/^By hand\. /);

    await type("record", "import", path("out.json"), "--database", path("other.db"));
    await type("record", "export", meetingId, "--out", path("again.json"), "--database", path("other.db"));

    expect(readFileSync(path("again.json"), "utf8")).toBe(readFileSync(path("out.json"), "utf8"));
    await type("report", "write", meetingId, "--out", path("one.docx"), ...database);
    await type("report", "write", meetingId, "--out", path("two.docx"), "--database", path("other.db"));
    const [one, two] = await Promise.all(
      ["one.docx", "two.docx"].map((file) => readDocx(new Uint8Array(readFileSync(path(file))))),
    );
    // A record keeps no footnotes: the one compiled stays behind.
    const withoutNotes = (lines: typeof one = []) =>
      lines.filter(([style]) => style !== "footnote text").map(([style, text]) => [style, text.replaceAll("¹", "")]);
    expect(withoutNotes(two)).toEqual(withoutNotes(one));
  });
});
