import { findChromium } from "#tests/support/chromium.ts";
import { closeBeforeServer, closePages } from "#tests/support/open-pages.ts";
import type { Browser, Page } from "playwright-core";
import { chromium } from "playwright-core";
import { afterAll, beforeAll, expect, onTestFinished } from "vitest";

const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Which Chromium the tests start, and how. */
export function program(): { readonly executablePath: string; readonly args: string[] } {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error("No Chromium was found: install it or set CHROMIUM.");
  return { executablePath, args: flags };
}

/**
 * One Chromium for a test file; returns how to open a page in a context of its own. The test fails at its end if the
 * browser complained: an error on the console, a breach of the content security policy, an error nobody caught.
 * `expected` is what the test provokes itself.
 */
export function useBrowser(): (url: string, wishes?: { expected?: RegExp }) => Promise<Page> {
  let browser: Browser | undefined;
  beforeAll(async () => {
    browser = await chromium.launch(program());
  });
  afterAll(() => browser?.close());

  return async (url, { expected } = {}) => {
    if (browser === undefined) throw new Error("A page is opened inside a test.");
    const context = await browser.newContext();
    const page = await context.newPage();
    const complaints = complaintsOf(page);
    closeBeforeServer(() => context.close());
    onTestFinished(async () => {
      await closePages();
      const unexpected = complaints.filter((complaint) => expected === undefined || !expected.test(complaint));
      expect(unexpected, "complaints of the browser").toEqual([]);
    });
    await page.goto(url);
    return page;
  };
}

/** What a browser complains of from now on: on its console, and where nobody caught an error. */
export function complaintsOf(page: Page): readonly string[] {
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" && !isStatusOfPage(message.text(), message.location().url, page)) {
      complaints.push(message.text());
    }
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  return complaints;
}

/** A page that is itself a refusal is announced on the console; the test asked for it. */
function isStatusOfPage(text: string, url: string, page: Page): boolean {
  return text.startsWith("Failed to load resource: the server responded with a status of") && url === page.url();
}
