import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { budapestProcess } from "#domain/register/base/budapest-process.ts";
import { partyOf } from "#domain/register/find-party.ts";
import { codeOf, nameOn, possessive, type NameForm } from "#domain/register/name-on.ts";
import { languages, type Party } from "#domain/register/register.ts";

const forms = ["short", "running", "formal", "sorting", "acronym"] as const satisfies readonly NameForm[];
const anyDay = fc.date({ min: new Date("1800-01-01"), max: new Date("2200-01-01"), noInvalidDate: true });

const named = (id: string, on: string, form: NameForm, language?: (typeof languages)[number]) =>
  nameOn(partyOf(budapestProcess, id), on, form, language);

describe("the name of a party on a day", () => {
  it.each([
    ["MKD", "2019-02-13", "running", "the former Yugoslav Republic of Macedonia"],
    ["MKD", "2019-02-13", "sorting", "Macedonia"],
    ["MKD", "2019-02-14", "running", "North Macedonia"],
    ["MKD", "2019-02-14", "formal", "the Republic of North Macedonia"],
    ["TUR", "2022-05-31", "running", "Turkey"],
    ["TUR", "2022-05-31", "formal", "the Republic of Turkey"],
    ["TUR", "2022-06-01", "running", "Türkiye"],
    ["CZE", "2018-05-07", "running", "the Czech Republic"],
    ["CZE", "2018-12-31", "running", "the Czech Republic"],
    ["CZE", "2019-01-01", "running", "Czechia"],
    ["CZE", "2024-01-01", "formal", "the Czech Republic"],
    ["HUN", "2011-12-31", "formal", "the Republic of Hungary"],
    ["HUN", "2012-01-01", "formal", "Hungary"],
    ["EUAA", "2022-01-18", "running", "the European Asylum Support Office"],
    ["EUAA", "2022-01-18", "acronym", "EASO"],
    ["EUAA", "2022-01-19", "acronym", "EUAA"],
    ["NLD", "2018-05-07", "running", "the Netherlands"],
    ["NLD", "2018-05-07", "short", "Netherlands"],
    ["GBR", "2018-05-07", "running", "the United Kingdom"],
    ["RUS", "2018-05-07", "running", "the Russian Federation"],
    ["MDA", "2018-05-07", "formal", "the Republic of Moldova"],
    ["KGZ", "2018-05-07", "formal", "the Kyrgyz Republic"],
    ["IRN", "2018-05-07", "formal", "the Islamic Republic of Iran"],
    ["BIH", "2018-05-07", "running", "Bosnia and Herzegovina"],
    ["IOM", "2018-05-07", "running", "the International Organization for Migration"],
    ["IOM", "2018-05-07", "acronym", "IOM"],
    ["UNHCR", "2018-05-07", "running", "the United Nations High Commissioner for Refugees"],
    ["bali-process", "2018-05-07", "acronym", "the Bali Process"],
    ["caritas", "2018-05-07", "running", "Caritas"],
    ["samuel-hall", "2018-05-07", "running", "Samuel Hall"],
    ["koc-university", "2018-05-07", "running", "Koç University"],
  ] as const)("%s on %s, %s: %s", (id, on, form, expected) => {
    expect(named(id, on, form)).toBe(expected);
  });

  it.each([
    ["MKD", "2019-02-13", "fr", "l’ex-République yougoslave de Macédoine"],
    ["MKD", "2019-02-14", "fr", "la Macédoine du Nord"],
    ["MKD", "2019-02-13", "ru", "бывшая югославская Республика Македония"],
    ["MKD", "2019-02-14", "ru", "Северная Македония"],
    ["MKD", "2019-02-13", "ar", "جمهورية مقدونيا اليوغوسلافية السابقة"],
    ["MKD", "2019-02-14", "ar", "مقدونيا الشمالية"],
    ["TUR", "2022-05-31", "fr", "la Turquie"],
    ["TUR", "2022-06-01", "fr", "la Türkiye"],
    ["TUR", "2022-06-01", "ru", "Турция"],
    ["TUR", "2022-06-01", "ar", "تركيا"],
    ["KGZ", "2022-06-01", "ru", "Кыргызстан"],
    ["AUT", "2022-06-01", "fr", "l’Autriche"],
  ] as const)("%s on %s in %s: %s", (id, on, language, expected) => {
    expect(named(id, on, "running", language)).toBe(expected);
  });

  it("gives the acronym of the language, and writes the name out in Arabic", () => {
    expect(named("IOM", "2018-05-07", "acronym", "fr")).toBe("OIM");
    expect(named("IOM", "2018-05-07", "acronym", "ru")).toBe("МОМ");
    expect(named("IOM", "2018-05-07", "acronym", "ar")).toBe("المنظمة الدولية للهجرة");
    expect(named("MARRI", "2018-05-07", "acronym", "ru")).toBe("MARRI");
  });

  it("ends in the asterisk of its designation in every printed form, and is sorted without it", () => {
    const printed = forms.filter((form) => form !== "sorting").map((form) => named("XKX", "2018-05-07", form));
    expect(printed).toEqual(["Kosovo*", "Kosovo*", "Kosovo*", "Kosovo*"]);
    expect(named("XKX", "2018-05-07", "short", "ru")).toBe("Косово*");
    expect(named("XKX", "2018-05-07", "sorting")).toBe("Kosovo");
  });

  it("is the oldest one for a day before all of them", () => {
    const lateName = { from: "2010-01-01", short: "Newland", source: "test" };
    const names = { en: [lateName], fr: [lateName], ru: [lateName], ar: [lateName] };
    const party: Party = { id: "NEW", kind: "state", names };

    expect(nameOn(party, "1999-12-31", "running")).toBe("Newland");
  });

  it("exists for every party, day, form and language, and never carries a space at its ends", () => {
    const anyParty = fc.constantFrom(...budapestProcess.parties);
    fc.assert(
      fc.property(
        anyParty,
        anyDay,
        fc.constantFrom(...forms),
        fc.constantFrom(...languages),
        (party, day, form, language) => {
          expect(nameOn(party, day.toISOString().slice(0, 10), form, language)).toMatch(/^\S(.*\S)?$/su);
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe("a name in a sentence", () => {
  it.each([
    ["Turkey", "Turkey’s"],
    ["the Netherlands", "the Netherlands’"],
    ["UNHCR", "UNHCR’s"],
    ["Kosovo*", "Kosovo*’s"],
  ])("%s has %s law", (name, expected) => {
    expect(possessive(name)).toBe(expected);
  });

  it("is the party's code on the screen where the id is long", () => {
    expect(["TUR", "IOM", "bali-process", "koc-university"].map((id) => codeOf(partyOf(budapestProcess, id)))).toEqual([
      "TUR",
      "IOM",
      "BALI",
      "KOÇ",
    ]);
  });
});
