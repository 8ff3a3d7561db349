import { describe, expect, it } from "vitest";
import { functions } from "#domain/access/actor.ts";
import { judge } from "#domain/access/can.ts";
import { acts } from "#domain/access/rights.ts";
import type { Mutant } from "#tests/domain/access/mutants.ts";
import { mutantsOf } from "#tests/domain/access/mutants.ts";
import { mayByTheBook } from "#tests/domain/access/oracle.ts";
import { columns, situationsByColumn } from "#tests/domain/access/situations.ts";

const mutants = acts.flatMap(mutantsOf);

describe("a table of rights with one fault", () => {
  it("is told from docs/rights.md", () => {
    const survivors = mutants.filter((mutant) => !isKilled(mutant)).map(({ act, change }) => `${act}, ${change}`);
    process.stdout.write(`rights: ${mutants.length} mutants, ${mutants.length - survivors.length} killed\n`);
    expect(survivors).toEqual([]);
  });

  it("is had from every cell, but where nobody in particular may do as much", () => {
    const changed = new Set(mutants.map(({ act, change }) => `${act} ${change.split(":")[0]}`));
    const spared = acts
      .flatMap((act) => columns.map((column) => `${act} ${column}`))
      .filter((cell) => !changed.has(cell));
    expect(spared).toEqual(
      ["programme.read_released", "screen_link.follow", "check_file"].flatMap((act) =>
        functions.map((each) => `${act} ${each}`),
      ),
    );
  });
});

function isKilled({ act, row, when, touched }: Mutant): boolean {
  const may = judge({ [act]: row }, { [act]: when });
  return touched.some((column) =>
    situationsByColumn
      .get(column)
      ?.some(({ actor, subject }) => may(actor, act, subject) !== mayByTheBook(actor, act, subject)),
  );
}
