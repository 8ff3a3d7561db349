/**
 * How one object of a record stood in its file: known keys by name, in their order; keys that we do not know with
 * their values. The values of known keys live in columns alone, so that what is changed or erased there is gone.
 */
export type Layout = readonly (string | readonly [key: string, value: unknown])[];

/** A known key as a column: what may be absent in the record is null in the row. */
type ColumnOf<Value> = undefined extends Value ? NonNullable<Value> | null : Value;

type Columns<T, Key extends keyof T> = { readonly [K in Key]: ColumnOf<T[K]> };

export type RecordColumns<T extends object, Key extends keyof T & string> = {
  /** The columns of a row that holds this object, with its layout. */
  readonly toColumns: (object: T) => Columns<T, Key> & { readonly layout: Layout };
  /** The object as the record writes it; `parts` are the known keys kept in tables of their own. */
  readonly fromColumns: (row: Columns<T, Key> & { readonly layout: Layout }, parts?: Partial<T>) => T;
};

/**
 * The way of one kind of object between record and row. `keys` are the known keys kept as columns; `parts` those
 * kept in other tables; `nullable` those for which a record tells null from absent.
 */
export function recordColumns<T extends object>() {
  return <Key extends keyof T & string>(
    keys: readonly Key[],
    { parts = [], nullable = [] }: { parts?: readonly (keyof T & string)[]; nullable?: readonly Key[] } = {},
  ): RecordColumns<T, Key> => {
    const known = new Set<string>([...keys, ...parts]);
    return {
      toColumns: (object) => {
        const values = keys.map((key) => [key, object[key] ?? null]);
        // The keys are exactly `keys`, the values those of T with null for absent: fromEntries cannot say so.
        const columns = Object.fromEntries(values) as Columns<T, Key>;
        return { ...columns, layout: layoutOf(object, known) };
      },
      fromColumns: (row, given) => {
        const values = { ...Object.fromEntries(keys.map((key) => [key, row[key]])), ...given };
        // A row was an object of T when it was stored, and every write since went through T's columns.
        return arrange(row.layout, values, new Set(nullable)) as T;
      },
    };
  };
}

function layoutOf(object: object, known: ReadonlySet<string>): Layout {
  return Object.entries(object).flatMap<Layout[number]>(([key, value]) => {
    if (value === undefined) return [];
    return known.has(key) ? [key] : [[key, value]];
  });
}

/** `Object.fromEntries` defines its keys, so that a key "__proto__" of a hostile file stays a plain key. */
function arrange(layout: Layout, values: Readonly<Record<string, unknown>>, nullable: ReadonlySet<string>): object {
  const entries: [string, unknown][] = [];
  const placed = new Set<string>();
  for (const item of layout) {
    if (typeof item !== "string") {
      entries.push([item[0], item[1]]);
      continue;
    }
    placed.add(item);
    const value = values[item] ?? null;
    if (value !== null || nullable.has(item)) entries.push([item, value]);
  }
  const added = Object.entries(values).filter(([key, value]) => !placed.has(key) && (value ?? null) !== null);
  return Object.fromEntries([...entries, ...added]);
}
