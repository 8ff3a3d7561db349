import { headings, type ColumnName } from "#domain/network/contact-rows.ts";

/** Other headings under which the columns of a list of contacts were met. */
const others: Readonly<Record<ColumnName, readonly string[]>> = {
  party: ["country", "state", "organisation", "organization", "delegation", "pays", "страна"],
  name: ["full name", "contact", "focal point", "nom", "имя"],
  function: ["position", "title", "job title", "post", "fonction", "должность"],
  institution: ["ministry", "office", "agency", "ministère", "ведомство"],
  address: ["e-mail", "email", "e-mail address", "email address", "mail", "courriel", "эл. почта"],
  copy: ["to/cc", "to / cc", "mail as", "cc"],
  languages: ["language", "langues", "языки"],
  bodies: ["body", "working group", "working groups"],
  isLead: ["lead", "main contact"],
  from: ["since", "answers from", "du"],
  until: ["answers until", "au"],
};

const meant: ReadonlyMap<string, ColumnName> = new Map(
  names(headings).flatMap((column) =>
    [headings[column], ...others[column]].map((heading) => [folded(heading), column]),
  ),
);

/** Without these a row tells of nobody. */
const required = ["party", "name", "address"] as const;

export type Columns = {
  readonly at: ReadonlyMap<ColumnName, number>;
  /** Headings that nobody knows: what stands under them is left aside. */
  readonly unknown: readonly string[];
  readonly missing: readonly ColumnName[];
};

/** Which column stands where, by the headings of a table; of two with the same meaning the first counts. */
export function columnsIn(cells: readonly string[]): Columns {
  const at = new Map<ColumnName, number>();
  const unknown: string[] = [];
  for (const [place, heading] of cells.entries()) {
    const column = meant.get(folded(heading));
    if (column !== undefined && !at.has(column)) at.set(column, place);
    else if (heading.trim() !== "") unknown.push(heading.trim());
  }
  return { at, unknown, missing: required.filter((column) => !at.has(column)) };
}

function folded(heading: string): string {
  return heading
    .normalize("NFC")
    .replaceAll(/[\s_]+/gu, " ")
    .replace(/[:*]+$/, "")
    .trim()
    .toLowerCase();
}

function names<Key extends string>(record: Readonly<Record<Key, unknown>>): readonly Key[] {
  // What Object.keys cannot say: exactly these.
  return Object.keys(record) as Key[];
}
