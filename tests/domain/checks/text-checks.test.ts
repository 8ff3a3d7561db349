import { describe, expect, it } from "vitest";
import type { CheckId } from "#domain/checks/finding.ts";
import { aWrittenRecord, findingsOf, marked, mended } from "#tests/support/findings.ts";

type Row = readonly [check: CheckId, marked: string, result?: string];

/** What each check finds, between 【 】 exactly, and what its replacement makes of the text. */
const found: readonly Row[] = [
  ["doubled-space", "Serbia, Belarus,【  】Bulgaria.", "Serbia, Belarus, Bulgaria."],
  ["spacing", "Serbia【 ,】the Host.", "Serbia, the Host."],
  ["spacing", "Returns last【 .】", "Returns last."],
  ["spacing", "They travel free【 ; 】others pay.", "They travel free; others pay."],
  ["spacing", "The tables were stored【.】The source was shared.", "The tables were stored. The source was shared."],
  ["spacing", "Ukraine and Romania【– 】with IOM.", "Ukraine and Romania – with IOM."],
  ["spacing", "It began in June【 –】with little echo.", "It began in June – with little echo."],
  ["spacing", "Support is needed post【- 】return.", "Support is needed post-return."],
  ["spacing", "Returnees【( 】all of them) were asked.", "Returnees(all of them) were asked."],
  ["doubled-stop", "It was in force【..】 Then it was not.", "It was in force. Then it was not."],
  ["doubled-word", "It noted 【the the】 effort.", "It noted the effort."],
  ["impossible-date", "Answers are due by 【31 June 2018】."],
  ["impossible-date", "Answers are due by 【February 29, 2019】."],
  ["personal-data", "Write to 【desk@secretariat.example】 before June."],
  ["personal-data", "Call 【+387 33 555 0199】 before June."],
  ["leftover-note", "Sofia will host the next one 【[tbc]】."],
  ["leftover-note", "There were 【XXX】 participants, it said."],
  ["commits-parties", "The participants 【agreed】 that returns should be safe."],
  ["commits-parties", "It was 【decided】 to meet again."],
  ["name-of-another-day", "Later 【Türkiye】 spoke.", "Later Turkey spoke."],
  ["name-of-another-day", "【Macedonia】 spoke.", "The former Yugoslav Republic of Macedonia spoke."],
  ["designation-unmarked", "Later 【Kosovo】 spoke.", "Later Kosovo* spoke."],
  ["no-such-area", "This is 【priority area 7】 of the Istanbul Ministerial Declaration."],
  ["no-such-area", "This is the 【eighth priority area】 of the Istanbul Ministerial Declaration."],
  ["present-tense", "Serbia 【presents】 its law.", "Serbia presented its law."],
  ["present-tense", "In plenary, Serbia also 【stresses】 this.", "In plenary, Serbia also stressed this."],
  ["their-for-one", "Albania presented 【their】 law.", "Albania presented its law."],
  ["their-for-one", "The Netherlands named one of 【their】 problems.", "The Netherlands named one of its problems."],
  [
    "their-for-one",
    "Serbia spoke first and Caritas explained 【their】 method.",
    "Serbia spoke first and Caritas explained its method.",
  ],
  ["their-for-one", "Pakistan thanked the Host. 【Their】 law is new.", "Pakistan thanked the Host. Its law is new."],
  ["no-agent", "【It was stressed that trust matters.】 Serbia spoke."],
  ["no-agent", "【Ways to motivate people were also mentioned.】"],
  ["answer-alone", "【In reply to Georgia】, IOM suggested a model."],
  ["answer-alone", "IOM suggested a model 【in response to Georgia】’s question."],
  ["acronym-unexpanded", "The 【GBV】 desk was moved."],
  ["acronym-unexpanded", "Serbia works with 【NGOs】.", "Serbia works with non-governmental organisations (NGOs)."],
  ["acronym-late", "The 【RSO】 moved. The Regional Support Office (RSO) grew."],
  ["acronym-twice", "The Regional Support Office (RSO) moved. The Regional Support Office (【RSO】) grew."],
  [
    "acronym-mismatch",
    "The International Training Centre (【TIC】) opened.",
    "The International Training Centre (ITC) opened.",
  ],
  [
    "ise-ize",
    "They organise and summarise what was 【emphasized】.",
    "They organise and summarise what was emphasised.",
  ],
  ["quote-style", "A ‘desk’ and a ‘door’ and 【“a key”】.", "A ‘desk’ and a ‘door’ and ‘a key’."],
  ["quote-style", 'A ‘desk’ and 【"a key"】.', "A ‘desk’ and ‘a key’."],
  [
    "two-names",
    "The Kyrgyz Republic spoke. 【Kyrgyzstan】 asked.",
    "The Kyrgyz Republic spoke. The Kyrgyz Republic asked.",
  ],
  ["body-name", "The 【Silk Route Working Group】 met.", "The Silk Routes Working Group met."],
  ["chair-or-chairs", "The Chair spoke, then the Chair rested and 【the Chairs】 left."],
];

