import { canonical } from "#domain/text/typography.ts";
import { enterAs, openDesk, withoutScript } from "#tests/stories/desk.ts";
import { draft, patience, saved, select } from "#tests/stories/in-the-draft.ts";
import { enterRoom, openMeeting, waitForCaretIn, waitUntilSaved } from "#tests/stories/in-the-room.ts";
import { isSound } from "#tests/stories/sound.ts";
import { downloaded } from "#tests/stories/word-files.ts";
import { useBrowser } from "#tests/support/browser.ts";
import { readDocx } from "#tests/support/docx-reader.ts";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";

const open = useBrowser();
const path = "/meetings/sarajevo-2018/report";

const finding = (page: Page, words: string) => page.locator(".findings > .finding", { hasText: words });

/** The lines of the draft with their numbers, as the editor shows them. */
function shownLines(page: Page): Promise<readonly string[]> {
  return page
    .locator(".draft-text > [data-line]")
    .evaluateAll((lines) => lines.map((line) => `${line.getAttribute("data-number")} ${line.textContent?.trim()}`));
}

async function printedLines(page: Page): Promise<readonly string[]> {
  const lines = await readDocx(await downloaded(page, "Download as Word"));
  // On paper some words are kept together that the text has with plain spaces, and the report adds its footnotes.
  return lines.map(([, text]) => canonical(text).replaceAll(/[\u00b9\u00b2\u00b3]/gu, ""));
}

/** Of a whole sum of lines: "71 of 73 lines reflected 1 to draft · 1 fragment". */
async function coverageAddsUp(page: Page): Promise<void> {
  const words = (await page.locator(".cover p").textContent()) ?? "";
  const [reflected = 0, all = 0, ...rest] = (words.match(/\d+/gu) ?? []).map(Number);
  expect(reflected + rest.reduce((sum, count) => sum + count, 0)).toBe(all);
}

