import { verifyAudit } from "#db/audit/audit-chain.ts";
import { anInstallation } from "#tests/stories/installation.ts";
import { appOf, withAuthenticator } from "#tests/stories/proofs.ts";
import { verbsOf } from "#tests/support/audit.ts";
import { useBrowser } from "#tests/support/browser.ts";
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";

const open = useBrowser();
const phone = { width: 390, height: 844 };
const desktop = { width: 1440, height: 900 };
const meeting = "Return and reintegration";

type House = Awaited<ReturnType<typeof anInstallation>>;

/** What axe finds on pages that no other story shows as these people see them, and which of them do not fit. */
function lookout() {
  const found: string[] = [];
  const look = async (page: Page) => {
    const path = new URL(page.url()).pathname;
    const { violations } = await new AxeBuilder({ page }).analyze();
    found.push(...violations.map(({ id, nodes }) => `${path}: ${id} at ${String(nodes[0]?.target)}`));
    const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    if (over > 0) found.push(`${path}: ${over} px too wide`);
  };
  return { found, look };
}

/** A page of somebody else's browser. */
async function pageOf(url: string, window = desktop): Promise<Page> {
  const page = await open(url);
  await page.setViewportSize(window);
  page.setDefaultTimeout(20_000);
  return page;
}

async function comeInByLink(page: Page, name: string): Promise<void> {
  await page.getByLabel("Your name").fill(name);
  await page.getByRole("button", { name: "Come in" }).click();
  await page.waitForURL((url) => url.pathname !== "/invitation");
}

async function keepCodes(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Show my ten codes" }).click();
  await page.getByText("They are shown this once").waitFor();
  expect(await page.locator(".codes li").count()).toBe(10);
  await page.getByLabel("I have kept them").check();
  await page.getByRole("button", { name: "Go on" }).click();
}

/** The mails by which the owner of an account hears of a first proof and of the codes that stand in for it. */
async function isTold(house: House, to: string, proof: string): Promise<void> {
  expect(await house.nextMail()).toMatchObject({ to, subject: `${proof} was added to your account`, code: "" });
  expect(await house.nextMail()).toMatchObject({
    to,
    subject: "New recovery codes were made for your account",
    code: "",
  });
}

type Invited = { address: string; name: string; as: string; party?: string; meeting?: string; reason?: string };

async function invite(page: Page, invited: Invited): Promise<void> {
  await page.getByRole("link", { name: "Invite somebody" }).click();
  await page.getByLabel("E-mail").fill(invited.address);
  await page.getByLabel("Name", { exact: true }).fill(invited.name);
  await page.getByLabel("Function").selectOption({ label: invited.as });
  if (invited.party) await page.getByLabel("Party").selectOption({ label: invited.party });
  if (invited.meeting) await page.getByLabel("Meeting").selectOption({ label: invited.meeting });
  if (invited.reason) await page.getByLabel("Reason").fill(invited.reason);
  await page.getByRole("button", { name: "Send invitation" }).click();
  await page.getByRole("status").getByText(`${invited.name} is invited. The mail to`).waitFor();
}

async function signOut(page: Page, name: string): Promise<void> {
  await page.getByRole("link", { name, exact: true }).click();
  await page.getByRole("button", { name: "Sign out", exact: true }).click();
  await page.getByRole("main").getByRole("link", { name: "Sign in" }).waitFor();
}

/** Asks for a mail in the browser in which one wants to come in; returns what arrives. */
async function askForMail(page: Page, house: House, address: string) {
  await page.getByRole("main").getByRole("link", { name: "Sign in" }).click();
  await page.getByLabel("E-mail").fill(address);
  await page.getByRole("button", { name: "Send me the link" }).click();
  await page.getByRole("heading", { name: "Look in your mail" }).waitFor();
  const mail = await house.nextMail();
  expect(mail.to).toBe(address);
  return mail;
}

