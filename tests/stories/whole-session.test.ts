import {
  captured,
  comeAsDelegateOf,
  drawnIn,
  meetingPath,
  newRoomPath,
  openNewSession,
  recorded,
  reportOf,
  type Written,
} from "#tests/stories/a-new-session.ts";
import { enterAs } from "#tests/stories/desk.ts";
import {
  aBoard,
  enterEmptyRoom,
  listByKeys,
  sayOf,
  unsentFile,
  waitForCaretIn,
  waitForRoom,
  waitUntilKept,
  waitUntilSaved,
  writeNoteAndLine,
} from "#tests/stories/in-the-room.ts";
import { aLine } from "#tests/support/a-line.ts";
import { useBrowser } from "#tests/support/browser.ts";
import { ownBrowser } from "#tests/support/own-browser.ts";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";

const open = useBrowser();
const phone = { width: 390, height: 844 };
const lineIsCut = /Failed to load resource|ERR_/;
const remark = ["Pakistan thanks the host.", "Twelve offices answer in 4 languages – اردو too."];

/** What is typed in this session, by the speaker: it is compared with what stands in the end. */
const netherlands = {
  party: "NLD",
  note: "guardians: how chosen\ncourts; 14 counsellors in 3 towns – ’s-Hertogenbosch too",
  line: "stated that guardians are chosen by the courts in ’s-Hertogenbosch and two other towns",
  isPinned: true,
};
const besideNetherlands = {
  party: "NLD",
  note: "(checked) 14 counsellors now, 20 by summer, and one more in Łódź",
  line: "announced that its counsellors will be twenty by the summer",
  off: "between us only: no budget yet",
};
const pakistan = { party: "PAK", note: ["thanks", ...remark].join("\n"), line: "described twelve offices" };
const serbia = { party: "SRB", note: "asks who pays after month six", line: "asked who pays after the sixth month" };
const georgia = { party: "GEO", note: "3 things: work, school, debts", line: "explained that people ask about debts" };
const migration = {
  party: "IOM",
  note: "leaflets don’t do it\nfollow-up after 3 mo, then 12\nüber 40 % – “tried” in Türkiye, 中文 ok",
  line: "recommended to follow up after three and after twelve months",
};
const austria = {
  party: "AUT",
  note: "non-refoulement first; Art. 3",
  line: "recalled the principle of non-refoulement",
};
const nobody = { party: null, note: "from the floor: a question of cost", line: "" };
const all: readonly Written[] = [
  ...[netherlands, besideNetherlands, pakistan, serbia, georgia, migration, austria, nobody],
];

