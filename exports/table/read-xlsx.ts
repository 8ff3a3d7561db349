import { mostColumns, mostRows, type Table, type TableRow } from "#domain/network/table.ts";
import { openPackage, partOf, type Package } from "#exports/read-docx/package.ts";
import { DocxRefused } from "#domain/files/docx-refused.ts";
import { sift } from "#exports/read-docx/sieve.ts";
import type { Attributes } from "#domain/files/xml-listener.ts";

/**
 * The first sheet of a workbook that is not hidden. Formulas are told of and never evaluated; what the file says that
 * they came to last is not read either.
 */
export function readXlsx(bytes: Uint8Array): Table {
  const parts = openPackage(bytes);
  const { sheet, countsFrom1904 } = workbookIn(parts);
  return { rows: rowsOf(needed(parts, sheet), sharedTexts(parts)), countsFrom1904 };
}

/** Programs put names into namespaces of their own making: "x:row". */
const plain = (name: string) => name.slice(name.indexOf(":") + 1);

function needed(parts: Package, name: string): Uint8Array {
  const part = partOf(parts, name);
  if (!part) throw new DocxRefused("broken", `no ${name}`);
  return part;
}

function workbookIn(parts: Package): { sheet: string; countsFrom1904: boolean } {
  let relation: string | undefined;
  let countsFrom1904 = false;
  sift(needed(parts, "xl/workbook.xml"), {
    opened(name, attributes) {
      if (plain(name) === "workbookPr") countsFrom1904 = /^(1|true)$/.test(attributes.date1904 ?? "");
      if (plain(name) !== "sheet" || (attributes.state ?? "visible") !== "visible") return;
      relation ??= Object.entries(attributes).find(([key]) => /:id$/.test(key))?.[1];
    },
    closed: () => undefined,
  });
  let target: string | undefined;
  sift(needed(parts, "xl/_rels/workbook.xml.rels"), {
    opened(name, { Id, Target, TargetMode }) {
      if (plain(name) === "Relationship" && Id === relation && TargetMode !== "External") target = Target;
    },
    closed: () => undefined,
  });
  if (relation === undefined || target === undefined) throw new DocxRefused("broken", "no sheet");
  return { sheet: target.startsWith("/") ? target.slice(1) : `xl/${target}`, countsFrom1904 };
}

/** The texts to which cells point by number. What is written over letters to tell how they are read is left out. */
function sharedTexts(parts: Package): readonly string[] {
  const part = partOf(parts, "xl/sharedStrings.xml");
  const texts: string[] = [];
  if (!part) return texts;
  let phonetic = 0;
  sift(part, {
    opened(name) {
      if (plain(name) === "si") texts.push("");
      if (plain(name) === "rPh") phonetic++;
    },
    closed(name) {
      if (plain(name) === "rPh") phonetic--;
    },
    text(words, within) {
      if (plain(within) === "t" && phonetic === 0) texts.push((texts.pop() ?? "") + words);
    },
  });
  return texts;
}

function rowsOf(sheet: Uint8Array, shared: readonly string[]): TableRow[] {
  const rows: ReadRow[] = [];
  const merged: string[] = [];
  let row: { line: number; cells: string[]; formulas: number[] } = { line: 0, cells: [], formulas: [] };
  let cell = { column: 0, type: "n", text: "" };
  const opened = (name: string, attributes: Attributes) => {
    if (plain(name) === "mergeCell" && merged.length < mostRows) merged.push(attributes.ref ?? "");
    if (plain(name) === "row") row = { line: Number(attributes.r ?? row.line + 1), cells: [], formulas: [] };
    if (plain(name) === "c")
      cell = { column: columnOf(attributes.r) ?? cell.column + 1, type: attributes.t ?? "n", text: "" };
    if (plain(name) === "row") cell = { column: -1, type: "n", text: "" };
    if (plain(name) === "f" || cell.type === "e") row.formulas.push(cell.column);
  };
  const closed = (name: string) => {
    if (plain(name) === "c" && cell.column < mostColumns && !row.formulas.includes(cell.column))
      row.cells[cell.column] = cell.type === "s" ? (shared[Number(cell.text)] ?? "") : cell.text;
    if (plain(name) !== "row") return;
    const cells = Array.from(row.cells, (text: string | undefined) => text ?? "");
    if (cells.every((text) => text.trim() === "") && row.formulas.length === 0) return;
    rows.push({ line: row.line, cells, formulas: [...new Set(row.formulas)] });
    if (rows.length > mostRows + 1) throw new DocxRefused("too large", "rows");
  };
  const text = (words: string, within: string) => {
    if (plain(within) === "v" || plain(within) === "t") cell.text += words;
  };
  sift(sheet, { opened, closed, text });
  fillMerged(rows, merged);
  return rows;
}

type ReadRow = { readonly line: number; readonly cells: string[]; readonly formulas: readonly number[] };

/** A cell merged over several rows says of each of them what it says: a delegation beside all its people. */
function fillMerged(rows: readonly ReadRow[], merged: readonly string[]): void {
  const byLine = new Map(rows.map((row) => [row.line, row]));
  for (const range of merged) {
    const [, first = "", top = "", bottom = ""] = /^([A-Z]{1,3})(\d{1,7}):[A-Z]{1,3}(\d{1,7})$/.exec(range) ?? [];
    const column = columnOf(`${first}${top}`);
    const words = byLine.get(Number(top))?.cells[column ?? -1];
    if (column === undefined || words === undefined || Number(bottom) - Number(top) > mostRows) continue;
    for (let line = Number(top) + 1; line <= Number(bottom); line++) {
      const cells = byLine.get(line)?.cells;
      if (cells === undefined) continue;
      while (cells.length < column) cells.push("");
      if ((cells[column] ?? "") === "") cells[column] = words;
    }
  }
}

/** "AB12" is in column 27, counted from zero. */
function columnOf(reference: string | undefined): number | undefined {
  const letters = /^([A-Z]{1,3})\d+$/.exec(reference ?? "")?.[1];
  if (letters === undefined) return undefined;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
