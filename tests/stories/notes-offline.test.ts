import { aRoom } from "#tests/support/a-room.ts";
import { findChromium } from "#tests/support/chromium.ts";
import { editorHost } from "#tests/support/editor-host.ts";
import { mkdtempSync, readlinkSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BrowserContext, Page } from "playwright-core";
import { chromium } from "playwright-core";
import { describe, expect, it, onTestFinished } from "vitest";

describe("two note-takers in one room", () => {
  it("lose no letter where one loses the network, reloads, goes on, and has the browser killed", async () => {
    await using house = await aRoom();
    await using host = await editorHost(house.server.url);
    const profile = mkdtempSync(join(tmpdir(), "rapporteur-browser-"));
    onTestFinished(() => rmSync(profile, { recursive: true, force: true }));
    const ben = await browserOf(host.url, house.person("ben"));
    const ana = await browserOf(host.url, house.person("ana"), profile);

    await ana.page.getByRole("button", { name: "Open" }).click();
    await ana.page.getByRole("textbox", { name: "Note, private" }).pressSequentially("Pakistan: OPF");
    await ana.page.keyboard.press("Enter");
    await ana.page.keyboard.type("12 offices");
    await ana.page.getByText("saved", { exact: true }).waitFor();
    await ben.page.getByRole("button", { name: /Pakistan/ }).click();
    await ben.page.getByRole("textbox", { name: "Note, private" }).getByText("12 offices").waitFor();

    await ana.context.setOffline(true);
    await ana.page.keyboard.type(", one more in Lahore");
    await ana.page.getByText("waiting").waitFor();
    await ben.page.keyboard.press("Control+End");
    await ben.page.keyboard.type(" (checked)");
    await ana.page.reload();
    await ana.page.getByRole("button", { name: /one more in Lahore/ }).click();
    await ana.page.getByRole("textbox", { name: "Note, private" }).press("Control+End");
    await ana.page.keyboard.press("Enter");
    await ana.page.keyboard.type("typed after the reload");
    await ana.page.getByRole("button", { name: "Open" }).click();
    await ana.page.getByRole("textbox", { name: "Note, private" }).pressSequentially("Georgia asked");
    await expect.poll(() => unsentWords(ana.page)).toEqual(["Georgia asked"]);
    await kill(ana.context, profile);

    const again = await browserOf(host.url, house.person("ana"), profile);
    await again.page.getByText("saved", { exact: true }).waitFor();

    const whole = ["Pakistan: OPF", "12 offices", ", one more in Lahore", " (checked)", "typed after the reload"];
    for (const { page } of [ben, again]) {
      await page.locator("pre", { hasText: "typed after the reload" }).filter({ hasText: "(checked)" }).waitFor();
      const [first, second] = await page.locator("pre").allTextContents();
      for (const words of whole) expect(first?.split(words), words).toHaveLength(2);
      expect(first).toHaveLength(whole.join("").length + 2);
      expect(second).toBe("Georgia asked");
    }
    expect([...ana.complaints, ...ben.complaints, ...again.complaints]).toEqual([]);
  });
});

type Opened = { readonly page: Page; readonly context: BrowserContext; readonly complaints: string[] };

/** A browser of one person; with a profile it finds again what it kept. */
async function browserOf(url: string, person: { id: string; sid: string }, profile = ""): Promise<Opened> {
  const executablePath = findChromium();
  const context = await chromium.launchPersistentContext(profile, { executablePath, args: ["--no-sandbox"] });
  onTestFinished(() => context.close().catch(() => undefined));
  await context.addCookies([{ name: "sid", value: person.sid, domain: "127.0.0.1", path: "/" }]);
  const page = context.pages()[0] ?? (await context.newPage());
  page.setDefaultTimeout(10_000);
  // The page asks before it goes while anything is unsent.
  page.on("dialog", (dialog) => void dialog.accept());
  const complaints: string[] = [];
  page.on("pageerror", ({ message }) => complaints.push(message));
  page.on("console", (message) => {
    // A line that does not come up is what this is about.
    if (message.type() === "error" && !/WebSocket|ERR_INTERNET_DISCONNECTED/.test(message.text())) {
      complaints.push(message.text());
    }
  });
  await page.goto(`${url}?person=${person.id}`);
  await page.getByRole("button", { name: "Open" }).waitFor();
  return { page, context, complaints };
}

async function unsentWords(page: Page): Promise<string[]> {
  return (await page.locator("pre").allTextContents()).slice(1);
}

/** As the power goes: nothing is said to anybody. The browser's lock on its profile names its process. */
async function kill(context: BrowserContext, profile: string): Promise<void> {
  const closed = new Promise((resolve) => context.once("close", resolve));
  const pid = readlinkSync(join(profile, "SingletonLock")).split("-").at(-1);
  process.kill(Number(pid), "SIGKILL");
  await closed;
  for (const name of ["SingletonLock", "SingletonCookie", "SingletonSocket"])
    rmSync(join(profile, name), { force: true });
}
