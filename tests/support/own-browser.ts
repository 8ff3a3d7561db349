import { complaintsOf, program } from "#tests/support/browser.ts";
import { closeBeforeServer } from "#tests/support/open-pages.ts";
import { mkdtempSync, readlinkSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { chromium } from "playwright-core";
import { expect, onTestFinished } from "vitest";

/** What a browser says where a line is cut: that is what its tests are about. */
export const lineIsCut =
  /WebSocket|ERR_(INTERNET_DISCONNECTED|CONNECTION|EMPTY_RESPONSE|NETWORK)|Failed to (load|fetch)/;

type Cookies = Awaited<ReturnType<ReturnType<Page["context"]>["cookies"]>>;

/** A browser of one person, with all that it keeps on its computer, which can be killed and started again. */
export type OwnBrowser = {
  /** Starts it, and opens its one page. */
  readonly start: () => Promise<Page>;
  /** As the power goes: nothing is said to anybody, and nothing is written that was not. */
  readonly kill: () => Promise<void>;
};

/** The test fails at its end if this browser complained of anything but its line. */
export function ownBrowser(): OwnBrowser {
  const profile = mkdtempSync(join(tmpdir(), "rapporteur-browser-"));
  const complaints: (readonly string[])[] = [];
  let page: Page | undefined;
  let cookies: Cookies = [];
  const close = async () => {
    await page?.context().close();
    page = undefined;
  };
  closeBeforeServer(close);
  onTestFinished(async () => {
    await close();
    rmSync(profile, { recursive: true, force: true });
    expect(complaints.flat().filter((complaint) => !lineIsCut.test(complaint))).toEqual([]);
  });

  return {
    start: async () => {
      const context = await chromium.launchPersistentContext(profile, program());
      // Cookies are on the disk only half a minute after they were set; whoever lost theirs would sign in again.
      await context.addCookies(cookies);
      page = context.pages()[0] ?? (await context.newPage());
      complaints.push(complaintsOf(page));
      // The page asks before it goes while anything is unsent.
      page.on("dialog", (dialog) => void dialog.accept());
      return page;
    },
    kill: async () => {
      const context = page?.context();
      if (!context) throw new Error("Only a browser that was started is killed.");
      cookies = await context.cookies();
      const closed = new Promise((resolve) => context.once("close", resolve));
      // The browser's lock on its profile names its process.
      const pid = readlinkSync(join(profile, "SingletonLock")).split("-").at(-1);
      process.kill(Number(pid), "SIGKILL");
      await closed;
      page = undefined;
      for (const name of ["SingletonLock", "SingletonCookie", "SingletonSocket"])
        rmSync(join(profile, name), { force: true });
    },
  };
}
