import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { budapestProcess } from "#domain/register/base/budapest-process.ts";
import { readNamesIn } from "#domain/register/read-names-in.ts";

const found = (text: string) => readNamesIn(budapestProcess, text).map(({ party, written }) => [party, written]);

describe("reading names in running text", () => {
  it("finds a list of participants with its articles and acronyms", () => {
    const text =
      "Countries were Italy, the former Yugoslav Republic of Macedonia, Montenegro ,the Netherlands and United Kingdom– and the\nInternational Organization for Migration (IOM), the University of Koç, Iran (Islamic Republic of) and Kosovo*.";

    expect(found(text)).toEqual([
      ["ITA", "Italy"],
      ["MKD", "the former Yugoslav Republic of Macedonia"],
      ["MNE", "Montenegro"],
      ["NLD", "the Netherlands"],
      ["GBR", "United Kingdom"],
      ["IOM", "the\nInternational Organization for Migration (IOM)"],
      ["koc-university", "the University of Koç"],
      ["IRN", "Iran (Islamic Republic of)"],
      ["XKX", "Kosovo*"],
    ]);
  });

  it("says where each name stands", () => {
    const text = "In Session 1, Turkey’s law";
    expect(readNamesIn(budapestProcess, text)).toEqual([{ party: "TUR", start: 14, end: 20, written: "Turkey" }]);
  });

  it.each([
    ["Nigeria and the Niger", ["NGA", "NER"]],
    ["Guinea-Bissau, Equatorial Guinea, Papua New Guinea, Guinea", ["GNB", "GNQ", "PNG", "GIN"]],
    ["Sudan, South Sudan", ["SDN", "SSD"]],
    ["the Democratic People’s Republic of Korea and the Republic of Korea", ["PRK", "KOR"]],
    ["the European Union Agency for Asylum and the European Union", ["EUAA", "EU"]],
    ["the Turkey–Iraq border", ["TUR", "IRQ"]],
    ["TURKEY AND UKRAINE", ["TUR", "UKR"]],
    ["IOM (Geneva) and BiH", ["IOM", "BIH"]],
    ["Норвегия и Северная Македония", ["NOR", "MKD"]],
    ["the U.S. and the UK", ["USA", "GBR"]],
    ["la Norvège et l’Albanie", ["NOR", "ALB"]],
    ["Lao\nPeople's Democratic\nRepublic", ["LAO"]],
  ])("%s", (text, parties) => {
    expect(readNamesIn(budapestProcess, text).map(({ party }) => party)).toEqual(parties);
  });

  it.each([
    "Thai and Turkish officials",
    "a roast turkey, let us say",
    "Northern Ireland and the Gulf of Guinea",
    "the Congo",
    "non-EU nationals",
    "دعم مالي",
    "Mr Maurice Dominique",
    "la république française, la suisse",
    "Nigerien, Nigerians",
    "AND CAN PER",
  ])("finds nobody in: %s", (text) => {
    expect(found(text)).toEqual([]);
  });

  it("does not join words over a comma or a full stop", () => {
    expect(found("The delegations from North. Macedonia followed")).toEqual([["MKD", "Macedonia"]]);
    expect(found("Of the two, the, Netherlands spoke")).toEqual([["NLD", "Netherlands"]]);
    expect(found("They came from Papua New, Guinea")).toEqual([["GIN", "Guinea"]]);
  });

  it("gives spans in order, apart from each other and true to the text, whatever the text", () => {
    const names = fc.constantFrom(
      "Turkey",
      "the Netherlands",
      "Guinea-Bissau",
      "IOM",
      "(IOM)",
      "*",
      "’s",
      "the",
      "République",
      "ı",
    );
    const anyText = fc.array(fc.oneof(names, fc.string()), { maxLength: 30 });
    fc.assert(
      fc.property(anyText, fc.constantFrom(" ", "", ", "), (parts, glue) => {
        const text = parts.join(glue);
        let end = 0;
        for (const name of readNamesIn(budapestProcess, text)) {
          expect(name.start).toBeGreaterThanOrEqual(end);
          expect(name.end).toBeGreaterThan(name.start);
          expect(text.slice(name.start, name.end)).toBe(name.written);
          end = name.end;
        }
      }),
    );
  });
});
