import { enterAs, openDesk } from "#tests/stories/desk.ts";
import { useBrowser } from "#tests/support/browser.ts";
import { testKey } from "#tests/support/signed-in.ts";
import type { OpenDatabase } from "#db/database/client.ts";
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { z } from "zod";

const open = useBrowser();

const mailRow = z.object({ id: z.string(), secret_of: z.string(), state: z.string(), body: z.string() });

/** The newest mail to an address as the outbox holds it, and the link that is put in as it leaves. */
function mailTo(db: OpenDatabase, address: string) {
  const row = db.$client
    .prepare(
      `select mails.id, secret_of, state, body from mails join messages on messages.id = message_id
       where address = ? order by mails.id desc`,
    )
    .get(address);
  const mail = mailRow.parse(row);
  const link = `/invitations/${testKey.tokenFor("invitation", mail.secret_of.replace("invitation:", ""))}`;
  return { ...mail, link };
}

async function faultsOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const { over, path } = await page.evaluate(() => ({
    over: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    path: location.pathname,
  }));
  const found = violations.map(({ id, nodes }) => `${path}: ${id} at ${String(nodes[0]?.target)}`);
  return over > 0 ? [...found, `${path}: ${over} px too wide`] : found;
}

const phone = { width: 390, height: 844 };

/** A page of somebody else's browser. */
async function pageOf(url: string, window = { width: 1440, height: 900 }) {
  const page = await open(url);
  await page.setViewportSize(window);
  return page;
}

