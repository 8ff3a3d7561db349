import { acronymsIn } from "#domain/interventions/unexpanded.ts";
import { expect, it } from "vitest";

const known = [{ acronym: "AVRR", expansion: "assisted voluntary return and reintegration" }];

it("names each acronym once, what it stands for, and whether a line has said so; never the name of a party", () => {
  const text = "AVRR, IOM; AVRR, ERSO";

  expect(acronymsIn(text, ["spoke of Assisted Voluntary Return and Reintegration"], known, new Set(["IOM"]))).toEqual([
    { acronym: "AVRR", expansion: "assisted voluntary return and reintegration", isExpanded: true },
    { acronym: "ERSO", isExpanded: false },
  ]);
});
