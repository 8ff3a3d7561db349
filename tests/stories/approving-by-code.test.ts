import { listApprovalsOf } from "#db/approvals/approvals.ts";
import { findVersion } from "#db/versions/versions.ts";
import { enterAs, openDesk } from "#tests/stories/desk.ts";
import { freezeReport } from "#tests/stories/freezing.ts";
import { appOf } from "#tests/stories/proofs.ts";
import { isSound } from "#tests/stories/sound.ts";
import { useBrowser } from "#tests/support/browser.ts";
import { until } from "#tests/support/until.ts";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";

const open = useBrowser();
const patience = 60_000;
const narrow = { width: 768, height: 1024 };
const now = () => new Date("2018-05-10T09:00:00Z");
const letter = { name: "letter.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.7\nSigned.\n%%EOF\n") };

const picture = async (page: Page, name: string) => {
  const folder = process.env["APPROVAL_PICTURES"];
  if (folder !== undefined) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
};

/** A frozen version, and somebody at a narrow tablet who has come in. */
async function withFrozen(person: string) {
  const desk = await openDesk();
  const staff = await open(desk.url);
  await enterAs(staff, "A. Marin");
  const id = await freezeReport(desk, staff);
  const page = person === "A. Marin" ? staff : await open(desk.url);
  page.setDefaultTimeout(patience);
  await page.setViewportSize(narrow);
  if (page !== staff) await enterAs(page, person);
  return { desk, page, id, home: `${desk.url}/meetings/sarajevo-2018/report/versions/${id}/approval` };
}

describe("on a narrow tablet", () => {
  it("a chair approves with the digits of their app, and with no others", { timeout: 200_000 }, async () => {
    const { desk, page, id, home } = await withFrozen("L. Demir");
    await using _ = desk;
    await page.goto(`${desk.url}/account/proofs`);
    await page.getByRole("button", { name: "Set up an authenticator app" }).click();
    await page.waitForURL(/authenticator/);
    const codeAt = await appOf(page, now);
    await page.getByLabel("The six digits").fill(codeAt(-30));
    await page.getByRole("button", { name: "Finish" }).click();
    await page.waitForURL(/codes/);

    await page.goto(`${home}?act=approve`);
    await isSound(page);
    await picture(page, "by-code");
    await page.getByLabel("Six digits of the app").fill(codeAt(-30));
    await page.getByRole("button", { name: "Approve with the code" }).click();
    await page.getByText("That code was not right. Nothing was done.").waitFor();
    expect(listApprovalsOf(desk.db, id)).toEqual([]);
    await page.goto(`${home}?act=approve`);
    await page.getByLabel("Six digits of the app").fill(codeAt(0));
    await page.getByRole("button", { name: "Approve with the code" }).click();
    await page.getByText(/^You approved Draft 1/).waitFor();
    expect(listApprovalsOf(desk.db, id)).toMatchObject([{ means: "code", signed: null, personId: "l-demir" }]);
    expect(findVersion(desk.db, id)?.state).toBe("cleared");
  });

  it("staff bring in a letter, enter what it says, and take it out", { timeout: 200_000 }, async () => {
    const { desk, page, id, home } = await withFrozen("A. Marin");
    await using _ = desk;
    await page.goto(`${home}/letters`);
    await isSound(page);
    await picture(page, "letters");
    await page.getByLabel("The letter or mail").setInputFiles(letter);
    await page.getByRole("button", { name: "Keep the file and go on" }).click();
    await page.getByLabel("Signed by").fill("E. Kaya");
    await isSound(page);
    await picture(page, "letter");
    await page.getByRole("button", { name: "Enter it" }).click();
    await page.getByText("Another of you confirms it.").waitFor();
    await isSound(page);
    await picture(page, "letter-entered");
    const file = await page.request.get(`${home}/letter.pdf?approval=${listApprovalsOf(desk.db, id)[0]?.id ?? ""}`);
    expect(await file.text()).toContain("Signed.");
    await page.getByRole("button", { name: "Take it out" }).click();
    await until(() => listApprovalsOf(desk.db, id)[0]?.withdrawnAt !== null, patience);
    expect(findVersion(desk.db, id)?.state).toBe("frozen");
  });
});
