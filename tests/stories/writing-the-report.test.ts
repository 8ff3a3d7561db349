import { findIntervention, changeIntervention, listInterventions } from "#db/interventions.ts";
import { enterAs, openDesk, withoutScript } from "#tests/stories/desk.ts";
import { useBrowser } from "#tests/support/browser.ts";
import { readDocx } from "#tests/support/docx-reader.ts";
import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";

const open = useBrowser();
const session = { meetingId: "sarajevo-2018", sessionId: "s3" };
const sentence = "In reply to Georgia, Sweden explained how guardians are chosen.";

/** From the dialogue's home to the form of the next intervention in Session 3. */
async function goToRoom(page: Page) {
  await page.getByRole("link", { name: "Open the meeting" }).click();
  await page.getByRole("link", { name: "Room" }).click();
  await page.getByRole("link", { name: /^Session 3/ }).click();
  await page.getByRole("heading", { name: /^Session 3/ }).waitFor();
}

async function noteSweden(page: Page) {
  await page.getByLabel("Who", { exact: true }).fill("Sweden");
  await page.getByLabel("Kind").selectOption({ label: "reply" });
  await page.getByLabel("Note, private").fill("guardians: how chosen");
  await page.getByLabel("Report line").fill("explained how guardians are chosen");
  await page.getByText("More: reply").click();
  await page.getByLabel("In reply to").selectOption({ label: "GEO 3.7" });
  await page.getByRole("button", { name: "Add to the record" }).click();
}

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
    await using desk = await openDesk();
    const page = await open(desk.url);
    await enterAs(page, "A. Marin, Secretariat");
    await goToRoom(page);

    await noteSweden(page);
    await page.waitForURL(/noted=/);
    await page.getByText(sentence).first().waitFor();
    await page.waitForFunction(() => document.activeElement?.id === "who");
    expect(await page.getByLabel("Who", { exact: true }).inputValue()).toBe("");

    await page.getByRole("navigation", { name: "Meeting" }).getByRole("link", { name: "Report" }).click();
    const paragraph = page.locator(".para", { hasText: sentence });
    expect(await paragraph.locator(".pn").textContent()).toBe("11.");
    await paragraph.getByRole("link", { name: "Source: SWE 3.10" }).waitFor();

    const lines = await downloadedLines(page);
    expect(lines).toContainEqual(expect.stringMatching(new RegExp(`^11\\. .*${sentence}`)));
    await page.getByText(/Downloaded, \d+ kB/).waitFor();
  });

  it("does the same in a browser that runs no script", async () => {
    await using desk = await openDesk();
    const page = await withoutScript(await open(desk.url));
    await enterAs(page, "A. Marin, Secretariat");
    await goToRoom(page);

    await noteSweden(page);
    await page.waitForURL(/noted=/);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("who");

    await page.getByRole("navigation", { name: "Meeting" }).getByRole("link", { name: "Report" }).click();
    expect(await downloadedLines(page)).toContainEqual(expect.stringMatching(new RegExp(`^11\\. .*${sentence}`)));
  });

  it("does the same with the keyboard alone", async () => {
    await using desk = await openDesk();
    const page = await open(desk.url);
    await enterAs(page, "K. Orel, Note-taker");
    await page.goto(`${desk.url}/meetings/sarajevo-2018/sessions/s3`);
    const before = listInterventions(desk.db, session).length;

    await tabTo(page, "Note the next");
    await page.keyboard.press("Enter");
    await tabTo(page, "Who");
    await page.keyboard.type("SWE");
    await tabTo(page, "Report line");
    await page.keyboard.type("asked who pays for guardians");
    await tabTo(page, "Add to the record");
    await page.keyboard.press("Enter");
    await page.waitForURL(/noted=/);

    await page.waitForFunction(() => document.activeElement?.id === "who");
    expect(listInterventions(desk.db, session)).toHaveLength(before + 1);
  });
});

