import { listCheckIns } from "#db/presence/check-ins.ts";
import { arrivals } from "#domain/delegations/check-in.ts";
import { canonical } from "#domain/text/typography.ts";
import { clearByBothChairs } from "#tests/stories/clearing.ts";
import { enterAs } from "#tests/stories/desk.ts";
import { freezeReport } from "#tests/stories/freezing.ts";
import { listExpected, othersOfJune2018, statesOfJune2018, workbook } from "#tests/stories/joint-meeting.ts";
import { openSendingDesk, type SendingDesk } from "#tests/stories/sending-desk.ts";
import { isSoundAt } from "#tests/stories/sound.ts";
import { makeNetworkList, sendToNetwork } from "#tests/stories/sending-to-network.ts";
import { useBrowser } from "#tests/support/browser.ts";
import { readDocx } from "#tests/support/docx-reader.ts";
import { contentsOf } from "#tests/support/test-db.ts";
import { until } from "#tests/support/until.ts";
import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";

const open = useBrowser();
/** A busy machine is slow. */
const patience = 60_000;
const phone = { width: 390, height: 844 };
const narrow = [320, 390];
const staffName = "A. Marin, Secretariat";
const days = { spring: "2018-05-28T09:00:00Z", first: "2018-06-11T06:30:00Z", last: "2018-06-12T14:00:00Z" };

/** The secretary's own day at the desk: whoever comes back after weeks signs in anew. */
async function staffAt(desk: SendingDesk): Promise<Page> {
  const page = await open(desk.url);
  page.setDefaultTimeout(patience);
  await enterAs(page, staffName);
  return page;
}

/** A joint meeting of two bodies, each with the chair whom the register names. Returns where it stands. */
async function makeMeeting({ url }: SendingDesk, page: Page): Promise<string> {
  await page.goto(`${url}/dialogues/budapest-process/meetings/new`);
  await page.getByLabel("Title", { exact: true }).fill("Return in the region");
  await page.getByLabel("Kind, as printed under the title").fill("joint working group meeting");
  await page.getByLabel("Symbol").fill("BP/JWG/2018/3");
  await page.getByLabel("First day").fill("2018-06-11");
  await page.getByLabel("Last day").fill("2018-06-12");
  await page.getByLabel("City").fill("Tirana");
  await page.getByLabel("Host").selectOption({ label: "Albania" });
  await page.getByLabel("Time zone").selectOption("Europe/Tirane");
  await page.getByLabel("Working Group on the Silk Routes Region", { exact: true }).check();
  await page.getByLabel("Working Group on the South East European Region", { exact: true }).check();
  await page.getByRole("button", { name: "Make the meeting" }).click();
  await page.waitForURL(/\/meetings\/tirana-2018/);
  return `${url}/meetings/tirana-2018`;
}

async function putOnProgramme(home: string, page: Page): Promise<void> {
  const sessions = [
    ["opening", "", "2018-06-11", "09:00", "09:30"],
    ["session", "Return counselling", "2018-06-11", "09:30", "11:00"],
    ["session", "Reintegration", "2018-06-12", "09:00", "10:30"],
  ] as const;
  for (const [kind, title, date, from, to] of sessions) {
    await page.goto(`${home}?session=new`);
    await page.getByLabel("Title, as printed").fill(title);
    await page.getByLabel("Kind").selectOption(kind);
    await page.getByLabel("Day", { exact: true }).fill(date);
    await page.getByLabel("From", { exact: true }).fill(from);
    await page.getByLabel("To", { exact: true }).fill(to);
    await page.getByRole("button", { name: "Add a session" }).click();
    await page.getByRole("button", { name: "Save the session" }).waitFor();
  }
  await page.getByLabel("What is presented").fill("A case worker’s day");
  await page.getByRole("button", { name: "Add the item" }).click();
  await page.locator(".items").getByText("A case worker’s day").waitFor();
}

async function step(home: string, page: Page, name: string): Promise<void> {
  await page.goto(`${home}/step`);
  await page.getByRole("button", { name }).click();
  await page.waitForURL(home);
}

async function chooseTheList(page: Page): Promise<void> {
  const file = { name: "people.xlsx", mimeType: "application/octet-stream", buffer: Buffer.from(await workbook()) };
  await page.getByLabel("File", { exact: true }).setInputFiles(file);
  await page.getByRole("button", { name: "Look at the file" }).click();
  await page.getByText("60 rows of 36 delegations are accepted").waitFor();
}

async function takeIn(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Take in the 60 accepted rows" }).click();
  await page.getByText("60 people were added").waitFor();
}

/** Taken in, undone without trace, and taken in again. */
async function takeInTheList(desk: SendingDesk, home: string, page: Page): Promise<void> {
  const lasting = () => {
    const { audit: _, limit_takes: __, device_sessions: ___, ...rest } = contentsOf(desk.db);
    return rest;
  };
  await page.goto(`${home}/people/import`);
  const before = lasting();
  await chooseTheList(page);
  await page.getByText("Are these delegations meant?").waitFor();
  await page.getByRole("checkbox", { name: /^Concil of Europe.*Council of Europe/ }).waitFor();
  await isSoundAt(page, narrow);
  await takeIn(page);
  await page.getByRole("button", { name: /Undo the import/ }).click();
  await page.getByText("The import is undone").waitFor();
  expect(lasting()).toEqual(before);
  await chooseTheList(page);
  await takeIn(page);
}

