import { listInterventions } from "#db/room/interventions.ts";
import { enterAs, openDesk } from "#tests/stories/desk.ts";
import { enterRoom, openMeeting, session, waitForCaretIn, waitUntilSaved } from "#tests/stories/in-the-room.ts";
import { useBrowser } from "#tests/support/browser.ts";
import { readDocx } from "#tests/support/docx-reader.ts";
import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";

const open = useBrowser();
const sentence = "In reply to Georgia, Sweden explained how guardians are chosen.";

async function downloadedLines(page: Page): Promise<readonly string[]> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Download as Word" }).click(),
  ]);
  expect(download.suggestedFilename()).toBe("BP-JWG-2018-2 Draft 1.docx");
  return (await readDocx(new Uint8Array(await readFile(await download.path())))).map(([, text]) => text);
}

describe("the secretariat writes the report", () => {
  it("notes who spoke, sees the sentence in the report, and has it under its number in Word", async () => {
    await using desk = await openMeeting();
    const page = await open(desk.url);
    await enterRoom(page, "A. Marin");

    await page.keyboard.press("F8");
    await page.keyboard.type("swe ");
    await waitForCaretIn(page, "Sweden");
    await page.keyboard.type("guardians: how chosen");
    await page.getByLabel("Kind").selectOption({ label: "reply" });
    await page.getByLabel("Verb").selectOption("explained");
    await page.getByText("More: reply").click();
    await page.getByLabel("In reply to").selectOption({ index: 7 });
    await page.getByRole("textbox", { name: "Report line" }).click();
    await page.keyboard.type("how guardians are chosen");
    await waitUntilSaved(page);

    await page.goto(`${desk.url}/meetings/sarajevo-2018/report`);
    const paragraph = page.locator(".para", { hasText: sentence });
    expect(await paragraph.locator(".pn").textContent()).toBe("11.");
    const lines = await downloadedLines(page);
    expect(lines).toContainEqual(expect.stringMatching(new RegExp(`^11\\. .*${sentence}`)));
  });
});

describe("a download", () => {
  it("that fails says so, and can be tried again", async () => {
    await using desk = await openDesk();
    const page = await open(desk.url, { expected: /ERR_CONNECTION_RESET/ });
    await enterAs(page, "A. Marin, Secretariat");
    await page.goto(`${desk.url}/meetings/sarajevo-2018/report`);

    await page.route("**/report.docx", (request) => request.abort("connectionreset"));
    await page.getByRole("link", { name: "Download as Word" }).click();
    await page.getByRole("status").getByText("The file did not arrive.").waitFor();

    await page.unroute("**/report.docx");
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: "Try the download again" }).click(),
    ]);
    expect(download.suggestedFilename()).toBe("BP-JWG-2018-2 Draft 1.docx");
    await page.getByRole("status").getByText("Downloaded").waitFor();
  });
});

describe("a withdrawal", () => {
  it("is taken back with one act", async () => {
    await using desk = await openDesk();
    const page = await open(desk.url);
    await enterRoom(page, "A. Marin");
    const before = listInterventions(desk.db, session).length;

    await page.getByRole("button", { name: "Withdraw Sweden" }).first().click();
    await page.getByText("Withdrawn from the record.").waitFor();
    expect(listInterventions(desk.db, session)).toHaveLength(before - 1);

    await page.getByRole("button", { name: "Undo" }).click();
    await page.waitForURL(/sessions\/s3#/);
    expect(listInterventions(desk.db, session)).toHaveLength(before);
  });
});
