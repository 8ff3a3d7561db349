import type { Contact } from "#domain/network/contact.ts";

/** The columns of a list of contacts as it goes out and comes in, in this order, each with its heading. */
export const headings = {
  party: "Party",
  name: "Name",
  function: "Function",
  institution: "Institution",
  address: "Address",
  copy: "To or cc",
  languages: "Languages",
  bodies: "Answers for",
  isLead: "Leads",
  from: "From",
  until: "Until",
} as const;

export type ColumnName = keyof typeof headings;

/** Contacts as rows of text under their headings: what is written so is read again as the same. */
export function contactRows(contacts: readonly Contact[]): readonly (readonly string[])[] {
  const rows = contacts.map(({ languages, bodies, isLead, until, copy, ...contact }) => [
    ...[contact.party, contact.name, contact.function, contact.institution, contact.address, copy],
    ...[languages.join(", "), bodies.join(", "), isLead ? "yes" : "", contact.from, until ?? ""],
  ]);
  return [Object.values(headings), ...rows];
}
