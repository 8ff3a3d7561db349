import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonical, forPaper, positionOnPaper } from "#domain/text/typography.ts";

/** The non-breaking characters made visible: ~ for the space, | for the joiner, = for the hyphen. */
const shown = (text: string, language: "en-GB" | "en-US" = "en-GB") =>
  forPaper(text, language).replaceAll("\u00A0", "~").replaceAll("\u2060", "|").replaceAll("\u2011", "=");

describe("text for paper", () => {
  it.each([
    ["in Sarajevo on 7–8 May 2018.", "in Sarajevo on 7–|8~May~2018."],
    ["30 April–2 May 2018", "30~April–|2~May~2018"],
    ["In Session 2, as in paragraph 12 (k) and point (b)", "In Session~2, as in paragraph~12~(k) and point~(b)"],
    ["Draft 3 on priority area 4, page 5, No. 7", "Draft~3 on priority area~4, page~5, No.~7"],
    ["60 participants from 29 countries", "60~participants from 29~countries"],
    ["from nine delegations", "from nine~delegations"],
    ["Ms YILDIRAN and H.E. Mr KARASELİM", "Ms~YILDIRAN and H.E.~Mr~KARASELİM"],
    ["29 countries – Albania and the United Kingdom – and", "29~countries~– Albania and the United Kingdom~– and"],
    ["the International Organization for Migration (IOM)", "the International Organization for Migration~(IOM)"],
    ["the Eastern Partnership (EaP)", "the Eastern Partnership~(EaP)"],
    ["the principle of non-refoulement", "the principle of non=refoulement"],
    ["the management of migration as a whole", "the management of migration as a~whole"],
  ])("holds together %s", (text, printed) => {
    expect(shown(text)).toBe(printed);
  });

  it.each([
    "Bosnia and Herzegovina (Host) opened the meeting",
    "non-governmental and long-term",
    "the Chair may 2 times",
    "one by one, two or three times",
    "medium- and long-term",
    "the obsession 2 had",
  ])("leaves alone: %s", (text) => {
    expect(shown(text)).toBe(text);
  });

  it("binds the month to the day where the day comes second", () => {
    expect(shown("on May 7–8, 2018, and in June 2019", "en-US")).toBe("on May~7–|8, 2018, and in June~2019");
  });

  it("knows where a footnote has come to stand", () => {
    const text = "on 7–8 May 2018, 7–8 June";
    const at = text.indexOf(" June");
    const paper = forPaper(text, "en-GB");
    expect(paper.slice(0, positionOnPaper(text, paper, at)).endsWith("7–\u20608")).toBe(true);
    expect(positionOnPaper(text, paper, text.length)).toBe(paper.length);
  });
});

describe("canonical text", () => {
  it("has plain spaces and hyphens, LF and NFC", () => {
    expect(canonical("7–\u20608\u00A0May\r\nnon\u2011refoulement, Ko\u0063\u0327 20\u202F%")).toBe(
      "7–8 May\nnon-refoulement, Ko\u00E7 20 %",
    );
  });

  const pieces = fc.constantFrom(
    "7",
    "–",
    " ",
    "May",
    "Session",
    "(k)",
    "(IOM)",
    "non-refoulement",
    "a",
    "b",
    "\u2060",
    "\u00A0",
    "\u0327",
  );
  const texts = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.array(pieces).map((words) => words.join("")),
  );

  it("is the same before and after the paper was made", () => {
    fc.assert(
      fc.property(texts, fc.constantFrom("en-GB" as const, "en-US" as const), (text, language) => {
        expect(canonical(forPaper(text, language))).toBe(canonical(text));
      }),
    );
  });

  it("stays as it is when taken twice", () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(canonical(canonical(text))).toBe(canonical(text));
      }),
    );
  });
});
