import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { budapestProcess } from "#domain/register/base/budapest-process.ts";
import { nameOn } from "#domain/register/name-on.ts";
import { readName } from "#domain/register/read-name.ts";
import { languages } from "#domain/register/register.ts";

const read = (written: string) => {
  const reading = readName(budapestProcess, written);
  return reading && [reading.party, reading.how];
};

describe("reading a written name", () => {
  it.each([
    ["FYROM", "MKD", "acronym"],
    ["fYROM", "MKD", "acronym"],
    ["Macedonia", "MKD", "other"],
    ["the former Yugoslav Republic of Macedonia", "MKD", "former"],
    ["The Former Yugoslav  Republic of Macedonia", "MKD", "former"],
    ["North Macedonia", "MKD", "current"],
    ["BiH", "BIH", "acronym"],
    ["Bosnia & Herzegovina", "BIH", "current"],
    ["Turkey’s", "TUR", "former"],
    ["Turkey's", "TUR", "former"],
    ["Türkiye", "TUR", "current"],
    ["TURKIYE", "TUR", "current"],
    ["TÜRKİYE", "TUR", "current"],
    ["Türkıye", "TUR", "current"],
    ["the Kyrgyz Republic", "KGZ", "formal"],
    ["Czechia", "CZE", "current"],
    ["Czech Republic", "CZE", "former"],
    ["the Netherlands’", "NLD", "current"],
    ["Kosovo*", "XKX", "current"],
    ["Republic of Kosovo*", "XKX", "other"],
    ["Iran (Islamic Republic of)", "IRN", "other"],
    ["the Islamic Republic of Iran", "IRN", "formal"],
    ["Russia", "RUS", "other"],
    ["Moldova, Republic of", "MDA", "other"],
    ["Côte d'Ivoire", "CIV", "current"],
    ["Viet Nam", "VNM", "current"],
    ["Vietnam", "VNM", "other"],
    ["IOM", "IOM", "acronym"],
    ["МОМ", "IOM", "acronym"],
    ["OIM", "IOM", "acronym"],
    ["the International Organization for Migration (IOM)", "IOM", "current"],
    ["the International Organisation for Migration", "IOM", "other"],
    ["Office of the United Nations High Commissioner for Refugees (UNHCR)", "UNHCR", "other"],
    ["EASO", "EUAA", "acronym"],
    ["FRONTEX", "frontex", "acronym"],
    ["University of Koç", "koc-university", "other"],
    ["Koc University", "koc-university", "current"],
    ["l’Autriche", "AUT", "current"],
    ["Турция", "TUR", "current"],
    ["تركيا", "TUR", "current"],
    ["تركيـــا", "TUR", "current"],
    ["المملكه المتحده", "GBR", "current"],
    ["فيجى", "FJI", "current"],
    ["XKX", "XKX", "code"],
    [" TUR ", "TUR", "code"],
    ["bali-process", "bali-process", "current"],
    ["koc-university", "koc-university", "current"],
    ["council-secretariat", "council-secretariat", "other"],
  ])("%s is %s (%s)", (written, party, how) => {
    expect(read(written)).toEqual([party, how]);
  });

  it.each([
    "",
    "  ",
    "*",
    "Korea",
    "Congo",
    "the Congo",
    "Ireland Republic",
    "Northern Ireland",
    "tur",
    "and",
    "Turkish",
  ])("does not guess who %j is", (written) => {
    expect(read(written)).toBeUndefined();
  });

  it("does not take a part of a name for the name", () => {
    const onlyLonger = { ...budapestProcess, parties: budapestProcess.parties.filter(({ id }) => id !== "GIN") };

    expect(readName(onlyLonger, "Guinea")).toBeUndefined();
    expect(readName(onlyLonger, "Guinea Bissau")).toEqual({ party: "GNB", how: "current" });
    expect(readName(onlyLonger, "Niger")?.party).toBe("NER");
  });

  it("does not read a name whose bracket means another party", () => {
    expect(read("International Organization for Migration (UNHCR)")).toBeUndefined();
  });

  it("does not read a form that two parties share", () => {
    const [albania, austria] = ["ALB", "AUT"].map((id) => ({
      id,
      kind: "state" as const,
      names: { en: [{ from: null, short: id, source: "test" }], fr: [], ru: [], ar: [] },
      written: ["the host country"],
    }));
    if (!albania || !austria) throw new Error("two parties are needed");

    expect(readName({ ...budapestProcess, parties: [albania, austria] }, "the host country")).toBeUndefined();
    expect(readName({ ...budapestProcess, parties: [albania] }, "the host country")?.party).toBe("ALB");
  });

  it("reads every name of every party in every language back to that party, save the Congo", () => {
    const unread = budapestProcess.parties.flatMap((party) => {
      const forms = languages.flatMap((language) =>
        party.names[language].flatMap(({ short, formal, acronym }) => [short, formal, acronym]),
      );
      return [...forms, party.acronym, ...(party.written ?? []), party.id]
        .filter((form) => form !== undefined && readName(budapestProcess, form)?.party !== party.id)
        .map((form) => `${party.id}: ${form}`);
    });

    // One of them is called the Congo, and people mean the other by it.
    expect(unread).toEqual([
      "COG: Congo",
      "COG: Congo",
      "COG: Конго",
      "COG: الكونغو",
      "COD: Congo",
      "COD: Конго",
      "COD: الكونغو",
    ]);
  });

  it("reads what this register prints, in capitals, with a genitive or with doubled spaces", () => {
    const parties = budapestProcess.parties.filter(({ id }) => id !== "COG");
    const anyDay = fc.constantFrom("1995-01-01", "2018-05-07", "2020-01-01", "2026-01-01");
    const anyForm = fc.constantFrom("short", "running", "formal", "acronym" as const);
    fc.assert(
      fc.property(fc.constantFrom(...parties), anyDay, anyForm, (party, on, form) => {
        const name = nameOn(party, on, form);
        for (const written of [name, name.toUpperCase(), `${name}’s`, `  ${name.replaceAll(" ", "  ")} `]) {
          expect(readName(budapestProcess, written)?.party).toBe(party.id);
        }
      }),
      { numRuns: 400 },
    );
  });

  it("takes any text without complaint", () => {
    fc.assert(fc.property(fc.string({ unit: "grapheme-composite" }), (text) => void readName(budapestProcess, text)));
  });
});
