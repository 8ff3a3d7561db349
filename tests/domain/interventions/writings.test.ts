import { writingsOf, type Logged } from "#domain/interventions/writings.ts";
import { describe, expect, it } from "vitest";

/** Rows of a log from who wrote and in which second: "ana 0, ana 5". */
function log(rows: string): Logged[] {
  return rows.split(", ").map((row, index) => {
    const [author = "", second] = row.split(" ");
    return { seq: index + 1, author, at: new Date(Number(second) * 1000).toISOString() };
  });
}

const told = (rows: string) =>
  writingsOf(log(rows)).map(({ authors, from, until, seq }) => {
    const second = (at: string) => Date.parse(at) / 1000;
    return `${authors.join(" and ")} ${second(from)}-${second(until)} #${seq}`;
  });

describe("the writings of a capture", () => {
  it("are none where nobody wrote", () => {
    expect(writingsOf([])).toEqual([]);
  });

  it("are one for as long as somebody goes on, and another after half a minute", () => {
    expect(told("ana 0, ana 29, ana 58")).toEqual(["ana 0-58 #3"]);
    expect(told("ana 0, ana 29, ana 59")).toEqual(["ana 0-29 #2", "ana 59-59 #3"]);
  });

  it("are each writer's own where one follows the other", () => {
    expect(told("ana 0, ana 5, ben 6, ben 7")).toEqual(["ana 0-5 #2", "ben 6-7 #4"]);
    expect(told("ana 0, ben 6, ana 40")).toEqual(["ana 0-0 #1", "ben 6-6 #2", "ana 40-40 #3"]);
  });

  it("are one of both where two write at once", () => {
    expect(told("ana 0, ben 1, ana 2, ben 3, ana 4")).toEqual(["ana and ben 0-4 #5"]);
    expect(told("eve 0, ana 10, ben 11, ana 12, ben 60")).toEqual([
      "eve 0-0 #1",
      "ana and ben 10-12 #4",
      "ben 60-60 #5",
    ]);
  });
});
