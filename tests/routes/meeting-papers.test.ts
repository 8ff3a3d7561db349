import { loader as readFile } from "#app/routes/meeting-papers/meeting-paper-file.ts";
import { action as endRelease } from "#app/routes/meeting-papers/meeting-paper-release-end.ts";
import { action as release } from "#app/routes/meeting-papers/meeting-paper-release.ts";
import { action as withdraw } from "#app/routes/meeting-papers/meeting-paper-withdrawal.ts";
import { action as giveTheirWord } from "#app/routes/meeting-papers/meeting-paper-word.ts";
import { action as addFile, loader as readPaper } from "#app/routes/meeting-papers/meeting-paper/route.tsx";
import { action as change } from "#app/routes/meeting-papers/meeting-paper-facts/route.tsx";
import { loader as readList } from "#app/routes/meeting-papers/meeting-papers/route.tsx";
import { action as add, loader as openForm } from "#app/routes/meeting-papers/new-meeting-paper/route.tsx";
import { giveWord, releaseMeetingPaper, withdrawMeetingPaper } from "#db/meeting-papers/meeting-paper-acts.ts";
import { findMeetingPaper, listMeetingPapers } from "#db/meeting-papers/meeting-papers.ts";
import type { Sharing } from "#domain/meeting-papers/meeting-paper.ts";
import { addedFile, addedPaper, aPaperFolder, aPresentation } from "#tests/support/a-meeting-paper.ts";
import { aDesk, statusOf, type Person } from "#tests/routes/desk.ts";
import { answers, meetingId, now, statuses } from "#tests/routes/remark-desk.ts";
import { contentsOf } from "#tests/support/test-db.ts";
import { describe, expect, it } from "vitest";

const paperId = "0197a000-0000-7000-8000-000000000009";
const home = `/meetings/${meetingId}/papers`;

/** A desk that has one paper of a party, with the word that was given and perhaps released. */
async function withPaper({ party = "PAK", sharing, isReleased = false }: Wishes = {}) {
  const { db, asks } = aDesk();
  const folder = aPaperFolder();
  const bytes = await aPresentation({ "ppt/notesSlides/notesSlide1.xml": "<p:notes/>" });
  await addedPaper(db, {
    meetingId,
    id: paperId,
    party,
    folder,
    bytes,
    actorId: "a-marin",
    now,
    leftIn: ["speaker-notes"],
  });
  const key = { meetingId, paperId, actorId: "a-marin", now };
  if (sharing) giveWord(db, { ...key, sharing });
  if (isReleased) releaseMeetingPaper(db, key);
  const files = () => findMeetingPaper(db, key)?.files ?? [];
  const asked = (person: Person, form?: Record<string, string>, more: Record<string, string> = {}) => {
    const args = asks(person, `${home}/${paperId}`, { params: { meetingId, paperId, ...more }, form });
    return { ...args, context: { ...args.context, uploads: folder } };
  };
  /** A form with a file, as a browser sends it. */
  const sent = (person: Person, words: Record<string, string>, file?: { name: string; bytes: Uint8Array }) => {
    const body = new FormData();
    for (const [name, value] of Object.entries(words)) body.set(name, value);
    if (file) body.set("file", new File([new Uint8Array(file.bytes)], file.name));
    const args = asked(person);
    return { ...args, request: new Request(`http://localhost${home}/new`, { method: "POST", body }) };
  };
  return { db, folder, bytes, files, asked, sent };
}

type Wishes = { readonly party?: string | null; readonly sharing?: Sharing; readonly isReleased?: boolean };
type Desk = Awaited<ReturnType<typeof withPaper>>;

/** As `statuses`, of desks that take a moment to make. */
async function statusesOf(wishes: Wishes, does: (desk: Desk, person: Person) => Promise<unknown>) {
  const desks = await Promise.all(Array.from({ length: 7 }, () => withPaper(wishes)));
  let next = 0;
  return statuses(() => desks[next++] ?? fail(), does);
}

const fail = (): never => {
  throw new Error("There are more people than desks.");
};

const newest = (desk: Desk) => desk.files().at(-1)?.id ?? "";
const staffAndParty = { "a-marin": 200, "s-qureshi": 200, "r-haider": 200 };
const beforeRelease = answers({ ...staffAndParty, "k-orel": 200, "l-demir": 200 });

