import { captured, newRoomPath, openNewSession } from "#tests/stories/a-new-session.ts";
import { enterEmptyRoom, waitForCaretIn, waitUntilSaved } from "#tests/stories/in-the-room.ts";
import { useBrowser } from "#tests/support/browser.ts";
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";

const open = useBrowser();
/** The house lets no style in, and none that is pasted: the browser says so. */
const expected = /^Applying inline style violates/;

/** A page of minutes as Word puts it on the clipboard. */
const minutes = `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
  <head><style>p.MsoNormal{margin:0}</style></head><body lang=EN-GB><!--StartFragment-->
  <p class=MsoNormal><b>Second session</b><o:p></o:p></p>
  <p class=MsoNormal style='mso-margin-top-alt:auto'><b><span lang=EN-GB>Serbia:</span></b> new&nbsp;law<o:p></o:p></p>
  <p class=MsoListParagraph>in force by June</p><p class=MsoNormal><o:p>&nbsp;</o:p></p>
  <p class=MsoNormal>TURKEY – asked who pays</p>
  <p class=MsoNormal>GEO: three towns</p>
  <p class=MsoNormal>Serbia thanked the host</p><!--EndFragment--></body></html>`;
const wholeNote =
  "Second session\nSerbia: new law\nin force by June\nTURKEY – asked who pays\nGEO: three towns\nSerbia thanked the host";
const splitNotes = [
  { party: "SRB", note: "new law\nin force by June", line: "" },
  { party: "TUR", note: "asked who pays", line: "" },
  { party: "GEO", note: "three towns", line: "" },
  { party: "SRB", note: "Serbia thanked the host", line: "" },
];

describe("a text in which several speak, pasted into a note", () => {
  it("is split by key into a note for each, behind what was noted before", { timeout: 120_000 }, async () => {
    await using server = await openNewSession();
    const { page, notes } = await inANote(server);
    await pasteMinutes(page);
    expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);
    await page.keyboard.press("Enter");
    await waitForCaretIn(page, "Not identified");
    await page.getByRole("status").getByText("Split: each part").waitFor();
    await page.keyboard.type(" begins");
    await page.locator(".cap.open .written-text", { hasText: /^Second session begins$/ }).waitFor();

    await waitUntilSaved(page);
    expect(notes()).toEqual([{ party: null, note: "Second session begins", line: "" }, ...splitNotes]);
    // Of each the server says the same: they stay in the order in which they were pasted.
    await page.reload();
    await expect
      .poll(() => page.locator(".cap h3").allTextContents())
      .toEqual(["Not identified", ...["Serbia", "Turkey", "Georgia", "Serbia"]]);
  });

  it("is pasted as it is at the caret, and taken back in one step", { timeout: 120_000 }, async () => {
    await using server = await openNewSession();
    const { page, notes } = await inANote(server);
    await page.keyboard.type("before ");
    await pasteMinutes(page);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await waitForCaretIn(page, "Not identified");
    await page.keyboard.type("!");
    await stands(page, `before ${wholeNote}!`);
    await page.keyboard.press("Control+z");
    await stands(page, `before ${wholeNote}`);
    await page.keyboard.press("Control+z");
    await stands(page, "before");
    await page.keyboard.press("Control+Shift+z");
    await stands(page, `before ${wholeNote}`);
    await waitUntilSaved(page);
    expect(notes()).toEqual([{ party: null, note: `before ${wholeNote}`, line: "" }]);
  });

  it(
    "is pasted as it is by Esc, which leaves the caret there, and by going on elsewhere",
    { timeout: 120_000 },
    async () => {
      await using server = await openNewSession();
      const { page, notes } = await inANote(server);
      await page.keyboard.press("F8");
      await page.keyboard.type("geo ");
      await waitForCaretIn(page, "Georgia");
      await page.keyboard.press("F8");
      await page.keyboard.type("nld ");
      await waitForCaretIn(page, "Netherlands");
      await page.keyboard.press("Alt+ArrowUp");
      await waitForCaretIn(page, "Georgia");
      await pasteMinutes(page);
      await page.keyboard.press("Escape");
      await waitForCaretIn(page, "Georgia");
      await page.keyboard.type(".");
      await stands(page, `${wholeNote}.`);

      await pasteMinutes(page);
      await page.keyboard.press("Alt+ArrowDown");
      await waitForCaretIn(page, "Netherlands");
      await page.keyboard.type("towns");
      await waitUntilSaved(page);
      expect(notes()).toEqual([
        { party: "GEO", note: `${wholeNote}.${wholeNote}`, line: "" },
        { party: "NLD", note: "towns", line: "" },
      ]);
    },
  );

  it("goes into the note too when the page is loaded anew while it asks", { timeout: 120_000 }, async () => {
    await using server = await openNewSession();
    const { page, notes } = await inANote(server);
    await pasteMinutes(page);
    await page.evaluate(() => window.dispatchEvent(new Event("beforeunload", { cancelable: true })));
    await stands(page, wholeNote);
    await page.getByRole("group", { name: "Several speak in what you pasted" }).waitFor({ state: "detached" });
    await waitUntilSaved(page);
    expect(notes()).toEqual([{ party: null, note: wholeNote, line: "" }]);
  });
});

/** Somebody who has begun a note before anybody else has. */
async function inANote({ db, url }: Awaited<ReturnType<typeof openNewSession>>) {
  const page = await open(url, { expected });
  await enterEmptyRoom(page, "A. Marin", newRoomPath);
  await page.keyboard.press("F8");
  await page.keyboard.press("F8");
  await waitForCaretIn(page, "Not identified");
  return { page, notes: () => captured(db) };
}

/** Pastes where the caret is, and waits until the page asks what to do and its first button has the focus. */
async function pasteMinutes(page: Page): Promise<void> {
  await page.evaluate((html) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/html", html);
    const paste = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(paste);
  }, minutes);
  const question = page.getByRole("group", { name: "Several speak in what you pasted" });
  await question.getByText("Serbia, Turkey, Georgia").waitFor();
  await page.waitForFunction(() => document.activeElement?.textContent === "Split into 4 interventions", undefined, {
    polling: 50,
  });
}

/** Waits until the note that is open says this, paragraph by paragraph. */
async function stands(page: Page, words: string): Promise<void> {
  const note = page.locator(".cap.open .written-text").first();
  await expect.poll(async () => (await note.locator("p").allTextContents()).join("\n").trim()).toBe(words);
}