describe("a whole session", () => {
  it("comes through every misfortune letter for letter", { timeout: 240_000 }, async () => {
    await using server = await openNewSession();
    const { db, url } = server;
    await using ownLine = await aLine(url);
    await using phoneLine = await aLine(url);
    const computer = ownBrowser();
    const marin = await open(url);
    const board = aBoard(marin);
    await enterEmptyRoom(marin, "A. Marin", newRoomPath);
    let orel = await computer.start();
    await orel.goto(ownLine.url);
    await enterEmptyRoom(orel, "K. Orel", newRoomPath);
    const chair = await open(url);
    await enterAs(chair, "L. Demir");
    await chair.goto(`${url}${newRoomPath}/chair`);
    const ofPakistan = await onPhone(phoneLine.url);
    await enterAs(ofPakistan, "R. Haider");
    await sendRemark(ofPakistan);
    const ofGeorgia = await onPhone(url);
    await comeAsDelegateOf("GEO", ofGeorgia, server);
    await ofGeorgia.goto(url + meetingPath);

    // Plates go up, and a delegation asks for the floor from its telephone.
    await listByKeys(marin, "NLD", "GEO");
    await marin.getByRole("button", { name: "Next: Netherlands" }).waitFor();
    await shows(ofGeorgia, "wait statement", "You are number 2");
    await ofPakistan.getByRole("button", { name: "Request the floor" }).click();
    await marin.locator(".waiting li", { hasText: "Pakistan" }).waitFor();

    // The next speaker: one key, and the caret stands in the note.
    await board.press("Control+Enter");
    expect(board.pressed()).toBe(1);
    await writeNoteAndLine(marin, "Netherlands", netherlands);
    await sayOf(marin, "c");
    for (const page of [ofPakistan, ofGeorgia]) await shows(page, "who", "Netherlands");
    await chair.locator(".speaker", { hasText: "Netherlands" }).waitFor();

    // The colleague notes the same turn beside it, and something that nobody else may read.
    await orel.locator(".floor .speaker", { hasText: "Netherlands" }).waitFor();
    await sayOf(orel, "s");
    await writeNoteAndLine(orel, "Netherlands", { ...besideNetherlands, note: "14 counsellors now" });
    await sayOf(orel, "o");
    await waitForCaretIn(orel, "Netherlands", "Off the record");
    await orel.keyboard.type(besideNetherlands.off);
    await waitUntilSaved(orel);
    await waitUntilKept(orel);

    // Their network goes, and the page is loaded anew without it.
    await orel.context().setOffline(true);
    await orel.getByText("No network.").waitFor();
    await writeIn(orel, "14 counsellors now", "End", ", 20 by summer");
    await orel.keyboard.press("F8");
    await orel.keyboard.type("IOM ");
    await orel.keyboard.type("leaflets don’t do it\n");
    await waitForCaretIn(orel, "International Organization for Migration");

    // Anybody on the list: two keys. Their text, sent before, is put beside the note.
    await board.press("F8", "2");
    expect(board.pressed()).toBe(2);
    await marin.keyboard.type("thanks");
    await waitForCaretIn(marin, "Pakistan");
    await ofPakistan.getByText("You have the floor").waitFor();
    await marin.getByRole("button", { name: "Place beside the note" }).click();
    await marin.getByRole("textbox", { name: "Note, private" }).getByText("Twelve offices").waitFor();
    await sayOf(marin, "l");
    await waitForCaretIn(marin, "Pakistan", "Report line");
    await marin.keyboard.type(pakistan.line);

    await orel.reload();
    await waitForRoom(orel);
    await writeIn(orel, "leaflets don’t do it", "End", "follow-up after 3 mo, then 12");
    await writeIn(orel, ", 20 by summer", "End", ", and one more in Łódź");
    expect(await orel.locator("body").innerText()).toContain("No network.");

    // Somebody nobody knows: two keys. The Chair gives the floor on; the name comes later.
    await board.press("F8", "F8");
    expect(board.pressed()).toBe(2);
    await writeNoteAndLine(marin, "Not identified", serbia);
    phoneLine.cut();
    await ofPakistan.getByText(/^not updated since \d\d:\d\d$/).waitFor();
    await chair.getByRole("button", { name: "Next: Georgia" }).click();
    await ofGeorgia.getByText("You have the floor").waitFor();
    await marin.keyboard.press("F8");
    await marin.keyboard.type("serb");
    await marin.keyboard.press("Tab");
    await marin.locator(".cap.open", { hasText: "SRB Serbia" }).waitFor();
    await sayOf(marin, "s");
    await waitForCaretIn(marin, "Georgia");
    await writeNoteAndLine(marin, "Georgia", georgia);

    // The network seems to be back, but their line leads nowhere; then the browser is killed.
    ownLine.cut();
    await orel.context().setOffline(false);
    await writeIn(orel, "then 12", "End", "\nüber 40 % – “tried” in Türkiye, 中文 ok");
    await sayOf(orel, "l");
    await waitForCaretIn(orel, "International Organization for Migration", "Report line");
    await orel.keyboard.type(migration.line);
    await orel.keyboard.press("F8");
    await orel.keyboard.press("F8");
    await orel.keyboard.type(nobody.note);
    await waitForCaretIn(orel, "Not identified");
    expect(await unsentFile(orel)).toContain(nobody.note);
    await computer.kill();

    // Meanwhile others write on, also in what they had begun.
    await writeIn(marin, "14 counsellors now", "Home", "(checked) ");
    await listByKeys(marin, "AUT");
    await marin.getByRole("button", { name: "Next: Austria" }).waitFor();
    await board.press("Control+Enter");
    await writeNoteAndLine(marin, "Austria", austria);
    phoneLine.mend();
    for (const page of [ofPakistan, ofGeorgia]) await shows(page, "who", "Austria");
    await ofPakistan.locator("[data-cut]").waitFor({ state: "hidden" });
    await waitUntilSaved(marin);

    // They come back with all that they typed.
    ownLine.mend();
    orel = await computer.start();
    await orel.goto(ownLine.url + newRoomPath);
    await waitForRoom(orel);
    await waitUntilSaved(orel);
    await marin.locator(".cap", { hasText: "über 40 %" }).waitFor();
    await marin.locator(".sibling", { hasText: "20 by summer" }).getByRole("button", { name: "Both" }).click();
    await marin.getByRole("button", { name: "Both", pressed: true }).waitFor();
    await waitUntilSaved(marin);

    expect(captured(db).toSorted(byNote)).toEqual(all.toSorted(byNote));
    for (const page of [marin, orel]) {
      await page.reload();
      await page.locator(".cap", { hasText: nobody.note }).waitFor();
      const drawn = await drawnIn(page);
      for (const { note, line, off } of all) {
        expect(drawn.filter((words) => words === note)).toHaveLength(1);
        if (line !== "") expect(drawn.filter((words) => words.endsWith(` ${line}`))).toHaveLength(1);
        if (off) expect(drawn.filter((words) => words === off)).toHaveLength(page === orel ? 1 : 0);
      }
    }
    expect(await marin.locator("body").innerText()).not.toContain(besideNetherlands.off);
    expect(JSON.stringify(recorded(db))).not.toContain(besideNetherlands.off);
    const report = await reportOf(marin, url);
    for (const { note } of all) expect(report.file).not.toContain(note);
    for (const text of Object.values(report)) {
      for (const { line } of all) if (line !== "") expect(text.split(line), line).toHaveLength(2);
      expect(text).not.toContain(besideNetherlands.off);
    }
  });
});

