import { findVersion } from "#db/versions/versions.ts";
import { enterAs } from "#tests/stories/desk.ts";
import { withAuthenticator } from "#tests/stories/proofs.ts";
import type { SendingDesk } from "#tests/stories/sending-desk.ts";
import { aPerson } from "#tests/support/people.ts";
import { deviceOf } from "#tests/support/signed-in.ts";
import type { Page } from "playwright-core";
import { expect } from "vitest";

type Frozen = { readonly home: string; readonly versionId: string };

/** Both chairs of a joint meeting read what was frozen, each on a page of their own, and clear it. */
export async function clearByBothChairs(
  desk: SendingDesk,
  [chair, other]: readonly [Page, Page],
  { home, versionId }: Frozen,
): Promise<void> {
  const approval = `${home}/report/versions/${versionId}/approval?act=approve`;
  const state = () => findVersion(desk.db, versionId)?.state;
  await enterAs(chair, "L. Demir");
  await approve(chair, desk, approval);
  expect(state()).toBe("frozen");
  const of = { dialogueId: "budapest-process", bodyId: "south-east-europe", partyId: "MKD" };
  const { id } = aPerson(desk.db, "D. Trajkov", [{ function: "chair", ...of }], "d-trajkov@example.org");
  const { token } = deviceOf(desk.db, id, { now: desk.clock() });
  await other.context().addCookies([{ name: "sid", value: token, url: desk.url }]);
  await approve(other, desk, approval);
  expect(state()).toBe("cleared");
}

/** A chair approves with a passkey of their own. */
async function approve(page: Page, { url }: SendingDesk, approval: string): Promise<void> {
  page.setDefaultTimeout(60_000);
  await withAuthenticator(page);
  await page.goto(`${url}/account/proofs`);
  await page.getByRole("button", { name: "Add a passkey" }).click();
  await page.waitForURL(/codes/);
  await page.goto(approval);
  await page.getByRole("button", { name: "Approve with a passkey" }).click();
  await page.getByText(/^You approved Draft 1/).waitFor();
}
