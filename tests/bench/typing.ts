import { ms, shareOf, times, type Measurement } from "#tests/bench/measure.ts";
import { aDraft, feed, type Signs } from "#tests/support/a-draft.ts";
import { program } from "#tests/support/browser.ts";
import { servePage } from "#tests/support/draft-page/serve.ts";
import { toBase64 } from "lib0/buffer";
import { chromium, type Browser, type Page } from "playwright-core";

const letters = 200;
const paragraphs = 1600;
const sentences = 3;
/** The line in which is typed: in the middle. */
const caret = 800;
const sentence =
  "informed the meeting of the way in which municipalities prepare those who go back, and of what it costs them a year";

/** A draft of two hundred pages: some eight paragraphs a page, three sentences each with its unit. */
function longDraft(): Signs {
  const lines = Array.from({ length: paragraphs }, (_, line) => {
    const said = Array.from({ length: sentences }, (_nothing, at) => [
      ...(at > 0 ? [[" ", {}] as const] : []),
      [`Party ${line * sentences + at} ${sentence}.`, { unit: `said:i${line * sentences + at}` }] as const,
    ]);
    return [feed(`p${line}`, { session: `s${Math.floor(line / 40)}` }), ...said.flat()];
  });
  return lines.flat();
}

/**
 * A key pressed in a draft of two hundred pages until the letter is painted, in a real browser; beside it, the same
 * letters in an editor that knows nothing but Lexical, with the same text and the same styles.
 */
export async function typingInLongDraft(): Promise<Measurement> {
  const signs = longDraft();
  const words = signs.map(([text]) => text).join("");
  const browser = await chromium.launch(program());
  const draft = await servePage("tests/support/draft-page/page.tsx");
  const bare = await servePage("tests/support/draft-page/bare-page.tsx");
  try {
    const ours = await typed(browser, draft.url, (page) => openDraft(page, signs));
    const theirs = await typed(browser, bare.url, (page) => openBare(page, words));
    const p95 = [ours, theirs].map((taken) => shareOf(taken, 0.95));
    return {
      what: `a key in a draft of 200 pages (${words.length} letters) → painted, ${letters} letters`,
      ours: `p50 ${ms(shareOf(ours, 0.5))}, p95 ${ms(p95[0] ?? Number.NaN)}`,
      anchor: `the same text in Lexical alone: p50 ${ms(shareOf(theirs, 0.5))}, p95 ${ms(p95[1] ?? Number.NaN)}`,
      ratio: times((p95[0] ?? Number.NaN) / (p95[1] ?? Number.NaN)),
      budget: "p95 ≤ 50 ms",
    };
  } finally {
    await browser.close();
    draft.close();
    bare.close();
  }
}

async function openDraft(page: Page, signs: Signs): Promise<void> {
  await page.waitForFunction(() => "draftPage" in window);
  page.on("pageerror", (error) => process.stdout.write(`${error.stack ?? ""}\n`));
  const chips = signs.flatMap(([, { unit }]) => (unit === undefined ? [] : [[unit, "GEO 15:02"] as const]));
  await page.evaluate(
    ({ state, wishes, line }) => {
      window.draftPage.open(state, wishes);
      window.draftPage.handle()?.goTo(line, 8);
    },
    {
      state: toBase64(aDraft(signs)),
      wishes: { chips, headings: [], findings: [], isEditable: true, telling: "everything" as const },
      line: `p${caret}`,
    },
  );
}

async function openBare(page: Page, words: string): Promise<void> {
  await page.waitForFunction(() => "openBare" in window);
  const lines = words.slice(1).split("\n");
  const runs = lines.map((line) => line.split(/(?<=\.)( )/u));
  await page.evaluate((text) => window.openBare(text), { paragraphs: runs, caret });
  await page.waitForFunction(() => document.activeElement?.classList.contains("draft-text"));
}

/** How long each letter took until it was painted. */
async function typed(browser: Browser, url: string, open: (page: Page) => Promise<void>): Promise<readonly number[]> {
  const page = await browser.newPage({ viewport: { width: 1100, height: 900 } });
  await page.goto(url);
  await open(page);
  await page.evaluate(() => {
    window.painted = [];
    document.addEventListener(
      "keydown",
      ({ timeStamp }) => {
        // A message comes behind the frame that was asked for.
        requestAnimationFrame(() => {
          const channel = new MessageChannel();
          channel.port1.onmessage = () => window.painted.push(performance.now() - timeStamp);
          channel.port2.postMessage(undefined);
        });
      },
      { capture: true },
    );
  });
  for (let letter = 0; letter < letters + 20; letter++) {
    await page.keyboard.press("q");
    await page.waitForFunction((count) => window.painted.length > count, letter, { polling: 20 });
  }
  const painted = await page.evaluate(() => window.painted);
  const standing = await page.evaluate((count) => document.body.textContent.includes("q".repeat(count)), letters);
  if (!standing) throw new Error("The letters were not put in.");
  await page.close();
  return painted.slice(20);
}

declare global {
  interface Window {
    painted: number[];
  }
}
