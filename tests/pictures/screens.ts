import { writeInvitation } from "#db/accounts/invitations.ts";
import { approvingScreens } from "#tests/pictures/approving.ts";
import type { Screen, Studio } from "#tests/pictures/camera.ts";
import { phone, photographAll, secretariat, withBrowser } from "#tests/pictures/camera.ts";
import { deviceOf, testKey } from "#tests/support/signed-in.ts";
import { zip } from "#exports/zip.ts";
import { readZip } from "#tests/support/docx-zip.ts";
import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";

const session = "/meetings/sarajevo-2018/sessions/s2";
const report = "/meetings/sarajevo-2018/report";

const screens: readonly Screen[] = [
  { name: "door", path: "/" },
  { name: "dialogue", path: "/dialogues/budapest-process", as: secretariat },
  { name: "register", path: "/dialogues/budapest-process/register?on=2018-05-08&in=fr", as: secretariat },
  {
    name: "new-meeting",
    path: "/dialogues/budapest-process/meetings/new?from=sarajevo-2018",
    as: secretariat,
  },
  { name: "meeting-steps", path: "/meetings/sarajevo-2018/step", as: secretariat },
  { name: "programme", path: "/meetings/sarajevo-2018", as: secretariat },
  { name: "people", path: "/meetings/sarajevo-2018/people", as: secretariat },
  { name: "to-draft", path: session, as: secretariat, prepare: showToDraft },
  { name: "points", path: "/meetings/sarajevo-2018/points/p4", as: secretariat },
  {
    name: "closing-paper",
    path: "/meetings/sarajevo-2018/closing-paper",
    as: "L. Demir, Chair",
    window: { width: 1180, height: 820 },
  },
  { name: "report", path: report, as: secretariat },
  { name: "report-findings", path: report, as: secretariat, prepare: goToError },
  { name: "chair", path: session, as: "L. Demir, Chair" },
  { name: "delegate", path: "/meetings/sarajevo-2018/people", as: "R. Haider, Delegate" },
  { name: "public", path: "/meetings/sofia-2017/report" },
  { name: "right-to-left", path: `${report}?language=ar-XB`, as: secretariat },
  { name: "accounts", path: "/accounts", as: secretariat },
  { name: "inviting", path: "/accounts/invitation", as: secretariat, prepare: beginToInvite },
  { name: "outbox", path: "/outbox", as: secretariat, prepare: openMessage },
  { name: "desk-code", path: "/meetings/sarajevo-2018/desk/r-haider", as: secretariat, prepare: giveCode },
  { name: "account", path: "/account", as: secretariat, prepare: signOutElsewhere },
  { name: "audit", path: "/audit", as: secretariat },
  { name: "retention", path: "/retention", as: secretariat },
  { name: "invitation", path: "/", window: phone, prepare: openInvitation },
  { name: "sign-in-code", path: "/sign-in", window: phone, prepare: askForCode },
  { name: "second-proof", path: "/", window: phone, prepare: comeInByMail },
  // Last, because nobody writes from then on.
  { name: "report-draft", path: report, as: secretariat, prepare: beginToWrite },
  { name: "freezing", path: `${report}/freezing`, as: secretariat },
  { name: "versions", path: `${report}/freezing`, as: secretariat, prepare: freezeReport },
  { name: "check-file", path: `${report}/versions`, as: secretariat, prepare: checkOtherFile },
  ...approvingScreens,
];

/** Takes a picture of each screen; returns the files. Rejects where there is no Chromium. */
export function photographScreens(studio: Studio): Promise<readonly string[]> {
  return withBrowser((browser) => photographAll(browser, screens, studio));
}

async function freezeReport(page: Page): Promise<void> {
  await page.getByRole("checkbox", { name: /^I have seen what is open/ }).check();
  await page.getByRole("button", { name: /^Freeze Draft/ }).click();
  await page.getByRole("link", { name: "Draft 1", exact: true }).waitFor();
}

/** The version's own file, with one word changed by somebody. */
async function checkOtherFile(page: Page): Promise<void> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Download as Word" }).click(),
  ]);
  const parts = new Map<string, Uint8Array>(readZip(new Uint8Array(await readFile(await download.path()))));
  const document = Buffer.from(parts.get("word/document.xml") ?? []).toString("utf8");
  parts.set("word/document.xml", Buffer.from(document.replace("Sofia", "Vienna")));
  await page.getByRole("link", { name: "Check a file" }).click();
  const paper = { name: "Report.docx", mimeType: "", buffer: Buffer.from(await zip(parts)) };
  await page.locator("#checked-file").setInputFiles(paper);
  await page.getByRole("heading", { name: /^Not the words of/ }).waitFor();
}

async function goToError(page: Page): Promise<void> {
  await page.locator(".finding", { hasText: "Afghanistan" }).getByRole("link", { name: "Go there" }).click();
  await page.locator(".cap", { hasText: "Afghanistan" }).first().waitFor();
}

/** The caret stands in a sentence, so that its sources are shown. */
async function beginToWrite(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Begin the draft" }).click();
  const told = page.locator("[contenteditable=true] p", { hasText: "Pakistan described" }).first();
  await told.scrollIntoViewIfNeeded();
  await told.click();
  await page.getByRole("heading", { name: "Sources of this sentence" }).waitFor();
}

async function showToDraft(page: Page): Promise<void> {
  await page.getByRole("button", { name: /^To draft/ }).click();
  await page.getByRole("button", { name: /^To draft/, pressed: true }).waitFor();
}

async function beginToInvite(page: Page): Promise<void> {
  await page.getByLabel("E-mail").fill("p.beispiel@example.org");
  await page.getByLabel("Name").fill("P. Beispiel");
  await page.getByLabel("Function").selectOption("interpreter");
  await page.getByLabel("Meeting").selectOption("sarajevo-2018");
}

async function openMessage(page: Page): Promise<void> {
  await page.getByRole("link", { name: "Sarajevo: our thanks" }).click();
  await page.getByRole("heading", { name: "Addressees" }).waitFor();
}

async function giveCode(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Make a code" }).click();
  await page.getByText("This code is shown once").waitFor();
}

/** The other pictures have left many devices behind. */
async function signOutElsewhere(page: Page): Promise<void> {
  const button = page.getByRole("button", { name: "Sign out everywhere else" });
  await button.click();
  await button.waitFor({ state: "detached" });
}

async function openInvitation(page: Page, { db, url, now }: Studio): Promise<void> {
  const { id } = db.transaction((tx) =>
    writeInvitation(tx, testKey, {
      ...{ address: "m.ornek@example.org", name: "M. Örnek", actorId: "a-marin", now },
      held: { function: "delegate", dialogueId: "budapest-process", meetingId: "sarajevo-2018", partyId: "TUR" },
    }),
  );
  await page.goto(`${url}/invitations/${testKey.tokenFor("invitation", id)}`);
}

async function askForCode(page: Page): Promise<void> {
  await page.getByLabel("E-mail").fill("r-haider@example.org");
  await page.getByRole("button", { name: "Send me the link" }).click();
  await page.getByRole("heading", { name: "Look in your mail" }).waitFor();
}

async function comeInByMail(page: Page, { db, url, now }: Studio): Promise<void> {
  const { token } = deviceOf(db, "k-orel", { now, assurance: "mail" });
  await page.context().addCookies([{ name: "sid", value: token, url }]);
  await page.goto(`${url}/sign-in/second`);
}
