import { conditions } from "#domain/access/conditions.ts";
import type { Act } from "#domain/access/rights.ts";
import { rights } from "#domain/access/rights.ts";
import { meetingStates, procedureStates, versionStates } from "#domain/access/subject.ts";
import type { When } from "#domain/access/when.ts";
import type { Column } from "#tests/domain/access/situations.ts";
import { columns } from "#tests/domain/access/situations.ts";

/** One act's row and condition, changed in one place. `touched` are the columns that can tell. */
export type Mutant = {
  readonly act: Act;
  readonly change: string;
  readonly row: string;
  readonly when: readonly When[] | undefined;
  readonly touched: readonly Column[];
};

/** Every change of one cell or one condition of an act that gives or takes something. */
export function mutantsOf(act: Act): readonly Mutant[] {
  return [...mutantsOfCells(act), ...mutantsOfConditions(act)].filter(
    ({ row, when }) => meaningOf(row, when) !== meaningOf(rights[act], conditions[act]),
  );
}

function mutantsOfCells(act: Act): readonly Mutant[] {
  const cells = cellsOf(rights[act]);
  return columns.flatMap((column, index) => {
    const cell = cells[index] ?? "–";
    return changesOfCell(cell).map((changed) => ({
      act,
      change: `${column}: ${cell} to ${changed}`,
      row: cells.with(index, changed).join(" "),
      when: conditions[act],
      touched: column === "public" ? columns : [column],
    }));
  });
}

/** Opened to all, closed, and each of its marks dropped; dropping a mark that stands alone is opening or closing. */
function changesOfCell(cell: string): readonly string[] {
  if (cell === "–") return ["●"];
  const alternatives = cell.split("|");
  const withoutAnAlternative = alternatives.map((_, index) => alternatives.toSpliced(index, 1).join("|"));
  const withoutAMark = alternatives.flatMap((marks, index) =>
    [...marks].map((mark) => alternatives.with(index, marks.replace(mark, "") || "●").join("|")),
  );
  const changed = new Set(["–", "●", ...withoutAnAlternative, ...withoutAMark]);
  return [...changed].filter((changedCell) => changedCell !== "" && changedCell !== cell);
}

function mutantsOfConditions(act: Act): readonly Mutant[] {
  const ways = conditions[act];
  if (ways === undefined) return [];
  const mutant = (change: string, when: readonly When[] | undefined): Mutant => ({
    act,
    change,
    row: rights[act],
    when,
    touched: columns,
  });
  return [
    mutant("no condition", undefined),
    ...ways.flatMap((way, index) => [
      mutant(`without way ${index + 1}`, ways.toSpliced(index, 1)),
      ...changesOfWay(way).map(([change, changed]) => mutant(`way ${index + 1}: ${change}`, ways.with(index, changed))),
    ]),
  ];
}

function changesOfWay(way: When): readonly (readonly [string, When])[] {
  const everyValue = { as: columns, meeting: meetingStates, version: versionStates, procedure: procedureStates };
  return [
    ...(["as", "meeting", "version", "procedure"] as const).flatMap((key) => {
      const values: readonly string[] | undefined = way[key];
      if (values === undefined) return [];
      return [
        [`any ${key}`, { ...way, [key]: undefined }] as const,
        ...everyValue[key].map((value) =>
          values.includes(value)
            ? ([`not ${value}`, { ...way, [key]: values.filter((each) => each !== value) }] as const)
            : ([`${value} too`, { ...way, [key]: [...values, value] }] as const),
        ),
      ];
    }),
    ...(["openings", "facts"] as const).flatMap((key) =>
      (way[key] ?? []).map(
        (asked) => [`${asked} not asked`, { ...way, [key]: way[key]?.filter((each) => each !== asked) }] as const,
      ),
    ),
  ];
}

/**
 * What a row and its condition amount to, so that a right said twice is known for the same right: for each column the
 * fewest things that suffice together. Whatever somebody may do as nobody in particular adds nothing to a column.
 */
function meaningOf(row: string, when: readonly When[] = [{}]): string {
  const cells = cellsOf(row);
  const ofColumn = (column: Column) =>
    (cells[columns.indexOf(column)] ?? "–")
      .split("|")
      .filter((marks) => marks !== "–")
      .flatMap((marks) =>
        when
          .filter(({ as }) => as === undefined || as.includes(column))
          .flatMap((way) =>
            thingsAsked(way).map((things) => new Set([...marks.replace("●", "")].map(nameOfMark).concat(things))),
          ),
      );
  const ofNobody = ofColumn("public");
  return columns.map((column) => fewest([...ofColumn(column), ...ofNobody])).join(" / ");
}

const nameOfMark = (mark: string): string => (mark === "r" ? "released" : mark === "+" ? "stepped up" : mark);

function thingsAsked({ meeting, version, procedure, openings = [], facts = [] }: When): readonly (readonly string[])[] {
  const states = [meeting, version, procedure].filter((each) => each !== undefined);
  return states.reduce<readonly (readonly string[])[]>(
    (things, oneOf) => things.flatMap((asked) => oneOf.map((state) => [...asked, state])),
    [[...openings, ...facts]],
  );
}

function fewest(suffices: readonly ReadonlySet<string>[]): string {
  const least = suffices.filter(
    (things) => !suffices.some((fewer) => fewer.size < things.size && [...fewer].every((each) => things.has(each))),
  );
  return [...new Set(least.map((things) => `{${[...things].sort().join("+")}}`))].sort().join(", ");
}

function cellsOf(row: string): readonly string[] {
  return row.trim().split(/\s+/);
}
