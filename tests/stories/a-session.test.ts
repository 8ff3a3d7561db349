import { listInterventions } from "#db/interventions.ts";
import { assignNoteTaker } from "#db/session-note-takers.ts";
import { aBoard, enterRoom, openMeeting, session, waitForCaretIn, waitUntilSaved } from "#tests/stories/in-the-room.ts";
import { useBrowser } from "#tests/support/browser.ts";
import AxeBuilder from "@axe-core/playwright";
import { describe, expect, it } from "vitest";

const open = useBrowser();

describe("a session", () => {
  it("is noted by two people, and the report has every line once", async () => {
    await using meeting = await openMeeting();
    const marin = await open(meeting.url);
    const orel = await open(meeting.url);
    await enterRoom(marin, "A. Marin");
    await enterRoom(orel, "K. Orel");
    const board = aBoard(marin);

    // Plates go up: F2 and a code.
    for (const code of ["NLD", "GEO", "IOM"]) {
      await marin.keyboard.press("F2");
      await marin.keyboard.type(`${code} `);
    }
    await marin.getByRole("button", { name: "Next: Netherlands" }).waitFor();

    // The next speaker: one key, and the caret stands in the note.
    await board.press("Control+Enter");
    expect(board.pressed()).toBe(1);
    await marin.keyboard.type("guardians how chosen");
    await waitForCaretIn(marin, "Netherlands");
    await marin.keyboard.press("F9");
    await marin.keyboard.press("l");
    await marin.keyboard.type("stated that guardians are chosen by the courts");
    await waitForCaretIn(marin, "Netherlands", "Report line");

    // Anybody on the list: two keys.
    await board.press("F8", "2");
    expect(board.pressed()).toBe(2);
    await marin.keyboard.type("three towns");
    await waitForCaretIn(marin, "International Organization for Migration");
    await marin.keyboard.press("F9");
    await marin.keyboard.press("l");
    await marin.keyboard.type("stated that three towns take part");

    // Somebody nobody knows: two keys; the name comes later.
    await board.press("F8", "F8");
    expect(board.pressed()).toBe(2);
    await marin.keyboard.type("asks who pays");
    await waitForCaretIn(marin, "Not identified");
    await marin.keyboard.press("F8");
    await marin.keyboard.type("swe");
    await marin.keyboard.press("Tab");
    await marin.locator(".cap.open", { hasText: "SWE Sweden" }).waitFor();
    await waitUntilSaved(marin);

    // The colleague notes the same turn: both stand side by side.
    await orel.locator(".floor .speaker", { hasText: "Sweden" }).waitFor();
    await orel.keyboard.press("F9");
    await orel.keyboard.press("s");
    await orel.keyboard.type("who pays after month six");
    await waitForCaretIn(orel, "Sweden");
    await orel.keyboard.press("F9");
    await orel.keyboard.press("l");
    await orel.keyboard.type("who pays after the sixth month");
    await orel.getByLabel("Verb").selectOption("asked");
    await waitUntilSaved(orel);
    await marin.locator(".sibling", { hasText: "who pays after month six" }).waitFor();
    await marin.getByRole("button", { name: "This one", exact: true }).click();
    await marin.getByRole("button", { name: "This one", exact: true, pressed: true }).waitFor();
    await waitUntilSaved(marin);

    await marin.goto(`${meeting.url}/meetings/sarajevo-2018/report`);
    const report = (await marin.locator("main").innerText()).replaceAll(/\s+/g, " ");
    for (const line of [
      "guardians are chosen by the courts",
      "three towns take part",
      "who pays after the sixth month",
    ])
      expect(report.split(line).length - 1, line).toBe(1);
    expect(report).not.toContain("asks who pays");
  });

  it("keeps what is off the record from the secretariat", async () => {
    await using meeting = await openMeeting();
    const act = { actorId: "a-marin", now: new Date("2018-05-08T11:00:00Z") };
    assignNoteTaker(meeting.db, { ...session, ...act, personId: "k-orel" });
    const marin = await open(meeting.url);
    const orel = await open(meeting.url);
    await enterRoom(orel, "K. Orel");
    await enterRoom(marin, "A. Marin");

    await orel.keyboard.press("F8");
    await orel.keyboard.type("geo ");
    await orel.keyboard.type("for all to read");
    await waitForCaretIn(orel, "Georgia");
    await orel.keyboard.press("F9");
    await orel.keyboard.press("o");
    await waitForCaretIn(orel, "Georgia", "Off the record");
    await orel.keyboard.type("between us only");
    await waitUntilSaved(orel);

    await marin.locator(".cap", { hasText: "for all to read" }).waitFor();
    expect(await marin.locator("body").innerText()).not.toContain("between us only");
    expect(JSON.stringify(listInterventions(meeting.db, session))).not.toContain("between us only");
    await orel.locator(".cap", { hasText: "between us only" }).waitFor();
  });

  it("is read by a program for the blind and fits the rules, light and dark", async () => {
    await using meeting = await openMeeting();
    const page = await open(meeting.url);
    await enterRoom(page, "A. Marin");
    await page.keyboard.press("F8");
    await page.keyboard.press("F8");
    await waitForCaretIn(page, "Not identified");

    expect(await faultsOf(new AxeBuilder({ page }))).toEqual([]);
    await page.getByRole("button", { name: "Dark" }).click();
    expect(await faultsOf(new AxeBuilder({ page }))).toEqual([]);
  });
});

async function faultsOf(builder: AxeBuilder): Promise<readonly string[]> {
  const { violations } = await builder.analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
}