describe("one paper", () => {
  const read = (desk: Desk, person: Person) => readPaper(desk.asked(person));

  it("is read before release by staff, the Chair and its party, and by no other", async () => {
    expect(await statusesOf({}, read)).toEqual(beforeRelease);
    expect(await statusesOf({ party: "TUR" }, read)).toEqual({ ...beforeRelease, "s-qureshi": 404, "r-haider": 404 });
  });

  it("of another party is read once it is released, and from outside if its presenter shares it with everybody", async () => {
    const released = { party: "TUR", isReleased: true } as const;
    expect(await statusesOf({ ...released, sharing: "participants" }, read)).toEqual(beforeRelease);
    expect(await statusesOf({ ...released, sharing: "everybody" }, read)).toEqual({
      ...beforeRelease,
      ...{ "v-lind": 200, nobody: 200 },
    });
    expect(await statusesOf({ ...released, sharing: "nobody" }, read)).toEqual({
      ...beforeRelease,
      ...{ "s-qureshi": 404, "r-haider": 404 },
    });
  });

  it("that was taken back is its party's and the secretariat's alone, in the list and by its address", async () => {
    const desk = await withPaper({ sharing: "everybody", isReleased: true });
    withdrawMeetingPaper(desk.db, { meetingId, paperId, actorId: "a-marin", now });
    for (const person of ["a-marin", "s-qureshi", "r-haider"] as const)
      expect(await statusOf(read(desk, person)), person).toBe(200);
    for (const person of ["k-orel", "l-demir", "v-lind", "nobody"] as const)
      expect(await statusOf(read(desk, person)), person).toBe(404);
    expect((await readList(desk.asked("l-demir"))).page.groups).toEqual([]);
  });

  it("names who gave a word themselves, to those who read of their people, and nobody who entered one", async () => {
    const desk = await withPaper();
    const key = { meetingId, paperId, now, sharing: "participants" } as const;
    giveWord(desk.db, { ...key, actorId: "r-haider" });
    expect((await read(desk, "s-qureshi")).paper.word).toMatchObject({ isYou: false, name: "R. Haider", how: null });
    giveWord(desk.db, { ...key, actorId: "a-marin", how: "By mail" });
    expect((await read(desk, "s-qureshi")).paper.word).toEqual({ at: now.toISOString(), isYou: false, how: "By mail" });
  });

  it("tells what was left in its file to those who can put another in its place, and how a word came to no other", async () => {
    const desk = await withPaper();
    giveWord(desk.db, { meetingId, paperId, actorId: "a-marin", now, sharing: "participants", how: "By mail" });
    expect((await read(desk, "r-haider")).paper).toMatchObject({
      leftIn: [{ found: ["speaker-notes"] }],
      word: { how: "By mail" },
    });
    const chair = (await read(desk, "l-demir")).paper;
    expect([chair.leftIn, chair.word]).toEqual([[], undefined]);
  });
});

describe("a file of a paper", () => {
  const read = (desk: Desk, person: Person) => readFile(desk.asked(person, undefined, { fileId: newest(desk) }));

  it("comes as the very bytes, named by its code, and never opens in a browser", async () => {
    const desk = await withPaper();
    const answer = await read(desk, "r-haider");
    expect(Buffer.from(await answer.arrayBuffer()).equals(desk.bytes)).toBe(true);
    expect(answer.headers.get("Content-Disposition")).toMatch(/^attachment; filename="[\w.-]*PRES\.1 en\.pptx"/);
    expect(answer.headers.get("Content-Security-Policy")).toBe("sandbox");
    expect(answer.headers.get("Content-Language")).toBe("en");
  });

  it("that came after the release is not yet read by those for whom it was released", async () => {
    const desk = await withPaper({ party: "TUR", sharing: "participants", isReleased: true });
    expect(await statusOf(read(desk, "r-haider"))).toBe(200);
    await addedFile(desk.db, { meetingId, paperId, folder: desk.folder, bytes: await aPresentation({ "x.xml": "" }) });
    expect(await statusOf(read(desk, "r-haider"))).toBe(404);
    expect(await statusOf(read(desk, "k-orel"))).toBe(200);
    expect((await readPaper(desk.asked("r-haider"))).paper.files.map(({ revision }) => revision)).toEqual([0]);
  });
});

