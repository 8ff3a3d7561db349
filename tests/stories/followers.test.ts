import { giveFloor, giveToNext, setScreen } from "#db/floor/floor.ts";
import { readFloor } from "#db/floor/floor-rows.ts";
import { putOnList } from "#db/floor/list-of-speakers.ts";
import { setRoomOptions } from "#db/room/room-options.ts";
import { nothingOpened } from "#domain/floor/room-options.ts";
import type { SpeakerKind } from "#domain/floor/turn.ts";
import { budapestProcess } from "#domain/register/base/budapest-process.ts";
import { nameOn } from "#domain/register/name-on.ts";
import { languages } from "#domain/register/register.ts";
import { enterAs, openDesk, withoutScript } from "#tests/stories/desk.ts";
import { aLine } from "#tests/support/a-line.ts";
import { useBrowser } from "#tests/support/browser.ts";
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { v7 as newId } from "uuid";
import { describe, expect, it } from "vitest";

const open = useBrowser();
const key = { meetingId: "sarajevo-2018", sessionId: "s2" };
const room = "/meetings/sarajevo-2018/sessions/s2";
const by = { ...key, actorId: "k-orel", now: new Date("2018-05-10T09:00:00Z") };

/** Sarajevo while it goes on, with the acts of a note-taker at the floor. */
async function openRoom(options: Partial<typeof nothingOpened> = {}) {
  const desk = await openDesk();
  const { db } = desk;
  db.$client.exec("update meetings set state = 'in session' where id = 'sarajevo-2018'");
  setRoomOptions(db, { ...by, options: { ...nothingOpened, ...options } });
  const newest = () => {
    const { current, spoken } = readFloor(db, key);
    return (current ?? spoken[0])?.id;
  };
  return Object.assign(desk, {
    floor: () => readFloor(db, key),
    lists: (party: string, kind: SpeakerKind = "statement") =>
      putOnList(db, { ...by, id: newId(), party, kind, isRequest: false }),
    next: () => giveToNext(db, { ...by, turnId: newId(), after: newest() }),
    gives: (party: string | null) =>
      giveFloor(db, { ...by, turnId: newId(), after: newest(), speaker: { party, kind: "statement" } }),
    shows: (message: string) => setScreen(db, { ...by, screen: { mode: "message", message, isFrozen: false } }),
  });
}

const comesAs = async (url: string, person: string, path: string, expected?: RegExp) => {
  const page = await open(url, { expected });
  await enterAs(page, person);
  await page.goto(url + path);
  return page;
};
const shows = (page: Page, slot: string, words: string | RegExp) =>
  page.locator(`[data-slot="${slot}"]`, { hasText: words }).first().waitFor();

/** What stands over the edge of its place, or of the window. */
const cutOff = (page: Page) =>
  page.evaluate(() => {
    const found: string[] = [];
    const screen = document.querySelector(".room-screen");
    for (const element of screen?.querySelectorAll<HTMLElement>("[data-slot], h1, footer span") ?? []) {
      if (element.hidden || element.closest("[hidden]") || element.textContent === "") continue;
      const own = element.getBoundingClientRect();
      const row = element.closest("li, header, .speaking, .message, footer")?.getBoundingClientRect();
      const isOut = row && (own.top < row.top - 1 || own.bottom > row.bottom + 1);
      const isWide = element.scrollWidth > element.clientWidth + 1 || own.right > innerWidth || own.left < 0;
      if (isOut || isWide || own.bottom > innerHeight) found.push(element.textContent ?? "");
    }
    return found;
  });

