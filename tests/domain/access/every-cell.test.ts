import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { can } from "#domain/access/can.ts";
import { acts } from "#domain/access/rights.ts";
import { actsOfOracle, mayByTheBook } from "#tests/domain/access/oracle.ts";
import { columns, situationsByColumn } from "#tests/domain/access/situations.ts";

const situations = columns.flatMap((column) => situationsByColumn.get(column) ?? []);

describe("every cell of the rights", () => {
  it("is known to the oracle", () => {
    expect([...actsOfOracle].sort()).toEqual([...acts].sort());
  });

  it("is judged as docs/rights.md says, in every situation", () => {
    const differences: string[] = [];
    let judgements = 0;
    for (const act of acts)
      for (const column of columns)
        for (const { actor, subject } of situationsByColumn.get(column) ?? []) {
          judgements += 1;
          const isAllowed = can(actor, act, subject);
          if (isAllowed !== mayByTheBook(actor, act, subject))
            differences.push(`${act} as ${column}: ${isAllowed ? "allowed" : "refused"} ${JSON.stringify(subject)}`);
        }
    process.stdout.write(
      `rights: ${acts.length * columns.length} cells, ${judgements} judgements, ${differences.length} differences\n`,
    );
    expect(differences.slice(0, 10)).toEqual([]);
  });

  it("is allowed somewhere and refused somewhere, so that no sentence is idle", () => {
    for (const act of acts)
      for (const verdict of [true, false])
        expect([act, situations.some(({ actor, subject }) => can(actor, act, subject) === verdict)]).toEqual([
          act,
          true,
        ]);
  });
});

describe("two functions held by one person", () => {
  it("allow what either allows, and never more", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...acts),
        fc.constantFrom(...situations),
        fc.constantFrom(...situations),
        fc.boolean(),
        (act, one, other, steppedUp) => {
          const holding = (...functions: typeof one.actor.functions) => ({
            id: "ana",
            name: "Ana",
            functions,
            steppedUp,
          });
          const both = holding(...one.actor.functions, ...other.actor.functions);
          const either = [one, other].map(({ actor }) => can(holding(...actor.functions), act, one.subject));
          expect(can(both, act, one.subject)).toBe(either.includes(true));
        },
      ),
      { numRuns: 5_000 },
    );
  });
});
