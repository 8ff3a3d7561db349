import type { Body, ChairPeriod } from "#domain/register/register.ts";

const structureOf2010 = "Structure of the Budapest Process of 2010, as on its website.";
const governance = "Governance page of the Budapest Process.";
const workingGroup = { one: "Working Group", many: "Working Groups" };

/** Who chairs the dialogue and, with it, the senior officials and ministers. */
export const dialogueChairs: readonly ChairPeriod[] = [
  { party: "HUN", as: "chair", from: "1993-01-01", until: "2005-12-31", source: governance },
  { party: "TUR", as: "chair", from: "2006-01-01", source: governance },
  { party: "HUN", as: "co-chair", from: "2006-01-01", source: governance },
];

export const bodies: readonly Body[] = [
  {
    id: "silk-routes",
    name: "Working Group on the Silk Routes Region",
    shortName: "Silk Routes Working Group",
    stem: "Silk Routes",
    noun: workingGroup,
    level: "expert",
    chairs: [
      {
        party: "TUR",
        as: "chair",
        from: "2010-01-01",
        source: `${structureOf2010} Another page names Afghanistan as co-chair, without dates: not taken over.`,
      },
    ],
  },
  {
    id: "south-east-europe",
    name: "Working Group on the South East European Region",
    shortName: "South East European Working Group",
    stem: "South East European",
    noun: workingGroup,
    level: "expert",
    chairs: [{ party: "MKD", as: "chair", from: "2010-01-01", source: structureOf2010 }],
  },
  {
    id: "black-sea",
    name: "Working Group on the Black Sea Region",
    shortName: "Black Sea Working Group",
    stem: "Black Sea",
    noun: workingGroup,
    level: "expert",
    chairs: [{ party: "BGR", as: "chair", from: "2010-01-01", source: structureOf2010 }],
  },
  {
    id: "senior-officials",
    name: "Senior Officials Meeting",
    shortName: "Senior Officials Meeting",
    level: "decision",
    chairs: dialogueChairs,
  },
  // Sweden has been its Rapporteur since 2021; a rapporteur is not a chair.
  { id: "reference-group", name: "Reference Group", shortName: "Reference Group", level: "advisory", chairs: [] },
  {
    id: "friends-of-the-chair",
    name: "Friends of the Chair",
    shortName: "Friends of the Chair",
    level: "advisory",
    chairs: [{ party: "TUR", as: "chair", from: "2006-01-01", source: governance }],
  },
  {
    id: "ministerial-conference",
    name: "Ministerial Conference",
    shortName: "Ministerial Conference",
    level: "ministerial",
    chairs: dialogueChairs,
  },
];
