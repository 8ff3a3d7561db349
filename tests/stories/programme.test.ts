import { listDraftSessions, listReleases } from "#db/programme/programme.ts";
import { sessionsOf } from "#domain/programme/programme.ts";
import { enterAs, openDesk, withoutScript } from "#tests/stories/desk.ts";
import { useBrowser } from "#tests/support/browser.ts";
import { until } from "#tests/support/until.ts";
import type { Page } from "playwright-core";
import { expect, it } from "vitest";

const open = useBrowser();
const meetingId = "sarajevo-2018";
const home = `/meetings/${meetingId}`;
/** A busy machine is slow. */
const patience = 60_000;
const secretariat = "A. Marin, Secretariat";

const row = (page: Page, id: string) => page.locator(`[data-session="${id}"]`);

it("is put in order by mouse, keys and buttons, released with a notice, and read on a telephone", async () => {
  const { db, url } = await openDesk();
  const hourOf = (id: string) => listDraftSessions(db, meetingId).find((session) => session.id === id)?.startsAt;
  const page = await open(url);
  page.setDefaultTimeout(patience);
  await enterAs(page, secretariat);
  await page.goto(`${url}${home}`);

  const before = hourOf("coffee-3");
  await row(page, "coffee-3")
    .getByRole("link", { name: /^Change/ })
    .focus();
  await page.keyboard.press("Alt+ArrowUp");
  await until(() => hourOf("coffee-3") !== before, patience);
  expect(hourOf("coffee-3")).toBe("2018-05-08T09:00");
  await row(page, "coffee-3").getByText("09:00").waitFor();

  // High enough that nothing scrolls between taking hold of the one and reaching the other.
  await page.setViewportSize({ width: 1440, height: 1600 });
  await row(page, "plenary").dragTo(row(page, "s3"), { targetPosition: { x: 40, y: 4 } });
  await until(() => hourOf("plenary") === hourOf("s3"), patience);
  await page.getByRole("heading", { name: "Warnings" }).waitFor();
  await page.getByText("It overlaps with").first().waitFor();

  await row(page, "closing")
    .getByRole("link", { name: /^Change/ })
    .click();
  await page.getByLabel("Title, as printed").fill("Points of the Chair <b>& farewell</b>");
  await page.getByRole("button", { name: "Save the session" }).click();
  await until(() => listDraftSessions(db, meetingId).some(({ title }) => title?.includes("farewell")), patience);

  await page.goto(`${url}${home}/programme/release`);
  await page.getByText("It was called “Closing: Points of the Chair, next steps, thanks”.").waitFor();
  await page.getByRole("button", { name: "Release Rev.2" }).click();
  await until(() => listReleases(db, meetingId).length === 2, patience);
  await page.getByText("no change since").waitFor();
  await page.getByRole("link", { name: "Read the notice drafted" }).click();
  await page.getByText("Programme, Rev.2").first().waitFor();
  const states = db.$client.prepare(
    "SELECT DISTINCT state FROM mails JOIN messages m ON m.id = message_id WHERE subject LIKE 'Programme, Rev.2%'",
  );
  expect(states.pluck().all()).toEqual(["held"]);

  const phone = await open(url);
  await phone.setViewportSize({ width: 390, height: 844 });
  await phone.goto(`${url}/programmes/${meetingId}`);
  await phone.getByText("Points of the Chair <b>& farewell</b>").waitFor();
  await phone.getByText("Rev.2 released").waitFor();
  const width = await phone.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(390);
}, 300_000);

it("is changed without scripts, and what was taken off comes back", async () => {
  const { db, url } = await openDesk();
  const ids = () => listDraftSessions(db, meetingId).map(({ id }) => id);
  const start = await open(url);
  await enterAs(start, secretariat);
  await start.goto(`${url}${home}`);
  const page = await withoutScript(start);
  page.setDefaultTimeout(patience);
  await page.goto(url);
  await enterAs(page, secretariat);
  await page.goto(`${url}${home}?session=new`);

  await page.getByLabel("Title, as printed").fill("Side event");
  await page.getByLabel("From", { exact: true }).fill("16:30");
  await page.getByLabel("To", { exact: true }).fill("17:30");
  await page.getByRole("button", { name: "Add a session" }).click();
  await page.getByRole("heading", { name: "Side event" }).first().waitFor();
  await page.getByLabel("What is presented").fill("A film");
  await page.getByRole("button", { name: "Add the item" }).click();
  await page.locator(".items").getByText("A film").waitFor();
  const added = sessionsOf({ days: [{ sessions: listDraftSessions(db, meetingId) }] }).find(
    ({ title }) => title === "Side event",
  );
  expect(added?.items.map(({ title }) => title)).toEqual(["A film"]);

  await page.getByRole("button", { name: "Take the session off the programme" }).click();
  await page.getByText("The session was taken off the programme.").waitFor();
  expect(ids()).not.toContain(added?.id);
  await page.getByRole("button", { name: "Put it back" }).click();
  await page.getByRole("heading", { name: "Side event" }).first().waitFor();
  expect(ids()).toContain(added?.id);
}, 300_000);
