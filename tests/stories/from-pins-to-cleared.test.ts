import { listApprovalsOf } from "#db/approvals/approvals.ts";
import { listAudit } from "#db/audit/audit.ts";
import type { OpenDatabase } from "#db/database/client.ts";
import { listPoints } from "#db/points/points.ts";
import { findVersion } from "#db/versions/versions.ts";
import { textOfLines, wordsOf } from "#domain/versions/canonical-text.ts";
import { readPaper } from "#exports/read-docx/paper.ts";
import { enterAs } from "#tests/stories/desk.ts";
import { freezeReport } from "#tests/stories/freezing.ts";
import { draft, patience, saved as draftSaved, select } from "#tests/stories/in-the-draft.ts";
import { enterRoom, openMeeting, sayOf, waitForCaretIn, waitUntilSaved } from "#tests/stories/in-the-room.ts";
import { withAuthenticator } from "#tests/stories/proofs.ts";
import { downloaded, drop, saved } from "#tests/stories/word-files.ts";
import { useBrowser } from "#tests/support/browser.ts";
import { readDocx } from "#tests/support/docx-reader.ts";
import { aPerson, editor } from "#tests/support/people.ts";
import { deviceOf } from "#tests/support/signed-in.ts";
import { until } from "#tests/support/until.ts";
import { createHash } from "node:crypto";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";

const open = useBrowser();
const meetingId = "sarajevo-2018";
const home = `/meetings/${meetingId}`;
const report = `${home}/report`;
const tablet = { width: 1180, height: 820 };
const [swedish, georgian] = [
  "that children meet a guardian in their first week",
  "that debts keep people from going home",
];

/** A meeting of two chairs that goes on, in which nothing is pinned and no point is made yet. */
async function openJointMeeting() {
  const desk = await openMeeting();
  const chairs = [
    { party: "TUR", written: "Turkey", body: "silk-routes" },
    { party: "BIH", written: "Bosnia and Herzegovina", body: "south-east-europe" },
  ];
  desk.db.$client.exec("DELETE FROM points; UPDATE interventions SET pinned = 0;");
  desk.db.$client.prepare("UPDATE meetings SET chairs = ? WHERE id = ?").run(JSON.stringify(chairs), meetingId);
  return desk;
}

type Desk = Awaited<ReturnType<typeof openJointMeeting>>;

const stateOf = ({ db }: Desk, id: string) => findVersion(db, id)?.state;
const points = (db: OpenDatabase) => listPoints(db, meetingId).map(({ text, delivered }) => delivered ?? text);

/** Notes what a delegation said, as a sentence of its own, and pins it. */
async function noteAndPin(room: Page, [code, speaker]: readonly [string, string], line: string): Promise<void> {
  await room.keyboard.press("F8");
  await room.keyboard.type(`${code} `);
  await waitForCaretIn(room, speaker);
  await room.keyboard.type("as said");
  await room.getByLabel("Verb").selectOption("explained");
  await room.getByRole("textbox", { name: "Report line" }).click();
  await room.keyboard.type(line);
  await sayOf(room, "c");
  await waitUntilSaved(room);
}

/** A page on which every tap and every field that is filled is counted. */
function counted(page: Page) {
  let acts = 0;
  return {
    page,
    acts: () => acts,
    async tap(name: string | RegExp) {
      await page.getByRole("link", { name }).or(page.getByRole("button", { name })).first().click();
      acts++;
    },
    async fill(label: string, words: string) {
      await page.getByLabel(label).fill(words);
      acts++;
    },
  };
}

type Counted = ReturnType<typeof counted>;

async function chairWithPasskey({ url }: Desk): Promise<Counted> {
  const page = await open(url);
  page.setDefaultTimeout(patience.timeout);
  await withAuthenticator(page);
  await page.setViewportSize(tablet);
  await enterAs(page, "L. Demir");
  await page.goto(`${url}/account/proofs`);
  await page.getByRole("button", { name: "Add a passkey" }).click();
  await page.waitForURL(/codes/);
  return counted(page);
}