/** Reads a message that waits in the outbox and lets it go; its mails leave a minute later. */
async function release(desk: SendingDesk, page: Page, mails: number): Promise<void> {
  await page.getByLabel("I have read the message").check();
  await page.getByRole("button", { name: /^Release \d+ messages?$/ }).click();
  await page.getByText(/leaves? at/).waitFor();
  const before = desk.mailServer.received.length;
  desk.aMinuteLater();
  await until(() => desk.mailServer.received.length >= before + mails, patience);
}

const named = "ilka.malikzai@example.org";

/** The person is written to, and registers from that mail on a phone. */
async function registerByPhone(desk: SendingDesk, home: string, staff: Page): Promise<Page> {
  await staff.goto(`${home}/people/registrations?q=malik`);
  await staff.getByRole("checkbox", { name: "Ilka MALIKZAI" }).check();
  await staff.getByRole("button", { name: "Send the link to register" }).click();
  await staff.getByRole("link", { name: "Read it in the outbox" }).click();
  await staff.getByRole("link", { name: /Please register/ }).click();
  await release(desk, staff, 1);
  const mail = desk.mailServer.received.at(-1);
  expect(mail?.to).toEqual([named]);
  const link = /http\S+\/invitations\/\S+/u.exec(mail?.email.text ?? "")?.[0] ?? "";

  const page = await open(link);
  page.setDefaultTimeout(patience);
  await page.setViewportSize(phone);
  const asked = (await page.getByRole("main").innerText()).split(/\s+/u).length;
  const typed = { Function: "Senior Officer", Institution: "Overseas Pakistanis Foundation" };
  let acts = 1;
  let keys = 0;
  await page.getByRole("radio", { name: "Ms", exact: true }).check();
  for (const [label, words] of Object.entries(typed)) {
    await page.getByLabel(label, { exact: true }).fill(words);
    keys += words.length;
    acts += 1;
  }
  await page.getByLabel("I need a letter for a visa").check();
  await page.getByRole("button", { name: "Register", exact: true }).click();
  acts += 3;
  await page.getByText("You are registered.").waitFor();
  // Three seconds to find and do each act, two letters a second with thumbs, four words a second to read all there is.
  expect(acts * 3 + keys / 2 + asked / 4).toBeLessThanOrEqual(90);
  return page;
}

async function acceptAll(home: string, page: Page): Promise<void> {
  await page.goto(`${home}/people/registrations`);
  await page.getByLabel("All", { exact: true }).check();
  await isSoundAt(page, narrow);
  await page.getByRole("button", { name: "Accept", exact: true }).click();
  await page.getByText("60 registrations were decided").waitFor();
}

async function replace(home: string, page: Page): Promise<void> {
  await page.goto(`${home}/people/registrations?q=adler-ab`);
  await page.getByRole("link", { name: /Ilka ADLER-AB/ }).click();
  await page.getByRole("link", { name: "Replace" }).click();
  await page.getByText("Instead of Ilka ADLER-AB").first().waitFor();
  await page.getByLabel("Given name").fill("Vesa");
  await page.getByLabel("Family name").fill("KROSI");
  await page.getByRole("button", { name: "Put them in the place" }).click();
  await page.getByRole("status").getByText("Vesa KROSI is on the list.").waitFor();
  await page.getByRole("link", { name: "Vesa KROSI" }).waitFor();
}

/** Released, changed and released again: the notice waits to be read, and the delegate's page shows the change. */
async function releaseTwice(desk: SendingDesk, home: string, staff: Page, delegate: Page): Promise<void> {
  await staff.goto(`${home}/programme/release`);
  await staff.getByRole("button", { name: "Release Rev.1" }).click();
  await staff.getByText("no change since").waitFor();
  await delegate.goto(home);
  await delegate.getByText("09:00").first().waitFor();

  await staff.getByRole("link", { name: /^Change.*Return counselling/ }).click();
  await staff.getByLabel("From", { exact: true }).fill("09:45");
  await staff.getByRole("button", { name: "Save the session" }).click();
  await staff.getByText("1 change not released").waitFor();
  await staff.goto(`${home}/programme/release`);
  await staff.getByText(/^Now Monday 11 June, 09:45–11:00; it was at 09:30/).waitFor();
  await staff.getByRole("button", { name: "Release Rev.2" }).click();
  await staff.getByRole("link", { name: "Read the notice drafted" }).click();
  const sent = desk.mailServer.received.length;
  await release(desk, staff, 1);
  await until(() => desk.mailServer.received.slice(sent).some(({ to }) => to.includes(named)), patience);
  await delegate.goto(home);
  await delegate.getByText("09:45").first().waitFor();
}

