import { listAudit } from "#db/audit/audit.ts";
import { loadDemonstration } from "#db/demo/load.ts";
import { secondProofsOf } from "#db/sign-in/second-proofs.ts";
import { useBrowser } from "#tests/support/browser.ts";
import { appOf, withAuthenticator } from "#tests/stories/proofs.ts";
import { verbsOf } from "#tests/support/audit.ts";
import { startServer } from "#tests/support/server.ts";
import { deviceOf } from "#tests/support/signed-in.ts";
import { testDb } from "#tests/support/test-db.ts";
import { withoutScript } from "#tests/stories/desk.ts";
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";

const open = useBrowser();
// A browser drops what has expired by its own clock, so these stories are told today.
const now = new Date();

async function aHouse() {
  const db = testDb();
  loadDemonstration(db, now);
  return Object.assign(await startServer({ db, now }), { db });
}

type House = Awaited<ReturnType<typeof aHouse>>;

/** Comes in by the mail's link alone, as far as the device knows. */
async function comeInByMail(page: Page, { db, url }: House, person: string): Promise<void> {
  const { token } = deviceOf(db, person, { now, assurance: "mail" });
  await page.context().addCookies([{ name: "sid", value: token, url }]);
}

const meeting = "/meetings/sarajevo-2018";
const second = `/sign-in/second?return=${encodeURIComponent(meeting)}`;

describe("a passkey", () => {
  it("is set up after the first mail, then signs in alone and proves afresh", async () => {
    await using house = await aHouse();
    const page = await open(house.url);
    await withAuthenticator(page);
    await comeInByMail(page, house, "a-marin");

    await page.goto(house.url + second);
    await page.getByRole("button", { name: "Add a passkey" }).click();
    await page.getByRole("button", { name: "Show my ten codes" }).click();
    await page.getByText("They are shown this once").waitFor();
    expect(await page.locator(".codes li").count()).toBe(10);
    await page.getByLabel("I have kept them").check();
    await page.getByRole("button", { name: "Go on" }).click();
    await page.waitForURL(house.url + meeting);
    await page.getByRole("heading", { level: 1, name: /^Joint meeting/ }).waitFor();

    await page.context().clearCookies();
    await page.goto(`${house.url}/sign-in?return=${encodeURIComponent(meeting)}`);
    await page.getByRole("button", { name: "Sign in with a passkey" }).click();
    await page.waitForURL(house.url + meeting);

    await page.goto(`${house.url}/step-up?return=/account/proofs`);
    await page.getByRole("button", { name: "Use a passkey" }).click();
    await page.waitForURL(`${house.url}/account/proofs`);
    await page.getByText("last used").waitFor();
    await page.getByText("This is your only second proof").waitFor();
    expect(await page.getByRole("button", { name: "Remove" }).count()).toBe(0);
    expect(verbsOf(house.db).slice(-2)).toEqual(["proof.used", "device.stepped_up"]);
    expect(listAudit(house.db, "sarajevo-2018").filter(({ verb }) => verb.startsWith("proof"))).toEqual([]);
  });

  it("carries another name, and goes once there is a second proof beside it", async () => {
    await using house = await aHouse();
    const page = await open(house.url);
    await withAuthenticator(page);
    await comeInByMail(page, house, "a-marin");
    await page.goto(`${house.url}/account/proofs`);
    await page.getByRole("button", { name: "Add a passkey" }).click();
    await page.waitForURL(/codes/);
    await page.goto(`${house.url}/account/proofs`);

    await page.getByText("Rename").click();
    await page.getByLabel("Name of the passkey").fill("Blue key");
    await page.getByRole("button", { name: "Save the name" }).click();
    await page.getByRole("listitem").getByText("Blue key", { exact: true }).first().waitFor();
    await page.getByRole("button", { name: "Set up an authenticator app" }).click();
    await page.waitForURL(/authenticator/);
    const codeAt = await appOf(page, () => now);
    await page.getByLabel("The six digits").fill(codeAt(0));
    await page.getByRole("button", { name: "Finish" }).click();
    await page.waitForURL(/codes/);
    await page.goto(`${house.url}/account/proofs`);
    await page.getByRole("button", { name: "Remove Blue key" }).click();
    await page.getByText("None yet.").waitFor();

    expect(secondProofsOf(house.db, "a-marin")).toMatchObject({ passkeys: [], hasAuthenticator: true });
  });
});

