import { enterAs, openDesk, withoutScriptSignedIn } from "#tests/stories/desk.ts";
import { useBrowser } from "#tests/support/browser.ts";
import { Document, Packer, Paragraph } from "docx";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";

const open = useBrowser();
const phone = { width: 390, height: 844 };
const home = "/meetings/sarajevo-2018/remarks";
const words = "Pakistan thanks the host and will report back on its facilitation centre.";
const offline = /ERR_INTERNET_DISCONNECTED|Failed to fetch|NetworkError/;

async function onPhone(url: string, person: string): Promise<Page> {
  const page = await open(url, { expected: offline });
  await page.setViewportSize(phone);
  await enterAs(page, person);
  return page;
}

const sent = (page: Page) => page.getByRole("button", { name: "Send my text" });
const count = (desk: Awaited<ReturnType<typeof openDesk>>) =>
  desk.db.$client.prepare("SELECT count(*) FROM remarks WHERE submitted_by = 'r-haider'").pluck().get();

describe("a delegation's text", () => {
  it("goes from a phone over a poor line, once, is agreed to by its party and released to all", async () => {
    await using desk = await openDesk();
    const page = await onPhone(desk.url, "R. Haider");
    await page.goto(`${desk.url}/meetings/sarajevo-2018`);
    await page.getByRole("link", { name: "Send my text" }).click();
    const text = page.getByLabel("Text", { exact: true });
    await text.fill(words);
    await page.getByLabel("For which session").selectOption("s2");
    await page.getByLabel("Share it early with note-takers").check();
    const button = await sent(page).boundingBox();
    expect(button?.height).toBeGreaterThanOrEqual(64);
    expect((button?.y ?? 0) + (button?.height ?? 0)).toBeGreaterThan(phone.height - 40);

    // The page is loaded anew, as a phone does with one that it put away: all is as it was typed.
    await page.reload();
    await expect.poll(() => text.inputValue()).toBe(words);
    expect(await page.getByLabel("Share it early with note-takers").isChecked()).toBe(true);

    await page.context().setOffline(true);
    await sent(page).click();
    await page.getByRole("alert").getByText("Nothing is lost").waitFor();
    expect(await page.getByLabel("Text", { exact: true }).inputValue()).toBe(words);
    expect(count(desk)).toBe(0);

    await page.context().setOffline(false);
    await sent(page).dblclick();
    await page.getByText("Received.", { exact: true }).waitFor();
    await expect
      .poll(() => page.getByRole("main").innerText())
      .toMatch(/When\s+10 May 2018, 11:00 CEST[\s\S]*By\s+You/);
    expect(count(desk)).toBe(1);
    const address = new URL(page.url()).pathname;

    // What was sent is no longer kept on the device.
    await page.goto(`${desk.url}${home}/new`);
    await sent(page).waitFor();
    expect(await page.getByLabel("Text", { exact: true }).inputValue()).toBe("");

    const staff = await open(desk.url);
    await enterAs(staff, "A. Marin");
    await staff.goto(desk.url + home);
    await staff.getByRole("link", { name: /Pakistan/ }).click();
    await staff.getByText(words).waitFor();
    expect(await staff.getByRole("button", { name: "Release to all delegations" }).count()).toBe(0);

    const chair = await open(desk.url);
    await enterAs(chair, "L. Demir");
    expect((await chair.request.get(desk.url + address)).status()).toBe(404);

    const focalPoint = await onPhone(desk.url, "S. Qureshi");
    await focalPoint.goto(desk.url + address);
    await focalPoint.getByRole("button", { name: "Agree to its release" }).click();
    await focalPoint.getByRole("button", { name: "Release to all delegations" }).waitFor();

    await staff.reload();
    await staff.getByRole("button", { name: "Release to all delegations" }).click();
    await staff.getByText("Everybody at the meeting", { exact: true }).waitFor();
    await chair.goto(desk.url + home);
    await chair.getByRole("link", { name: /Pakistan/ }).click();
    await chair.getByText(words).waitFor();
  });

  it("comes out of a Word file into the form, where it is seen before it is sent, and without a script", async () => {
    await using desk = await openDesk();
    const page = await withoutScriptSignedIn(await onPhone(desk.url, "R. Haider"));
    await page.goto(`${desk.url}${home}/new`);
    await page.getByText("Take it from a file").click();
    const document = new Document({
      sections: [{ children: words.split(" and ").map((part) => new Paragraph(part)) }],
    });
    const file = (name: string, buffer: Buffer) => ({ name, mimeType: "application/octet-stream", buffer });

    await page.getByLabel("Word or plain text").setInputFiles(file("virus.docx", Buffer.from("MZ and so on")));
    await page.getByRole("button", { name: "Put its words below" }).click();
    await page.getByRole("alert").getByText("neither a Word file").waitFor();

    await page.getByLabel("Word or plain text").setInputFiles(file("statement.docx", await Packer.toBuffer(document)));
    await page.getByRole("button", { name: "Put its words below" }).click();
    await page.getByRole("status").getByText("statement.docx").waitFor();
    expect(await page.getByLabel("Text", { exact: true }).inputValue()).toBe(words.replace(" and ", "\n"));

    await sent(page).click();
    await page.getByText("Received.", { exact: true }).waitFor();
    expect(desk.db.$client.prepare("SELECT channel FROM remarks WHERE submitted_by = 'r-haider'").pluck().get()).toBe(
      "file",
    );
  });
});
