import { listContacts } from "#db/network/contacts.ts";
import { xlsxOf } from "#exports/table/xlsx.ts";
import { enterAs, openDesk, withoutScript } from "#tests/stories/desk.ts";
import { useBrowser } from "#tests/support/browser.ts";
import { contentsOf } from "#tests/support/test-db.ts";
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";

const open = useBrowser();
const dialogueId = "budapest-process";
const home = `/dialogues/${dialogueId}/contacts`;

const rows = [
  ["Country", "Name", "Ministry", "E-mail", "To or cc"],
  ["Iraq", "Ms Zahra DEMO", "Ministry of Interior", "z.demo@iraq.example.org", "to"],
  ["Iraq", "Mr Salim PROBE", "Ministry of Migration", "s.probe@iraq.example.org", "cc"],
  ["Atlantis", "Mr Nemo NOBODY", "Ministry of the Sea", "n@example.org", "to"],
  ["Pakistan", "=HYPERLINK(1)", "Ministry", "p@example.org", "to"],
  ["Pakistan", "Mr Аli LOOKALIKE", "Ministry", "ali@example.org", "to"],
];

async function choose(page: Page, name: string, content: Uint8Array | string) {
  await page.getByLabel("File", { exact: true }).setInputFiles({
    ...{ name, mimeType: "application/octet-stream" },
    buffer: Buffer.from(content),
  });
  await page.getByRole("button", { name: "Look at the file" }).click();
}

const iraq = (db: Awaited<ReturnType<typeof openDesk>>["db"]) => listContacts(db, { dialogueId, party: "IRQ" });

describe("the secretariat imports focal points", () => {
  it("sees every row judged, takes in the accepted ones, and undoes the import without trace", async () => {
    await using desk = await openDesk();
    const { db } = desk;
    const page = await open(desk.url, { expected: /status of 422/ });
    await enterAs(page, "A. Marin, Secretariat");
    const lasting = () => {
      const { audit: _, limit_takes: __, device_sessions: ___, ...rest } = contentsOf(db);
      return rest;
    };
    const before = lasting();
    await page.goto(new URL(`${home}/import`, desk.url).href);
    await choose(page, "picture.png", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]));
    await page.getByText("picture.png is neither an Excel workbook").waitFor();

    await choose(page, "people.xlsx", await xlsxOf("People", rows));
    await page.getByText("2 rows are accepted, 3 are refused.").waitFor();
    expect(await page.getByRole("row", { name: /Atlantis/ }).textContent()).toContain("does not know it");
    expect(await page.getByRole("row", { name: /HYPERLINK/ }).textContent()).toContain("formula");
    expect(await page.getByRole("row", { name: /LOOKALIKE/ }).textContent()).toContain("two alphabets");
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    expect(iraq(db)).toEqual([]);

    await page.getByRole("button", { name: "Take in the 2 accepted rows" }).click();
    await page.getByText("2 focal points were added.").waitFor();
    expect(iraq(db).map(({ name, copy }) => [name, copy])).toEqual([
      ["Ms Zahra DEMO", "to"],
      ["Mr Salim PROBE", "cc"],
    ]);

    await page.getByRole("button", { name: /Undo the import/ }).click();
    await page.getByText("The import is undone").waitFor();
    expect(lasting()).toEqual(before);
  });

  it("does the same with a table of text in a browser that runs no script", async () => {
    await using desk = await openDesk();
    const page = await withoutScript(await open(desk.url));
    await enterAs(page, "A. Marin, Secretariat");
    await page.goto(new URL(`${home}/import`, desk.url).href);
    await choose(page, "people.csv", rows.map((row) => row.join(";")).join("\r\n"));
    await page.getByRole("button", { name: "Take in the 2 accepted rows" }).click();
    await page.getByText("2 focal points were added.").waitFor();
    expect(iraq(desk.db)).toHaveLength(2);
  });
});

describe("the secretariat keeps the network", () => {
  it("is asked again about a doubtful focal point, merges a duplicate, and sees whom a list misses", async () => {
    await using desk = await openDesk();
    const page = await open(desk.url, { expected: /status of 422/ });
    await enterAs(page, "A. Marin, Secretariat");
    const add = async (name: string, address: string) => {
      await page.goto(new URL(`${home}/new?party=IRQ`, desk.url).href);
      await page.getByLabel("Name", { exact: true }).fill(name);
      await page.getByLabel("Address", { exact: true }).fill(address);
      await page.getByRole("button", { name: "Add", exact: true }).click();
    };
    await add("Ms Zahra DEMO", "zahra@gmial.com");
    await page.getByText("Is zahra@gmail.com meant?").waitFor();
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    expect(iraq(desk.db)).toEqual([]);
    await page.getByLabel("I looked again").check();
    await page.getByRole("button", { name: "Add", exact: true }).click();
    await page.getByRole("status").getByText("Added.").waitFor();

    await add("Ms Zahra DEMOO", "zahra@iraq.example.org");
    await page.getByRole("status").getByText("Added.").waitFor();
    await page.goto(new URL(`${home}/duplicates`, desk.url).href);
    await page.getByRole("button", { name: "Keep this one for both" }).last().click();
    await page.getByText("this entry now stands for both").waitFor();
    expect(iraq(desk.db).map(({ address }) => address)).toEqual(["zahra@iraq.example.org"]);
    await page.getByRole("button", { name: "Undo" }).click();
    await page.getByText("Separated again").waitFor();
    expect(iraq(desk.db)).toHaveLength(2);

    await page.goto(new URL(`/dialogues/${dialogueId}/lists/new`, desk.url).href);
    await page.getByLabel("Name of the list").fill("States");
    await page.getByLabel("states", { exact: true }).check();
    await page.getByRole("button", { name: "Make the list" }).click();
    await page.getByRole("heading", { name: /No focal point: \d+ parties/ }).waitFor();
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    for (const width of [320, 390, 1440]) {
      await page.setViewportSize({ width, height: 800 });
      const over = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(over, `at ${width}`).toBe(0);
    }
  });
});
