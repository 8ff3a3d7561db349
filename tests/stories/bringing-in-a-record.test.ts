import { findMeeting } from "#db/meetings/meetings.ts";
import { exportRecord } from "#db/record/records.ts";
import { enterAs, openDesk, withoutScript } from "#tests/stories/desk.ts";
import AxeBuilder from "@axe-core/playwright";
import { useBrowser } from "#tests/support/browser.ts";
import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";

const open = useBrowser();
const record = readFileSync("db/demo/sarajevo-2018.json", "utf8").replace('"sarajevo-2018"', '"sarajevo-2019"');

async function choose(page: Page, name: string, content: string) {
  await page
    .getByLabel("File", { exact: true })
    .setInputFiles({ name, mimeType: "application/json", buffer: Buffer.from(content) });
  await page.getByRole("button", { name: "Look at the file" }).click();
}

/** From the dialogue's home to the meeting that a file brings in. */
async function bringIn(page: Page, isReloaded: boolean) {
  await page.getByRole("link", { name: "Bring in a meeting record" }).click();
  await choose(page, "letter.json", "Dear colleagues");
  await page.getByText("letter.json is no meeting record.").waitFor();

  await choose(page, "sarajevo.json", record);
  await page.getByText("This meeting is not stored yet.").waitFor();
  if (isReloaded) {
    await page.goto(new URL("/dialogues/budapest-process/import", page.url()).href);
    await page.getByRole("link", { name: "sarajevo.json" }).click();
  }
  await page.getByRole("button", { name: "Take it in" }).click();
  await page.waitForURL(/\/meetings\/sarajevo-2019$/);
}

describe("the secretariat brings in a meeting record", () => {
  it("sees what it holds, comes back to it later, and takes it in", async () => {
    await using desk = await openDesk();
    const page = await open(desk.url, { expected: /status of 422/ });
    await enterAs(page, "A. Marin, Secretariat");
    await bringIn(page, true);
    expect(exportRecord(desk.db, "sarajevo-2019")).toEqual(JSON.parse(record));
  });

  it("does the same in a browser that runs no script", async () => {
    await using desk = await openDesk();
    const page = await withoutScript(await open(desk.url));
    await enterAs(page, "A. Marin, Secretariat");
    await bringIn(page, false);
    expect(findMeeting(desk.db, "sarajevo-2019")?.state).toBe("closed");
  });

  it("is asked before a stored meeting is replaced", async () => {
    await using desk = await openDesk();
    const page = await open(desk.url);
    await enterAs(page, "A. Marin, Secretariat");
    await page.getByRole("link", { name: "Bring in a meeting record" }).click();
    await choose(page, "again.json", record.replace('"sarajevo-2019"', '"sarajevo-2018"'));
    await page.getByRole("heading", { name: "What it would replace" }).waitFor();
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    for (const width of [320, 390, 1440]) {
      await page.setViewportSize({ width, height: 800 });
      const over = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(over, `at ${width}`).toBe(0);
    }

    await page.getByRole("button", { name: "Take it in" }).click();
    expect(page.url()).toContain("/import/");
    await page.getByLabel("Replace the stored meeting").check();
    await page.getByRole("button", { name: "Take it in" }).click();
    await page.waitForURL(/\/meetings\/sarajevo-2018$/);
  });
});
