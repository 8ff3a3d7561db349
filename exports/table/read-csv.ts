import { mostColumns, mostRows, type Table, type TableRow } from "#domain/network/table.ts";
import { DocxRefused } from "#domain/files/docx-refused.ts";

/** A table of text: UTF-8, UTF-16 by its mark, else Windows-1252; cut at commas, semicolons or tabs (RFC 4180). */
export function readCsv(bytes: Uint8Array): Table {
  const { text, coding } = decoded(bytes);
  const [head, rest, lines] = withoutHint(text);
  return { coding, rows: rowsOf(rest, head ?? separatorOf(rest), lines) };
}

function decoded(bytes: Uint8Array): { text: string; coding: NonNullable<Table["coding"]> } {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return { text: new TextDecoder("utf-16le").decode(bytes), coding: "UTF-16" };
  if (first === 0xfe && second === 0xff) return { text: new TextDecoder("utf-16be").decode(bytes), coding: "UTF-16" };
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), coding: "UTF-8" };
  } catch {
    // Whatever the bytes are, they are letters there; the page says so, because they may be the wrong ones.
    return { text: new TextDecoder("windows-1252").decode(bytes), coding: "Windows-1252" };
  }
}

/** Excel reads and writes "sep=;" in a line of its own. */
function withoutHint(text: string): [string | undefined, string, number] {
  const [hint, separator] = /^sep=([,;\t])\r?\n/i.exec(text) ?? [];
  return hint === undefined ? [undefined, text, 1] : [separator, text.slice(hint.length), 2];
}

/** What stands most often between the headings, outside of quotation marks. */
function separatorOf(text: string): string {
  const headings = (/^(?:"(?:[^"]|"")*"|[^"\r\n])*/.exec(text.trimStart())?.[0] ?? "").replaceAll(
    /"(?:[^"]|"")*"/g,
    "",
  );
  const count = (separator: string) => headings.split(separator).length;
  return [";", "\t"].reduce((best, separator) => (count(separator) > count(best) ? separator : best), ",");
}

/** Cut sign by sign: a cell in quotation marks may hold separators, line ends and, doubled, quotation marks. */
function rowsOf(text: string, separator: string, firstLine: number): TableRow[] {
  const rows: TableRow[] = [];
  let cells: string[] = [];
  let cell = "";
  let line = firstLine;
  let startedAt = firstLine;
  let isQuoted = false;
  const endCell = () => {
    if (cells.length < mostColumns) cells.push(cell);
    cell = "";
  };
  const endRow = () => {
    endCell();
    if (cells.some((one) => one.trim() !== "")) rows.push({ line: startedAt, cells });
    if (rows.length > mostRows + 1) throw new DocxRefused("too large", "rows");
    cells = [];
    startedAt = line;
  };
  // Every line end is one sign from here on.
  const signs = text.replaceAll(/\r\n?/g, "\n");
  for (let at = 0; at < signs.length; at++) {
    const sign = signs[at];
    if (sign === "\n") line++;
    if (isQuoted && sign === '"' && signs[at + 1] !== '"') isQuoted = false;
    else if (isQuoted) cell += sign === '"' ? signs[++at] : sign;
    else if (sign === '"' && cell === "") isQuoted = true;
    else if (sign === separator) endCell();
    else if (sign === "\n") endRow();
    else cell += sign;
  }
  if (isQuoted) throw new DocxRefused("broken", "open quotation mark");
  if (cell !== "" || cells.length > 0) endRow();
  return rows;
}
