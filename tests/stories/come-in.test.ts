import { address, anEntrance } from "#tests/server/entrance.ts";
import { useBrowser } from "#tests/support/browser.ts";
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";

const open = useBrowser();
const phone = { width: 390, height: 844 };
const desktop = { width: 1440, height: 900 };
const meeting = "Return and reintegration";

/** The browser as it is the next day: its pages are closed, its cookies are not. */
async function comeBack(page: Page, url: string): Promise<Page> {
  const context = page.context();
  await page.close();
  const next = await context.newPage();
  await next.goto(url);
  return next;
}

async function askFor(page: Page, written = address) {
  await page.getByLabel("E-mail").fill(written);
  await page.getByRole("button", { name: "Send me the link" }).click();
  await page.getByRole("heading", { name: "Look in your mail" }).waitFor();
}

describe("a delegate who is invited", () => {
  it("comes in on a phone, comes back the next day, and is out once the meeting is over", async () => {
    await using desk = await anEntrance();
    const page = await open(`${desk.url}/invitations/${desk.invitation()}`, { expected: /404/ });
    await page.setViewportSize(phone);
    expect(new URL(page.url()).pathname).toBe("/invitation");
    await expect.poll(() => page.getByRole("main").innerText()).toMatch(/farid[\s\S]*Delegate[\s\S]*Pakistan/i);
    const button = await page.getByRole("main").getByRole("button").boundingBox();
    expect(button?.height).toBeGreaterThanOrEqual(44);
    expect((button?.y ?? 0) + (button?.height ?? 0)).toBeGreaterThan(phone.height - 40);

    await page.getByLabel("Your name").fill("Mira Zahid");
    await page.getByRole("main").getByRole("button").click();
    await page.getByRole("link", { name: meeting }).first().waitFor();

    desk.tick(24 * 60);
    const nextDay = await comeBack(page, `${desk.url}/meetings/sarajevo-2018`);
    await nextDay.getByRole("heading", { name: meeting }).waitFor();
    // The meeting ends on 8 May; its day after is over everywhere on Earth on the tenth at noon.
    desk.tick(3 * 24 * 60);
    const afterwards = await nextDay.goto(`${desk.url}/meetings/sarajevo-2018`);
    expect(afterwards?.status()).not.toBe(200);
    expect(await nextDay.getByRole("heading", { name: meeting }).count()).toBe(0);
  });
});

describe("whoever signs in", () => {
  it("types the code with the space in which the mail prints it, with the keyboard alone", async () => {
    await using desk = await anEntrance();
    const page = await open(`${desk.url}/sign-in`);
    await page.getByLabel("E-mail").focus();
    await page.keyboard.type(address);
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Look in your mail" }).waitFor();
    await page.getByLabel("Code, 8 digits").focus();
    await page.keyboard.type(desk.code().replace(/(\d{4})/, "$1 "));
    await page.keyboard.press("Enter");
    await page.getByRole("link", { name: meeting }).first().waitFor();
  });

  it("does so without a script too", async () => {
    await using desk = await anEntrance();
    const scripted = await open(`${desk.url}/sign-in`);
    const context = await scripted.context().browser()?.newContext({ javaScriptEnabled: false, viewport: phone });
    if (!context) throw new Error("The page has no browser of its own.");
    const page = await context.newPage();
    await page.goto(`${desk.url}/sign-in`);
    await askFor(page);
    await page.getByLabel("Code, 8 digits").fill("0000 000");
    await page.getByRole("button", { name: "Sign in" }).click();
    await page
      .getByText(/8 digits|eight digits/i)
      .first()
      .waitFor();
    await page.getByLabel("Code, 8 digits").fill(desk.code());
    await page.getByRole("button", { name: "Sign in" }).click();
    await page.getByRole("link", { name: meeting }).first().waitFor();
    await context.close();
  });

  it("presses the button behind the link in the browser that asked; another shows what to do, and no address", async () => {
    await using desk = await anEntrance();
    const page = await open(`${desk.url}/sign-in`);
    await askFor(page);
    const link = `${desk.url}/sign-in/link/${desk.token()}`;

    const other = await open(link);
    await other
      .getByRole("link", { name: "Ask for" })
      .or(other.getByRole("link", { name: /link/i }))
      .first()
      .waitFor();
    expect(await other.getByRole("main").innerText()).not.toContain("@");
    expect(await other.getByRole("main").getByRole("button").count()).toBe(0);

    await page.goto(link);
    expect(await page.getByRole("main").innerText()).toContain(address);
    await page.getByRole("main").getByRole("button").click();
    await page.getByRole("link", { name: meeting }).first().waitFor();
  });
});

describe("every page before the house", () => {
  /** Shows each of them to `look`. */
  async function walk(page: Page, desk: Awaited<ReturnType<typeof anEntrance>>, look: (path: string) => Promise<void>) {
    await page.goto(`${desk.url}/sign-in`);
    await look("/sign-in");
    await page.getByRole("textbox").fill(address);
    await page.locator(".entrance-bar button").click();
    await page.waitForURL(/sign-in\/code/);
    await look("/sign-in/code");
    await page.goto(`${desk.url}/sign-in/link/${desk.token()}`);
    await look("/sign-in/link");
    await page.goto(`${desk.url}/invitations/${desk.invitation()}`);
    await look("/invitation");
  }

  it("gives axe nothing to find, on a phone and on a desktop, and fits", async () => {
    await using desk = await anEntrance();
    const page = await open(desk.url);
    const found: string[] = [];
    await walk(page, desk, async (path) => {
      for (const size of [phone, desktop]) {
        await page.setViewportSize(size);
        const { violations } = await new AxeBuilder({ page }).analyze();
        found.push(
          ...violations.map(({ id, nodes }) => `${path} at ${size.width}: ${id} at ${String(nodes[0]?.target)}`),
        );
        if (await isTooWide(page)) found.push(`${path} at ${size.width} is too wide`);
      }
    });
    expect(found).toEqual([]);
  });

  it.each(["en-XA", "ar-XB"])("fits a phone and a desktop in %s", async (language) => {
    await using desk = await anEntrance({ demonstration: true });
    const page = await open(`${desk.url}/?language=${language}`);
    const found: string[] = [];
    await walk(page, desk, async (path) => {
      for (const size of [{ width: 320, height: 640 }, phone, desktop]) {
        await page.setViewportSize(size);
        if (await isTooWide(page)) found.push(`${path} at ${size.width} is too wide`);
      }
    });
    expect(found).toEqual([]);
  });
});

const isTooWide = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
