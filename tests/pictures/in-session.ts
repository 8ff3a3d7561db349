import { openDemonstrationRoom } from "#db/demo/room.ts";
import { loadDemonstration } from "#db/demo/load.ts";
import { openDatabase } from "#db/database/client.ts";
import { putOnList } from "#db/floor/list-of-speakers.ts";
import { recordPresence } from "#db/presence/presence.ts";
import { submitRemark } from "#db/remarks/remark-acts.ts";
import type { Screen, Studio } from "#tests/pictures/camera.ts";
import { openPage, phone, photographAll, secretariat, withBrowser } from "#tests/pictures/camera.ts";
import { enterEmptyRoom, listByKeys, sayOf, waitForCaretIn, waitUntilSaved } from "#tests/stories/in-the-room.ts";
import { startServer } from "#tests/support/server.ts";
import type { Page } from "playwright-core";
import { v7 as newId } from "uuid";

const key = { meetingId: "vienna-in-session", sessionId: "s1" };
const room = "/meetings/vienna-in-session/sessions/s1";
const projector = { width: 1280, height: 720 };
const wide = { width: 1440, height: 900 };

const screens: readonly Screen[] = [
  { name: "room", path: room, as: secretariat, window: wide, prepare: writeOn },
  { name: "room-dark", path: room, as: secretariat, window: wide, prepare: darken },
  { name: "room-keys", path: room, as: secretariat, window: wide, prepare: showKeys },
  { name: "siblings", path: room, as: secretariat, window: wide, prepare: lookAtSiblings },
  { name: "room-offline", path: room, as: secretariat, window: wide, prepare: loseNetwork },
  { name: "room-phone", path: room, as: secretariat, window: phone, prepare: writeOn },
  { name: "room-screen", path: `${room}/screen?languages=en,ru`, as: secretariat, window: projector },
  { name: "chair-in-the-room", path: `${room}/chair`, as: "L. Demir, Chair" },
  { name: "delegate-in-the-room", path: "/meetings/vienna-in-session", as: "R. Haider, Delegate", window: phone },
  { name: "remarks", path: "/meetings/vienna-in-session/remarks", as: secretariat },
  { name: "presence", path: `${room}/presence`, as: secretariat },
];

type Said = { readonly code: string; readonly name: string; readonly note: string; readonly line: string };

const said: readonly Said[] = [
  {
    ...{ code: "TUR", name: "Türkiye" },
    note: "counselling desks in 6 provinces; staff speak Dari, Urdu",
    line: "described counselling desks in six provinces, whose staff speak the languages of those who come",
  },
  {
    ...{ code: "GEO", name: "Georgia" },
    note: "people ask 3 things: work, school for kids, debts",
    line: "explained that people ask about work, schools and debts before they decide",
  },
  {
    ...{ code: "IOM", name: "International Organization for Migration" },
    note: "leaflets don’t do it. follow-up 3 mo, then 12",
    line: "recommended to follow up after three and after twelve months",
  },
  {
    ...{ code: "AFG", name: "Afghanistan" },
    note: "asks NLD: who pays for the first month?",
    line: "who pays for the first month after return",
  },
];
const speaksNow = { code: "NLD", name: "Netherlands" };
const speaksNext = ["UNHCR", "PAK", "SRB", "AUS"];

/** Takes the pictures of a meeting in session, which is held for them; returns the files. */
export async function photographSession(folder: string): Promise<readonly string[]> {
  let now = new Date("2026-03-10T09:02:00Z");
  const db = openDatabase(":memory:");
  loadDemonstration(db, now);
  openDemonstrationRoom(db, now);
  const server = await startServer({ db, demonstration: true, clock: () => now });
  try {
    return await withBrowser(async (browser) => {
      const marin = await openPage(browser, { window: wide, studio: { url: server.url, now } });
      const orel = await openPage(browser, { window: wide, studio: { url: server.url, now } });
      const later = async (minutes: number) => {
        now = new Date(now.getTime() + minutes * 60_000);
        for (const page of [marin, orel]) await page.clock.setFixedTime(now);
      };
      await enterEmptyRoom(marin, secretariat, room);
      await holdSession(marin, later);
      await enterEmptyRoom(orel, "K. Orel, Note-taker", room);
      await noteBeside(orel);
      const studio = { db, url: server.url, folder, now };
      sendRemarks(studio);
      await later(2.2);
      return photographAll(browser, screens, { ...studio, now });
    });
  } finally {
    await server.close();
    db.$client.close();
  }
}