describe("those who follow a session", () => {
  it("see each act on the floor: the screen, the chair, and the telephones of two delegations", async () => {
    await using desk = await openRoom({ takesRequests: true });
    const screen = await comesAs(desk.url, "A. Marin", `${room}/screen?languages=en,ru`);
    const chair = await comesAs(desk.url, "L. Demir", `${room}/chair`);
    desk.gives("GEO");
    const phone = await comesAs(desk.url, "R. Haider", "/meetings/sarajevo-2018");
    const other = await comesAs(desk.url, "R. Haider", "/meetings/sarajevo-2018");

    await shows(screen, "first", "Georgia");
    await shows(screen, "second", "Грузия");
    await chair.locator(".speaker", { hasText: "Georgia" }).waitFor();

    // The delegation asks from its telephone: everybody sees it, its own other telephone too.
    await phone.getByRole("button", { name: "Request the floor" }).click();
    await shows(phone, "wait statement", "You are next.");
    await shows(other, "wait statement", "You are next.");
    await shows(screen, "first-1", "Pakistan");

    // The Chair gives the floor with one tap.
    await chair.getByRole("button", { name: "Next: Pakistan" }).click();
    await phone.getByText("You have the floor").waitFor();
    await other.getByText("You have the floor").waitFor();
    await shows(screen, "first", "Pakistan");
    expect(desk.floor()).toMatchObject({ current: { party: "PAK" }, waiting: [] });

    // To anybody on the list with one tap as well.
    desk.lists("AUT");
    desk.lists("NLD");
    await chair.getByRole("button", { name: "Give the floor Netherlands" }).click();
    await shows(screen, "first", "Netherlands");
    await shows(phone, "who", "Netherlands");
    await phone.getByText("You have the floor").waitFor({ state: "hidden" });

    desk.shows("Coffee until 11:15");
    await screen.locator('.room-screen[data-mode="message"]', { hasText: "Coffee until 11:15" }).waitFor();
  });

  it("keep what they knew last while the line is cut, say since when, and catch up", async () => {
    await using desk = await openRoom();
    desk.gives("GEO");
    await using line = await aLine(desk.url);
    const page = await comesAs(line.url, "A. Marin", `${room}/screen`, /Failed to load resource/);
    await shows(page, "first", "Georgia");
    // News that comes shows that the line is up.
    desk.gives("AUT");
    await shows(page, "first", "Austria");

    line.cut();
    await page.getByText(/^not updated since \d\d:\d\d$/).waitFor();
    desk.gives("NLD");
    await shows(page, "first", "Austria");

    line.mend();
    await shows(page, "first", "Netherlands");
    await page.locator("[data-cut]").waitFor({ state: "hidden" });
  });

  it("need no script: the page is whole, asks for the floor by a form, and looks again by itself", async () => {
    await using desk = await openRoom({ takesRequests: true });
    desk.gives("GEO");
    desk.lists("AUT");
    const phone = await withoutScript(await comesAs(desk.url, "R. Haider", "/meetings/sarajevo-2018"));
    const plain = await phone.context().newPage();
    await plain.context().addCookies(await phone.context().cookies());
    await plain.goto(desk.url);
    await enterAs(plain, "R. Haider");
    await plain.goto(`${desk.url}/meetings/sarajevo-2018`);

    await shows(plain, "who", "Georgia");
    await plain.getByRole("button", { name: "Request the floor" }).click();
    await shows(plain, "wait statement", "You are number 2");
    await plain.getByRole("button", { name: "Withdraw" }).click();
    await plain.getByRole("button", { name: "Request the floor" }).waitFor();
    expect(desk.floor().waiting.map(({ party }) => party)).toEqual(["AUT"]);

    await plain.goto(`${desk.url}${room}/screen`);
    await shows(plain, "first-1", "Austria");
    expect(await plain.locator("noscript meta[http-equiv=refresh], meta[http-equiv=refresh]").count()).toBe(1);
  });

  it("ask for a point of order from a telephone, take it back, and see no button on a colleague's wish", async () => {
    await using desk = await openRoom({ takesRequests: true, takesPointsOfOrder: true });
    desk.gives("GEO");
    desk.lists("AUT");
    const phone = await comesAs(desk.url, "R. Haider", "/meetings/sarajevo-2018");
    const order = phone.getByRole("button", { name: "Point of order", exact: true });
    await phone.getByText("Other requests").click();
    await order.click();
    await shows(phone, "wait point of order", "It comes before the list.");
    expect(desk.floor().waiting.map(({ party, kind }) => `${party} ${kind}`)).toEqual([
      "PAK point of order",
      "AUT statement",
    ]);
    await phone.getByRole("button", { name: "Withdraw the point of order" }).click();
    await phone.getByText("Other requests").click();
    await order.waitFor();

    // A colleague asks at the desk: the page says so, with nothing to press.
    desk.lists("PAK");
    await shows(phone, "wait statement", "You are number 2");
    expect(await phone.getByRole("button", { name: "Withdraw" }).count()).toBe(0);
    expect(await phone.getByRole("button", { name: "Request the floor" }).count()).toBe(0);
  });

  it("load no more than 120 kB of script for a delegation's first visit, and no editor", async () => {
    await using desk = await openRoom();
    const page = await comesAs(desk.url, "R. Haider", "/account");
    const scripts: Promise<number>[] = [];
    const session = await page.context().newCDPSession(page);
    await session.send("Network.setCacheDisabled", { cacheDisabled: true });
    page.on("requestfinished", (asked) => {
      if (asked.resourceType() === "script") scripts.push(asked.sizes().then((sizes) => sizes.responseBodySize));
    });
    await page.goto(`${desk.url}/meetings/sarajevo-2018`, { waitUntil: "networkidle" });
    const bytes = (await Promise.all(scripts)).reduce((sum, one) => sum + one, 0);

    process.stdout.write(`a delegate's page: ${scripts.length} script, ${bytes} bytes as sent\n`);
    expect(scripts).toHaveLength(1);
    expect(bytes).toBeLessThan(120_000);
  });
});

