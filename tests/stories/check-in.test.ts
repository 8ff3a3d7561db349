import { listCheckIns } from "#db/presence/check-ins.ts";
import { arrivals } from "#domain/delegations/check-in.ts";
import { enterAs } from "#tests/stories/desk.ts";
import { aBoard, openMeeting, waitUntilKept } from "#tests/stories/in-the-room.ts";
import { anExpectedPerson } from "#tests/support/an-expected-person.ts";
import { useBrowser } from "#tests/support/browser.ts";
import { lineIsCut, ownBrowser } from "#tests/support/own-browser.ts";
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";

const open = useBrowser();
const meetingId = "sarajevo-2018";
const onTheDay = new Date("2018-05-08T12:00:00Z");
const phone = { width: 390, height: 844 };

async function openDesk() {
  const meeting = await openMeeting();
  const people = [
    ["r-ilic", "SRB", "Jovana", "Ilić"],
    ["r-savic", "SRB", "Marko", "Savić"],
    ["r-sadat", "AFG", "Farid", "Sadat"],
    ["r-aydin", "TUR", "Elif", "Aydın"],
  ] as const;
  for (const [id, party, givenName, familyName] of people)
    anExpectedPerson(meeting.db, { id, meetingId, party, givenName, familyName });
  const here = () => [...arrivals(listCheckIns(meeting.db, meetingId)).keys()].toSorted();
  return Object.assign(meeting, { here });
}

/** The desk on a device whose calendar shows the day of the meeting: the day after, it would keep no list. */
async function enterDesk(page: Page, url: string, clock = onTheDay): Promise<void> {
  await page.clock.setFixedTime(clock);
  await page.goto(url);
  await enterAs(page, "A. Marin");
  await page.goto(`${url}/meetings/${meetingId}/check-in`);
  await says(page, "All sent");
}

const says = (page: Page, words: string | RegExp) => page.getByRole("status").filter({ hasText: words }).waitFor();
const search = (page: Page, typed: string) => page.getByRole("searchbox").fill(typed);

async function checkIn(page: Page, name: string): Promise<void> {
  await search(page, name.split(" ").at(-1)?.slice(0, 3) ?? "");
  await page.getByRole("button", { name: `Check in ${name}`, exact: true }).click();
  await page.getByRole("button", { name: `Take back ${name}`, exact: true }).waitFor();
}

describe("two devices at the door", () => {
  it(
    "check overlapping people in, one without a network and killed, and end with one list",
    {
      timeout: 180_000,
    },
    async () => {
      await using desk = await openDesk();
      const laptop = await open(desk.url);
      await enterDesk(laptop, desk.url);
      const device = ownBrowser();
      let other = await device.start();
      await other.setViewportSize(phone);
      await enterDesk(other, desk.url);
      await waitUntilKept(other);

      // Its network goes: the page opens without one, and keeps what is done.
      await other.context().setOffline(true);
      await other.reload();
      await says(other, "No network");
      await checkIn(other, "Jovana Ilić");
      await checkIn(other, "Farid Sadat");
      await says(other, "2 check-ins wait on this device");
      expect(await other.locator("body").innerText()).toContain("not sent yet");
      expect(desk.here()).toEqual([]);

      await checkIn(laptop, "Jovana Ilić");
      await checkIn(laptop, "Elif Aydın");
      await laptop.getByRole("button", { name: "Take back Elif Aydın" }).click();
      await laptop.getByRole("button", { name: "Check in Elif Aydın" }).waitFor();
      await says(laptop, "All sent");
      expect(desk.here()).toEqual(["r-ilic"]);

      await device.kill();
      other = await device.start();
      await other.clock.setFixedTime(onTheDay);
      await other.goto(`${desk.url}/meetings/${meetingId}/check-in`);
      await says(other, "All sent");
      await expect.poll(desk.here).toEqual(["r-ilic", "r-sadat"]);
      // The laptop hears of it by itself.
      await search(laptop, "sad");
      await laptop.getByText("Here since").waitFor();
      expect((await new AxeBuilder({ page: laptop }).analyze()).violations.map(({ id }) => id)).toEqual([]);
    },
  );
});

