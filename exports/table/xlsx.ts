import { beginsFormula } from "#domain/text/table-text.ts";
import { zip } from "#exports/zip.ts";

/**
 * Rows as a workbook of one sheet, the first row as its heading. Every cell is text and says so, so that no program
 * evaluates it; what begins as a formula does carries the mark of quoted text besides, for whoever types in it.
 */
export function xlsxOf(name: string, rows: readonly (readonly string[])[]): Promise<Uint8Array> {
  const parts = {
    "[Content_Types].xml": contentTypes,
    "_rels/.rels": relations(`${office}/officeDocument`, "xl/workbook.xml"),
    "xl/workbook.xml": workbook(name),
    "xl/_rels/workbook.xml.rels": relations(
      ...[`${office}/worksheet`, "worksheets/sheet1.xml", `${office}/styles`, "styles.xml"],
    ),
    "xl/styles.xml": styles,
    "xl/worksheets/sheet1.xml": sheet(rows),
  };
  const encoder = new TextEncoder();
  return zip(new Map(Object.entries(parts).map(([part, xml]) => [part, encoder.encode(`${head}${xml}`)])));
}

const head = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n`;
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packaged = "http://schemas.openxmlformats.org/package/2006";
const format = "application/vnd.openxmlformats-officedocument.spreadsheetml";

const contentTypes = `<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${format}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${format}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${format}.styles+xml"/></Types>`;

/** Pairs of a type and a target. */
function relations(...pairs: readonly string[]): string {
  const all = pairs.flatMap((type, at) =>
    at % 2 === 0
      ? [`<Relationship Id="rId${at / 2 + 1}" Type="${type}" Target="${escaped(pairs[at + 1] ?? "")}"/>`]
      : [],
  );
  return `<Relationships xmlns="${packaged}/relationships">${all.join("")}</Relationships>`;
}

/** Excel takes no name of a sheet over 31 letters, nor some signs. */
function workbook(name: string): string {
  const short = [...name.replaceAll(/[[\]:*?/\\']/g, " ")].slice(0, 31).join("").trim();
  return `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="${escaped(short)}" sheetId="1" r:id="rId1"/></sheets></workbook>`;
}

/** 0: nothing, which Excel expects; 1: text; 2: text that begins as a formula would; 3: heading. */
const styles = `<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/><name val="Arial"/></font><font><b/><sz val="11"/><name val="Arial"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1" applyNumberFormat="1"/><xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/></cellXfs></styleSheet>`;

function sheet(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, at) => widthOf(rows, at));
  const columns = widths.map(
    (width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" style="1" customWidth="1"/>`,
  );
  const all = rows.map((row, at) => `<row r="${at + 1}">${row.map((text) => cell(text, at === 0)).join("")}</row>`);
  // The heading stays in sight.
  const view = `<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>`;
  const cols = columns.length === 0 ? "" : `<cols>${columns.join("")}</cols>`;
  return `<worksheet xmlns="${main}">${view}${cols}<sheetData>${all.join("")}</sheetData></worksheet>`;
}

function widthOf(rows: readonly (readonly string[])[], at: number): number {
  const longest = rows.reduce((most, row) => Math.max(most, row[at]?.length ?? 0), 0);
  return Math.min(Math.max(longest + 2, 10), 50);
}

function cell(text: string, isHead: boolean): string {
  const style = isHead ? 3 : beginsFormula(text) ? 2 : 1;
  return `<c s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;
}

/** XML 1.0 knows no controls but tab and line ends, and no halves of surrogate pairs. */
function escaped(text: string): string {
  return text
    .replaceAll(/(?![\t\n\r])[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll('"', "&quot;");
}
