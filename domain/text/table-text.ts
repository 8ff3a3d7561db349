/**
 * Would a spreadsheet take this for a formula? It does so for what begins with one of these signs, in their full width
 * too, also behind spaces or a quotation mark that an import of it swallows; whoever typed it.
 */
export function beginsFormula(text: string): boolean {
  return /^[\s"'‘’]*[=+\-@＝＋－＠]|^[\t\r\n]/u.test(text);
}

/** A text that no spreadsheet evaluates: with the apostrophe that marks it as words. */
function harmlessCell(text: string): string {
  return beginsFormula(text) ? `'${text}` : text;
}

/** Rows as a table for a spreadsheet (RFC 4180), in which nothing is a formula. */
export function csvOf(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(quoted).join(",")}\r\n`).join("");
}

function quoted(text: string): string {
  const harmless = harmlessCell(text);
  return /[",;\r\n\t]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
