import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { budapestProcess } from "#domain/register/base/budapest-process.ts";
import { byKind, inOrder } from "#domain/register/order.ts";
import { languages } from "#domain/register/register.ts";

const ids = budapestProcess.parties.map(({ id }) => id);
const someIds = fc.array(fc.constantFrom(...ids, "XYZ", "nobody"), { maxLength: 40 });

describe("the order of a list", () => {
  it("sorts the Macedonia of 2018 under M and that of 2021 under N", () => {
    expect(inOrder(budapestProcess, ["NLD", "MKD", "MDA", "ITA"], "2018-05-07")).toEqual(["ITA", "MKD", "MDA", "NLD"]);
    expect(inOrder(budapestProcess, ["NOR", "MKD", "NLD"], "2021-03-09")).toEqual(["NLD", "MKD", "NOR"]);
  });

  it("leaves articles out of account and knows the letters of the name of the day", () => {
    expect(inOrder(budapestProcess, ["GBR", "UKR", "TUR", "TKM", "NLD", "MNE"], "2018-05-07")).toEqual([
      "MNE",
      "NLD",
      "TUR",
      "TKM",
      "UKR",
      "GBR",
    ]);
    expect(inOrder(budapestProcess, ["TKM", "TUR"], "2023-05-07")).toEqual(["TUR", "TKM"]);
  });

  it("puts the European Union and its institutions after the states and organisations last, by full name", () => {
    const written = ["UNHCR", "samuel-hall", "EU", "IOM", "koc-university", "ALB", "EEAS", "european-commission"];
    expect(inOrder(budapestProcess, [...written, "caritas", "bali-process", "XKX"], "2018-05-07")).toEqual([
      "ALB",
      "XKX",
      "EU",
      "european-commission",
      "EEAS",
      "bali-process",
      "caritas",
      "IOM",
      "koc-university",
      "samuel-hall",
      "UNHCR",
    ]);
  });

  it("follows the alphabet of the language", () => {
    const states = ["DEU", "ESP", "EST", "EGY"]; // Allemagne, Espagne, Estonie, Égypte
    expect(inOrder(budapestProcess, states, "2018-05-07", "fr")).toEqual(["DEU", "EGY", "ESP", "EST"]);
    expect(inOrder(budapestProcess, ["HUN", "AUT", "BGR"], "2018-05-07", "ru")).toEqual(["AUT", "BGR", "HUN"]);
    expect(inOrder(budapestProcess, ["AUT", "ALB", "BEL"], "2018-05-07", "ar")).toEqual(["ALB", "BEL", "AUT"]);
  });

  it("keeps what the register does not know, at the end", () => {
    expect(inOrder(budapestProcess, ["XYZ", "IOM", "ALB"], "2018-05-07")).toEqual(["ALB", "IOM", "XYZ"]);
  });

  it("drops nobody, adds nobody and does not depend on the order it was given", () => {
    fc.assert(
      fc.property(someIds, fc.constantFrom(...languages), (given, language) => {
        const ordered = inOrder(budapestProcess, given, "2018-05-07", language);
        expect([...ordered].sort()).toEqual([...given].sort());
        expect(inOrder(budapestProcess, given.toReversed(), "2018-05-07", language)).toEqual(ordered);
        expect(inOrder(budapestProcess, ordered, "2018-05-07", language)).toEqual(ordered);
      }),
    );
  });

  it("can be taken apart into states, European Union and organisations", () => {
    expect(byKind(budapestProcess, ["IOM", "ALB", "EU", "koc-university", "XYZ"])).toEqual({
      states: ["ALB"],
      europeanUnion: ["EU"],
      organisations: ["IOM", "koc-university", "XYZ"],
    });
  });
});
