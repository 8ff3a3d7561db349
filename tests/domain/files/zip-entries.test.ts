import { randomBytes } from "node:crypto";
import { countEntries } from "#domain/files/zip-entries.ts";
import { zip } from "#exports/zip.ts";
import { describe, expect, it } from "vitest";

describe("the entries of a zip file that arrives in pieces", () => {
  it("are counted as each is whole, also where one holds a zip file itself", async () => {
    const inner = await zip(new Map([["word/document.xml", randomBytes(5_000)]]));
    const file = await zip(new Map(["1.docx", "2.docx", "3.docx"].map((name) => [name, inner])));
    for (const length of [1, 29, 4_096, file.length]) {
      const count = countEntries();
      const seen: number[] = [];
      for (let at = 0; at < file.length; at += length) seen.push(count(file.subarray(at, at + length)));
      expect(seen.at(-1), `pieces of ${length}`).toBe(3);
      expect(seen).toEqual(seen.toSorted((one, other) => one - other));
      expect(seen[0]).toBe(length === file.length ? 3 : 0);
    }
  });
});