describe("the screen in the room", () => {
  it(
    "cuts no name of the register, in any two languages, on a large screen and a small one",
    { timeout: 120_000 },
    async () => {
      await using desk = await openRoom({ limitSeconds: 300 });
      const named = budapestProcess.parties.filter(({ outside }) => outside !== true);
      const longest = languages.flatMap((language) =>
        named
          .toSorted(
            (a, b) =>
              nameOn(b, "2018-05-07", "short", language).length - nameOn(a, "2018-05-07", "short", language).length,
          )
          .slice(0, 3),
      );
      const parties = [...new Set(longest.map(({ id }) => id))];
      const page = await comesAs(desk.url, "A. Marin", `${room}/screen`);
      const found: string[] = [];
      for (const [index, party] of parties.entries()) {
        desk.gives(party);
        for (const waiting of desk.floor().waiting)
          desk.db.$client.prepare("update list_of_speakers set withdrawn_at = 'x' where id = ?").run(waiting.id);
        for (const place of [1, 2, 3, 4]) desk.lists(parties[(index + place) % parties.length] ?? "PAK");
        for (const [one, other] of [
          ["en", "ru"],
          ["fr", "ar"],
          ["ru", "fr"],
          ["ar", "en"],
        ]) {
          await page.goto(`${desk.url}${room}/screen?languages=${one},${other}`);
          for (const size of [
            { width: 1920, height: 1080 },
            { width: 1280, height: 720 },
          ]) {
            await page.setViewportSize(size);
            await page.evaluate(() => document.fonts.ready);
            found.push(...(await cutOff(page)).map((words) => `${one},${other} at ${size.width}: ${words}`));
            // The name stands at least an eighth of the height.
            const height = await page
              .locator(".speaking .first")
              .evaluate((name) => name.getBoundingClientRect().height);
            if (height < size.height / 8) found.push(`${party} in ${one} at ${size.width} is ${height} px high`);
          }
        }
      }

      expect(found).toEqual([]);
    },
  );

  it("and its neighbours give axe nothing to find", { timeout: 60_000 }, async () => {
    await using desk = await openRoom({ takesRequests: true, showsSpeakingTime: true });
    desk.gives("GEO");
    desk.lists("AUT", "statement");
    const found: string[] = [];
    for (const [person, path] of [
      ["A. Marin", `${room}/screen`],
      ["A. Marin", `${room}/screen?theme=light`],
      ["A. Marin", `${room}/presence`],
      ["L. Demir", `${room}/chair`],
      ["R. Haider", "/meetings/sarajevo-2018"],
    ] as const) {
      const page = await comesAs(desk.url, person, path);
      const { violations } = await new AxeBuilder({ page }).analyze();
      found.push(...violations.map(({ id, nodes }) => `${path}: ${id} at ${String(nodes[0]?.target)}`));
    }
    expect(found).toEqual([]);
  });
});
