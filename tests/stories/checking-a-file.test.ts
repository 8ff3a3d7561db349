import type { OpenDatabase } from "#db/client.ts";
import { frozenVersion, moveVersion } from "#db/versions.ts";
import type { VersionEvent } from "#domain/versions/state.ts";
import { enterAs, openDesk } from "#tests/stories/desk.ts";
import { downloaded, drop, saved } from "#tests/stories/word-files.ts";
import { useBrowser } from "#tests/support/browser.ts";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";

const open = useBrowser();
const meetingId = "sarajevo-2018";
const home = `/meetings/${meetingId}/report`;

/** The report of Sarajevo, frozen by the secretariat from its page. */
async function freezeOn(page: Page, url: string): Promise<void> {
  await page.goto(`${url}${home}/freezing`);
  await page.getByRole("checkbox", { name: /^I have seen what is open/ }).check();
  await page.getByRole("button", { name: "Freeze Draft 1" }).click();
  await page.getByRole("link", { name: "Draft 1", exact: true }).waitFor();
}

function moved(db: OpenDatabase, ...events: readonly VersionEvent[]): string {
  const { id: versionId } = frozenVersion(db, meetingId) ?? { id: "" };
  const act = { actorId: "a-marin", now: new Date("2018-05-10T09:00:00Z") };
  for (const event of events) moveVersion(db, { versionId, event, verb: "version.reopened", ...act });
  return versionId;
}

describe("a frozen report", () => {
  it("is known again in any Word file, by everybody once it is issued", { timeout: 240_000 }, async () => {
    await using desk = await openDesk();
    const staff = await open(desk.url);
    await enterAs(staff, "A. Marin");
    await freezeOn(staff, desk.url);
    const versionId = moved(desk.db);
    const bytes = await downloaded(staff, "Download as Word");

    await staff.goto(`${desk.url}/verify/${versionId}`);
    expect(await drop(staff, bytes)).toContain("Same file");
    expect(await drop(staff, await saved(bytes, (document) => document))).toContain("Same words, saved again");
    const other = await drop(staff, await saved(bytes, (document) => document.replace("Sarajevo,", "Sarajewo,")));
    expect(other).toContain("These words differ");
    expect(other).toContain("One of ");
    expect(other).toContain("Sarajewo");
    expect(await drop(staff, await saved(bytes, (document) => `<!DOCTYPE a>${document}`))).toContain(
      "cannot be compared",
    );
    expect(await drop(staff, bytes.slice(0, 5000))).toContain("no Word document");

    const visitor = await open(`${desk.url}/verify/${versionId}`);
    expect(await visitor.locator("#checked-file").count()).toBe(0);
    moved(desk.db, "adopted", "issued");
    await visitor.goto(`${desk.url}/verify/${versionId}`);
    expect(await visitor.getByRole("heading", { level: 1 }).innerText()).toBe("Is this the paper that was issued?");
    expect(await drop(visitor, bytes)).toContain("Same file");
    expect(await drop(visitor, await saved(bytes, (document) => document))).toContain("Same words, saved again");
  });
});
