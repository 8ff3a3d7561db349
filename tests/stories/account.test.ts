import { askErasure } from "#db/retention/erasure.ts";
import { findPerson } from "#db/accounts/people.ts";
import { enterAs, openDesk, withoutScript } from "#tests/stories/desk.ts";
import { useBrowser } from "#tests/support/browser.ts";
import { contentsOf } from "#tests/support/test-db.ts";
import AxeBuilder from "@axe-core/playwright";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const open = useBrowser();
const now = new Date("2018-05-10T09:00:00Z");

describe("one's account in two browsers", () => {
  it("signs the other device out, which then has to sign in", async () => {
    await using desk = await openDesk();
    const [phone, laptop] = [await open(desk.url), await open(desk.url)];
    await enterAs(phone, "R. Haider");
    await enterAs(laptop, "R. Haider");
    await phone.goto(`${desk.url}/meetings/sarajevo-2018/people`);
    expect(await phone.getByRole("heading", { level: 1 }).count()).toBe(1);

    await laptop.getByRole("link", { name: "Your account" }).click();
    const rows = laptop.locator("#devices tbody tr");
    await rows.nth(1).waitFor();
    const other = rows.filter({ hasNotText: "This device" });
    expect(await other.count()).toBe(1);
    expect(await laptop.getByRole("button", { name: /^Sign out(?! everywhere)/ }).count()).toBe(2);
    await other.getByRole("button").click();
    await laptop.waitForURL(/account#devices/);
    await expect.poll(() => rows.count()).toBe(1);

    const answer = await phone.goto(`${desk.url}/account`);
    expect(new URL(answer?.request().redirectedFrom()?.url() ?? "").pathname).toBe("/account");
    expect(phone.url()).toContain("/sign-in?return=/account");
    await phone.goto(`${desk.url}/meetings/sarajevo-2018`);
    await phone.getByText("There is no such page for you").waitFor();
  });

  it("takes the data along, asks for erasure twice, and takes it back, without a script", async () => {
    await using desk = await openDesk();
    const page = await open(desk.url);
    await enterAs(page, "R. Haider");
    await page.goto(`${desk.url}/account`);
    const download = page.waitForEvent("download");
    await page.getByRole("link", { name: "Download your data" }).click();
    const data: unknown = JSON.parse(readFileSync(await (await download).path(), "utf8"));
    expect(data).toMatchObject({ format: "rapporteur/own-data", person: { name: "R. Haider" } });

    const cookies = await page.context().cookies();
    const plain = await withoutScript(page);
    await plain.context().addCookies(cookies);
    await plain.goto(`${desk.url}/account`);
    await plain.getByText("Ask for erasure …").click();
    await plain.getByRole("checkbox").check();
    await plain.getByRole("button", { name: "Send the request" }).click();
    await plain.getByText("You asked for erasure on 10 May 2018, 09:00 UTC.").waitFor();
    expect(findPerson(desk.db, "r-haider")?.erasureAskedAt).toBe(now.toISOString());
    await plain.getByRole("button", { name: "Take the request back" }).click();
    await plain.getByText("Ask for erasure …").waitFor();
    expect(findPerson(desk.db, "r-haider")?.erasureAskedAt).toBeNull();
    await plain.context().close();
  });
});

describe("an erasure in the browser", () => {
  it("is carried out by the secretariat, and the name is gone from the audit", async () => {
    await using desk = await openDesk();
    askErasure(desk.db, { personId: "r-haider", actorId: "r-haider", now });
    const page = await open(desk.url);
    await enterAs(page, "A. Marin");
    await page.goto(`${desk.url}/erasures`);
    await page.getByLabel("Reason, for the audit").fill("asked in writing on 9 May");
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
    await page.getByRole("button", { name: "Erase for good" }).click();
    await page.getByText("Erased. No copy is left in the database").waitFor();
    expect(JSON.stringify(contentsOf(desk.db))).not.toContain("R. Haider");

    await page.getByRole("button", { name: "Change" }).or(page.locator("summary.button")).first().click();
    await page.getByRole("button", { name: "V. Lind" }).click();
    await page.locator("summary.button").getByText("V. Lind").waitFor();
    await page.goto(`${desk.url}/audit`);
    await page.getByText("somebody who was erased").first().waitFor();
    await page.getByRole("cell", { name: "the demonstration" }).first().waitFor();
    await page.getByLabel("Who").selectOption({ label: "the demonstration" });
    await page.getByLabel("Who").selectOption({ label: "all" });
    await page.getByLabel("What").selectOption({ label: "erased a person" });
    await page.getByRole("button", { name: "Choose" }).click();
    await page.waitForURL(/act=person[.]erased/);
    await page.getByText("asked in writing on 9 May").waitFor();
    expect(await page.locator("tbody tr").count()).toBe(1);
  });
});