describe("an authenticator app", () => {
  it.each([
    ["with script", (page: Page) => Promise.resolve(page)],
    ["without", withoutScript],
  ])("is set up from its letters, and its codes let in and step up (%s)", async (_case, browser) => {
    await using house = await aHouse();
    const page = await browser(await open(house.url, { expected: /status of 422/ }));
    await comeInByMail(page, house, "k-orel");
    await page.goto(house.url + second);
    await page.getByRole("button", { name: "Set up an authenticator app" }).click();
    await page.waitForURL(/authenticator/);
    const codeAt = await appOf(page, () => now);
    await page.getByLabel("The six digits").fill(codeAt(-30));
    await page.getByRole("button", { name: "Finish" }).click();
    await page.getByRole("button", { name: "Show my ten codes" }).click();
    await page.getByText("They are shown this once").waitFor();
    const [recovery = ""] = await page.locator(".codes li").allTextContents();

    await page.context().clearCookies();
    await comeInByMail(page, house, "k-orel");
    await page.goto(house.url + second);
    await page.getByLabel("Six digits").fill(codeAt(-30));
    await page.getByRole("button", { name: "Go on" }).click();
    await page.getByText("4 tries are left").waitFor();
    await page.getByLabel("Six digits").fill(codeAt(0).replace(/...$/, " $&"));
    await page.getByRole("button", { name: "Go on" }).click();
    await page.waitForURL(house.url + meeting);

    await page.goto(`${house.url}/step-up?return=/account/proofs`);
    await page.getByLabel("Six digits").fill(recovery);
    await page.getByRole("button", { name: "Go on" }).click();
    await page.getByText("when all else is lost").waitFor();
    await page.getByLabel("Six digits").fill(codeAt(30));
    await page.getByRole("button", { name: "Go on" }).click();
    await page.waitForURL(`${house.url}/account/proofs`);

    await page.context().clearCookies();
    await comeInByMail(page, house, "k-orel");
    await page.goto(house.url + second);
    await page.getByText("Telephone or key lost?").click();
    await page.getByLabel("Recovery code").fill(recovery.toLowerCase());
    await page.getByRole("button", { name: "Use this code" }).click();
    await page.waitForURL(house.url + meeting);
    expect(secondProofsOf(house.db, "k-orel").recoveryCodes).toBe(9);
  });
});

describe("the pages of second proofs", () => {
  const widths = [390, 1440];

  it("give axe nothing to find, and fit a telephone and a desktop", async () => {
    await using house = await aHouse();
    const page = await open(house.url);
    await withAuthenticator(page);
    const found: string[] = [];
    const look = async (name: string) => {
      for (const width of widths) {
        await page.setViewportSize({ width, height: 844 });
        const { violations } = await new AxeBuilder({ page }).analyze();
        found.push(...violations.map(({ id, nodes }) => `${name}: ${id} at ${String(nodes[0]?.target)}`));
        const over = await page.evaluate(() => {
          const { scrollWidth, clientWidth } = document.documentElement;
          return scrollWidth - clientWidth;
        });
        if (over > 0) found.push(`${name} at ${width}: ${over} px too wide`);
        const folder = process.env.PROOF_PICTURES;
        if (folder) await page.screenshot({ path: `${folder}/${name}-${width}.png` });
      }
    };

    await look("door");
    await page.goto(`${house.url}/sign-in`);
    await page.getByRole("button", { name: "Sign in with a passkey" }).waitFor();
    await look("sign-in");
    await comeInByMail(page, house, "a-marin");
    await page.goto(house.url + second);
    await page.getByRole("button", { name: "Add a passkey" }).waitFor();
    await look("first-proof");
    await page.getByRole("button", { name: "Set up an authenticator app" }).click();
    await page.waitForURL(/authenticator/);
    await look("authenticator");
    const codeAt = await appOf(page, () => now);
    await page.getByLabel("The six digits").fill(codeAt(0));
    await page.getByRole("button", { name: "Finish" }).click();
    await page.getByRole("button", { name: "Show my ten codes" }).waitFor();
    await look("codes-before");
    await page.getByRole("button", { name: "Show my ten codes" }).click();
    await page.getByText("They are shown this once").waitFor();
    await look("codes");
    await page.goto(`${house.url}/account/proofs`);
    await page.getByRole("button", { name: "Add a passkey" }).click();
    await page.getByText("not used yet").waitFor();
    await look("proofs");
    await page.goto(`${house.url}/step-up`);
    await page.getByRole("button", { name: "Use a passkey" }).waitFor();
    await look("step-up");
    await page.context().clearCookies();
    await comeInByMail(page, house, "a-marin");
    await page.goto(house.url + second);
    await page.getByRole("button", { name: "Use a passkey" }).waitFor();
    await look("second-proof");

    expect(found).toEqual([]);
  });
});