describe("the draft of a report", () => {
  it(
    "is written together, follows the record where nobody touched it, and prints what stands",
    { timeout: 300_000 },
    async () => {
      await using desk = await openMeeting();
      const room = await open(desk.url);
      await enterRoom(room, "A. Marin");
      await room.keyboard.press("F8");
      await room.keyboard.type("swe ");
      await waitForCaretIn(room, "Sweden");
      await room.keyboard.type("guardians: how chosen");
      await room.getByLabel("Verb").selectOption("explained");
      await room.getByRole("textbox", { name: "Report line" }).click();
      await room.keyboard.type("how guardians are chosen");
      await waitUntilSaved(room);

      const page = await open(desk.url);
      await enterAs(page, "A. Marin");
      await page.goto(`${desk.url}${path}`);
      await page.getByRole("button", { name: "Begin the draft" }).click();
      await draft(page).getByText("how guardians are chosen.").waitFor(patience);
      await page.getByText(/working, begun .* by A\. Marin/u).waitFor();

      // What nobody touched follows by itself, under the eyes of whoever writes.
      await room.keyboard.type(" and paid");
      await draft(page).getByText("how guardians are chosen and paid.").waitFor(patience);

      // What was edited stays, and the new words are offered.
      await select(page, "guardians", true);
      await page.keyboard.type(" of children");
      await saved(page);
      await room.keyboard.type(" in the North");
      const offers = page.getByRole("region", { name: /^Offered/u });
      await offers.locator("ins", { hasText: "North" }).waitFor(patience);
      await draft(page).getByText("how guardians of children are chosen and paid.").waitFor();
      await offers.getByRole("button", { name: "Take the new words" }).click();
      await draft(page).getByText("how guardians are chosen and paid in the North.").waitFor(patience);
      await offers.waitFor({ ...patience, state: "detached" });

      // A sentence that is taken out is missing until somebody says why.
      await saved(page);
      await select(page, "Sweden explained how guardians are chosen and paid in the North.");
      await page.keyboard.press("Backspace");
      await draft(page)
        .getByText("chosen and paid in the North")
        .waitFor({ ...patience, state: "detached" });
      const missing = page.getByRole("region", { name: /^Not reflected/u });
      await missing.getByText("how guardians are chosen and paid in the North").waitFor(patience);
      await coverageAddsUp(page);
      await missing.getByText("Give a reason").click();
      await missing.getByLabel("Reason").fill("Said again in Session 4");
      await missing.getByRole("button", { name: "Leave it out with this reason" }).click();
      const leftOut = page.getByRole("region", { name: /^Left out/u });
      await leftOut.getByText("Said again in Session 4").waitFor(patience);
      await coverageAddsUp(page);

      // Findings are walked, mended and dismissed by key.
      await page.keyboard.press("F8");
      await finding(page, "“describes”").first().focus();
      await page.keyboard.press("a");
      await finding(page, "“describes”")
        .first()
        .waitFor({ ...patience, state: "detached" });
      expect(await draft(page).textContent()).not.toContain(" describes ");
      const acronym = finding(page, "“AVRR” is never given in full").first();
      await acronym.focus();
      await page.keyboard.press("d");
      await page.keyboard.type("Known to everybody");
      await page.keyboard.press("Enter");
      await acronym.waitFor({ ...patience, state: "detached" });
      await page.getByText("1 dismissed with a reason").click();
      await page.getByText("Reason: Known to everybody").waitFor();

      await saved(page);
      const shown = await shownLines(page);
      expect(shown.join("\n")).not.toContain("guardians are chosen");
      const printed = await printedLines(page);
      expect(printed.filter((line) => /^(?:\d+\.|\([a-z]+\)) /u.test(line))).toEqual(shown);
    },
  );

  it("refers to paragraphs and points by key, with the numbers that print", { timeout: 240_000 }, async () => {
    await using desk = await openDesk();
    const page = await open(desk.url);
    await enterAs(page, "A. Marin");
    await page.goto(`${desk.url}${path}`);
    await page.getByRole("button", { name: "Begin the draft" }).click();
    await page.getByRole("button", { name: "Refer to a paragraph" }).waitFor(patience);
    const ownNumber = page.locator('.draft-text > [data-number="(b)"]').first();
    const words = (await ownNumber.textContent())?.trim() ?? "";

    await select(page, " describes", true);
    await page.keyboard.type(" (see");
    await page.keyboard.press("F2");
    const picker = page.getByRole("dialog", { name: "Refer to a paragraph" });
    await isSound(page);
    await picker.getByLabel("Its number, or words that stand in it").fill(words.slice(0, 30));
    const found = picker.getByRole("listitem").first();
    const number = (await found.locator("bdi").first().textContent()) ?? "";
    expect(number).toMatch(/^\d+ \(b\)$/);
    await page.keyboard.press("Enter");
    await picker.waitFor({ ...patience, state: "detached" });
    await page.keyboard.type(" and ");
    await page.getByRole("button", { name: "Refer to a paragraph" }).click();
    await picker.getByLabel("Its number, or words that stand in it").fill("3");
    await picker.getByRole("button", { name: /^3 / }).click();
    await page.keyboard.type(")");
    await saved(page);
    const printed = (await printedLines(page)).join("\n");
    expect(printed).toContain(`(see paragraph ${number} and paragraph 3)`);
  });

  it("is begun, mended, settled and taken from the record by forms alone", { timeout: 240_000 }, async () => {
    await using desk = await openDesk();
    const page = await withoutScript(await open(desk.url));
    await enterAs(page, "A. Marin");
    await page.goto(`${desk.url}${path}`);
    await page.getByRole("button", { name: "Begin the draft" }).click();
    await page.getByText(/working, begun .* by A\. Marin/u).waitFor(patience);

    const edited = page.locator("[data-sources]", { hasText: " describes " }).first();
    const [source = ""] = ((await edited.getAttribute("data-sources")) ?? "").split(" ");
    const present = finding(page, "“describes”").first();
    await present.getByRole("button", { name: /^Write described/u }).click();
    await expect.poll(() => page.locator(".para", { hasText: "described" }).count(), patience).toBeGreaterThan(0);
    desk.db.$client.prepare("UPDATE interventions SET line = line || ' at length' WHERE id = ?").run(source);
    await page.reload();
    const offers = page.getByRole("region", { name: /^Offered/u });
    await offers.locator("ins", { hasText: "length" }).waitFor(patience);
    await offers.getByRole("button", { name: "Take the new words" }).click();
    await page.locator(".para", { hasText: "at length." }).waitFor(patience);

    const acronym = finding(page, "“AVRR” is never given in full").first();
    await acronym.getByText("Dismiss…").click();
    await acronym.getByLabel("Reason").fill("Known to everybody");
    await acronym.getByRole("button", { name: "Dismiss with this reason" }).click();
    await page.getByText("1 dismissed with a reason").waitFor(patience);

    const toDraft = page.getByRole("region", { name: /^To draft/u });
    await toDraft.getByText("Give a reason").first().click();
    await toDraft.getByLabel("Reason").first().fill("Not for the record");
    await toDraft.getByRole("button", { name: "Leave it out with this reason" }).first().click();
    await page.getByRole("region", { name: /^Left out/u }).waitFor(patience);
    await coverageAddsUp(page);
  });
});
