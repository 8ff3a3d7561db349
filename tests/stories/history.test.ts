import { aBoard, enterRoom, openMeeting, waitForCaretIn, waitUntilSaved } from "#tests/stories/in-the-room.ts";
import { useBrowser } from "#tests/support/browser.ts";
import AxeBuilder from "@axe-core/playwright";
import { describe, expect, it } from "vitest";

const open = useBrowser();

describe("the history of a capture", () => {
  it("is gone through by key, and a note that was spoilt is put back as a change that can be undone", async () => {
    await using meeting = await openMeeting();
    const page = await open(meeting.url);
    await enterRoom(page, "A. Marin");
    const board = aBoard(page);
    await page.keyboard.press("F8");
    await page.keyboard.type("geo ");
    await page.keyboard.type("three towns take part");
    await waitForCaretIn(page, "Georgia");
    await waitUntilSaved(page);
    // Half a minute later, by the house's clock.
    meeting.pass(60);
    await page.keyboard.press("Control+a");
    await page.keyboard.type("spoilt");
    await page.locator(".cap.open .written-text", { hasText: /^spoilt$/ }).waitFor();
    await waitUntilSaved(page);

    await board.press("F9", "h");
    await page.getByRole("heading", { name: "History of what was noted of Georgia" }).waitFor();
    await page.getByText("Writing 2 of 2").waitFor();
    expect(await page.getByRole("deletion").innerText()).toContain("three towns take part");
    expect(await page.getByText("Note and line stand like this now.").count()).toBe(1);
    await page.keyboard.press("ArrowLeft");
    await page.getByText("Writing 1 of 2").waitFor();
    expect(await page.getByRole("slider").getAttribute("aria-valuetext")).toContain("A. Marin");
    expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);

    await page.getByRole("button", { name: "Put this note and line back" }).click();
    await page.locator(".cap.open .written-text", { hasText: /^three towns take part$/ }).waitFor();
    await waitForCaretIn(page, "Georgia");
    await waitUntilSaved(page);
    await page.keyboard.press("Control+z");
    await page.locator(".cap.open .written-text", { hasText: /^spoilt$/ }).waitFor();
    await waitUntilSaved(page);
    await board.press("F9", "h");
    await page.getByText(/Writing (\d+) of \1/).waitFor();
  });
});
