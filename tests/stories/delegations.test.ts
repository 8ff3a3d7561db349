import { exportRecord } from "#db/records.ts";
import { loadRegister } from "#db/register.ts";
import { listRegistrations } from "#db/registrations.ts";
import { compileReport } from "#domain/report/compile-report.ts";
import { partyOf } from "#domain/register/find-party.ts";
import { budapestProcess } from "#domain/register/base/budapest-process.ts";
import { nameOn } from "#domain/register/name-on.ts";
import { xlsxOf } from "#exports/table/xlsx.ts";
import { enterAs, openDesk, withoutScript } from "#tests/stories/desk.ts";
import { aMeetingToCome } from "#tests/support/a-meeting-to-come.ts";
import { useBrowser } from "#tests/support/browser.ts";
import { contentsOf } from "#tests/support/test-db.ts";
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";

const open = useBrowser();
const day = "2018-06-11";
const states = budapestProcess.parties.filter(({ kind, outside }) => kind === "state" && !outside).slice(0, 29);
const organisations = budapestProcess.parties
  .filter(({ kind, outside }) => kind === "organisation" && !outside)
  .slice(0, 7);
const parties = [...states, ...organisations];

/** Thirty-six delegations and sixty people; of two delegations the name is mistyped. */
const people = Array.from({ length: 60 }, (_, at) => {
  const party = parties[at % parties.length];
  const name = party ? nameOn(party, day, "short") : "";
  const written = at === 0 ? `${name.slice(0, 2)}x${name.slice(3)}` : name;
  return [written, "Mr", `Given${at}`, `FAMILY${at}`, "Adviser", "Ministry", `p${at}@example.org`];
});
const headings = ["Country", "Courtesy", "First name", "Surname", "Position", "Ministry", "E-mail"];

async function choose(page: Page, name: string, content: Uint8Array) {
  const buffer = Buffer.from(content);
  await page.getByLabel("File", { exact: true }).setInputFiles({ name, mimeType: "application/octet-stream", buffer });
  await page.getByRole("button", { name: "Look at the file" }).click();
}

async function soundAt(page: Page, widths: readonly number[]) {
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  for (const width of widths) {
    await page.setViewportSize({ width, height: 844 });
    const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(over, `at ${width}`).toBe(0);
  }
  await page.setViewportSize({ width: 1440, height: 900 });
}

const picture = async (page: Page, name: string) => {
  if (process.env.PICTURES) await page.screenshot({ path: `${process.env.PICTURES}/${name}.png`, fullPage: true });
};

describe("the delegations of a meeting to come", () => {
  it("come from a workbook, are accepted at once, and are counted in the record", { timeout: 120_000 }, async () => {
    await using desk = await openDesk();
    const { db } = desk;
    const meetingId = aMeetingToCome(db);
    const home = `/meetings/${meetingId}/people`;
    const page = await open(desk.url);
    await enterAs(page, "A. Marin, Secretariat");
    const go = (path: string) => page.goto(new URL(path, desk.url).href);
    const lasting = () => {
      const { audit: _, limit_takes: __, device_sessions: ___, ...rest } = contentsOf(db);
      return rest;
    };
    const before = lasting();

    await go(`${home}/import`);
    await choose(page, "people.xlsx", await xlsxOf("People", [headings, ...people]));
    await picture(page, "import0");
    await page.getByText(`60 rows of ${parties.length} delegations are accepted`).waitFor();
    await page.getByText("Are these delegations meant?").waitFor();
    await soundAt(page, [320, 390]);
    await picture(page, "import");
    await page.getByRole("button", { name: "Take in the 60 accepted rows" }).click();
    await page.getByText("60 people were added").waitFor();

    await page.getByRole("button", { name: /Undo the import/ }).click();
    await page.getByText("The import is undone").waitFor();
    expect(lasting()).toEqual(before);

    await choose(page, "people.xlsx", await xlsxOf("People", [headings, ...people]));
    await page.getByRole("button", { name: "Take in the 60 accepted rows" }).click();
    await page.getByText("60 people were added").waitFor();

    await page.getByRole("link", { name: "Registrations" }).click();
    await page.getByLabel("All", { exact: true }).check();
    await soundAt(page, [320, 390]);
    await picture(page, "registrations");
    await page.getByRole("button", { name: "Accept", exact: true }).click();
    await page.getByText("60 registrations were decided").waitFor();

    const record = exportRecord(db, meetingId);
    const register = loadRegister(db, "budapest-process");
    if (!record || !register) throw new Error("The meeting is gone.");
    expect(record.participants?.people).toBe(60);
    const said = compileReport(record, register).paragraphs.find(({ kind }) => kind === "participants")?.text;
    expect(said).toMatch(/60 participants from (29 countries|36 delegations)/);
    for (const { id } of parties) expect(said).toContain(nameOn(partyOf(register, id), day, "running"));
  });

  it(
    "are asked by a letter that waits, and a focal point names and replaces on a phone",
    { timeout: 120_000 },
    async () => {
      await using desk = await openDesk();
      const { db } = desk;
      const meetingId = aMeetingToCome(db);
      const home = `/meetings/${meetingId}/people`;
      const page = await open(desk.url, { expected: /status of 422/ });
      await enterAs(page, "A. Marin, Secretariat");
      const go = (path: string) => page.goto(new URL(path, desk.url).href);
      await go(`${home}/invitations`);
      await soundAt(page, [320, 390]);
      await picture(page, "invitations");
      await page.getByLabel("Places of PAK").fill("1");
      await page.getByRole("button", { name: "Write to those ticked" }).click();
      await page.getByText("are noted as invited").waitFor();
      expect(db.$client.prepare("SELECT DISTINCT state FROM mails").pluck().all()).toEqual(["held"]);

      const phone = await withoutScript(await open(desk.url));
      await phone.setViewportSize({ width: 390, height: 844 });
      await enterAs(phone, /Qureshi/);
      await phone.goto(new URL(`${home}/of/PAK`, desk.url).href);
      await phone.getByText("0 of 1 place").waitFor();
      const name = async (family: string, address: string) => {
        await phone.getByLabel("Family name").fill(family);
        await phone.getByLabel("Address").fill(address);
      };
      await phone.getByRole("link", { name: "Name a person" }).click();
      await name("KHAN", "khan@example.org");
      await picture(phone, "phone-name");
      await phone.getByRole("button", { name: "Name them and send the link" }).click();
      await phone.getByText("All places of this delegation are taken.").waitFor();
      await picture(phone, "phone-delegation");
      await phone.getByRole("link", { name: "KHAN" }).click();
      await picture(phone, "phone-person");
      await phone.getByRole("link", { name: "Replace" }).click();
      await name("ASLAM", "aslam@example.org");
      await phone.getByRole("button", { name: "Put them in the place" }).click();
      await phone.getByText("1 of 1 place").waitFor();

      expect(listRegistrations(db, meetingId).map(({ familyName, state }) => [familyName, state])).toEqual([
        ["KHAN", "replaced"],
        ["ASLAM", "nominated"],
      ]);
      // The links of both were written; the first one's opens nothing any more.
      const open_ = "SELECT address FROM invitations WHERE meeting_id = ? AND voided_at IS NULL ORDER BY address";
      expect(db.$client.prepare(open_).pluck().all(meetingId)).toEqual(["aslam@example.org"]);
    },
  );
});
