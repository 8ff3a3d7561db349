import type { Db } from "#db/database/client.ts";
import { enterAs } from "#tests/stories/desk.ts";
import { withFewColours } from "#tests/pictures/indexed-png.ts";
import { findChromium } from "#tests/support/chromium.ts";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { chromium } from "playwright-core";

export type Studio = { readonly db: Db; readonly url: string; readonly folder: string; readonly now: Date };

export type Screen = {
  /** Of the file, without its ending. */
  readonly name: string;
  readonly path: string;
  /** Whose place is taken at the front door; nobody's where it is left out. */
  readonly as?: string;
  readonly window?: { readonly width: number; readonly height: number };
  /** What a person does before the picture is taken. */
  readonly prepare?: (page: Page, studio: Studio) => Promise<void>;
};

const desk = { width: 1280, height: 860 };
export const phone = { width: 390, height: 844 };
export const secretariat = "A. Marin, Secretariat";

const flags = ["--no-sandbox", "--disable-gpu"];

/** Works with a Chromium of its own and closes it. Rejects where there is none. */
export async function withBrowser<T>(work: (browser: Browser) => Promise<T>): Promise<T> {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error("No Chromium was found: install it or set CHROMIUM.");
  const browser = await chromium.launch({ executablePath, args: flags });
  try {
    return await work(browser);
  } finally {
    await browser.close();
  }
}

/** Takes a picture of each screen; returns the files. */
export async function photographAll(browser: Browser, screens: readonly Screen[], studio: Studio): Promise<string[]> {
  const files: string[] = [];
  for (const screen of screens) files.push(await photograph(browser, screen, studio));
  return files;
}

async function photograph(browser: Browser, screen: Screen, studio: Studio): Promise<string> {
  const { name, path, as, window = desk, prepare } = screen;
  const file = join(studio.folder, `${name}.png`);
  const page = await openPage(browser, { window, as, studio });
  await page.goto(studio.url + path);
  await prepare?.(page, studio);
  await page.getByText("Not ready yet without a network").waitFor({ state: "hidden" });
  await page.evaluate(() => document.fonts.ready);
  writeFileSync(file, withFewColours(await page.screenshot({ animations: "disabled", caret: "hide" })));
  await page.context().close();
  return file;
}

type Visit = { readonly window: Screen["window"]; readonly as?: string; readonly studio: Pick<Studio, "url" | "now"> };

/** A page in a context of its own, whose clock stands at the studio's hour while its timers go on. */
export async function openPage(browser: Browser, { window, as, studio: { url, now } }: Visit): Promise<Page> {
  const context = await browser.newContext({ viewport: window, locale: "en-GB", reducedMotion: "reduce" });
  const page = await context.newPage();
  await page.clock.setFixedTime(now);
  await page.goto(url);
  if (as !== undefined) await enterAs(page, as);
  return page;
}
