import { loadDemonstration } from "#db/demo/load.ts";
import type { OpenDatabase } from "#db/database/client.ts";
import { enterAs } from "#tests/stories/desk.ts";
import { startServer } from "#tests/support/server.ts";
import { testDb } from "#tests/support/test-db.ts";
import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";

export const session = { meetingId: "sarajevo-2018", sessionId: "s3" };
const roomPath = "/meetings/sarajevo-2018/sessions/s3";

/** The demonstration while its meeting goes on, by a clock that goes on too. */
export async function openMeeting() {
  const db: OpenDatabase = testDb();
  const began = Date.now();
  let passed = 0;
  const clock = () => new Date(Date.parse("2018-05-08T12:00:00Z") + Date.now() - began + passed);
  loadDemonstration(db, new Date("2018-05-08T08:00:00Z"));
  db.$client.exec("UPDATE meetings SET state = 'in session' WHERE id = 'sarajevo-2018'");
  const server = await startServer({ db, demonstration: true, clock });
  return Object.assign(server, { db, clock, pass: (seconds: number) => void (passed += seconds * 1000) });
}

/** Goes into the room of a session and waits until it can be written in. */
export async function enterRoom(page: Page, person: string, path = roomPath): Promise<void> {
  await enterEmptyRoom(page, person, path);
  await page.locator(".cap").first().waitFor();
}

/** Into a room in which nobody may have spoken yet. */
export async function enterEmptyRoom(page: Page, person: string, path: string): Promise<void> {
  await enterAs(page, person);
  await page.goto(new URL(path, page.url()).href);
  await waitForRoom(page);
}

export const waitForRoom = (page: Page) => page.getByRole("heading", { name: "List of speakers" }).waitFor();

/** Plates go up: puts these on the list by their codes. */
export async function listByKeys(page: Page, ...codes: readonly string[]): Promise<void> {
  for (const code of codes) {
    await page.keyboard.press("F2");
    await page.keyboard.type(`${code} `);
  }
}

/** Types a note, goes to its line by a key, and types that. */
export async function writeNoteAndLine(
  page: Page,
  speaker: string,
  { note, line }: { readonly note: string; readonly line: string },
): Promise<void> {
  await page.keyboard.type(note);
  await waitForCaretIn(page, speaker);
  await sayOf(page, "l");
  await page.keyboard.type(line);
  await waitForCaretIn(page, speaker, "Report line");
}

/** Says something of the capture that is open: F9 and a letter. */
export async function sayOf(page: Page, letter: string): Promise<void> {
  await page.keyboard.press("F9");
  await page.keyboard.press(letter);
}

/** Counts what a person presses. */
export function aBoard(page: Page) {
  let presses = 0;
  return {
    press: async (...keys: readonly string[]) => {
      for (const key of keys) {
        await page.keyboard.press(key);
        presses += 1;
      }
    },
    /** How many keys since last asked. */
    pressed: () => {
      const count = presses;
      presses = 0;
      return count;
    },
  };
}

/** Has the capture of this party the caret, in its note? */
export async function waitForCaretIn(page: Page, speaker: string, layer = "Note, private"): Promise<void> {
  await page.waitForFunction(
    ([name, label]) => {
      const at = document.activeElement;
      const title = at?.closest("article")?.querySelector("h3")?.textContent ?? "";
      return at?.getAttribute("aria-label") === label && title.includes(name ?? "");
    },
    [speaker, layer],
    // A page behind another draws no frames, by which it would otherwise be asked.
    { polling: 50 },
  );
}

/** Waits until the server has everything that this page holds. */
export async function waitUntilSaved(page: Page): Promise<void> {
  await page.locator(".roombar .status.full", { hasText: /^Saved/ }).waitFor();
}

/** Everything that is not sent yet, in the file that the page makes of it: it is on the computer by then. */
export async function unsentFile(page: Page): Promise<string> {
  const coming = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save to a file" }).click();
  return readFileSync(await (await coming).path(), "utf8");
}

/** Waits until the page says that it opens without a network. */
export const waitUntilKept = (page: Page) => page.getByText("Opens without a network").waitFor();