describe("a stranger with the link that the operator's terminal shows", () => {
  it("becomes the first administrator, and the house fills with people who come back their own ways", async () => {
    await using house = await anInstallation("ada@secretariat.example.org");
    const { found, look } = lookout();

    const administrator = await pageOf(house.printedLink);
    await withAuthenticator(administrator);
    await comeInByLink(administrator, "Ada");
    await administrator.getByRole("heading", { name: "Choose a second proof" }).waitFor();
    await administrator.getByRole("button", { name: "Add a passkey" }).click();
    await keepCodes(administrator);
    await isTold(house, "ada@secretariat.example.org", "A passkey");
    await administrator.getByRole("link", { name: "Accounts" }).click();
    await administrator.getByRole("heading", { name: "Accounts", level: 1 }).waitFor();

    const reason = "keeps the desk of the Budapest Process";
    const secretary = { address: "ben@secretariat.example.org", name: "Ben", as: "Secretariat", reason };
    await invite(administrator, secretary);
    house.tick(6);
    await administrator.getByRole("link", { name: "Invite somebody" }).click();
    await administrator.getByRole("heading", { name: "Prove again that it is you" }).waitFor();
    await administrator.getByRole("button", { name: "Use a passkey" }).click();
    await administrator.getByRole("heading", { name: "Invite somebody" }).waitFor();
    await administrator.goto(`${house.url}/accounts`);
    const focal = { address: "nadia@interior.pk.example.org", name: "Nadia", as: "Focal point", party: "Pakistan" };
    await invite(administrator, { ...focal, reason: "named by the ministry" });
    await look(administrator);

    const toSecretary = await house.nextMail();
    expect(toSecretary).toMatchObject({ to: secretary.address, subject: "Invitation: Secretariat, Budapest Process" });
    const secretariat = await pageOf(toSecretary.link);
    await comeInByLink(secretariat, "Ben");
    await secretariat.getByRole("button", { name: "Set up an authenticator app" }).click();
    await secretariat.waitForURL(/authenticator/);
    const codeNow = await appOf(secretariat, house.now);
    await secretariat.getByLabel("The six digits").fill(codeNow());
    await secretariat.getByRole("button", { name: "Finish" }).click();
    await keepCodes(secretariat);
    await secretariat.getByRole("link", { name: "Outbox" }).click();
    await secretariat.getByRole("heading", { name: "Outbox", level: 1 }).waitFor();
    await secretariat.goto(`${house.url}/meetings/sarajevo-2018`);
    await secretariat.getByRole("link", { name: "What comes next" }).click();
    await secretariat.getByRole("button", { name: "Open registration" }).click();
    await secretariat.getByText("Registration is open").first().waitFor();

    const toFocalPoint = await house.nextMail();
    expect(toFocalPoint.to).toBe(focal.address);
    await isTold(house, secretary.address, "An authenticator app");
    const focalPoint = await pageOf(toFocalPoint.link);
    await comeInByLink(focalPoint, "Nadia");
    await focalPoint.getByRole("link", { name: "Accounts" }).click();
    const delegation = { address: "omar@interior.pk.example.org", name: "Omar", party: "Pakistan" };
    await invite(focalPoint, { ...delegation, as: "Delegate", meeting: "Sarajevo, 2018" });
    await look(focalPoint);

    const toDelegate = await house.nextMail();
    expect(toDelegate.to).toBe(delegation.address);
    const delegate = await pageOf(toDelegate.link, phone);
    await comeInByLink(delegate, "Omar");
    await delegate.getByRole("link", { name: meeting }).first().click();
    await delegate.getByRole("heading", { level: 1, name: meeting }).waitFor();
    await look(delegate);

    // Each comes back on another day, in their own way.
    await signOut(administrator, "Ada");
    await signOut(secretariat, "Ben");
    await signOut(focalPoint, "Nadia");
    await signOut(delegate, "Omar");
    await look(delegate);
    house.tick(24 * 60);

    await administrator.getByRole("main").getByRole("link", { name: "Sign in" }).click();
    await administrator.getByRole("button", { name: "Sign in with a passkey" }).click();
    await administrator.getByRole("link", { name: "Accounts" }).waitFor();

    const forSecretary = await askForMail(secretariat, house, secretary.address);
    await secretariat.getByLabel("Code, 8 digits").fill(forSecretary.code);
    await secretariat.getByRole("button", { name: "Sign in" }).click();
    await secretariat.getByRole("heading", { name: "Prove it is you" }).waitFor();
    await secretariat.getByLabel("Six digits").fill(codeNow());
    await secretariat.getByRole("button", { name: "Go on" }).click();
    await secretariat.getByRole("link", { name: "Outbox" }).waitFor();

    const forFocalPoint = await askForMail(focalPoint, house, focal.address);
    await focalPoint.goto(forFocalPoint.link);
    await focalPoint.getByRole("main").getByRole("button", { name: "Sign in" }).click();
    await focalPoint.getByRole("link", { name: "Accounts" }).waitFor();

    const forDelegate = await askForMail(delegate, house, delegation.address);
    await delegate.getByLabel("Code, 8 digits").fill(forDelegate.code);
    await delegate.getByRole("button", { name: "Sign in" }).click();
    await delegate.getByRole("link", { name: meeting }).first().click();
    await delegate.getByRole("heading", { level: 1, name: meeting }).waitFor();
    expect(await delegate.getByRole("link", { name: "Accounts" }).count()).toBe(0);

    expect(found).toEqual([]);
    expect(house.unread()).toBe(0);
    expect(verifyAudit(house.db).broken).toBeUndefined();
    expect(verbsOf(house.db).filter((verb) => verb === "function.granted")).toHaveLength(4);
  }, 120_000);

  it("begins a dialogue in a house that holds nothing, and its secretariat finds what to do first", async () => {
    await using house = await anInstallation("ada@secretariat.example.org", { isEmpty: true });
    const { found, look } = lookout();

    const administrator = await pageOf(house.printedLink);
    await withAuthenticator(administrator);
    await comeInByLink(administrator, "Ada");
    await administrator.getByRole("button", { name: "Add a passkey" }).click();
    await keepCodes(administrator);
    await isTold(house, "ada@secretariat.example.org", "A passkey");
    await administrator.getByText("No dialogue yet.").waitFor();
    await look(administrator);
    await administrator.getByRole("link", { name: "Begin a dialogue" }).click();
    await administrator.getByLabel("Another dialogue").check();
    await administrator.getByLabel("Morocco").waitFor();
    await look(administrator);
    await administrator.setViewportSize(phone);
    await look(administrator);
    await administrator.setViewportSize(desktop);
    await administrator.getByLabel("Budapest Process").check();
    expect(await administrator.getByLabel("Morocco").isVisible()).toBe(false);
    await administrator.getByRole("button", { name: "Begin the dialogue" }).click();
    await administrator.getByRole("heading", { name: "Budapest Process", level: 1 }).waitFor();
    await administrator.getByRole("link", { name: "Invite its secretariat" }).click();
    await administrator.getByRole("heading", { name: "Invite somebody" }).waitFor();
    await administrator.goto(`${house.url}/accounts`);
    const reason = "keeps the desk of the dialogue";
    await invite(administrator, { address: "ben@secretariat.example.org", name: "Ben", as: "Secretariat", reason });

    const secretariat = await pageOf((await house.nextMail()).link);
    await withAuthenticator(secretariat);
    await comeInByLink(secretariat, "Ben");
    await secretariat.getByRole("button", { name: "Add a passkey" }).click();
    await keepCodes(secretariat);
    await look(secretariat);
    await secretariat.getByRole("main").getByRole("link", { name: "contacts" }).click();
    await secretariat.getByText("Nobody answers for a party yet.").waitFor();
    await secretariat.goBack();
    await secretariat.getByRole("link", { name: "make the first meeting" }).click();
    await secretariat.getByRole("heading", { name: "New meeting", level: 1 }).waitFor();

    expect(found).toEqual([]);
    expect(verifyAudit(house.db).broken).toBeUndefined();
  }, 120_000);
});
