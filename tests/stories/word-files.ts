import { zip } from "#exports/zip.ts";
import { readZip } from "#tests/support/docx-zip.ts";
import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";

/** A busy machine is slow. */
const patience = { timeout: 60_000 };

/** The file that comes from the first link of this name. */
export async function downloaded(page: Page, name: string): Promise<Uint8Array> {
  const [download] = await Promise.all([
    page.waitForEvent("download", patience),
    page.getByRole("link", { name }).first().click(),
  ]);
  return new Uint8Array(await readFile(await download.path()));
}

/** What the page answers that compares a file with a version. */
export async function drop(page: Page, bytes: Uint8Array): Promise<string> {
  await page.locator("#checked-file").setInputFiles({ name: "paper.docx", mimeType: "", buffer: Buffer.from(bytes) });
  await page.waitForFunction(() => document.querySelector(".check-paper .answer") !== null);
  const words = await page.locator(".check-paper .answer").innerText();
  await page.reload();
  await page.locator("#checked-file").waitFor();
  return words;
}

/** The same file written by another program, with one part changed. */
export async function saved(bytes: Uint8Array, change: (document: string) => string): Promise<Uint8Array> {
  const parts = [...readZip(bytes)].reverse();
  return zip(
    new Map(
      parts.map(([path, content]) => [
        path,
        path === "word/document.xml" ? Buffer.from(change(content.toString("utf8"))) : content,
      ]),
    ),
  );
}
