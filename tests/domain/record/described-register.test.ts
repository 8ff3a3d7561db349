import { describe, expect, it } from "vitest";
import { firstRegister, withDescribed } from "#domain/record/described-register.ts";
import { aRecord, aRegister } from "#tests/support/factories.ts";

const rabat = aRecord({
  dialogue: {
    id: "rabat-process",
    bodies: [
      { id: "som", name: "Senior Officials’ Meeting" },
      { id: "west", name: "West African Working Group" },
    ],
    instruments: [{ id: "marrakesh-2018", title: "Marrakesh Declaration", priorityAreas: [{ number: 2, title: "x" }] }],
  },
});

describe("the register of a dialogue that nobody has adopted", () => {
  it("takes the base's names and none of its bodies, instruments or chairs", () => {
    const register = firstRegister(rabat, aRegister());
    expect(register.dialogue).toEqual({ id: "rabat-process", name: "Rabat Process", chairs: [] });
    expect(register.parties).toEqual(aRegister().parties);
    expect([...register.bodies, ...register.instruments]).toEqual([]);
  });

  it("is the base itself where that is the dialogue meant", () => {
    expect(firstRegister(aRecord(), aRegister())).toEqual(aRegister());
  });
});

describe("what a record describes", () => {
  it("is added where the register does not know it", () => {
    const register = withDescribed(firstRegister(rabat, aRegister()), rabat);
    expect(register.bodies.map(({ shortName, stem }) => [shortName, stem])).toEqual([
      ["Senior Officials’ Meeting", undefined],
      ["West African Working Group", "West African"],
    ]);
    expect(register.instruments[0]).toMatchObject({
      title: "Marrakesh Declaration",
      parts: [{ number: 2, title: "x" }],
    });
  });

  it("changes nothing that the register knows", () => {
    const dialogue = { id: "budapest-process", bodies: [{ id: "silk-routes", name: "Another name" }] };
    expect(withDescribed(aRegister(), aRecord({ dialogue }))).toEqual(aRegister());
  });
});
