import { columnsAt, columnsKnown, type ColumnsRead } from "#domain/network/columns.ts";
import { headings, type ColumnName } from "#domain/network/contact-rows.ts";

/** Other headings under which the columns of a list of contacts were met. */
const others: Readonly<Record<ColumnName, readonly string[]>> = {
  party: ["country", "state", "organisation", "organization", "delegation", "pays", "страна"],
  name: ["full name", "contact", "focal point", "focal point name", "contact person", "name and surname", "nom", "имя"],
  function: ["position", "title", "job title", "post", "fonction", "должность"],
  institution: ["ministry", "office", "agency", "ministère", "ведомство"],
  address: ["e-mail", "email", "e-mail address", "email address", "mail", "e-mail(s)", "courriel", "эл. почта"],
  copy: ["to/cc", "to / cc", "mail as", "cc"],
  languages: ["language", "langues", "языки"],
  bodies: ["body", "working group", "working groups"],
  isLead: ["lead", "main contact"],
  from: ["since", "answers from", "du"],
  until: ["answers until", "au"],
};

/** Without these a row tells of nobody. */
const required = ["party", "name", "address"] as const;

const known = columnsKnown(headings, others);

export type Columns = ColumnsRead<ColumnName>;

/** Which column of a list of contacts stands where. */
export function columnsIn(cells: readonly string[]): Columns {
  return columnsAt(cells, known, required);
}
