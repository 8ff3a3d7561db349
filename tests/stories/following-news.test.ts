import type { NewsHeard } from "#app/live/follow.ts";
import { livePace } from "#app/live/live-requests.server.ts";
import { tellNews } from "#db/floor/news.ts";
import type { OpenDatabase } from "#db/database/client.ts";
import { aRoom, enters, meetingId, now, sessionId, type InRoom } from "#tests/support/a-floor.ts";
import { useBrowser } from "#tests/support/browser.ts";
import { startServer, type TestServer } from "#tests/support/server.ts";
import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { transformWithEsbuild } from "vite";
import { describe, expect, it } from "vitest";

const open = useBrowser();

declare global {
  interface Window {
    told: { seqs: number[]; states: string[]; stop: () => void };
    live: { follow: (meetingId: string, how: object) => () => void };
  }
}

const { code } = await transformWithEsbuild(readFileSync("app/live/follow.ts", "utf8"), "follow.ts", {
  ...{ format: "iife", globalName: "live" },
});

/** A tab of the browser in which somebody is signed in; `page` is one of its tabs already. */
async function enter({ url }: TestServer, db: OpenDatabase, person: InRoom): Promise<Page> {
  const page = await open(`${url}/healthz`, { expected: /Failed to load resource|ERR_/ });
  const sid = enters(db, url, person).cookies.get("sid") ?? "";
  await page.context().addCookies([{ name: "sid", value: sid, url }]);
  return page;
}

/** Follows the meeting in this tab as a page of ours does, and writes down what it is told. */
async function following(page: Page, since = 0): Promise<void> {
  await page.evaluate(`${code}; window.live = live`);
  await page.evaluate(
    ([meeting, from]) => {
      window.told = { seqs: [], states: [], stop: () => undefined };
      window.told.stop = window.live.follow(meeting, {
        since: from,
        heard: ({ seq }: NewsHeard) => window.told.seqs.push(seq),
        state: (state: string) => window.told.states.push(state),
      });
    },
    [meetingId, since] as const,
  );
}

const tell = (db: OpenDatabase) => db.transaction((tx) => tellNews(tx, { meetingId, sessionId, kind: "floor", now }));
const hears = (page: Page, ...seqs: number[]) =>
  page.waitForFunction((expected) => window.told.seqs.join() === expected, seqs.join(), { timeout: 15_000 });
const is = (page: Page, state: string) =>
  page.waitForFunction((expected) => window.told.states.at(-1) === expected, state, { timeout: 15_000 });

/** How many streams the browser has opened on its pages. */
function streamsOf(page: Page): () => number {
  let streams = 0;
  page.context().on("request", (request) => {
    if (request.url().includes("/live/") && !request.url().includes("/since?")) streams++;
  });
  return () => streams;
}

describe("a page that follows a meeting", () => {
  it("hears each piece of news once, with one stream for all its tabs", async () => {
    const db = aRoom();
    await using server = await startServer({ db, now });
    const page = await enter(server, db, "delegate");
    const other = await page.context().newPage();
    await other.goto(`${server.url}/healthz`);
    const streams = streamsOf(page);
    await following(page);
    await is(page, "live");
    await following(other);
    await is(other, "live");

    tell(db);
    await Promise.all([hears(page, 1), hears(other, 1)]);
    expect(streams()).toBe(1);

    // The tab that holds the stream goes; the other takes over and misses nothing.
    await page.close();
    tell(db);
    await hears(other, 1, 2);
    expect(streams()).toBe(2);
  }, 60_000);

  it("goes on where the network was cut", async () => {
    const db = aRoom();
    await using server = await startServer({ db, now, pace: { ...livePace, judge: 50 } });
    const page = await enter(server, db, "delegate");
    await following(page);
    await is(page, "live");
    tell(db);
    await hears(page, 1);

    // The server ends the stream and refuses another, as while it is away.
    await page.route("**/live/**", (route) => route.abort());
    db.$client.exec("UPDATE meetings SET state = 'closed'");
    await is(page, "cut");
    tell(db);
    db.$client.exec("UPDATE meetings SET state = 'in session'");
    await page.unroute("**/live/**");
    await page.evaluate(() => dispatchEvent(new Event("online")));

    await hears(page, 1, 2);
    await is(page, "live");
  }, 60_000);

  it("asks again and again where no stream comes through", async () => {
    const db = aRoom();
    await using server = await startServer({ db, now, pace: { ...livePace, poll: 200 } });
    const page = await enter(server, db, "delegate");
    await page.route(/\/live\/meetings\/[^/]+\?since/, (route) => route.abort());
    await following(page);
    await is(page, "late");
    tell(db);
    await page.evaluate(() => dispatchEvent(new Event("online")));
    await hears(page, 1);
  }, 60_000);

  it("stops where it may not hear anything any more", async () => {
    const db = aRoom();
    await using server = await startServer({ db, now, pace: { ...livePace, judge: 50 } });
    const page = await enter(server, db, "delegate");
    await following(page);
    await is(page, "live");
    db.$client.exec("UPDATE holdings SET withdrawn_at = '2018-05-07' WHERE person_id = 'delegate'");
    await is(page, "cut");
    await page.evaluate(() => dispatchEvent(new Event("online")));
    await is(page, "refused");
  }, 60_000);

  it("stops when it is told to", async () => {
    const db = aRoom();
    await using server = await startServer({ db, now });
    const page = await enter(server, db, "delegate");
    const other = await page.context().newPage();
    await other.goto(`${server.url}/healthz`);
    await following(page);
    await is(page, "live");
    await page.evaluate(() => window.told.stop());
    await following(other);
    await is(other, "live");
    tell(db);
    await hears(other, 1);
    expect(await page.evaluate(() => window.told.seqs)).toEqual([]);
  }, 60_000);
});