describe("what is typed", () => {
  it.each([
    ["with script", (page: Page) => Promise.resolve(page)],
    ["without", withoutScript],
  ])("stays in the form when a name is not known, and the field says why (%s)", async (_case, browser) => {
    await using desk = await openDesk();
    const page = await browser(await open(desk.url, { expected: /status of 422/ }));
    await enterAs(page, "A. Marin, Secretariat");
    await page.goto(`${desk.url}/meetings/sarajevo-2018/sessions/s3`);

    await page.getByLabel("Who", { exact: true }).fill("Atlantis");
    await page.getByLabel("Note, private").fill("a long note");
    await page.getByRole("button", { name: "Add to the record" }).click();
    await page.getByText("The register does not know this name.").waitFor();

    const who = page.getByLabel("Who", { exact: true });
    expect(await who.inputValue()).toBe("Atlantis");
    expect(await page.getByLabel("Note, private").inputValue()).toBe("a long note");
    const problem = await who.getAttribute("aria-describedby");
    expect(await page.locator(`[id="${problem}"]`).textContent()).toContain("does not know this name");
  });

  it("stays in the form while another intervention is withdrawn", async () => {
    await using desk = await openDesk();
    const page = await open(desk.url);
    await enterAs(page, "A. Marin, Secretariat");
    await page.goto(`${desk.url}/meetings/sarajevo-2018/sessions/s3`);
    await page.getByLabel("Note, private").fill("a long note");

    await page.getByRole("button", { name: "Withdraw Sweden" }).first().click();
    await page.getByText("Withdrawn from the record.").waitFor();

    expect(await page.getByLabel("Note, private").inputValue()).toBe("a long note");
  });

  it("waits half done while another intervention is opened and changed", async () => {
    await using desk = await openDesk();
    const page = await open(desk.url);
    await enterAs(page, "A. Marin, Secretariat");
    await page.goto(`${desk.url}/meetings/sarajevo-2018/sessions/s3`);
    await page.getByLabel("Who", { exact: true }).fill("Georgia");
    await page.getByLabel("Note, private").fill("half a note");
    await page.getByLabel("Pin for the Chair’s points").last().check();

    await page.getByRole("link", { name: "Change Sweden" }).first().click();
    await page.getByRole("heading", { name: "Change what was noted" }).waitFor();
    expect(await page.getByLabel("Who", { exact: true }).inputValue()).toBe("Sweden");
    await page.getByLabel("Note, private").fill("mended");
    await page.getByRole("button", { name: "Save the change" }).click();
    await page.getByRole("heading", { name: "Next intervention" }).waitFor();

    expect(await page.getByLabel("Who", { exact: true }).inputValue()).toBe("Georgia");
    expect(await page.getByLabel("Note, private").inputValue()).toBe("half a note");
    expect(await page.getByLabel("Pin for the Chair’s points").last().isChecked()).toBe(true);
    await page.getByRole("button", { name: "Add to the record" }).click();
    await page.waitForURL(/noted=/);
    await page.waitForFunction(() => document.activeElement?.id === "who");
    expect(await page.getByLabel("Note, private").inputValue()).toBe("");
    expect(listInterventions(desk.db, session).at(-1)).toMatchObject({
      party: "GEO",
      note: "half a note",
      pinned: true,
    });
  });

  it("stays in the form when the server cannot be reached, and is stored when it can", async () => {
    await using desk = await openDesk();
    const page = await open(desk.url, { expected: /ERR_INTERNET_DISCONNECTED|Failed to fetch/ });
    await enterAs(page, "A. Marin, Secretariat");
    await page.goto(`${desk.url}/meetings/sarajevo-2018/sessions/s3`);
    await page.getByLabel("Who", { exact: true }).fill("Sweden");
    await page.getByLabel("Note, private").fill("a long note");

    await page.context().setOffline(true);
    await page.getByRole("button", { name: "Add to the record" }).click();
    await page.getByRole("alert").getByText("Your text is still here").waitFor();
    expect(await page.getByLabel("Who", { exact: true }).inputValue()).toBe("Sweden");
    expect(await page.getByLabel("Note, private").inputValue()).toBe("a long note");

    await page.context().setOffline(false);
    await page.getByRole("button", { name: "Add to the record" }).click();
    await page.waitForURL(/noted=/);
    expect(listInterventions(desk.db, session).at(-1)?.note).toBe("a long note");
  });

  it("stands beside what somebody else stored meanwhile, and nothing of either is lost", async () => {
    await using desk = await openDesk();
    const page = await open(desk.url, { expected: /status of 409/ });
    await enterAs(page, "A. Marin, Secretariat");
    await page.goto(`${desk.url}/meetings/sarajevo-2018/sessions/s2/interventions/i36`);
    await page.getByLabel("Report line").fill("described my centre");
    const key = { meetingId: "sarajevo-2018", interventionId: "i36" };
    const changes = { line: "described their centre" };
    changeIntervention(desk.db, { ...key, changes, expectedRevision: 1, actorId: "k-orel", now: new Date() });

    await page.getByRole("button", { name: "Save the change" }).click();
    await page.getByText("K. Orel changed this meanwhile").waitFor();
    expect(await page.getByLabel("Report line").inputValue()).toBe("described my centre");
    await page.getByText("described their centre").waitFor();

    await page.getByRole("button", { name: "Save the change" }).click();
    await page.waitForURL(/#i36/);
    await page.waitForFunction(() => document.activeElement?.id === "i36");
    expect(findIntervention(desk.db, key)?.line).toBe("described my centre");
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
    await enterAs(page, "A. Marin, Secretariat");
    await page.goto(`${desk.url}/meetings/sarajevo-2018/sessions/s3`);
    const before = listInterventions(desk.db, session).length;

    await page.getByRole("button", { name: "Withdraw Sweden" }).first().click();
    await page.getByText("Withdrawn from the record.").waitFor();
    expect(listInterventions(desk.db, session)).toHaveLength(before - 1);

    await page.getByRole("button", { name: "Undo" }).click();
    await page.waitForURL(/sessions\/s3#/);
    expect(listInterventions(desk.db, session)).toHaveLength(before);
  });
});

/** Presses Tab until what has this name has the focus. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 120; presses += 1) {
    await page.keyboard.press("Tab");
    const focused = await page.evaluate(() => {
      const element = document.activeElement;
      const labels = element instanceof HTMLElement && "labels" in element ? element.labels : undefined;
      const label = labels instanceof NodeList ? labels[0]?.textContent : undefined;
      return (label ?? element?.textContent ?? "").trim();
    });
    if (focused === name) return;
  }
  throw new Error(`The keyboard never came to "${name}".`);
}