/** Two lines are pinned and made points of, and the points are printed in large type. */
async function printClosingPaper({ db, url }: Desk, staff: Page): Promise<void> {
  await staff.goto(`${url}${home}/points`);
  for (const left of [1, 0]) {
    const make = staff.getByRole("button", { name: "Make a point" });
    await make.nth(left + 1).waitFor({ state: "detached" });
    await make.nth(left).waitFor();
    await make.first().click();
    await until(() => points(db).length === 2 - left, patience.timeout);
  }
  await staff.getByText("Nothing pinned is left over.").waitFor();
  const printed = await readDocx(await downloaded(staff, "Closing paper as Word"));
  const lettered = printed.filter(([style]) => style === "Closing Point").map(([, words]) => wordsOf(words));
  expect(lettered).toEqual(points(db).map((words, index) => `(${"ab"[index]}) ${wordsOf(words)}`));
}

/** The draft is written in, and a line that changes afterwards is offered: once left, once taken. */
async function write({ url }: Desk, staff: Page, room: Page): Promise<void> {
  await staff.goto(`${url}${report}`);
  await staff.getByRole("button", { name: "Begin the draft" }).click();
  await draft(staff).getByText(georgian).waitFor(patience);
  await select(staff, "debts keep people", true);
  await staff.keyboard.type(" and families");
  await draftSaved(staff);

  await room.keyboard.type(" or to school");
  const offers = staff.getByRole("region", { name: /^Offered/u });
  await offers.locator("ins", { hasText: "to school" }).waitFor(patience);
  await draft(staff).getByText("debts keep people and families from going home.").waitFor();
  await offers.getByRole("button", { name: "Leave mine" }).click();
  await offers.waitFor({ ...patience, state: "detached" });
  await room.keyboard.type(" in spring");
  await offers.locator("ins", { hasText: "spring" }).waitFor(patience);
  await offers.getByRole("button", { name: "Take the new words" }).click();
  await draft(staff).getByText(`${georgian} or to school in spring.`).waitFor(patience);
  await offers.waitFor({ ...patience, state: "detached" });
}

/** Another device of the Chair, on which one press proves who it is. */
async function laptopOfChair({ url }: Desk, versionId: string): Promise<Page> {
  const page = await open(url);
  page.setDefaultTimeout(patience.timeout);
  await enterAs(page, "L. Demir");
  await page.goto(`${url}${report}/versions/${versionId}/approval?act=if`);
  return page;
}

async function secondSecretary({ db, url, clock }: Desk): Promise<Page> {
  const page = await open(url);
  page.setDefaultTimeout(patience.timeout);
  const { id } = aPerson(db, "T. Okafor", [editor], "t-okafor@example.org");
  const { token } = deviceOf(db, id, { now: clock() });
  await page.context().addCookies([{ name: "sid", value: token, url }]);
  return page;
}

/** A letter of the other Chair: entered by one, which counts for nothing, and confirmed by another. */
async function recordLetter(desk: Desk, staff: Page, versionId: string): Promise<void> {
  // By then it is long ago that they proved who they are.
  desk.pass(600);
  await staff.goto(`${desk.url}${report}/versions`);
  await staff.getByRole("link", { name: "Record a letter" }).click();
  await staff.getByRole("button", { name: "Prove it in the demonstration" }).click();
  const letter = { name: "letter.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.7\nSigned.\n%%EOF\n") };
  await staff.getByLabel("The letter or mail").setInputFiles(letter);
  await staff.getByRole("button", { name: "Keep the file and go on" }).click();
  await staff.getByLabel("Which Chair").selectOption("south-east-europe/BIH");
  await staff.getByLabel("Signed by").fill("E. Hadžić");
  await staff.getByRole("button", { name: "Enter it" }).click();
  await staff.getByText("Another of you confirms it.").waitFor();
  expect(stateOf(desk, versionId)).toBe("frozen");

  const other = await secondSecretary(desk);
  await other.goto(`${desk.url}${report}/versions/${versionId}/approval/letters`);
  await other.getByRole("button", { name: "It says so: confirm" }).click();
  await until(() => stateOf(desk, versionId) === "cleared", patience.timeout);
}

