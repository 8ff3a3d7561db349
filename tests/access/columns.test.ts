import { classes } from "#tests/access/columns.ts";
import { columnsOf, tablesOf } from "#tests/access/marks.ts";
import { aWorld } from "#tests/access/world.ts";
import { describe, expect, it } from "vitest";

const { db, marks } = aWorld();
const inDatabase = tablesOf(db).flatMap((table) => columnsOf(db, table).map((column) => `${table}.${column}`));

describe("every column of text", () => {
  it("has a class: plain, read by named acts, or never leaving", () => {
    expect(inDatabase.filter((column) => !classes.has(column))).toEqual([]);
  });

  it("is told of only as long as it exists", () => {
    expect([...classes.keys()].filter((column) => !inDatabase.includes(column))).toEqual([]);
  });

  it("holds a mark somewhere in the world, unless it is plain", () => {
    const marked = new Set([...marks.values()].map(({ column }) => column));
    const secret = [...classes].flatMap(([column, ways]) => (ways === "plain" ? [] : [column]));

    expect(secret.filter((column) => !marked.has(column))).toEqual(["__drizzle_migrations.hash"]);
  });
});
