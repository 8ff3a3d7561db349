import { listAudit } from "#db/audit/audit.ts";
import {
  changeMeetingPaper,
  giveWord,
  releaseMeetingPaper,
  takeBackRelease,
  withdrawMeetingPaper,
} from "#db/meeting-papers/meeting-paper-acts.ts";
import { findMeetingPaper, listMeetingPapers } from "#db/meeting-papers/meeting-papers.ts";
import { importRecord } from "#db/record/records.ts";
import { purgeDue } from "#db/retention/retention.ts";
import { limits } from "#domain/access/limits.ts";
import { listFiles, readUpload } from "#db/files/upload-files.ts";
import { sweepUploads } from "#db/files/uploads.ts";
import { addedFile, addedPaper, aPaperFolder, aPresentation, someFacts } from "#tests/support/a-meeting-paper.ts";
import { act, aMeeting, aRecord, aRegister } from "#tests/support/factories.ts";
import { testDb } from "#tests/support/test-db.ts";
import { unchanged } from "#tests/support/unchanged.ts";
import { describe, expect, it } from "vitest";

const day = 24 * 60 * 60 * 1000;

async function aDesk(party: string | null = "PAK") {
  const db = testDb();
  const meetingId = aMeeting(db);
  const folder = aPaperFolder();
  const { id: paperId } = await addedPaper(db, { meetingId, folder, party });
  const key = { ...act, meetingId, paperId };
  const paper = () => findMeetingPaper(db, key);
  const verbs = () =>
    listAudit(db, meetingId).flatMap(({ verb }) => (verb.startsWith("paper.") ? [verb.replace("paper.", "")] : []));
  return { db, meetingId, folder, paperId, key, paper, verbs };
}

describe("adding a paper", () => {
  it("keeps its very bytes, who brought it and when, and gives it the next code", async () => {
    const { db, meetingId, folder, paper, verbs } = await aDesk();
    const bytes = await aPresentation({ "ppt/slides/slide1.xml": "<p:sld/>" });
    const { file } = await addedPaper(db, { meetingId, folder, bytes, language: "fr" });
    expect(paper()).toMatchObject({ party: "PAK", sharing: null, releasedAt: null, addedBy: "ana" });
    expect(listMeetingPapers(db, meetingId).map(({ code }) => code.split("/").at(-1))).toEqual(["PRES.1", "PRES.2"]);
    expect(readUpload(folder, file.part.sha256)?.equals(bytes)).toBe(true);
    expect(verbs()).toEqual(["added", "added"]);
  });

  it("is one paper, sent twice; and under somebody else's id none", async () => {
    const { db, meetingId, folder, paperId } = await aDesk();
    const again = { meetingId, folder, id: paperId };
    const before = listFiles(folder).length;
    expect((await addedPaper(db, again)).outcome).toBe("done");
    expect((await addedPaper(db, { ...again, actorId: "ben" })).outcome).toBe("not-now");
    expect(listMeetingPapers(db, meetingId)).toHaveLength(1);
    expect(listFiles(folder)).toHaveLength(before);
  });

  it("is refused under a code that is taken, in whichever capitals, and for a session that there is not", async () => {
    const { db, meetingId, folder, paper } = await aDesk();
    const code = paper()?.code.toLowerCase() ?? "";
    const other = { meetingId, folder, bytes: await aPresentation({ "a.xml": "<a/>" }) };
    const rows = () => db.$client.prepare("SELECT count(*) FROM uploads").pluck().get();
    const before = [rows(), listFiles(folder).length];
    expect((await addedPaper(db, { ...other, facts: { code } })).outcome).toBe("code-taken");
    expect((await addedPaper(db, { ...other, facts: { sessionId: "s99" } })).outcome).toBe("no-such-session");
    expect(listMeetingPapers(db, meetingId)).toHaveLength(1);
    // What was refused leaves no bytes behind either.
    expect([rows(), listFiles(folder).length]).toEqual(before);
  });

  it("is refused to whoever has brought in too many within the hour, who learns when it is possible again", async () => {
    const { db, meetingId, folder } = await aDesk();
    const one = (minutes: number) =>
      addedPaper(db, { meetingId, folder, actorId: "ben", now: new Date(act.now.getTime() + minutes * 60_000) });
    const { count: most } = limits.uploadByPerson;
    for (let count = 0; count < most; count += 1) expect((await one(count / most)).outcome).toBe("done");
    const before = [listMeetingPapers(db, meetingId).length, listFiles(folder).length];
    const { outcome } = await one(1);
    expect(outcome).toEqual({ tooManyUntil: expect.any(Date) as Date });
    expect([listMeetingPapers(db, meetingId).length, listFiles(folder).length]).toEqual(before);
    expect((await one(120)).outcome).toBe("done");
  });
});

describe("a file", () => {
  it("in a language that is there is its next revision, and every earlier one stays", async () => {
    const { db, meetingId, folder, paperId, paper } = await aDesk();
    const of = { meetingId, paperId, folder };
    await addedFile(db, { ...of, bytes: await aPresentation({ "b.xml": "<b/>" }) });
    await addedFile(db, { ...of, language: "ru" });
    expect(paper()?.files.map(({ language, revision }) => `${language} ${revision}`)).toEqual(["en 0", "en 1", "ru 0"]);
    expect(new Set(paper()?.files.map(({ uploadId }) => uploadId)).size).toBe(3);
  });
});