describe("a report with two chairs", () => {
  it("goes from pinned lines to a text that both approved, word for word", { timeout: 420_000 }, async () => {
    await using desk = await openJointMeeting();
    const { db, url } = desk;
    const room = await open(url);
    await enterRoom(room, "A. Marin");
    await noteAndPin(room, ["swe", "Sweden"], swedish);
    await noteAndPin(room, ["geo", "Georgia"], georgian);
    const staff = await open(url);
    await enterAs(staff, "A. Marin");
    await printClosingPaper(desk, staff);

    const chair = await chairWithPasskey(desk);
    await chair.page.goto(`${url}${home}/closing-paper`);
    await chair.tap("Strike (b)");
    await until(() => listPoints(db, meetingId)[1]?.isStruck === true, patience.timeout);
    await chair.page.getByText("Kept on this tablet and with the Secretariat").waitFor();
    await chair.tap("This is what I will say");
    await chair.page.getByText(/^Settled as delivered/).waitFor();

    await staff.bringToFront();
    await write(desk, staff, room);
    const first = await freezeReport(desk, staff);
    await chair.page.goto(`${url}${home}/sessions/s3/chair`);
    await chair.tap("Draft 1 waits for you");
    await chair.tap("Return …");
    await chair.fill("Reason", "Say in which season");
    await chair.tap("Return with a passkey");
    await chair.page.getByText(/^You returned Draft 1/).waitFor();
    expect(stateOf(desk, first)).toBe("returned");

    // What it was returned for is read, mended, and frozen anew.
    await staff.goto(`${url}${report}/versions`);
    await staff.getByText("Say in which season").waitFor();
    await staff.goto(`${url}${report}`);
    await draft(staff).getByText("in spring").waitFor(patience);
    await select(staff, "in spring", true);
    await staff.keyboard.type(" and in summer");
    await draftSaved(staff);
    const second = await freezeReport(desk, staff);

    // The Chair decides on two devices at once: one counts, and the other says so.
    const laptop = await laptopOfChair(desk, second);
    await laptop.getByLabel("On condition that").fill("The annex is sent with it");
    await chair.page.goto(`${url}${home}/sessions/s3/chair`);
    await chair.tap("Draft 2 waits for you");
    await chair.tap("Approve if …");
    await chair.fill("On condition that", "The annex is sent with it");
    await Promise.all([
      chair.tap("Approve if, with a passkey"),
      laptop.getByRole("button", { name: "Approve if, now" }).click(),
    ]);
    const decided = [chair.page, laptop].map((page) =>
      page.getByText(/^You approved Draft 2 on a condition/).waitFor(),
    );
    await Promise.all(decided);
    // The news of the decision may reach the other device before the answer to its own act does.
    const told = () => Promise.all([chair.page, laptop].map((page) => page.getByRole("alert").allInnerTexts()));
    await expect
      .poll(async () => (await told()).flat(), { timeout: 60_000 })
      .toEqual(["This was decided already. Nothing was done."]);
    expect(listApprovalsOf(db, second)).toHaveLength(1);
    expect(stateOf(desk, second)).toBe("frozen");

    await staff.goto(`${url}${report}/versions`);
    await staff.getByRole("button", { name: "Tick: the condition is met" }).click();
    await staff.getByText("(ticked)").waitFor();
    await recordLetter(desk, staff, second);

    // What goes out is what both approved, word for word.
    await staff.goto(`${url}${report}/versions/${second}`);
    const bytes = await downloaded(staff, "Download as Word");
    const words = textOfLines(readPaper(bytes).lines);
    const version = findVersion(db, second);
    expect(words).toBe(version?.text);
    const hash = createHash("sha256").update(words).digest("hex");
    expect(listApprovalsOf(db, second).map(({ sha256, kind }) => [kind, sha256])).toEqual([
      ["approved", hash],
      ["condition", hash],
    ]);
    expect(words).toContain(wordsOf("or to school in spring and in summer"));
    const printed = version?.report.paragraphs.flatMap(({ points: own }) => own.map(({ text }) => text));
    expect(printed).toEqual(points(db).slice(0, 1));
    await staff.goto(`${url}/verify/${second}`);
    expect(await drop(staff, await saved(bytes, (document) => document))).toContain("These are the approved words of");
    const changed = await saved(bytes, (document) => document.replace("in summer", "in summar"));
    expect(await drop(staff, changed)).toMatch(/Not what was approved[^]*summar/u);

    expect(listAudit(db, meetingId).map(({ verb }) => verb)).toEqual(
      expect.arrayContaining(["version.returned", "approval.condition_met", "approval.confirmed", "version.cleared"]),
    );
    process.stdout.write(`The Chair did ${chair.acts()} things from the closing paper to the approval.\n`);
    expect(chair.acts()).toBeLessThanOrEqual(12);
  });
});
