import { xlsxOf } from "#exports/table/xlsx.ts";

/**
 * The delegations of a meeting in June 2018 as its papers must have them: written by hand, in the order of a list,
 * by the names of that month. The dialogue lists the former Yugoslav Republic of Macedonia under M.
 */
export const statesOfJune2018 = [
  ...["Afghanistan", "Albania", "Armenia", "Austria", "Azerbaijan", "Bangladesh", "Belgium", "Bosnia and Herzegovina"],
  ...["Bulgaria", "Croatia", "the Czech Republic", "Georgia", "Germany", "Greece", "Hungary", "Iraq", "Italy"],
  ...[
    "the former Yugoslav Republic of Macedonia",
    "Montenegro",
    "the Netherlands",
    "Norway",
    "Pakistan",
    "Poland",
    "Romania",
    "Serbia",
    "Sweden",
    "Switzerland",
  ],
  ...["Turkey", "the United Kingdom"],
] as const;

export const othersOfJune2018 = [
  ...["the European Commission", "the Bali Process", "the Council of Europe"],
  ...["the International Centre for Migration Policy Development (ICMPD)"],
  ...["the International Organization for Migration (IOM)"],
  ...[
    "the United Nations High Commissioner for Refugees (UNHCR)",
    "the United Nations Office on Drugs and Crime (UNODC)",
  ],
] as const;

const delegations = [...statesOfJune2018, ...othersOfJune2018];

/** As a ministry typed some of them. */
const mistyped: Readonly<Record<string, string>> = {
  Afghanistan: "Afganistan",
  "Bosnia and Herzegovina": "Bosnia & Herzegovina",
  Bulgaria: "Bulgraia",
  "the Netherlands": "The Netherland",
  "the former Yugoslav Republic of Macedonia": "Former Yugoslav Republic of Macedonnia",
  "the Council of Europe": "Concil of Europe",
};

type Person = {
  readonly delegation: string;
  readonly given: string;
  readonly family: string;
  readonly isHead: boolean;
};

/** Sixty people: two of most delegations, one of the others. Of every third the head is the second who is named. */
const people: readonly Person[] = Array.from({ length: 60 }, (_, at) => {
  const place = at % delegations.length;
  const isSecond = at >= delegations.length;
  const delegation = delegations[place] ?? "";
  const hasSecond = place + delegations.length < 60;
  const isHead = hasSecond && place % 3 === 0 ? isSecond : !isSecond;
  const family =
    delegation === "Pakistan" && !isSecond ? "MALIKZAI" : `${isSecond ? "ORSI" : "ADLER"}-${letters(place)}`;
  return { delegation, given: isSecond ? "Noor" : "Ilka", family, isHead };
});

/** A name has no figures. */
function letters(place: number): string {
  return String.fromCharCode(65 + Math.floor(place / 26), 65 + (place % 26));
}

const addressOf = ({ given, family }: Person) => `${given}.${family}@example.org`.toLowerCase();

/** The list as it comes: in the order in which it was typed, which is no order at all. */
export function workbook(): Promise<Uint8Array> {
  const headings = ["Country", "First name", "Surname", "E-mail", "HoD"];
  const rows = people.map((person) => {
    const { delegation, given, family, isHead } = person;
    const plain = delegation.replace(/^the | \([A-Z]+\)$/gu, "");
    return [mistyped[delegation] ?? plain, given, family, addressOf(person), isHead ? "yes" : ""];
  });
  const shuffled = rows.map((_, at) => rows[(at * 37) % rows.length] ?? []);
  return xlsxOf("People", [headings, ...shuffled]);
}

/** What a list of participants has from its first delegation on, after these were exchanged: "Name" or "Delegation". */
export function listExpected(instead: Readonly<Record<string, string>>): readonly string[] {
  const heads = (one: Person, other: Person) => Number(other.isHead) - Number(one.isHead);
  return delegations.flatMap((delegation) => [
    delegation.replace(/^the (?!former)/u, ""),
    ...people
      .filter((person) => person.delegation === delegation)
      .toSorted(heads)
      .map(({ given, family }) => instead[family] ?? `${given} ${family}`),
  ]);
}
