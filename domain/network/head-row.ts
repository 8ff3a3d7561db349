import type { ColumnsRead } from "#domain/network/columns.ts";
import type { TableRow } from "#domain/network/table.ts";

/** So far down people put a title, a date and notes above the row that names the columns. */
const furthest = 15;

/**
 * The row that names the columns, and those below it. The first of the upper rows that lacks no column counts; where
 * each lacks one, the nearest, so that it can be said what it lacks. What stands above it is left aside.
 */
export function underHeadRow<Column extends string>(
  rows: readonly TableRow[],
  columnsIn: (cells: readonly string[]) => ColumnsRead<Column>,
): { readonly columns: ColumnsRead<Column>; readonly body: readonly TableRow[] } {
  let place = 0;
  let columns = columnsIn(rows[0]?.cells ?? []);
  for (const [index, { cells }] of rows.slice(0, furthest).entries()) {
    const read = columnsIn(cells);
    if (read.missing.length < columns.missing.length) [place, columns] = [index, read];
  }
  return { columns, body: rows.slice(place + 1) };
}