describe("adding a paper", () => {
  const words = {
    id: "0197a000-0000-7000-8000-00000000000a",
    title: "Corridors",
    kind: "presentation",
    language: "fr",
  };
  const send = async (desk: Desk, person: Person, more: Record<string, string> = {}, bytes = desk.bytes) =>
    add(desk.sent(person, { ...words, ...more }, { name: "slides.pptx", bytes }));

  it("is for staff, the Chair and whoever speaks for a party; its own party gives its word with it", async () => {
    expect(await statusesOf({}, (desk, person) => openForm(desk.asked(person)))).toEqual(beforeRelease);
    const desk = await withPaper();
    expect(await statusOf(send(desk, "r-haider", { sharing: "everybody", party: "TUR" }))).toBe(422);
    expect(await statusOf(send(desk, "r-haider", { sharing: "everybody", code: "MINE.1" }))).toBe(302);
    const added = findMeetingPaper(desk.db, { meetingId, paperId: words.id });
    expect(added).toMatchObject({ party: "PAK", sharing: "everybody", wordBy: "r-haider", wordHow: null });
    // Codes are the desk's to give.
    expect(added?.code).toMatch(/PRES\.2$/);
  });

  it("for a party by staff waits for that party's word", async () => {
    const desk = await withPaper();
    expect(await statusOf(send(desk, "a-marin", { party: "TUR", sharing: "everybody" }))).toBe(302);
    expect(findMeetingPaper(desk.db, { meetingId, paperId: words.id })).toMatchObject({ party: "TUR", sharing: null });
  });

  it("is refused with one sentence for what cannot be taken, keeps what was typed, and changes nothing", async () => {
    const macros = await aPresentation({ "ppt/vbaProject.bin": "" });
    const called = await aPresentation({ "[Content_Types].xml": '<Override ContentType="macroEnabled"/>' });
    const cases = [
      ["another kind", {}, new TextEncoder().encode("MZ and so on")],
      ["another kind", {}, new TextEncoder().encode("PK\u0003\u0004 broken")],
      ["empty", {}, new Uint8Array()],
      ["macros", {}, macros],
      ["macros", {}, called],
      ["title", { title: "  " }, undefined],
      ["language", { language: "xx" }, undefined],
      ["place", { place: "no-such-session" }, undefined],
      ["code-taken", { code: "TAKEN.1" }, undefined],
      ["party", { party: "ZZZ" }, undefined],
      ["too large", {}, new Uint8Array(25_000_001)],
    ] as const;
    const desk = await withPaper();
    await addedPaper(desk.db, { meetingId, folder: desk.folder, facts: { code: "TAKEN.1" } });
    const before = contentsOf(desk.db);
    for (const [problem, more, bytes] of cases) {
      const answer: unknown = await send(desk, "a-marin", { ...more }, bytes ?? desk.bytes);
      expect(answer, problem).toMatchObject({ data: { problem, typed: { kind: "presentation", id: words.id } } });
      expect(contentsOf(desk.db), problem).toEqual(before);
    }
    const none: unknown = await add(desk.sent("a-marin", words));
    expect(none).toMatchObject({ data: { problem: "none", typed: { title: "Corridors" } } });
    expect(contentsOf(desk.db)).toEqual(before);
  }, 60_000);
});

describe("acts upon a paper", () => {
  it("are for those whom the table names, and the refused change nothing", async () => {
    const own = answers({ "a-marin": 302, "s-qureshi": 302, "r-haider": 302, "k-orel": 403, "l-demir": 403 });
    const form = { sharing: "participants", reason: "By mail" };
    expect(await statusesOf({}, (desk, person) => giveTheirWord(desk.asked(person, form)))).toEqual(own);
    expect(await statusesOf({}, (desk, person) => withdraw(desk.asked(person, {})))).toEqual(own);
    expect(
      await statusesOf({}, (desk, person) => change(desk.asked(person, { title: "New", kind: "document" }))),
    ).toEqual(own);
    const file = (desk: Desk, person: Person) =>
      addFile(desk.sent(person, { language: "en" }, { name: "a.pptx", bytes: desk.bytes }));
    expect(await statusesOf({}, file)).toEqual(own);
    const staffAlone = answers({ "a-marin": 302, "s-qureshi": 403, "r-haider": 403, "k-orel": 403, "l-demir": 403 });
    const agreed = { sharing: "participants" } as const;
    expect(await statusesOf(agreed, (desk, person) => release(desk.asked(person, {})))).toEqual(staffAlone);
    expect(
      await statusesOf({ ...agreed, isReleased: true }, (desk, person) => endRelease(desk.asked(person, {}))),
    ).toEqual(staffAlone);
  }, 60_000);

  it("tell nothing more to whoever reads a paper from outside", async () => {
    const desk = await withPaper({ sharing: "everybody", isReleased: true });
    const before = contentsOf(desk.db);
    for (const act of [withdraw, release, endRelease, giveTheirWord, change])
      expect(await statusOf(act(desk.asked("nobody", {})))).toBe(404);
    expect(contentsOf(desk.db)).toEqual(before);
  });

  it("say in a sentence that nothing was released without the presenter's word, and that a word wants a way", async () => {
    const desk = await withPaper();
    const before = contentsOf(desk.db);
    const unsaid = await release(desk.asked("a-marin", {}));
    expect(unsaid.headers.get("Location")).toMatch(/\?news=no-word$/);
    const untold = await giveTheirWord(desk.asked("a-marin", { sharing: "everybody" }));
    expect(untold.headers.get("Location")).toMatch(/\?news=how-missing$/);
    expect(contentsOf(desk.db)).toEqual(before);
  });
});

describe("the list of papers", () => {
  const list = (desk: Desk, person: Person) => readList(desk.asked(person));

  it("is for those who read early and those who speak for a party", async () => {
    expect(await statusesOf({ party: "TUR" }, list)).toEqual(beforeRelease);
  });

  it("names only what the reader may read", async () => {
    const desk = await withPaper({ party: "TUR" });
    const codes = async (person: Person) => {
      const { page } = await list(desk, person);
      return page.groups.flatMap(({ papers }) => papers.map(({ code }) => code));
    };
    expect(await codes("k-orel")).toEqual(listMeetingPapers(desk.db, meetingId).map(({ code }) => code));
    expect(await codes("r-haider")).toEqual([]);
  });
});