describe("a release", () => {
  it("is refused without the presenter's word, and against it, and changes nothing", async () => {
    const { db, key } = await aDesk();
    expect(unchanged(db, () => releaseMeetingPaper(db, key))).toBe("not-now");
    giveWord(db, { ...key, sharing: "nobody" });
    expect(unchanged(db, () => releaseMeetingPaper(db, key))).toBe("not-now");
  });

  it("opens the files that are there, and what comes later only when it is released again", async () => {
    const { db, meetingId, folder, paperId, key, paper } = await aDesk();
    giveWord(db, { ...key, sharing: "participants" });
    expect(releaseMeetingPaper(db, key)).toBe("done");
    await addedFile(db, { meetingId, paperId, folder, bytes: await aPresentation({ "c.xml": "<c/>" }) });
    const released = () => paper()?.files.map(({ releasedAt }) => releasedAt !== null);
    expect(released()).toEqual([true, false]);
    expect(releaseMeetingPaper(db, key)).toBe("done");
    expect(released()).toEqual([true, true]);
    expect(unchanged(db, () => releaseMeetingPaper(db, key))).toBe("not-now");
  });

  it("ends when it is taken back, and at once when the presenter does not want the paper shared", async () => {
    const { db, key, paper, verbs } = await aDesk();
    giveWord(db, { ...key, sharing: "everybody" });
    releaseMeetingPaper(db, key);
    expect(takeBackRelease(db, key)).toBe("done");
    expect(unchanged(db, () => takeBackRelease(db, key))).toBe("not-now");
    releaseMeetingPaper(db, key);
    giveWord(db, { ...key, sharing: "nobody" });
    expect(paper()).toMatchObject({ releasedAt: null, files: [{ releasedAt: null }] });
    expect(verbs()).toEqual([...["added", "word_given", "released", "release_taken_back", "released", "word_given"]]);
  });
});

describe("the presenter's word", () => {
  it("says how it came where somebody else entered it, and the audit keeps that too", async () => {
    const { db, key, paper } = await aDesk();
    giveWord(db, { ...key, sharing: "participants", how: "By mail of 1 March" });
    expect(paper()).toMatchObject({ sharing: "participants", wordBy: "ana", wordHow: "By mail of 1 March" });
    expect(db.$client.prepare("SELECT reason FROM reasons").pluck().all()).toEqual(["By mail of 1 March"]);
  });
});

describe("a paper that was taken back", () => {
  it("stays as it is: no word, no file, no release, no change", async () => {
    const { db, meetingId, folder, paperId, key, paper } = await aDesk();
    expect(withdrawMeetingPaper(db, key)).toBe("done");
    expect(unchanged(db, () => withdrawMeetingPaper(db, key))).toBe("not-now");
    expect(unchanged(db, () => giveWord(db, { ...key, sharing: "everybody" }))).toBe("not-now");
    expect(unchanged(db, () => releaseMeetingPaper(db, key))).toBe("not-now");
    expect(unchanged(db, () => changeMeetingPaper(db, { ...key, facts: someFacts }))).toBe("not-now");
    expect(await addedFile(db, { meetingId, paperId, folder })).toBe("not-now");
    expect(paper()?.files).toHaveLength(1);
  });

  it("goes after thirty days with its files and their bytes, and no other does", async () => {
    const { db, meetingId, folder, key, paper } = await aDesk();
    const bytes = await aPresentation({ "kept.xml": "<kept/>" });
    const { file } = await addedPaper(db, { meetingId, folder, bytes });
    withdrawMeetingPaper(db, key);
    purgeDue(db, new Date(act.now.getTime() + 30 * day - 1));
    expect(paper()).toBeDefined();
    purgeDue(db, new Date(act.now.getTime() + 30 * day));
    sweepUploads(db, folder);
    expect(paper()).toBeUndefined();
    expect(listMeetingPapers(db, meetingId)).toHaveLength(1);
    expect(listFiles(folder)).toEqual([file.part.sha256]);
  });
});

describe("changing what is said of a paper", () => {
  it("keeps its own code, takes a free one, and no other paper's", async () => {
    const { db, meetingId, folder, key, paper } = await aDesk();
    await addedPaper(db, { meetingId, folder, facts: { code: "CRP.9" } });
    const changed = (code: string) => changeMeetingPaper(db, { ...key, facts: { ...someFacts, code, title: "New" } });
    expect(changed(paper()?.code ?? "")).toBe("done");
    expect(changed("CRP.10")).toBe("done");
    expect(unchanged(db, () => changed("crp.9"))).toBe("code-taken");
    expect(paper()).toMatchObject({ code: "CRP.10", title: "New" });
  });
});

describe("a meeting that has papers", () => {
  it("is not replaced by a record, with which they would go", async () => {
    const { db } = await aDesk();
    const asked = { record: aRecord(), base: aRegister(), replace: true, ...act };
    expect(unchanged(db, () => importRecord(db, asked))).toMatchObject({ outcome: "refused" });
  });
});
