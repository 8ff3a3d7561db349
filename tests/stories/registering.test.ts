import { openDesk, withoutScript } from "#tests/stories/desk.ts";
import { aLinkToRegister, aNomination } from "#tests/support/a-nomination.ts";
import { useBrowser } from "#tests/support/browser.ts";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";

const open = useBrowser();
const phone = { width: 390, height: 844 };
const today = new Date("2018-05-10T09:00:00Z");
const provoked = /ERR_INTERNET_DISCONNECTED|Failed to fetch|NetworkError|status of 422/;

type Desk = Awaited<ReturnType<typeof openDesk>>;

/** A desk whose meeting takes registrations, and the link in the mail of somebody whom Pakistan nominated. */
async function invitedDesk(): Promise<{ desk: Desk; link: string }> {
  const desk = await openDesk();
  desk.db.$client.exec("UPDATE meetings SET state = 'registration' WHERE id = 'sarajevo-2018'");
  aNomination(desk.db, { familyName: "MALIKZAI" });
  return { desk, link: `${desk.url}/invitations/${aLinkToRegister(desk.db, "farah@example.org", today)}` };
}

async function onPhone(url: string): Promise<Page> {
  const page = await open(url, { expected: provoked });
  await page.setViewportSize(phone);
  return page;
}

const row = ({ db }: Desk) => db.$client.prepare("SELECT * FROM registrations WHERE id = 'reg-1'").get();
const button = (page: Page, name = "Register") => page.getByRole("button", { name, exact: true });
const institution = (page: Page) => page.getByLabel("Institution", { exact: true });

describe("registering from the invitation", () => {
  it("takes a few acts on a phone, survives a cut and a page loaded anew, and is stored once", async () => {
    const { desk, link } = await invitedDesk();
    await using server = desk;
    const page = await onPhone(link);
    expect(await page.getByRole("main").innerText()).toMatch(/You register for\s+Pakistan/);
    expect(await page.getByLabel("Given name").inputValue()).toBe("Farah");
    const place = await button(page).boundingBox();
    expect(place?.height).toBeGreaterThanOrEqual(64);
    expect((place?.y ?? 0) + (place?.height ?? 0)).toBeGreaterThan(phone.height - 40);

    // Five acts, with 45 letters typed: title, function, institution, the tick for a visa, the button; the rest was known.
    await page.getByRole("radio", { name: "Ms", exact: true }).check();
    await page.getByLabel("Function", { exact: true }).fill("Senior Officer");
    await institution(page).fill("Overseas Pakistanis Foundation");
    await page.getByText("What you typed is kept until you send it.").waitFor();
    await page.reload();
    await expect.poll(() => institution(page).inputValue()).toBe("Overseas Pakistanis Foundation");

    await page.context().setOffline(true);
    await page.getByLabel("I need a letter for a visa").check();
    await page.getByText("No connection just now").waitFor();
    await button(page).click();
    await page.getByRole("alert").getByText("Nothing is lost").waitFor();
    expect(await institution(page).inputValue()).toBe("Overseas Pakistanis Foundation");
    expect(row(server)).toMatchObject({ state: "nominated" });

    await page.context().setOffline(false);
    await button(page).dblclick();
    await page.getByText("You are registered.").waitFor();
    const stored = await page.getByRole("main").innerText();
    expect(stored).toMatch(/Function\s+Senior Officer[\s\S]*I need a letter for a visa\s+Yes/);
    expect(row(server)).toMatchObject({
      state: "registered",
      courtesy: "Ms",
      institution: "Overseas Pakistanis Foundation",
    });

    await page.getByRole("link", { name: "Change it" }).click();
    await page.getByLabel("Function", { exact: true }).fill("");
    await page.getByLabel("Function", { exact: true }).evaluate((input) => input.removeAttribute("required"));
    await button(page, "Save the changes").click();
    await page.getByText("This is needed.").waitFor();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("function");
    await page.getByLabel("Function", { exact: true }).fill("Director");
    await button(page, "Save the changes").click();
    await page.getByText("Saved.").waitFor();
    expect(row(server)).toMatchObject({ function: "Director" });

    await page.getByRole("link", { name: "Passport for the visa letter" }).click();
    await page.getByLabel("Number", { exact: true }).fill("zz 123 4567");
    await page.getByLabel("Nationality").fill("Pakistan");
    await page.getByLabel("Date of birth").fill("1984-09-03");
    await page.getByLabel("Valid until").fill("2018-05-07");
    await button(page, "Keep it for the letter").click();
    await page.getByText("This passport ends before the meeting does.").waitFor();
    expect(await page.content()).not.toContain("123 4567");
    expect(await page.getByLabel("Number", { exact: true }).inputValue()).toBe("zz 123 4567");
    await page.getByLabel("Valid until").fill("2022-01-14");
    await page.context().setOffline(true);
    await button(page, "Keep it for the letter").click();
    await page.getByRole("alert").getByText("Nothing is lost").waitFor();
    expect(await page.evaluate(() => JSON.stringify([sessionStorage, localStorage]))).not.toMatch(/123.?4567/);
    await page.context().setOffline(false);
    await button(page, "Keep it for the letter").click();
    await page.getByText("••• 567").waitFor();
    expect(await page.content()).not.toMatch(/123.?4567/);

    // The link has done its work: it opens nothing on another device.
    const other = await onPhone(link);
    await other.getByRole("link", { name: "Sign in" }).waitFor();
  });

  it("keeps what is typed while the page's scripts are still on their way", async () => {
    const { desk, link } = await invitedDesk();
    await using _ = desk;
    const page = await onPhone(link);
    await institution(page).waitFor();
    const held = Promise.withResolvers<undefined>();
    await page.route(/\/assets\/.*\.js$/u, async (route) => {
      await held.promise;
      await route.continue();
    });
    await page.reload({ waitUntil: "commit" });
    await institution(page).fill("Ministry of Interior");
    await page.getByRole("radio", { name: "Ms", exact: true }).check();
    held.resolve(undefined);
    await page.getByText("What you typed is kept until you send it.").waitFor();
    await page.reload();
    await expect.poll(() => institution(page).inputValue()).toBe("Ministry of Interior");
    expect(await page.getByRole("radio", { name: "Ms", exact: true }).isChecked()).toBe(true);
  });

  it("works without a script: a draft is kept, a fault is told at its field, and the receipt follows", async () => {
    const { desk, link } = await invitedDesk();
    await using server = desk;
    const page = await withoutScript(await onPhone(link));
    await page.setViewportSize(phone);
    await page.goto(link);
    await institution(page).fill("OPF");
    await page.getByRole("button", { name: "Keep it for later" }).click();
    await page.getByText("What you typed earlier is here").waitFor();
    expect(await institution(page).inputValue()).toBe("OPF");

    await page.getByRole("radio", { name: "Ms", exact: true }).check();
    await page.getByLabel("Function", { exact: true }).fill("x".repeat(300));
    await page.getByLabel("Function", { exact: true }).evaluate((input: HTMLInputElement) => (input.value += "y"));
    await button(page).click();
    await page.getByText("This is too long").waitFor();
    expect(await institution(page).inputValue()).toBe("OPF");
    expect(row(server)).toMatchObject({ state: "nominated" });

    await page.getByLabel("Function", { exact: true }).fill("Officer");
    await button(page).click();
    await page.getByText("You are registered.").waitFor();
    expect(row(server)).toMatchObject({ state: "registered", institution: "OPF" });
  });
});