describe("a device at the door", () => {
  it("says that it opens without a network only once it does", { timeout: 120_000 }, async () => {
    await using desk = await openDesk();
    const page = await open(desk.url, { expected: lineIsCut });
    await page.addInitScript(() => {
      const workers = navigator.serviceWorker;
      const register = workers.register.bind(workers);
      let isCut = true;
      addEventListener("line is back", () => (isCut = false));
      workers.register = (...given) => (isCut ? Promise.reject(new TypeError("Failed to fetch")) : register(...given));
    });
    await enterDesk(page, desk.url);
    await says(page, "Not ready yet without a network");
    expect(await page.evaluate(() => caches.keys())).toEqual([]);

    await page.evaluate(() => dispatchEvent(new Event("line is back")));
    await waitUntilKept(page);
    const missing = await page.evaluate(async () => {
      const written = await (await caches.match(location.href))?.text();
      const named = [...(written ?? "").matchAll(/\/assets\/[\w.-]+\.\w+/g)].map(([name]) => name);
      const loaded = performance.getEntriesByType("resource").map(({ name }) => name);
      const needed = [...named, ...loaded.filter((name) => name.startsWith(`${location.origin}/assets/`))];
      const kept = await Promise.all(needed.map((name) => caches.match(name)));
      return named.length === 0 ? ["the page"] : needed.filter((_, at) => kept[at] === undefined);
    });
    expect(missing).toEqual([]);

    await page.context().setOffline(true);
    await page.reload();
    await says(page, "No network");
    await checkIn(page, "Jovana Ilić");
  });
});

describe("a queue of sixty", () => {
  it(
    "passes on two devices with wrong clocks, one without a network and then with a failing server",
    { timeout: 180_000 },
    async () => {
      await using desk = await openMeeting();
      for (let n = 0; n < 60; n++)
        anExpectedPerson(desk.db, {
          id: `r-${n}`,
          meetingId,
          party: "SRB",
          givenName: `Guest${n}`,
          familyName: "Ilić",
        });
      const arrived = () => arrivals(listCheckIns(desk.db, meetingId));
      const checkInAll = (page: Page, from: number, until: number) =>
        page.evaluate(
          ([first, last]) => {
            const buttons = [...document.querySelectorAll("button")];
            for (let n = first; n < last; n++)
              buttons.find(({ textContent }) => textContent === `Check in Guest${n} Ilić`)?.click();
          },
          [from, until] as const,
        );
      const devices = [];
      for (const hours of [-2, 3]) {
        const page = await open(desk.url, { expected: /Failed to load resource/ });
        await enterDesk(page, desk.url, new Date(onTheDay.getTime() + hours * 3_600_000));
        await says(page, "The clock of this device is wrong");
        await page.getByText("Serbia", { exact: true }).click();
        devices.push(page);
      }
      const [slow, fast] = devices;
      if (!slow || !fast) throw new Error("The test has no devices.");

      await slow.context().setOffline(true);
      await checkInAll(slow, 0, 40);
      await says(slow, "40 check-ins wait on this device");
      await checkInAll(fast, 30, 60);
      await says(fast, "All sent");
      expect(arrived().size).toBe(30);
      const before = arrived();
      let failed = 0;
      await slow.route("**/check-ins.json", (route) =>
        failed++ < 2 ? route.fulfill({ status: 500, body: "no" }) : route.continue(),
      );
      await slow.context().setOffline(false);
      await says(slow, "All sent");

      expect(failed).toBeGreaterThanOrEqual(2);
      const after = arrived();
      expect(after.size).toBe(60);
      // By the server's clock all of it happened just now, whatever the devices' say.
      const now = desk.clock().getTime();
      for (const at of after.values()) {
        expect(Date.parse(at)).toBeLessThanOrEqual(now);
        expect(Date.parse(at)).toBeGreaterThan(now - 600_000);
      }
      expect([...before.keys()].filter((id) => !after.has(id))).toEqual([]);
    },
  );
});

describe("somebody else at the door", () => {
  it("is registered in the place and there, by three letters, one tap and three fields", async () => {
    await using desk = await openDesk();
    const page = await open(desk.url);
    await enterDesk(page, desk.url);
    await search(page, "sav");
    await page.getByRole("button", { name: "Somebody else came Marko Savić" }).click();
    // The caret stands in the first field.
    const board = aBoard(page);
    await page.keyboard.type("Ana");
    await board.press("Tab");
    await page.keyboard.type("Kovač");
    await board.press("Tab");
    await page.keyboard.type("Adviser");
    await board.press("Enter");
    expect(board.pressed()).toBe(3);
    await search(page, "kov");
    await page.getByText(/^Here since \d\d:\d\d$/).waitFor();
    await search(page, "sav");
    await page.getByText("Nobody found").waitFor();
    expect(desk.here()).toHaveLength(1);
  });
});
