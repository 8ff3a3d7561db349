import type { OpenDatabase } from "#db/database/client.ts";
import { findClosingPaper } from "#db/points/closing-papers.ts";
import { listPoints } from "#db/points/points.ts";
import { exportRecord } from "#db/record/records.ts";
import { enterAs, openDesk, withoutScript } from "#tests/stories/desk.ts";
import { downloaded } from "#tests/stories/word-files.ts";
import { useBrowser } from "#tests/support/browser.ts";
import { readDocx } from "#tests/support/docx-reader.ts";
import { aPerson } from "#tests/support/people.ts";
import { deviceOf } from "#tests/support/signed-in.ts";
import { until } from "#tests/support/until.ts";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";

const open = useBrowser();
const meetingId = "sarajevo-2018";
const home = `/meetings/${meetingId}`;
const tablet = { width: 1180, height: 820 };
/** A busy machine is slow. */
const patience = 40_000;
const offline = /ERR_INTERNET_DISCONNECTED|Failed to fetch|NetworkError/;

const pinned: Readonly<Record<string, string>> = {
  i6: "Monitoring in the country of origin is vital.",
  i14: "Sharing responsibility should not mean shifting it.",
  i22: "Return is one element of the management of migration.",
  i32: "Sharing of responsibilities must not mean to shift them.",
};

/** Four lines are pinned and nothing is made of them yet. */
async function openRoom() {
  const desk = await openDesk();
  desk.db.$client.exec(`DELETE FROM points; UPDATE interventions SET pinned = 0;`);
  const pin = desk.db.$client.prepare("UPDATE interventions SET pinned = 1, form = 'sentence', line = ? WHERE id = ?");
  for (const [id, line] of Object.entries(pinned)) pin.run(line, id);
  return desk;
}

const said = (db: OpenDatabase) => listPoints(db, meetingId).map(({ text, delivered }) => delivered ?? text);
const row = (page: Page, words: string) => page.locator("[data-point]", { hasText: words });

/** The page that follows upon an act is there: it brings its own forms, and takes the focus along. */
async function hasFollowed(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const { navigation, revalidation } = Reflect.get(window, "__remixRouter").state;
    return navigation.state === "idle" && revalidation === "idle";
  });
}

async function makePoints(page: Page, db: OpenDatabase): Promise<void> {
  const make = page.getByRole("button", { name: "Make a point" });
  for (let left = 4; left > 0; left--) {
    await make.nth(left - 1).waitFor();
    await make.nth(left).waitFor({ state: "detached" });
    await make.first().click();
  }
  await until(() => said(db).length === 4, patience);
  await page.getByText("Nothing pinned is left over.").waitFor();
}

