import { peopleHeadings } from "#domain/delegations/people-columns.ts";
import type { Registration } from "#domain/delegations/registration.ts";

const columns = [
  ...(["party", "courtesy", "givenName", "familyName", "function", "institution"] as const),
  ...(["address", "phone", "languages", "isHead", "state"] as const),
];

/** Of contact data a list of names holds none. */
const contactData: ReadonlySet<string> = new Set(["address", "phone"]);

/**
 * People of delegations as rows of text under their headings: what is written so is read again as the same.
 *
 * @param nameOf A party as the list names it.
 */
export function peopleRows(
  people: readonly Registration[],
  { nameOf, hasContacts }: { readonly nameOf: (party: string) => string; readonly hasContacts: boolean },
): readonly (readonly string[])[] {
  const shown = columns.filter((column) => hasContacts || !contactData.has(column));
  const rows = people.map((person) => {
    const cells = {
      ...person,
      party: nameOf(person.party),
      languages: person.languages.join(", "),
      isHead: person.isHead ? "yes" : "",
    };
    return shown.map((column) => cells[column]);
  });
  return [shown.map((column) => peopleHeadings[column]), ...rows];
}
