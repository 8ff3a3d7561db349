import type { Instrument } from "#domain/register/register.ts";

// The two instruments share their areas in another order: "4" of 2013 is "1" of 2019.
const irregularMigration =
  "Prevent and counteract irregular migration, facilitate return and readmission of irregular migrants, and combat criminal networks involved in smuggling of migrants";
const legalMigration = "Legal migration and mobility";
const integration = "Integration of migrants and counteracting phenomena such as discrimination, racism and xenophobia";
const development = "Migration and development";
const trafficking = "Prevent and combat trafficking in persons";
const protection = "Promote international protection";

export const instruments: readonly Instrument[] = [
  {
    id: "istanbul-declaration-2013",
    title: "Istanbul Ministerial Declaration on a Silk Routes Partnership for Migration",
    shortTitle: "Istanbul Ministerial Declaration",
    adoptedOn: "2013-04-19",
    partNoun: "priority area",
    parts: numbered([legalMigration, integration, development, irregularMigration, trafficking, protection]),
    source: "Istanbul Ministerial Declaration, 19 April 2013.",
  },
  {
    id: "istanbul-commitments-2019",
    title: "Istanbul Commitments on the Silk Routes Partnership for Migration",
    shortTitle: "Istanbul Commitments",
    adoptedOn: "2019-02-20",
    partNoun: "Priority Goal",
    parts: numbered([irregularMigration, legalMigration, integration, development, trafficking, protection]),
    source: "Call for Action – a five year plan, adopted with the Istanbul Commitments on 19–20 February 2019.",
  },
];

function numbered(titles: readonly string[]): Instrument["parts"] {
  return titles.map((title, index) => ({ number: index + 1, title }));
}
