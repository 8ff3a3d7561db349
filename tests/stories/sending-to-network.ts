import { findPaper } from "#db/versions/version-papers.ts";
import type { SendingDesk } from "#tests/stories/sending-desk.ts";
import { isSound } from "#tests/stories/sound.ts";
import { until } from "#tests/support/until.ts";
import { createHash } from "node:crypto";
import type { Page } from "playwright-core";
import { expect } from "vitest";

const dialogue = "/dialogues/budapest-process";
/** A busy machine is slow. */
const patience = 60_000;

/** A list of the whole network, and on it somebody of a state that did not come. */
export async function makeNetworkList({ url }: SendingDesk, page: Page): Promise<void> {
  await page.goto(`${url}${dialogue}/contacts/new?party=KAZ`);
  await page.getByLabel("Party", { exact: true }).selectOption({ label: "Kazakhstan" });
  await page.getByLabel("Name", { exact: true }).fill("Ms Aigul ÜLGI");
  await page.getByLabel("Address", { exact: true }).fill("a.ulgi@example.org");
  await page.getByRole("button", { name: "Add", exact: true }).click();
  await page.getByText("Ms Aigul ÜLGI").first().waitFor();
  await page.goto(`${url}${dialogue}/lists/new`);
  await page.getByLabel("Name of the list").fill("The whole network");
  await page.getByLabel("all parties", { exact: true }).check();
  await page.getByRole("button", { name: "Make the list" }).click();
  await page.getByRole("heading", { name: "The whole network" }).waitFor();
}

type Sent = { readonly home: string; readonly versionId: string };

/** From the versions of a report to what was sent: everybody seen first, each written to once, nobody twice. */
export async function sendToNetwork(desk: SendingDesk, page: Page, { home, versionId }: Sent): Promise<void> {
  const before = desk.mailServer.brought();
  const { received } = desk.mailServer;
  const earlier = received.length;
  await page.goto(`${home}/report/versions`);
  await page.getByRole("link", { name: "Send to a list" }).click();
  await page.getByLabel("Distribution list").selectOption({ label: "The whole network" });
  await page.getByLabel(/^Reply by/).fill("2018-06-29T17:00");
  await page.getByRole("button", { name: "Show everybody and the mail" }).click();

  await page.getByText("16 parties: 19 addressed, 12 in copy").waitFor();
  await page.getByRole("rowgroup").filter({ hasText: "Kazakhstan" }).getByText("not at the meeting").waitFor();
  await page.getByRole("link", { name: "Ms Aigul ÜLGI" }).waitFor();
  await page.getByText("Friday, 29 June 2018, 17:00 Tirana time (UTC+2)", { exact: true }).waitFor();
  await page.getByRole("heading", { name: /^No focal point: \d+ parties$/ }).waitFor();
  await isSound(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await isSound(page);
  await page.setViewportSize({ width: 1440, height: 900 });
  const words = page.getByLabel("Words of the mail");
  await words.fill((await words.inputValue()).replace("Dear colleagues,", "Dear friends,"));
  await page.getByRole("button", { name: "Put 31 mails into the outbox" }).dblclick();

  await page.getByText("31 mails wait in the outbox.").waitFor();
  await isSound(page);
  expect(desk.mailServer.brought()).toBe(before);
  await page.getByRole("link", { name: "Read and release" }).click();
  await page.getByText("Dear friends,").waitFor();
  await page.getByRole("link", { name: "BP-JWG-2018-3 Draft 1.docx" }).waitFor();
  await page.getByLabel("I have read the message").check();
  await page.getByRole("button", { name: "Release 31 messages" }).click();
  await page.getByText(/^31 mails leave at/).waitFor();
  desk.aMinuteLater();
  await until(() => received.length >= earlier + 31, patience);

  const mails = received.slice(earlier);
  const addresses = mails.map(({ to }) => to.join());
  expect(addresses).toHaveLength(31);
  expect(new Set(addresses).size).toBe(31);
  expect(addresses).toContain("a.ulgi@example.org");
  const cleared = findPaper(desk.db, { versionId, isFinal: false })?.sha256;
  expect(mails.map(({ email }) => hashOf(email.attachments[0]?.content))).toEqual(Array(31).fill(cleared));

  await page.goto(`${home}/report/versions`);
  await page.getByRole("link", { name: "To “The whole network”" }).click();
  await page.getByText("31 mails: 31 sent, 0 held, 0 failed").waitFor();
  // Whoever has it gets no second one.
  await page.goto(`${home}/report/versions/${versionId}/dispatch`);
  await page.getByLabel("Distribution list").selectOption({ label: "The whole network" });
  await page.getByRole("button", { name: "Show everybody and the mail" }).click();
  await page.getByText("has a mail of this version").first().waitFor();
  expect(await page.getByRole("button", { name: /^Put/ }).count()).toBe(0);
}

function hashOf(content: unknown): string {
  if (!(content instanceof ArrayBuffer)) return "no file";
  return createHash("sha256").update(new Uint8Array(content)).digest("hex");
}
