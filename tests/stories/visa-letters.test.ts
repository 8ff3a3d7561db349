import { listAudit } from "#db/audit/audit.ts";
import { writePassport } from "#db/registering/passports.ts";
import { enterAs, openDesk, withoutScript } from "#tests/stories/desk.ts";
import { aNomination } from "#tests/support/a-nomination.ts";
import { useBrowser } from "#tests/support/browser.ts";
import { readZip } from "#tests/support/docx-zip.ts";
import { testKey } from "#tests/support/signed-in.ts";
import { readFileSync } from "node:fs";
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { z } from "zod";

const open = useBrowser();
const meetingId = "sarajevo-2018";
const home = `/meetings/${meetingId}/people`;
const now = new Date("2018-05-10T09:00:00Z");
const travellers = 40;

/** Forty people of Pakistan who gave a passport, and one who did not. */
async function deskWithTravellers() {
  const desk = await openDesk();
  const { db } = desk;
  db.$client.exec(`DELETE FROM registrations; UPDATE meetings SET state = 'registration' WHERE id = '${meetingId}'`);
  for (let at = 0; at < travellers; at++) {
    const id = `reg-${at}`;
    aNomination(db, { id, state: "accepted", address: `p${at}@example.org`, familyName: `FAMILY${at}` });
    const facts = {
      kind: "ordinary",
      number: `ZZ${1_000_000 + at}`,
      nationality: "PAK",
      bornOn: "1984-09-03",
    } as const;
    const passport = { ...facts, expiresOn: "2022-01-14" };
    writePassport(db, testKey, { meetingId, registrationId: id, facts: passport, actorId: "r-haider", now });
  }
  aNomination(db, { id: "reg-none", state: "accepted", address: "none@example.org", familyName: "NONE" });
  return desk;
}

const opened = ({ db }: Awaited<ReturnType<typeof openDesk>>) =>
  listAudit(db, meetingId).filter(({ verb }) => verb === "passport.opened").length;

async function filesIn(page: Page, act: () => Promise<void>) {
  const [download] = await Promise.all([page.waitForEvent("download"), act()]);
  return { name: download.suggestedFilename(), files: readZip(readFileSync(await download.path())) };
}

async function soundAtPhone(page: Page): Promise<void> {
  await page.setViewportSize({ width: 390, height: 844 });
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(over).toBe(0);
  if (process.env.PICTURES) await page.screenshot({ path: `${process.env.PICTURES}/visa-letters.png` });
  await page.setViewportSize({ width: 1440, height: 900 });
}

describe("letters for visas, many at once", () => {
  it("are counted while they come, after a fresh proof, and arrive as one file", { timeout: 120_000 }, async () => {
    await using desk = await deskWithTravellers();
    const page = await open(desk.url);
    await enterAs(page, "A. Marin, Secretariat");
    // The proof that was given on coming in is too old by now.
    desk.db.$client.exec("UPDATE device_sessions SET stepped_up_at = NULL");
    await page.goto(new URL(`${home}/registrations`, desk.url).href);
    await page.getByRole("link", { name: "Letters for visas" }).click();
    await page.getByLabel("Show").selectOption("accepted");
    await page.getByRole("button", { name: "Find" }).click();
    const row = page.getByRole("row", { name: /NONE/ });
    expect(await row.innerText()).toContain("not yet: no passport given");
    expect(await page.getByRole("button", { name: "Make the letters" }).count()).toBe(0);
    await page.getByRole("link", { name: "Prove again who you are" }).click();
    await page.getByRole("button", { name: "Prove it in the demonstration" }).click();

    await page.getByLabel("Reason").fill("the applications");
    await page.getByLabel("To, line by line").fill("Embassy of Bosnia and Herzegovina\nIslamabad");
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    await soundAtPhone(page);
    await page.evaluate(() => {
      const said: string[] = [];
      const status = document.querySelector(".letters-go [role=status]");
      const noted = () => status && said.push(status.textContent);
      if (status) new MutationObserver(noted).observe(status, { childList: true, characterData: true, subtree: true });
      Object.assign(window, { said });
    });
    const button = page.getByRole("button", { name: "Make the letters" });
    const { name, files } = await filesIn(page, () => button.dblclick());
    expect(name).toBe("BP-JWG-2018-2 visa letters.zip");
    expect(files.size).toBe(travellers);
    expect([...files.keys()]).toContain("BP-JWG-2018-2 visa letter – FAMILY7 Farah.docx");
    await page.getByText("40 letters were asked for").waitFor();
    expect(opened(desk)).toBe(travellers);
    await page.getByRole("row", { name: /FAMILY7 .*first made/ }).waitFor();
    const said = await page.evaluate(() => ("said" in window ? window.said : []));
    const counts = z
      .array(z.string())
      .parse(said)
      .flatMap((words) => words.match(/(\d+) of 40 made/)?.slice(1) ?? []);
    expect(new Set(counts).size).toBeGreaterThan(2);
    expect(counts.map(Number)).toEqual(counts.map(Number).toSorted((one, other) => one - other));
    expect(await page.content()).not.toMatch(/ZZ10000/);
  });

  it("come without a script too, and nothing is opened where nobody is ticked", { timeout: 120_000 }, async () => {
    await using desk = await deskWithTravellers();
    const first = await open(desk.url);
    const page = await withoutScript(first);
    await enterAs(page, "A. Marin, Secretariat");
    await page.goto(new URL(`${home}/visa-letters`, desk.url).href);
    await page.getByLabel("Reason").fill("the applications");
    const boxes = page.getByRole("row").getByRole("checkbox");
    expect(await boxes.count()).toBe(travellers);
    for (const box of await boxes.all()) await box.uncheck();
    await page.getByRole("button", { name: "Make the letters" }).click();
    await page.getByText("Tick whose letters you need.").waitFor();
    expect(opened(desk)).toBe(0);

    await page.getByLabel("Reason").fill("the applications");
    for (const box of (await boxes.all()).slice(2)) await box.uncheck();
    const { files } = await filesIn(page, () => page.getByRole("button", { name: "Make the letters" }).click());
    expect(files.size).toBe(2);
    expect(opened(desk)).toBe(2);
  });
});
