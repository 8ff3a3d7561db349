import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { acts, rights } from "#domain/access/rights.ts";

type Row = { readonly acts: readonly string[]; readonly cells: readonly string[] };

/** The rows of the table in docs/rights.md; what stands in brackets after an act explains it. */
function rowsOfDocument(): readonly Row[] {
  return readFileSync("docs/rights.md", "utf8")
    .split("\n")
    .filter((line) => line.startsWith("| ") && !line.startsWith("| act "))
    .map((line) => line.split("|").map((cell) => cell.trim()))
    .filter((cells) => cells[2] !== "operator of the file")
    .map((cells) => ({
      acts: (cells[1] ?? "")
        .replaceAll(/\(.*?\)/g, "")
        .split(",")
        .map((act) => act.trim()),
      cells: cells.slice(2, 13).map((cell) => cell.replaceAll(/\s+/g, "|")),
    }));
}

describe("the table of rights", () => {
  it("holds the acts of docs/rights.md, in its order", () => {
    expect(acts).toEqual(rowsOfDocument().flatMap((row) => row.acts));
  });

  it("holds the cells of docs/rights.md", () => {
    const document = Object.fromEntries(rowsOfDocument().flatMap((row) => row.acts.map((act) => [act, row.cells])));
    const data = Object.fromEntries(Object.entries(rights).map(([act, cells]) => [act, cells.trim().split(/\s+/)]));
    expect(data).toEqual(document);
  });
});