const says = (page: Page, words: string | RegExp) => page.getByRole("status").filter({ hasText: words }).waitFor();

/** The check-in list on a device whose calendar shows the day of the meeting. */
async function atTheDoor(desk: SendingDesk, home: string): Promise<Page> {
  const page = await open(desk.url, { expected: /ERR_INTERNET_DISCONNECTED|Failed to fetch/ });
  page.setDefaultTimeout(patience);
  await page.clock.setFixedTime(desk.clock());
  await page.reload();
  await enterAs(page, staffName);
  await page.goto(`${home}/check-in`);
  await says(page, "All sent");
  return page;
}

async function checkIn(page: Page, name: string): Promise<void> {
  await page.getByRole("searchbox").fill(name.split(" ").at(-1) ?? "");
  await page.getByRole("button", { name: `Check in ${name}`, exact: true }).click();
  await page.getByRole("button", { name: `Take back ${name}`, exact: true }).waitFor();
}

/** Two devices, one of them without a network for a while, and somebody whom both check in. */
async function checkPeopleIn(desk: SendingDesk, home: string): Promise<void> {
  const [laptop, other] = [await atTheDoor(desk, home), await atTheDoor(desk, home)];
  await other.setViewportSize(phone);
  await other.context().setOffline(true);
  await checkIn(other, "Ilka MALIKZAI");
  await checkIn(other, "Noor ORSI-AA");
  await says(other, /^No network: 2 check-ins wait on this device/);
  await checkIn(laptop, "Ilka MALIKZAI");
  await checkIn(laptop, "Vesa KROSI");
  await says(laptop, "All sent");
  expect(arrivals(listCheckIns(desk.db, "tirana-2018")).size).toBe(2);

  await other.context().setOffline(false);
  await says(other, "All sent");
  for (const page of [laptop, other]) await page.getByText("3 of 60 here").waitFor();
  expect(arrivals(listCheckIns(desk.db, "tirana-2018")).size).toBe(3);
  for (const page of [laptop, other]) await page.context().close();
}

/** What the report and the list say of who came, against what was written down by hand. */
async function paragraphAndListAreRight(home: string, staff: Page): Promise<void> {
  await staff.goto(`${home}/report`);
  const report = canonical(await staff.getByRole("main").innerText());
  const joined = (names: readonly string[]) => `${names.slice(0, -1).join(", ")} and ${names.at(-1) ?? ""}`;
  expect(report).toContain(
    `attended by 60 participants from 29 countries – ${joined(statesOfJune2018)} – and from ${joined(othersOfJune2018)}.`,
  );
  await staff.goto(`${home}/papers-in-word`);
  const row = staff.getByRole("listitem").filter({ hasText: "List of participants" });
  const [download] = await Promise.all([
    staff.waitForEvent("download", { timeout: patience }),
    row.getByRole("link", { name: "Download" }).click(),
  ]);
  const lines = await readDocx(new Uint8Array(await readFile(await download.path())));
  const texts = lines.map(([style, words]) => [style, canonical(words)] as const);
  expect(texts.map(([, words]) => words)).toContain("Total\t60 participants from 29 countries and seven organisations");
  const named = /MALIKZAI|KROSI|ADLER|ORSI/u;
  const listed = texts.filter(([style, words]) => style === "Delegation" || named.test(words));
  expect(listed.map(([, words]) => words)).toEqual(
    listExpected({ MALIKZAI: "Ms Ilka MALIKZAI", "ADLER-AB": "Vesa KROSI" }),
  );
}

describe("the weeks before a joint meeting of two bodies", () => {
  it("end with a list, a paragraph and a report that are right", { timeout: 300_000 }, async () => {
    await using desk = await openSendingDesk(new Date(days.spring));
    const staff = await staffAt(desk);
    const home = await makeMeeting(desk, staff);
    await putOnProgramme(home, staff);
    await step(home, staff, "Open registration");
    await takeInTheList(desk, home, staff);
    const delegate = await registerByPhone(desk, home, staff);
    await acceptAll(home, staff);
    await replace(home, staff);
    await releaseTwice(desk, home, staff, delegate);
    await makeNetworkList(desk, staff);

    desk.goTo(new Date(days.first));
    const onTheDay = await staffAt(desk);
    await step(home, onTheDay, "Begin the meeting");
    await checkPeopleIn(desk, home);

    desk.goTo(new Date(days.last));
    const afterwards = await staffAt(desk);
    await step(home, afterwards, "Close the meeting");
    await paragraphAndListAreRight(home, afterwards);
    const versionId = await freezeReport(desk, afterwards, "tirana-2018");
    expect(await afterwards.getByRole("link", { name: "Send to a list" }).count()).toBe(0);
    await afterwards.getByText(/the former Yugoslav Republic of Macedonia: \d+ passages open/).waitFor();
    const pages = [await open(desk.url), await open(desk.url), await open(desk.url)] as const;
    await clearByBothChairs(desk, pages, { home, versionId });
    await sendToNetwork(desk, afterwards, { home, versionId });
  });
});
