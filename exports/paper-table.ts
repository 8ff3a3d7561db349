import { Table, TableCell, TableLayoutType, TableRow, VerticalAlignTable, WidthType } from "docx";
import type { FileChild, ITableCellOptions, ITableOptions } from "docx";
import type { MeetingPaper } from "#exports/meeting-paper.ts";
import { cellMargins } from "#exports/table-style.ts";

type CellContent = {
  readonly children: readonly FileChild[];
  readonly width: number;
  readonly span?: number;
  readonly borders?: ITableCellOptions["borders"];
  readonly fill?: string;
  readonly isMiddle?: boolean;
  readonly direction?: ITableCellOptions["textDirection"];
};

/** A cell of the house: its width in twips, margins at its sides alone. */
export function cell({ children, width, span, borders, fill, isMiddle = false, direction }: CellContent): TableCell {
  return new TableCell({
    children: children as ITableCellOptions["children"], // Every child of ours is a Paragraph or a Table.
    ...{ width: { size: width, type: WidthType.DXA }, columnSpan: span, borders, textDirection: direction },
    ...{ margins: cellMargins, verticalAlign: isMiddle ? VerticalAlignTable.CENTER : VerticalAlignTable.TOP },
    ...(fill !== undefined && { shading: { fill } }),
  });
}

type RowContent = {
  readonly cells: readonly TableCell[];
  readonly isHead?: boolean;
  /** Exactly, or at least. */
  readonly height?: { readonly value: number; readonly rule: "exact" | "atLeast" };
};

/** A row that no page may split. */
export function row({ cells, isHead = false, height }: RowContent): TableRow {
  return new TableRow({ children: cells, cantSplit: true, tableHeader: isHead, height });
}

/** A table of fixed columns, which begins at the side where its language does. */
export function table(
  paper: Pick<MeetingPaper, "isRightToLeft">,
  {
    rows,
    widths,
    borders,
  }: { rows: readonly TableRow[]; widths: readonly number[]; borders: ITableOptions["borders"] },
): Table {
  return new Table({
    ...{ rows, borders, columnWidths: widths, layout: TableLayoutType.FIXED },
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    ...(paper.isRightToLeft && { visuallyRightToLeft: true }),
  });
}