/** What looks like a slip and is none. */
const quiet: readonly (readonly [CheckId, string])[] = [
  ["doubled-space", "Said Serbia: ‘two  spaces’."],
  ["spacing", "Ms A. B. spoke at 09:40, of 1,000 people, e.g. in 3.5 years (etc.), teacher, doctor,…"],
  ["spacing", "Pre- and post-return support – and more – for 7–8 May 2018; see www.secretariat.example.Org."],
  ["spacing", "Everything is counted: state(s), person(s), and/or both."],
  ["doubled-stop", "And so on... he said."],
  ["doubled-word", "Those who had had papers said that that was enough in Pago Pago."],
  ["impossible-date", "On 29 February 2016, 30 June 2018 and May 7–8, 2018."],
  ["personal-data", "In 2018, 11,400 people and 3 500 000 others; resolution 1244/1999; 09:30–16:00."],
  ["leftover-note", "It said ‘[sic]’ and […] went on."],
  [
    "commits-parties",
    "Tunisia agreed with the diagnosis. Both sides must agree. Germany has decided to open an office.",
  ],
  [
    "name-of-another-day",
    "Turkey, the Czech Republic and the former Yugoslav Republic of Macedonia spoke; ‘Türkiye’ was quoted.",
  ],
  ["designation-unmarked", "Kosovo* spoke. The ICJ Opinion on the Kosovo declaration of independence."],
  [
    "no-such-area",
    "This is priority area 4 of the Istanbul Ministerial Declaration, and the ninth priority of somebody.",
  ],
  ["present-tense", "Serbia has a law and runs an office. Turkey said that it presents it in June."],
  [
    "their-for-one",
    "Albania and Serbia presented their laws. Austria met experts and their guests. A child and their parents.",
  ],
  ["no-agent", "It was stressed by Serbia. Serbia noted what had been said. The law was adopted in 2015."],
  ["no-agent", "According to Serbia it was mentioned. No other matter was raised."],
  ["answer-alone", "Georgia asked how. In reply to Georgia, IOM suggested a model."],
  ["answer-alone", "Asked by Estonia whether they were inspected, Poland said that they were."],
  ["acronym-unexpanded", "The EU, the UN, Frontex and FRONTEX; Session II; the PARE 1+1 programme; TD/B/EG.2."],
  ["acronym-unexpanded", "The Regional Support Office (RSO) moved. RSO grew. The GBV (gender-based violence) desk."],
  ["acronym-twice", "The Regional Support Office (RSO) moved. RSO grew."],
  [
    "acronym-mismatch",
    "The International Organization for Standardization (ISO) and the French Office of Immigration (OFI).",
  ],
  ["ise-ize", "They advise, exercise and organise; the International Organization for Migration and the size."],
  ["quote-style", "A \"desk\" and a 'door'. The officials' key and Turkey’s."],
  ["quote-style", "‘He said “no” twice’, and ‘left’."],
  ["two-names", "Moldova spoke. The Republic of Moldova spoke; the United States and the United States of America."],
  ["body-name", "The Silk Routes Working Group and the Working Group on Data Exchange met."],
  ["chair-or-chairs", "The Chair spoke. The Chairs of the Working Groups, the Friends of the Chair."],
  ["list-order", "Zambia, Albania, Mali and Chad were mentioned."],
];

describe("a check of the text", () => {
  it.each(found.map(([check, text, result]) => ({ check, text, result })))(
    "$check finds $text",
    ({ check, text, result }) => {
      const plain = text.replaceAll(/[【】]/gu, "");
      const findings = findingsOf(aWrittenRecord([plain]), check);
      expect(marked(plain, findings)).toBe(text);
      const [first] = findings;
      if (result !== undefined && first) expect(mended(plain, first)).toBe(result);
    },
  );

  it.each(quiet)("%s leaves alone: %s", (check, text) => {
    expect(marked(text, findingsOf(aWrittenRecord([text]), check))).toBe(text);
  });

  it("looks at points as at paragraphs, and says which", () => {
    const chairPoints = [
      { id: "p1", text: "Trust comes first." },
      { id: "p2", text: "Later Türkiye  came." },
    ];
    const record = aWrittenRecord([{ kind: "chair-points", text: "The Chair summarised:" }], { chairPoints });
    const found = findingsOf(record).map(({ check, where }) => ({ check, ...where }));
    expect(found).toEqual([
      { check: "name-of-another-day", paragraph: 1, point: "b", span: { start: 6, end: 13 } },
      { check: "doubled-space", paragraph: 1, point: "b", span: { start: 13, end: 15 } },
    ]);
  });
});