describe("coming in", () => {
  it("goes from the secretariat to a focal point, and from her to a delegate on a phone", async () => {
    await using desk = await openDesk();
    const faults: string[] = [];

    const secretary = await pageOf(desk.url);
    await enterAs(secretary, "A. Marin");
    await secretary.getByRole("link", { name: "Accounts" }).click();
    await secretary.getByRole("heading", { name: "Accounts", level: 1 }).waitFor();
    faults.push(...(await faultsOf(secretary)));
    await secretary.getByRole("link", { name: "Invite somebody" }).click();
    await secretary.getByLabel("E-mail").fill("Nino@interior.ge.example.org");
    await secretary.getByLabel("Name").fill("Nino NIMUSHADZE");
    expect(await secretary.getByLabel("Party").isVisible()).toBe(false);
    await secretary.getByLabel("Function").selectOption("Focal point");
    expect(await secretary.getByLabel("Meeting").isVisible()).toBe(false);
    await secretary.getByLabel("Party").selectOption("Georgia");
    const preview = secretary.getByRole("region", { name: "The mail as it will leave" });
    await preview.getByText("Focal point, Georgia, Budapest Process").first().waitFor();
    expect(await preview.textContent()).toContain("Dear Nino NIMUSHADZE,");
    faults.push(...(await faultsOf(secretary)));
    await secretary.getByRole("button", { name: "Send invitation" }).click();
    await secretary.getByRole("status").getByText("Nino NIMUSHADZE is invited").waitFor();
    faults.push(...(await faultsOf(secretary)));

    const mail = mailTo(desk.db, "nino@interior.ge.example.org");
    expect(mail).toMatchObject({ state: "waiting", body: expect.stringContaining("{link}") as string });

    const focalPoint = await pageOf(desk.url + mail.link);
    await focalPoint.getByText("Focal point, Georgia, Budapest Process").waitFor();
    await focalPoint.getByRole("button", { name: "Come in" }).click();
    await focalPoint.getByRole("link", { name: "Accounts" }).click();
    await focalPoint.getByRole("heading", { name: "Accounts", level: 1 }).waitFor();
    expect(await focalPoint.getByRole("rowheader").allTextContents()).toEqual([
      "Nino NIMUSHADZEnino@interior.ge.example.org",
    ]);
    await focalPoint.getByRole("link", { name: "Invite somebody" }).click();
    await focalPoint.getByLabel("E-mail").fill("gela@interior.ge.example.org");
    await focalPoint.getByLabel("Name").fill("Gela NIMUSHI");
    await focalPoint.getByLabel("Function").selectOption("Delegate");
    await focalPoint.getByLabel("Meeting").selectOption("Sarajevo, 2018");
    expect(await focalPoint.getByLabel("Party").locator("option").allTextContents()).toEqual(["Choose …", "Georgia"]);
    await focalPoint.getByRole("button", { name: "Send invitation" }).click();
    await focalPoint.getByRole("status").waitFor();

    const delegate = await pageOf(desk.url + mailTo(desk.db, "gela@interior.ge.example.org").link, phone);
    await delegate.getByText("Delegate, Georgia, Sarajevo, 2018, Budapest Process").waitFor();
    faults.push(...(await faultsOf(delegate)));
    await delegate.getByRole("button", { name: "Come in" }).click();
    await delegate.goto(`${desk.url}/meetings/sarajevo-2018`);
    await delegate.getByRole("heading", { level: 1 }).waitFor();

    await focalPoint.setViewportSize(phone);
    await focalPoint.goto(`${desk.url}/accounts?q=gela`);
    faults.push(...(await faultsOf(focalPoint)));
    await focalPoint.getByText("Withdraw …").click();
    await focalPoint.getByRole("button", { name: "Withdraw now" }).click();
    await focalPoint.getByRole("status").getByText("The function is withdrawn").waitFor();
    const refused = await delegate.request.get(`${desk.url}/meetings/sarajevo-2018`);
    expect(refused.status()).toBe(404);
    expect(faults).toEqual([]);
  });

  it("needs no mail where the desk gives a code", async () => {
    await using desk = await openDesk();
    desk.db.$client.exec("update meetings set state = 'in session' where id = 'sarajevo-2018'");
    const faults: string[] = [];

    const secretary = await pageOf(desk.url, phone);
    await enterAs(secretary, "A. Marin");
    await secretary.goto(`${desk.url}/meetings/sarajevo-2018/desk`);
    await secretary.getByLabel("Name or delegation").fill("haider");
    await secretary.getByRole("button", { name: "Find" }).click();
    faults.push(...(await faultsOf(secretary)));
    await secretary.getByRole("button", { name: "Code R. Haider" }).click();
    const digits = secretary.locator(".digits");
    expect(await digits.textContent()).toMatch(/^\d{4} \d{4}$/);
    const code = (await digits.textContent()) ?? "";
    faults.push(...(await faultsOf(secretary)));

    const delegate = await pageOf(`${desk.url}/sign-in`, phone);
    await delegate.getByLabel("E-mail").fill("r-haider@example.org");
    await delegate.getByRole("button", { name: "Send me the link" }).click();
    await delegate.getByLabel("Code, 8 digits").fill(code);
    await delegate.getByRole("button", { name: "Sign in" }).click();
    await delegate.waitForURL(`${desk.url}/dialogues/**`);
    await delegate.getByText("R. Haider").first().waitFor();

    await secretary.goto(`${desk.url}/meetings/sarajevo-2018/desk/r-haider`);
    await secretary.getByText("A code is shown once").waitFor();
    expect(await secretary.locator(".digits").count()).toBe(0);
    faults.push(...(await faultsOf(secretary)));
    expect(faults).toEqual([]);
  });

  it("is prepared for all focal points in one held message", async () => {
    await using desk = await openDesk();
    const secretary = await pageOf(desk.url);
    await enterAs(secretary, "A. Marin");
    await secretary.goto(`${desk.url}/dialogues/budapest-process/contacts`);
    await secretary.getByRole("button", { name: "Invite all 30 who have no account yet" }).click();
    await secretary.waitForURL(`${desk.url}/outbox/**`);
    await secretary.getByText("Invitation: focal point in the Budapest Process").first().waitFor();
    expect(mailTo(desk.db, "d.shembulli@interior.al.example.org").state).toBe("held");
  });
});