async function holdSession(page: Page, later: (minutes: number) => Promise<void>): Promise<void> {
  for (const { code, name, note, line } of said) {
    await later(3.4);
    await giveFloor(page, { code, name });
    await page.keyboard.type(note);
    await sayOf(page, "l");
    await waitForCaretIn(page, name, "Report line");
    await page.keyboard.type(line);
  }
  await sayOf(page, "q");
  await page.getByLabel("Verb").selectOption("asked");
  await later(2.6);
  await giveFloor(page, speaksNow);
  await page.keyboard.type("guardians: courts choose; 14 counsellors, more by summer");
  await listByKeys(page, ...speaksNext);
  await waitUntilSaved(page);
}

async function giveFloor(page: Page, { code, name }: Pick<Said, "code" | "name">): Promise<void> {
  await page.keyboard.press("F8");
  await page.keyboard.type(`${code} `);
  await waitForCaretIn(page, name);
}

async function noteBeside(page: Page): Promise<void> {
  await sayOf(page, "s");
  await waitForCaretIn(page, speaksNow.name);
  await page.keyboard.type("14 counsellors now, 20 by summer. new centre in Den Bosch");
  await sayOf(page, "l");
  await waitForCaretIn(page, speaksNow.name, "Report line");
  await page.keyboard.type("announced that its counsellors will be twenty by the summer");
  await waitUntilSaved(page);
}

function sendRemarks({ db, now }: Studio): void {
  const wishes = { sessionId: "s1", audience: "record", delivery: "check against delivery" } as const;
  submitRemark(db, {
    ...{ meetingId: key.meetingId, id: newId(), party: "NLD", channel: "mail", actorId: "a-marin", now },
    text: "The Netherlands thanks the host.\n\nIts counsellors will be twenty by the summer.",
    wishes: { ...wishes, isSharedEarly: true },
  });
  submitRemark(db, {
    ...{ meetingId: key.meetingId, id: newId(), party: "PAK", channel: "page", actorId: "r-haider", now },
    text: "Pakistan will report on the facilitation centre in Islamabad.",
    wishes: { ...wishes, sessionId: "s2", audience: "secretariat", isSharedEarly: false },
  });
  const marked = ["AFG", "AUT", "GEO", "IOM", "NLD", "PAK", "SRB", "TUR", "UNHCR"];
  recordPresence(db, { ...key, actorId: "a-marin", now, marks: marked.map((party) => ({ party, isPresent: true })) });
  putOnList(db, { ...key, actorId: "r-haider", now, id: newId(), party: "PAK", kind: "statement", isRequest: true });
}

/** The capture of whoever speaks, with the caret in its note. */
async function writeOn(page: Page): Promise<void> {
  const capture = page.locator(".cap", { hasText: speaksNow.name }).first();
  await capture.getByRole("button", { name: /^Write/ }).click();
  await waitForCaretIn(page, speaksNow.name);
  await page.locator(".cap.open").scrollIntoViewIfNeeded();
  await page.getByText("Its counsellors will be twenty by the summer.").waitFor({ state: "attached" });
}

async function darken(page: Page): Promise<void> {
  await writeOn(page);
  await page.getByRole("button", { name: "Dark" }).click();
  await page.getByRole("button", { name: "Dark", pressed: true }).waitFor();
}

async function showKeys(page: Page): Promise<void> {
  await writeOn(page);
  await page.keyboard.press("F1");
  await page.getByRole("dialog").waitFor();
}

async function lookAtSiblings(page: Page): Promise<void> {
  const sibling = page.locator(".sibling", { hasText: "14 counsellors" });
  await sibling.waitFor();
  await sibling.scrollIntoViewIfNeeded();
}

async function loseNetwork(page: Page): Promise<void> {
  await writeOn(page);
  await page.context().setOffline(true);
  await page.getByText("No network.").waitFor();
  await page.keyboard.press("Control+End");
  await page.keyboard.type(". ask for the figures");
  await page.clock.setFixedTime(await page.evaluate(() => Date.now() + 40_000));
  await page.locator(".roombar .status", { hasText: /^Not sent yet/ }).waitFor();
}
