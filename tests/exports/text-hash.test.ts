import { textHash } from "#exports/text-hash.ts";
import { aParagraph, aReport } from "#tests/support/a-report.ts";
import { describe, expect, it } from "vitest";

describe("the hash of a text", () => {
  it("changes with one letter and not with spaces that only hold a line together", () => {
    const hash = (text: string) => textHash(aReport({ paragraphs: [aParagraph({ number: 1, text })] }));
    expect(hash("7\u00A0May, Koc\u0327")).toBe(hash("7 May, Koç"));
    expect(hash("8 May, Koç")).not.toBe(hash("7 May, Koç"));
  });
});
