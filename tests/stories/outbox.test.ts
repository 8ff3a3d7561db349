import { enterAs, withoutScript } from "#tests/stories/desk.ts";
import { openSendingDesk } from "#tests/stories/sending-desk.ts";
import { aMail, aMessage } from "#tests/support/a-message.ts";
import { useBrowser } from "#tests/support/browser.ts";
import { until } from "#tests/support/until.ts";
import AxeBuilder from "@axe-core/playwright";
import { describe, expect, it } from "vitest";

const open = useBrowser();
describe("the outbox", () => {
  it("is where the secretariat reads a message and releases it to everybody", async () => {
    await using desk = await openSendingDesk();
    const mails = [aMail(), aMail({ name: "Žana", address: "zana@srb.example", party: "SRB", copy: "cc" })];
    aMessage(desk.db, { subject: "Thanks to the Host", body: "Dear colleagues,\n\nWith our thanks.", mails });
    const page = await open(desk.url);
    await enterAs(page, "A. Marin");

    await page.getByRole("link", { name: "Outbox 1" }).click();
    await page.getByText("from secretariat@budapest.example").waitFor();
    await page.getByRole("link", { name: "Thanks to the Host" }).click();
    await page.getByText("With our thanks.").waitFor();
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);

    await page.getByRole("button", { name: "Release 2 messages" }).click();
    expect(
      await page.getByLabel("I have read the message").evaluate((box: HTMLInputElement) => box.validity.valid),
    ).toBe(false);
    await page.getByLabel("I have read the message").check();
    await page.getByRole("button", { name: "Release 2 messages" }).click();
    await page.getByText("2 mails leave at 09:01:00 UTC.").waitFor();
    expect(desk.mailServer.brought()).toBe(0);

    desk.aMinuteLater();
    await until(() => desk.mailServer.received.length === 2);
    await page.reload();
    await page.getByText("Nothing of this message is held or waiting.").waitFor();
    expect(await page.getByRole("table").last().getByText("Sent").count()).toBe(2);
    expect(desk.mailServer.received.map(({ to, email }) => [to[0], email.text])).toEqual([
      ["mirko@bih.example", "Dear colleagues,\n\nWith our thanks.\n"],
      ["zana@srb.example", "Dear colleagues,\n\nWith our thanks.\n"],
    ]);
  });

  it("stops a message in time and discards it, on a phone that runs no script", async () => {
    await using desk = await openSendingDesk();
    aMessage(desk.db, { subject: "Thanks to the Host" });
    const page = await withoutScript(await open(desk.url));
    await page.setViewportSize({ width: 390, height: 800 });
    await enterAs(page, "A. Marin");

    await page.getByRole("link", { name: "Outbox 1" }).click();
    await page.getByRole("link", { name: "Thanks to the Host" }).click();
    await page.getByLabel("I have read the message").check();
    await page.getByRole("button", { name: "Release 1 message" }).click();
    await page.getByRole("button", { name: "Stop and hold again" }).click();
    await page.getByRole("button", { name: "Release 1 message" }).waitFor();
    desk.aMinuteLater();

    await page.getByText("Discard…").click();
    await page.getByRole("button", { name: "Discard for good" }).click();
    await page.getByText("Nothing of this message is held or waiting.").waitFor();
    await page.getByRole("link", { name: "All messages" }).click();
    await page.getByText("Nothing is held.").waitFor();
    desk.aMinuteLater();
    expect(desk.mailServer.brought()).toBe(0);
  });
});
