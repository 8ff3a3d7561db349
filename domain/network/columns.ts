/** What stood in the first row of a list. */
export type ColumnsRead<Column extends string> = {
  readonly at: ReadonlyMap<Column, number>;
  /** Headings that nobody knows: what stands under them is left aside. */
  readonly unknown: readonly string[];
  readonly missing: readonly Column[];
};

type Headings<Column extends string> = Readonly<Record<Column, string>>;

/** The headings of a kind of list, each with others under which its column was met. */
export function columnsKnown<Column extends string>(
  headings: Headings<Column>,
  others: Readonly<Record<Column, readonly string[]>>,
): ReadonlyMap<string, Column> {
  // What Object.keys cannot say: exactly these.
  const columns = Object.keys(headings) as Column[];
  return new Map(
    columns.flatMap((column) => [headings[column], ...others[column]].map((heading) => [folded(heading), column])),
  );
}

/** Which column stands where, by the headings of a table; of two with the same meaning the first counts. */
export function columnsAt<Column extends string>(
  cells: readonly string[],
  known: ReadonlyMap<string, Column>,
  required: readonly Column[],
): ColumnsRead<Column> {
  const at = new Map<Column, number>();
  const unknown: string[] = [];
  for (const [place, heading] of cells.entries()) {
    const column = meaningOf(heading, known);
    if (column !== undefined && !at.has(column)) at.set(column, place);
    else if (heading.trim() !== "") unknown.push(heading.trim());
  }
  return { at, unknown, missing: required.filter((column) => !at.has(column)) };
}

/** "Ministry / Agency (full name)" is known by the first of its words that is, where it is not known as a whole. */
function meaningOf<Column extends string>(heading: string, known: ReadonlyMap<string, Column>): Column | undefined {
  const words = [heading, ...heading.replaceAll(/\([^()]*\)/g, "").split("/")];
  return words.map((word) => known.get(folded(word))).find((column) => column !== undefined);
}

function folded(heading: string): string {
  return heading
    .normalize("NFC")
    .replaceAll(/[\s_]+/gu, " ")
    .replace(/[:*]+$/, "")
    .trim()
    .toLowerCase();
}
