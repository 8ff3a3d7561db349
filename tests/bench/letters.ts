import { diskBeside } from "#tests/bench/disk.ts";
import { begin, loadOf } from "#tests/bench/load.ts";
import { place } from "#tests/bench/line.ts";
import { ms, shareOf, times, type Measurement } from "#tests/bench/measure.ts";
import { findChromium } from "#tests/support/chromium.ts";
import { sitDown, type NoteTaker } from "#tests/support/note-taker.ts";
import { until } from "#tests/support/until.ts";
import { setTimeout as pause } from "node:timers/promises";
import { chromium, type Browser, type Page } from "playwright-core";

const headless = 8;
const perSecond = 3;
const letters = 150;
/** A letter that stands nowhere else on the page. */
const letter = "q";
const session = { meetingId: "sarajevo-2018", sessionId: "s1" };

/**
 * A key pressed on one note-taker's page until the letter stands on another's, two windows of a real browser, while
 * eight more type: by the clock of the machine, which both pages read. Beside it, the same letter on the page on which
 * it was typed, which no server has to do with.
 */
export async function letterToColleague(): Promise<Measurement> {
  const server = await begin("tests/bench/house-server.ts", place.omit({ captureId: true }));
  const browser = await chromium.launch({ executablePath: findChromium(), args: ["--no-sandbox", "--disable-gpu"] });
  try {
    const { url, tokens } = server.told;
    const [one = "", other = "", ...rest] = tokens;
    const others = await Promise.all(rest.slice(0, headless).map((sid) => sitDown({ url, sid, ...session })));
    const [captureId = "", ...own] = await takeSeats(others);
    const writer = await openRoom(browser, url, one);
    const reader = await openRoom(browser, url, other);
    const card = (page: Page) => page.locator(`article[id="${captureId}"]`);
    await card(writer)
      .getByRole("button", { name: /^Write/ })
      .first()
      .click();
    await card(writer).getByRole("textbox", { name: "Note, private" }).click();
    await card(reader).waitFor();
    await watch(writer, captureId);
    await watch(reader, captureId);

    const typing = new AbortController();
    const crowd = Promise.all(
      others.map((colleague, index) => typeAlong(colleague, own[index] ?? "", index, typing.signal)),
    );
    const { result: load, disk } = await diskBeside(() => loadOf(server.process, () => type(writer)));
    await reader.waitForFunction((count) => window.bench.seen.length >= count, letters, { polling: 50 });
    typing.abort();
    await crowd;
    const pressed = await writer.evaluate(() => window.bench.pressed);
    const here = since(pressed, await writer.evaluate(() => window.bench.seen));
    const theirs = since(pressed, await reader.evaluate(() => window.bench.seen));
    return {
      what: `a letter → the second note-taker's page, ${letters} letters, ${headless} more type ${perSecond} a second each`,
      ours: `p50 ${ms(shareOf(theirs, 0.5))}, p95 ${ms(shareOf(theirs, 0.95))}; server ${load.server}`,
      anchor: `the same letter on its own page: p50 ${ms(shareOf(here, 0.5))}, p95 ${ms(shareOf(here, 0.95))}; ${disk}; ${load.others}`,
      ratio: times(shareOf(theirs, 0.5) / shareOf(here, 0.5)),
      budget: "p50 ≤ 50 ms, p95 ≤ 120 ms, stored first",
    };
  } finally {
    await browser.close();
    server.process.kill();
  }
}

declare global {
  interface Window {
    bench: { readonly pressed: number[]; readonly seen: number[] };
  }
}

const since = (pressed: readonly number[], seen: readonly number[]) =>
  seen.map((at, index) => at - (pressed[index] ?? Number.NaN));

/** The first has a capture that others write in; each has one of their own, and all read all of them. */
async function takeSeats(others: readonly NoteTaker[]): Promise<string[]> {
  const [first] = others;
  if (!first) throw new Error("Nobody came.");
  const shared = first.open();
  const own = others.map((colleague) => colleague.open());
  await Promise.all(others.map((colleague) => colleague.allStored()));
  for (const colleague of others) for (const captureId of [shared, ...own]) colleague.join(captureId);
  await until(() => others.every((colleague) => colleague.answered() === own.length + 1));
  return [shared, ...own];
}

async function typeAlong(colleague: NoteTaker, captureId: string, index: number, signal: AbortSignal): Promise<void> {
  await pause((1000 / perSecond / headless) * index);
  while (!signal.aborted) {
    colleague.type(captureId, "a");
    await pause(1000 / perSecond);
  }
  await colleague.leave();
}

async function openRoom(browser: Browser, url: string, sid: string): Promise<Page> {
  const context = await browser.newContext();
  await context.addCookies([{ name: "sid", value: sid, url }]);
  const page = await context.newPage();
  await page.goto(`${url}/meetings/${session.meetingId}/sessions/${session.sessionId}`);
  return page;
}

/** Writes down when each letter was pressed on a page, and when it stood on it. */
async function watch(page: Page, captureId: string): Promise<void> {
  await page.evaluate(
    ([id, sought]) => {
      const now = () => performance.timeOrigin + performance.now();
      const pressed: number[] = [];
      const seen: number[] = [];
      window.bench = { pressed, seen };
      const standing = () => document.getElementById(id ?? "")?.textContent.split(sought ?? "").length ?? 1;
      const before = standing();
      window.addEventListener("keydown", ({ key }) => void (key === sought && pressed.push(now())), true);
      new MutationObserver(() => {
        const at = now();
        for (let count = standing() - before; seen.length < count;) seen.push(at);
      }).observe(document.body, { subtree: true, childList: true, characterData: true });
    },
    [captureId, letter],
  );
}

/** Not in step with anything. */
async function type(page: Page): Promise<void> {
  for (let typed = 0; typed < letters; typed++) {
    await page.keyboard.press(letter);
    await pause(150 + Math.random() * 100);
  }
}
