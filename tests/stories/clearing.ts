import { findVersion } from "#db/versions/versions.ts";
import { enterAs } from "#tests/stories/desk.ts";
import { withAuthenticator } from "#tests/stories/proofs.ts";
import type { SendingDesk } from "#tests/stories/sending-desk.ts";
import { until } from "#tests/support/until.ts";
import type { Page } from "playwright-core";
import { expect } from "vitest";

/** A busy machine is slow. */
const patience = 60_000;

type Frozen = { readonly home: string; readonly versionId: string };

/** Both chairs of a joint meeting read what was frozen, each on a page of their own, and clear it; one is invited first. */
export async function clearByBothChairs(
  desk: SendingDesk,
  [administrator, chair, other]: readonly [Page, Page, Page],
  { home, versionId }: Frozen,
): Promise<void> {
  const approval = `${home}/report/versions/${versionId}/approval?act=approve`;
  const state = () => findVersion(desk.db, versionId)?.state;
  await enterAs(chair, "L. Demir");
  await approve(chair, desk, approval);
  expect(state()).toBe("frozen");
  await other.goto(await invitationToChair(desk, administrator));
  await comeIn(other);
  await approve(other, desk, approval);
  expect(state()).toBe("cleared");
}

/** The link in the mail to whoever chairs the other body: only the administrator makes one who approves. */
async function invitationToChair(desk: SendingDesk, page: Page): Promise<string> {
  await enterAs(page, "V. Lind");
  await addPasskey(page, desk.url);
  await page.goto(`${desk.url}/accounts`);
  await page.getByRole("link", { name: "Invite somebody" }).click();
  await page.getByLabel("E-mail").fill("d-trajkov@example.org");
  await page.getByLabel("Name", { exact: true }).fill("D. Trajkov");
  await page.getByLabel("Function").selectOption({ label: "Chair" });
  await page.getByLabel("Body").selectOption({ label: "Working Group on the South East European Region" });
  await page.getByLabel("Party").selectOption({ label: "the former Yugoslav Republic of Macedonia" });
  await page.getByLabel("Reason").fill("chairs the working group");
  await page.getByRole("button", { name: "Send invitation" }).click();
  const mail = () => desk.mailServer.received.find(({ to }) => to.includes("d-trajkov@example.org"));
  await until(() => mail() !== undefined, patience);
  return /http\S+\/invitations\/\S+/u.exec(mail()?.email.text ?? "")?.[0] ?? "";
}

async function comeIn(page: Page): Promise<void> {
  await page.getByLabel("Your name").fill("D. Trajkov");
  await page.getByRole("button", { name: "Come in" }).click();
  await page.waitForURL((url) => url.pathname !== "/invitation");
}

async function addPasskey(page: Page, url: string): Promise<void> {
  page.setDefaultTimeout(patience);
  await withAuthenticator(page);
  await page.goto(`${url}/account/proofs`);
  await page.getByRole("button", { name: "Add a passkey" }).click();
  await page.waitForURL(/codes/);
}

/** A chair approves with a passkey of their own. */
async function approve(page: Page, { url }: SendingDesk, approval: string): Promise<void> {
  await addPasskey(page, url);
  await page.goto(approval);
  await page.getByRole("button", { name: "Approve with a passkey" }).click();
  await page.getByText(/^You approved Draft 1/).waitFor();
}