describe("the Chair's points", () => {
  it("go from pinned lines to paper, tablet and report", { timeout: 240_000 }, async () => {
    await using desk = await openRoom();
    const staff = await open(desk.url);
    await enterAs(staff, "A. Marin");
    await staff.goto(`${desk.url}${home}/points`);
    await makePoints(staff, desk.db);

    // Two say nearly the same: one keeps its words, and rests on the lines of both.
    await staff.goto(`${desk.url}${home}/points`);
    await staff
      .getByRole("button", { name: /^Keep \(.\), put \(.\) into it$/ })
      .first()
      .click();
    await staff.getByText("Taken off the paper.").waitFor();
    const merged = listPoints(desk.db, meetingId).find(({ sources }) => sources.length === 2);
    expect([...(merged?.sources ?? [])].toSorted()).toEqual(["i14", "i32"]);

    await row(staff, "Monitoring")
      .getByRole("link", { name: /Open point/ })
      .click();
    await hasFollowed(staff);
    await staff.getByLabel("or a new one").fill("Monitoring");
    await staff.getByRole("button", { name: "Move to group" }).click();
    await staff.getByRole("heading", { name: "Monitoring", exact: true }).waitFor();
    await staff.getByLabel(/Words of point/).fill("Monitoring in countries of origin is vital.");
    await staff.getByRole("button", { name: "Keep this wording" }).click();
    await until(() => said(desk.db).includes("Monitoring in countries of origin is vital."), patience);

    await hasFollowed(staff);
    const returning = row(staff, "Return is one element");
    const before = said(desk.db).indexOf(pinned["i22"] ?? "");
    await returning.focus();
    await staff.keyboard.press(before === 0 ? "Alt+ArrowDown" : "Alt+ArrowUp");
    await until(() => said(desk.db).indexOf(pinned["i22"] ?? "") !== before, patience);

    const lines = await readDocx(await downloaded(staff, "Closing paper as Word"));
    expect(lines.map(([style]) => style).filter((style) => style.startsWith("Closing"))).toEqual([
      "Closing Point",
      "Closing Point",
      "Closing Group",
      "Closing Point",
    ]);
    expect(lines.map(([, text]) => text)).toContain("(c) Monitoring in countries of origin is vital.");

    const adviser = await asAdviser(desk);
    await adviser.getByRole("link", { name: "Reword (c)" }).click();
    await adviser.getByLabel("Words of point (c)").fill("Monitoring at home is vital.");
    await adviser.getByRole("button", { name: "Propose this wording" }).click();
    await adviser.getByText(/proposes:/).waitFor();
    expect(await adviser.getByRole("button", { name: "This is what I will say" }).count()).toBe(0);
    expect(said(desk.db)).not.toContain("Monitoring at home is vital.");

    const chair = await open(desk.url, { expected: offline });
    await chair.setViewportSize(tablet);
    await enterAs(chair, "L. Demir");
    await chair.goto(`${desk.url}${home}/closing-paper`);
    let taps = 0;
    const tap = async (name: string) => {
      await chair.getByRole("button", { name }).or(chair.getByRole("link", { name })).click();
      taps++;
    };
    await tap("Accept");
    await until(() => said(desk.db).includes("Monitoring at home is vital."), patience);
    await tap("Strike (a)");
    await chair.getByRole("button", { name: "Restore (a)" }).waitFor();
    await until(() => listPoints(desk.db, meetingId)[0]?.isStruck === true, patience);

    // Without a line the words stay on the tablet, which says so, and go when it is back.
    await hasFollowed(chair);
    await chair.context().setOffline(true);
    await tap("Reword (b)");
    await chair.getByLabel("Words of point (b)").fill("As the Chair says it.");
    await tap("Keep this wording");
    await chair.getByText("Kept on this tablet only, not sent yet: (b).").waitFor();
    expect(await chair.getByRole("button", { name: "This is what I will say" }).isDisabled()).toBe(true);
    await chair.context().setOffline(false);
    await until(() => said(desk.db).includes("As the Chair says it."), patience);

    await chair.getByText("Kept on this tablet and with the Secretariat").waitFor();
    await tap("This is what I will say");
    await chair.getByText(/^Settled as delivered/).waitFor();
    expect(taps).toBe(5);
    expect(exportRecord(desk.db, meetingId)?.chairPoints?.map(({ text }) => text)).toEqual([
      "As the Chair says it.",
      "Monitoring at home is vital.",
    ]);

    await staff.goto(`${desk.url}${home}/report`);
    await staff.locator(".points li", { hasText: "As the Chair says it." }).waitFor();
    expect(await staff.locator(".points li").count()).toBe(2);
  });

  it("are struck and reworded without script too", { timeout: 120_000 }, async () => {
    await using desk = await openDesk();
    const first = await open(desk.url);
    await enterAs(first, "L. Demir");
    await first.goto(`${desk.url}${home}/closing-paper`);
    const state = await first.context().storageState();
    const page = await withoutScript(first);
    await page.context().addCookies(state.cookies);
    await page.goto(`${desk.url}${home}/closing-paper`);

    await page.getByRole("button", { name: "Strike (a)" }).click();
    await page.getByRole("button", { name: "Restore (a)" }).waitFor();
    await page.getByRole("link", { name: "Reword (b)" }).click();
    await page.getByLabel("Words of point (b)").fill("In plain words.");
    await page.getByRole("button", { name: "Keep this wording" }).click();
    await page.getByText("In plain words.").waitFor();
    expect(said(desk.db)[1]).toBe("In plain words.");
    await page.getByRole("button", { name: "This is what I will say" }).click();
    await page.getByText(/^Settled as delivered/).waitFor();
    expect(findClosingPaper(desk.db, meetingId).settledBy).toBe("l-demir");
  });
});

/** The adviser of the chair who holds the meeting's body, on a tablet of their own. */
async function asAdviser(desk: Awaited<ReturnType<typeof openDesk>>): Promise<Page> {
  const now = new Date("2018-05-10T09:00:00Z");
  const body = exportRecord(desk.db, meetingId)?.meeting.bodies?.[0] ?? "";
  const { id } = aPerson(desk.db, "adviser", [{ function: "adviser", dialogueId: "budapest-process", bodyId: body }]);
  const page = await open(desk.url);
  await page.context().addCookies([{ name: "sid", value: deviceOf(desk.db, id, { now }).token, url: desk.url }]);
  await page.setViewportSize(tablet);
  await page.goto(`${desk.url}${home}/closing-paper`);
  return page;
}