const byNote = (one: Written, other: Written) => (one.note < other.note ? -1 : 1);

async function onPhone(url: string): Promise<Page> {
  const page = await open(url, { expected: lineIsCut });
  await page.setViewportSize(phone);
  return page;
}

const shows = (page: Page, slot: string, words: string) =>
  page.locator(`[data-slot="${slot}"]`, { hasText: words }).first().waitFor();

/** A delegation's text goes ahead of its turn, with leave for note-takers to read it; then its page follows the floor. */
async function sendRemark(page: Page): Promise<void> {
  const { origin } = new URL(page.url());
  await page.goto(`${origin}${meetingPath}/remarks/new`);
  await page.getByLabel("Text", { exact: true }).fill(remark.join("\n\n"));
  await page.getByLabel("For which session").selectOption("s1");
  await page.getByLabel("Share it early with note-takers").check();
  await page.getByRole("button", { name: "Send my text" }).click();
  await page.getByText("Received.", { exact: true }).waitFor();
  await page.goto(origin + meetingPath);
}

/** Opens the capture with these words and types at an end of its note. */
async function writeIn(page: Page, words: string, end: "Home" | "End", text: string): Promise<void> {
  const capture = page.locator(".cap", { hasText: words });
  if (!(await capture.evaluate((article) => article.classList.contains("open"))))
    await capture.getByRole("button", { name: /^Write/ }).click();
  const note = page.locator(".cap.open", { hasText: words }).getByRole("textbox", { name: "Note, private" });
  await note.press(`Control+${end}`);
  await page.keyboard.type(text);
}
