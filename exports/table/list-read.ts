import type { PeopleKnown, PeopleList } from "#domain/delegations/read-people-list.ts";
import type { DocxFault } from "#domain/files/docx-refused.ts";
import type { ContactList, ContactsKnown } from "#domain/network/read-contact-list.ts";
import { readApart } from "#exports/apart.ts";

/** The kinds of list that are read, each with what its rows are judged by and what it comes to. */
type Kinds = {
  readonly contacts: { readonly known: ContactsKnown; readonly list: ContactList };
  readonly people: { readonly known: PeopleKnown; readonly list: PeopleList };
};
export type ListKind = keyof Kinds;

export type ListGiven<Kind extends ListKind = ListKind> = {
  readonly [K in Kind]: { readonly kind: K; readonly bytes: Uint8Array; readonly known: Kinds[K]["known"] };
}[Kind];

export type ListRead<Kind extends ListKind> = { readonly list: Kinds[Kind]["list"] } | { readonly fault: DocxFault };

/** A list out of a workbook or a table of text that somebody sent, each row judged; read apart from the server. */
export function listIn<Kind extends ListKind>(
  given: ListGiven<Kind>,
  onProgress?: (progress: number) => void,
): Promise<ListRead<Kind>> {
  const worker = "#exports/list-worker.ts";
  return readApart<ListRead<Kind>>({ worker, given, tooHard: { fault: "too hard" }, onProgress });
}
