import { begin, loadOf } from "#tests/bench/load.ts";
import { place } from "#tests/bench/line.ts";
import { ms, shareOf, type Measurement } from "#tests/bench/measure.ts";
import { findChromium } from "#tests/support/chromium.ts";
import { sitDown } from "#tests/support/note-taker.ts";
import { until } from "#tests/support/until.ts";
import { chromium, type Browser } from "playwright-core";
import { z } from "zod";

const captures = 200;
const visits = 5;
const session = { meetingId: "sarajevo-2018", sessionId: "s1" };

/** A room of two hundred captures, opened in a browser that has nothing of it, until each of them stands on the page. */
export async function roomOpened(): Promise<Measurement> {
  const server = await begin("tests/bench/house-server.ts", place.omit({ captureId: true }));
  const browser = await chromium.launch({ executablePath: findChromium(), args: ["--no-sandbox", "--disable-gpu"] });
  try {
    const { url, tokens } = server.told;
    const [first, ...others] = tokens;
    await fill(url, first);
    // The server has the captures in memory after that, as it has once a session is under way.
    await visit(browser, url, first);
    const seen: Visit[] = [];
    const load = await loadOf(server.process, async () => {
      for (const sid of others.slice(0, visits)) seen.push(await visit(browser, url, sid));
    });
    const half = (of: (visit: Visit) => number) => ms(shareOf(seen.map(of), 0.5));
    return {
      what: `a room of ${captures} captures in a browser that has nothing of it, until all of them are drawn`,
      ours: `${half(({ milliseconds }) => milliseconds)}; ${half(({ cpu }) => cpu)} of the page's CPU, ${ms(load.milliseconds / visits)} of the server's`,
      anchor: load.others,
      ratio: "",
      budget: "≤ 1 s of CPU each",
    };
  } finally {
    await browser.close();
    server.process.kill();
  }
}

async function fill(url: string, sid: string | undefined): Promise<void> {
  const page = await sitDown({ url, ...session, ...(sid !== undefined && { sid }) });
  for (let made = 0; made < captures; made++) page.type(page.open(), "zz municipalities prepare those who go back");
  // Twenty frames a second are as many as one page may send.
  await until(() => page.acknowledged() === page.sent(), 60_000);
  await page.leave();
}

type Visit = { readonly milliseconds: number; readonly cpu: number };

/** From the coming of the page until it says what stands in all captures. */
async function visit(browser: Browser, url: string, sid = ""): Promise<Visit> {
  const context = await browser.newContext();
  try {
    await context.addCookies([{ name: "sid", value: sid, url }]);
    const page = await context.newPage();
    const costs = await context.newCDPSession(page);
    await costs.send("Performance.enable", { timeDomain: "threadTicks" });
    const from = performance.now();
    await page.goto(`${url}/meetings/${session.meetingId}/sessions/${session.sessionId}`);
    await page.waitForFunction(
      (count) => document.body.textContent.split("zz municipalities").length > count,
      captures,
      { polling: 100 },
    );
    const milliseconds = performance.now() - from;
    const { metrics } = await costs.send("Performance.getMetrics");
    const cpu = metrics.find(({ name }) => name === "TaskDuration")?.value;
    return { milliseconds, cpu: z.number().parse(cpu) * 1_000 };
  } finally {
    await context.close();
  }
}
