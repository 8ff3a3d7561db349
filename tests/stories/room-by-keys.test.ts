import { captured, meetingPath, newRoomPath, openNewSession, reportOf } from "#tests/stories/a-new-session.ts";
import {
  enterEmptyRoom,
  listByKeys,
  sayOf,
  waitForCaretIn,
  waitForRoom,
  waitUntilSaved,
  writeNoteAndLine,
} from "#tests/stories/in-the-room.ts";
import { useBrowser } from "#tests/support/browser.ts";
import AxeBuilder from "@axe-core/playwright";
import type { Locator, Page } from "playwright-core";
import { describe, expect, it } from "vitest";

const open = useBrowser();
const netherlands = { note: "guardians: how chosen", line: "how guardians are chosen" };
const georgia = { note: "3 things: work, debts", line: "stated that people ask about work and debts" };
const serbia = { note: "asks who pays", line: "asked who pays then" };

describe("a session without a mouse", () => {
  it("is held, noted and read as a report", { timeout: 180_000 }, async () => {
    await using server = await openNewSession();
    const { db, url } = server;
    const page = await open(url);
    const main = page.getByRole("main");
    await press(page, main.getByRole("button", { name: "A. Marin" }));
    await page.waitForURL(/\/dialogues\//);
    await page.goto(url + meetingPath);
    await press(page, main.getByRole("link", { name: /What people ask before they return/ }).first());
    await waitForRoom(page);

    await listByKeys(page, "NLD", "GEO");
    await page.getByRole("button", { name: "Next: Netherlands" }).waitFor();
    await page.keyboard.press("Control+Enter");
    await writeNoteAndLine(page, "Netherlands", netherlands);
    await sayOf(page, "c");
    await page.getByText("1 pinned in this session").waitFor();
    await sayOf(page, "r");
    await page.keyboard.type("expl");
    await expect.poll(() => page.getByLabel("Verb").inputValue()).toBe("explained");

    await page.keyboard.press("F8");
    await page.keyboard.press("1");
    await writeNoteAndLine(page, "Georgia", { ...georgia, note: "3 things" });
    await page.keyboard.press("F8");
    await page.keyboard.press("F8");
    await writeNoteAndLine(page, "Not identified", { ...serbia, line: "asked who pays" });
    await page.keyboard.press("F8");
    await page.keyboard.type("serbia");
    await page.keyboard.press("Enter");
    await waitForCaretIn(page, "Serbia", "Report line");
    await page.keyboard.type(" then");

    // The keys themselves are shown over the room, and the caret stands where it stood.
    await page.keyboard.press("F1");
    await page.getByRole("dialog", { name: "Keys" }).waitFor();
    await page.keyboard.press("Escape");
    await waitForCaretIn(page, "Serbia", "Report line");

    // Back to what was said before, and to the live end.
    await page.keyboard.press("Alt+ArrowUp");
    await waitForCaretIn(page, "Georgia");
    await page.keyboard.press("Control+End");
    await page.keyboard.type(": work, debts");
    await page.keyboard.press("Escape");
    await waitForCaretIn(page, "Serbia");
    await waitUntilSaved(page);

    expect(captured(db)).toEqual([
      { party: "NLD", ...netherlands, isPinned: true },
      { party: "GEO", ...georgia },
      { party: "SRB", ...serbia },
    ]);
    await press(page, page.getByRole("link", { name: /Back to the meeting/ }));
    await press(page, page.getByRole("link", { name: "Report", exact: true }).first());
    await page.getByRole("link", { name: "Download as Word" }).waitFor();
    const { file } = await reportOf(page, url);
    for (const sentence of [
      "Netherlands explained how guardians are chosen",
      "Georgia stated that people ask about work and debts",
      "Serbia asked who pays then",
    ])
      expect(file.split(sentence), sentence).toHaveLength(2);
  });

  it("is read by a program for the blind and fits the rules, light and dark", async () => {
    await using server = await openNewSession();
    const page = await open(server.url);
    await enterEmptyRoom(page, "A. Marin", newRoomPath);
    await listByKeys(page, "NLD");
    await page.keyboard.press("F8");
    await page.keyboard.press("F8");
    await waitForCaretIn(page, "Not identified");

    expect(await faultsOf(new AxeBuilder({ page }))).toEqual([]);
    await page.getByRole("button", { name: "Dark" }).click();
    expect(await faultsOf(new AxeBuilder({ page }))).toEqual([]);
  });
});

/** As many stops as a page of ours may have at the very most. */
const mostStops = 300;

/** Goes on by Tab to a thing on the page and presses it. */
async function press(page: Page, thing: Locator): Promise<void> {
  await thing.waitFor();
  for (let stop = 0; stop < mostStops; stop++) {
    await page.keyboard.press("Tab");
    if (await thing.evaluate((element) => element === document.activeElement)) return page.keyboard.press("Enter");
  }
  throw new Error(`Tab never leads to ${String(thing)}.`);
}

async function faultsOf(builder: AxeBuilder): Promise<readonly string[]> {
  const { violations } = await builder.analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
}
