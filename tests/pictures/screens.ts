import type { Db } from "#db/client.ts";
import { changeIntervention } from "#db/interventions.ts";
import { writeInvitation } from "#db/invitations.ts";
import { enterAs } from "#tests/stories/desk.ts";
import { withFewColours } from "#tests/pictures/indexed-png.ts";
import { findChromium } from "#tests/support/chromium.ts";
import { deviceOf, testKey } from "#tests/support/signed-in.ts";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { chromium } from "playwright-core";

type Studio = { readonly db: Db; readonly url: string; readonly folder: string; readonly now: Date };

type Screen = {
  /** Of the file, without its ending. */
  readonly name: string;
  readonly path: string;
  /** Whose place is taken at the front door; nobody's where it is left out. */
  readonly as?: string;
  readonly window?: { readonly width: number; readonly height: number };
  /** What a person does before the picture is taken. */
  readonly prepare?: (page: Page, studio: Studio) => Promise<void>;
};

const flags = ["--no-sandbox", "--disable-gpu"];
const desk = { width: 1280, height: 860 };
const phone = { width: 390, height: 844 };
const secretariat = "A. Marin, Secretariat";
const session = "/meetings/sarajevo-2018/sessions/s2";
const report = "/meetings/sarajevo-2018/report";

/** The one that changes the record comes last. */
const screens: readonly Screen[] = [
  { name: "door", path: "/" },
  { name: "dialogue", path: "/dialogues/budapest-process", as: secretariat },
  { name: "register", path: "/dialogues/budapest-process/register?on=2018-05-08&in=fr", as: secretariat },
  { name: "contacts", path: "/dialogues/budapest-process/contacts", as: secretariat },
  { name: "programme", path: "/meetings/sarajevo-2018", as: secretariat },
  { name: "people", path: "/meetings/sarajevo-2018/people", as: secretariat },
  { name: "room", path: session, as: secretariat, prepare: beginToNote },
  { name: "change", path: session, as: secretariat, prepare: openPakistan },
  { name: "to-draft", path: `${session}?show=to-draft`, as: secretariat },
  { name: "report", path: report, as: secretariat },
  { name: "report-findings", path: report, as: secretariat, prepare: goToError },
  { name: "chair", path: session, as: "L. Demir, Chair" },
  { name: "delegate", path: "/meetings/sarajevo-2018/people", as: "R. Haider, Delegate" },
  { name: "public", path: "/meetings/sofia-2017/report" },
  { name: "room-phone", path: session, as: secretariat, window: phone },
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
  { name: "conflict", path: session, as: secretariat, prepare: meetAnotherChange },
];

/** Takes a picture of each screen in a Chromium of its own; returns the files. Rejects where there is no Chromium. */
export async function photographScreens(studio: Studio): Promise<readonly string[]> {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error("No Chromium was found: install it or set CHROMIUM.");
  const browser = await chromium.launch({ executablePath, args: flags });
  const files: string[] = [];
  try {
    for (const screen of screens) files.push(await photograph(browser, screen, studio));
  } finally {
    await browser.close();
  }
  return files;
}

async function photograph(browser: Browser, screen: Screen, studio: Studio): Promise<string> {
  const { name, path, as, window = desk, prepare } = screen;
  const file = join(studio.folder, `${name}.png`);
  const context = await browser.newContext({ viewport: window, locale: "en-GB", reducedMotion: "reduce" });
  const page = await context.newPage();
  await page.goto(studio.url);
  if (as !== undefined) await enterAs(page, as);
  await page.goto(studio.url + path);
  await prepare?.(page, studio);
  await page.evaluate(() => document.fonts.ready);
  writeFileSync(file, withFewColours(await page.screenshot({ animations: "disabled", caret: "hide" })));
  await context.close();
  return file;
}

async function beginToNote(page: Page): Promise<void> {
  await page.getByLabel("Who", { exact: true }).fill("Sweden");
  await page.getByLabel("Note, private").fill("municipalities first; pilot w 3 towns; ask for figures");
  await page.getByLabel("Report line").fill("described how its municipalities prepare for those who come back");
}

async function openPakistan(page: Page): Promise<void> {
  await page.getByRole("link", { name: "Change Pakistan" }).first().click();
  await page.getByRole("heading", { name: "Change what was noted" }).waitFor();
}

async function goToError(page: Page): Promise<void> {
  await page.locator(".finding", { hasText: "Afghanistan" }).getByRole("link", { name: "Go there" }).click();
  await page.waitForFunction(() => document.activeElement?.matches("article.cap"));
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

async function meetAnotherChange(page: Page, { db, now }: Studio): Promise<void> {
  await openPakistan(page);
  await page.getByLabel("Report line").fill("how its Overseas Pakistanis Foundation receives returnees");
  changeIntervention(db, {
    meetingId: "sarajevo-2018",
    interventionId: "i36",
    changes: { line: "how its Overseas Pakistanis Foundation looks after those who return" },
    expectedRevision: 1,
    actorId: "k-orel",
    now,
  });
  await page.getByRole("button", { name: "Save the change" }).click();
  await page.getByText("K. Orel changed this meanwhile").waitFor();
}
