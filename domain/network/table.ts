/** A table as it stands in a file: rows in which something stands, by the numbers that people see beside them. */
export type Table = {
  readonly rows: readonly TableRow[];
  /** In which coding the letters were read; absent where the file says so itself. */
  readonly coding?: "UTF-8" | "UTF-16" | "Windows-1252";
  /** From which day a workbook counts its days. */
  readonly countsFrom1904?: boolean;
};

export type TableRow = {
  readonly line: number;
  readonly cells: readonly string[];
  /** The columns in which a formula stands: nobody evaluates it, and what it last came to is nobody's word. */
  readonly formulas?: readonly number[];
};

/** More rows than that are refused, and never read halfway. */
export const mostRows = 5_000;
/** Columns beyond that are left aside. */
export const mostColumns = 60;
