import { budapestProcess } from "#domain/register/base/budapest-process.ts";
import type { DialogueWanted } from "#domain/register/new-register.ts";
import { newRegister } from "#domain/register/new-register.ts";
import { describe, expect, it } from "vitest";

const wanted: DialogueWanted = {
  name: "Rabat Process",
  symbol: "RP",
  bodies: ["Steering Committee", "Mobility Working Group"],
  parties: ["MAR", "SEN", "FRA"],
};

const begin = (other: Partial<DialogueWanted> = {}) => newRegister({ ...wanted, ...other }, budapestProcess);

describe("a dialogue that begins", () => {
  it("has for its own exactly those who take part, and knows all others for reading", () => {
    const parties = begin()?.parties ?? [];
    const own = parties.filter(({ outside }) => outside !== true).map(({ id }) => id);
    expect([...own].sort()).toEqual(["FRA", "MAR", "SEN"]);
    expect(parties).toHaveLength(budapestProcess.parties.length);
  });

  it("has its own name and bodies, and nothing of the dialogue whose names it takes", () => {
    const register = begin();
    expect(register?.dialogue).toEqual({ id: "rabat-process", name: "Rabat Process", symbol: "RP", chairs: [] });
    expect(register?.bodies.map(({ id, name, chairs }) => [id, name, chairs])).toEqual([
      ["steering-committee", "Steering Committee", []],
      ["mobility-working-group", "Mobility Working Group", []],
    ]);
    expect(register?.instruments).toEqual([]);
  });

  it.each([
    ["each body once", ["Plenary", "Plenary"], ["plenary"]],
    ["bodies that differ in marks alone", ["Comité", "Comite"], ["comite", "comite-2"]],
    ["three of them", ["Comité", "Comite", "Comitë"], ["comite", "comite-2", "comite-3"]],
    ["bodies whose names hold no letter", ["…", "—"], ["body", "body-2"]],
  ])("tells apart %s", (_, bodies, ids) => {
    expect(begin({ bodies })?.bodies.map(({ id }) => id)).toEqual(ids);
  });

  it.each(["", " … "])("does not begin under the name “%s”, which no address can hold", (name) => {
    expect(begin({ name })).toBeUndefined();
  });
});
