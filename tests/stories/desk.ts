import { loadDemonstration } from "#db/demo/load.ts";
import type { OpenDatabase } from "#db/database/client.ts";
import { startServer } from "#tests/support/server.ts";
import { testDb } from "#tests/support/test-db.ts";
import type { Page } from "playwright-core";

/** A server with the demonstration's dialogue, two days after Sarajevo. */
export async function openDesk() {
  const db: OpenDatabase = testDb();
  const now = new Date("2018-05-10T09:00:00Z");
  loadDemonstration(db, now);
  return Object.assign(await startServer({ db, demonstration: true, now }), { db });
}

/** Enters through the front door: one click, no password. */
export async function enterAs(page: Page, person: string | RegExp): Promise<void> {
  await page.getByRole("main").getByRole("button", { name: person }).click();
  await page.waitForURL(/\/dialogues\//);
}

/** A page of somebody who is signed in on this one, in a browser of the same size that runs no script. */
export async function withoutScriptSignedIn(page: Page): Promise<Page> {
  const { cookies } = await page.context().storageState();
  const plain = await withoutScript(page);
  await plain.context().addCookies(cookies);
  const size = page.viewportSize();
  if (size) await plain.setViewportSize(size);
  return plain;
}

/** A page like this one in a browser that runs no script. */
export async function withoutScript(page: Page): Promise<Page> {
  const context = await page.context().browser()?.newContext({ javaScriptEnabled: false });
  if (!context) throw new Error("The page has no browser of its own.");
  const plain = await context.newPage();
  await plain.goto(page.url());
  return plain;
}
