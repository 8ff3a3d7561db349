import { sql } from "drizzle-orm";
import { giveApproval } from "#db/approvals/approval-acts.ts";
import { frozenVersion } from "#db/versions/versions.ts";
import type { Screen, Studio } from "#tests/pictures/camera.ts";
import { secretariat } from "#tests/pictures/camera.ts";
import type { Page } from "playwright-core";

const meetingId = "sarajevo-2018";
const report = `/meetings/${meetingId}/report`;
const chair = "L. Demir, Chair";
const tablet = { width: 1180, height: 820 };

/** A frozen report before its Chair, what became of it, and what the Chair is asked again. */
export const approvingScreens: readonly Screen[] = [
  { name: "approval", path: `${report}/versions`, as: chair, window: tablet, prepare: readToDecide },
  { name: "redline", path: `${report}/versions`, as: secretariat, prepare: changeAfterApproval },
  { name: "was-now", path: `${report}/versions`, as: chair, window: tablet, prepare: readToDecide },
];

async function readToDecide(page: Page): Promise<void> {
  await page.getByRole("link", { name: "Read and decide" }).first().click();
  await page
    .locator(".paper-side")
    .or(page.getByRole("heading", { name: /after your approval/ }))
    .waitFor();
}

/** The Chair has approved; the text is opened again for one line, frozen anew, and set against what was approved. */
async function changeAfterApproval(page: Page, { db, url, now }: Studio): Promise<void> {
  const { id: versionId = "", sha256 = "" } = frozenVersion(db, meetingId) ?? {};
  giveApproval(db, {
    ...{ id: "approval-in-picture", versionId, gate: "circulate", seat: "silk-routes/TUR", sha256, kind: "approved" },
    ...{ exceptions: [], means: "demonstration", actorId: "l-demir", now },
    mails: () => ({ language: "en", subject: "Draft 1 is cleared", body: "Draft 1 is cleared." }),
  });
  await page.reload();
  await page.getByLabel("Reason").fill("Samuel Hall asked for the year of its study");
  await page.getByRole("button", { name: "Open the text again" }).click();
  await page.getByText("The text is being worked on.").waitFor();
  db.run(sql`UPDATE interventions SET line = line || ', as its study of 2018 shows' WHERE id = 'i6'`);
  await page.goto(`${url}${report}/freezing`);
  await page.getByRole("checkbox", { name: /^I have seen what is open/ }).check();
  await page.getByRole("button", { name: /^Freeze Draft/ }).click();
  await page.getByRole("link", { name: "Draft 2", exact: true }).waitFor();
  await page.goto(`${url}${report}/compare?view=redline`);
  await page.locator("ins").first().waitFor();
  await page.locator("ins").first().scrollIntoViewIfNeeded();
}
