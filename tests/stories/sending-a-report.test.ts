import { addFocalPoint } from "#db/contacts.ts";
import { makeDistributionList } from "#db/distribution-lists.ts";
import { findPaper } from "#db/version-papers.ts";
import { frozenVersion, moveVersion } from "#db/versions.ts";
import { enterAs } from "#tests/stories/desk.ts";
import { openSendingDesk } from "#tests/stories/sending-desk.ts";
import { anEntry } from "#tests/support/a-contact.ts";
import { useBrowser } from "#tests/support/browser.ts";
import { until } from "#tests/support/until.ts";
import AxeBuilder from "@axe-core/playwright";
import { createHash } from "node:crypto";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";

const open = useBrowser();
const meetingId = "sarajevo-2018";
const dialogueId = "budapest-process";
const report = `/meetings/${meetingId}/report`;
const patience = 120_000;

async function isSound(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id} at ${String(nodes[0]?.target)}`)).toEqual([]);
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(over).toBeLessThanOrEqual(0);
}

describe("a report that the Chair has cleared", () => {
  it(
    "reaches everybody on a list once, absent states too, with the bytes that were cleared",
    { timeout: 400_000 },
    async () => {
      await using desk = await openSendingDesk();
      const { db } = desk;
      const act = { actorId: "a-marin", now: desk.start };
      // A state that did not come to Sarajevo.
      const entry = anEntry({ party: "KAZ", name: "Ms Aigul ÜLGI", address: "a.ulgi@example.org" });
      addFocalPoint(db, { focalPoint: { dialogueId, ...entry }, ...act });
      const list = { name: "The whole network", circle: "all", bodyId: null, members: [] } as const;
      makeDistributionList(db, { dialogueId, list, ...act });

      const page = await open(desk.url);
      page.setDefaultTimeout(patience);
      await enterAs(page, "A. Marin");
      await page.goto(`${desk.url}${report}/freezing`);
      await page.getByRole("checkbox").check();
      await page.getByRole("button", { name: /^Freeze/ }).click();
      await page.waitForURL(/versions$/);
      const versionId = frozenVersion(db, meetingId)?.id ?? "";
      expect(await page.getByRole("link", { name: "Send to a list" }).count()).toBe(0);

      // The Chair clears it: tests/stories/approving.test.ts shows how.
      moveVersion(db, { versionId, event: "cleared", verb: "version.cleared", actorId: "l-demir", now: desk.start });
      await page.reload();
      await page.getByRole("link", { name: "Send to a list" }).click();
      await page.getByLabel("Distribution list").selectOption({ label: "The whole network" });
      await page.getByLabel(/^Reply by/).fill("2018-06-01T17:00");
      await page.getByRole("button", { name: "Show everybody and the mail" }).click();

      await page.getByText("16 parties: 19 addressed, 12 in copy").waitFor();
      await page.getByRole("rowgroup").filter({ hasText: "Kazakhstan" }).getByText("not at the meeting").waitFor();
      await page.getByRole("link", { name: "Ms Aigul ÜLGI" }).waitFor();
      await page.getByText("Friday, 1 June 2018, 17:00 Sarajevo time (UTC+2)", { exact: true }).waitFor();
      await page.getByRole("heading", { name: /^No focal point: \d+ parties$/ }).waitFor();
      await isSound(page);
      await page.setViewportSize({ width: 390, height: 844 });
      await isSound(page);
      await page.setViewportSize({ width: 1440, height: 900 });
      const words = page.getByLabel("Words of the mail");
      await words.fill((await words.inputValue()).replace("Dear colleagues,", "Dear friends,"));
      const put = page.getByRole("button", { name: "Put 31 mails into the outbox" });
      await put.dblclick();

      await page.getByText("31 mails wait in the outbox.").waitFor();
      await isSound(page);
      expect(desk.mailServer.brought()).toBe(0);
      await page.getByRole("link", { name: "Read and release" }).click();
      await page.getByText("Dear friends,").waitFor();
      await page.getByRole("link", { name: "BP-JWG-2018-2 Draft 1.docx" }).waitFor();
      await page.getByLabel("I have read the message").check();
      await page.getByRole("button", { name: "Release 31 messages" }).click();
      await page.getByText(/^31 mails leave at/).waitFor();
      desk.aMinuteLater();
      await until(() => desk.mailServer.received.length >= 31, patience);

      const paper = findPaper(db, { versionId, isFinal: false });
      const addresses = desk.mailServer.received.map(({ to }) => to.join());
      expect(addresses).toHaveLength(31);
      expect(new Set(addresses).size).toBe(31);
      expect(addresses).toContain("a.ulgi@example.org");
      for (const { email } of desk.mailServer.received) {
        const content = email.attachments[0]?.content;
        expect(content).toBeInstanceOf(ArrayBuffer);
        if (!(content instanceof ArrayBuffer)) continue;
        expect(createHash("sha256").update(new Uint8Array(content)).digest("hex")).toBe(paper?.sha256);
      }

      await page.goto(`${desk.url}${report}/versions`);
      await page.getByRole("link", { name: "To “The whole network”" }).click();
      await page.getByText("31 mails: 31 sent, 0 held, 0 failed").waitFor();
      // Whoever has it gets no second one.
      await page.goto(`${desk.url}${report}/versions/${versionId}/dispatch`);
      await page.getByLabel("Distribution list").selectOption({ label: "The whole network" });
      await page.getByRole("button", { name: "Show everybody and the mail" }).click();
      await page.getByText("has a mail of this version").first().waitFor();
      expect(await page.getByRole("button", { name: /^Put/ }).count()).toBe(0);
    },
  );
});
