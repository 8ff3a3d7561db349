import { columnsAt, columnsKnown, type ColumnsRead } from "#domain/network/columns.ts";

/** The columns of a list of people as it goes out and comes in, in this order, each with its heading. */
export const peopleHeadings = {
  party: "Delegation",
  courtesy: "Courtesy",
  givenName: "Given name",
  familyName: "Family name",
  name: "Name",
  function: "Function",
  institution: "Institution",
  address: "Address",
  phone: "Telephone",
  languages: "Languages",
  isHead: "Head",
  state: "State",
} as const;

export type PeopleColumn = keyof typeof peopleHeadings;

/** Other headings under which they were met. */
const others: Readonly<Record<PeopleColumn, readonly string[]>> = {
  party: ["party", "country", "state or organisation", "organisation", "organization", "pays", "страна"],
  courtesy: ["courtesy title", "salutation", "mr/ms", "civility", "civilité", "обращение"],
  givenName: ["first name", "given names", "forename", "prénom", "имя"],
  familyName: ["surname", "last name", "nom", "nom de famille", "фамилия"],
  name: ["full name", "participant", "delegate", "nom complet", "имя и фамилия"],
  function: ["position", "title", "job title", "post", "fonction", "должность"],
  institution: ["ministry", "office", "agency", "ministère", "ведомство"],
  address: ["e-mail", "email", "e-mail address", "email address", "mail", "courriel", "эл. почта"],
  phone: ["phone", "mobile", "telephone number", "téléphone", "телефон"],
  languages: ["language", "langues", "языки"],
  isHead: ["head of delegation", "hod", "chef de délégation"],
  state: ["status"],
};

const known = columnsKnown(peopleHeadings, others);

export type PeopleColumns = ColumnsRead<PeopleColumn>;

/** Which column of a list of people stands where. A whole name does as well as its two halves. */
export function peopleColumnsIn(cells: readonly string[]): PeopleColumns {
  const columns = columnsAt(cells, known, ["party", "familyName"]);
  return { ...columns, missing: columns.missing.filter((column) => column === "party" || !columns.at.has("name")) };
}
