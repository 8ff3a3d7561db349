import type { Contact } from "#domain/network/contact.ts";
import type { ContactList } from "#domain/network/read-contact-list.ts";
import type { Register } from "#domain/register/register.ts";
import { readApart } from "#exports/apart.ts";
import type { DocxFault } from "#domain/files/docx-refused.ts";

export type ContactListGiven = {
  readonly bytes: Uint8Array;
  readonly known: { readonly register: Register; readonly contacts: readonly Contact[]; readonly today: string };
};

export type ContactListRead = { readonly list: ContactList } | { readonly fault: DocxFault };

/** A list of contacts out of a workbook or a table of text that somebody sent, each row judged; read apart from the server. */
export function contactListIn(
  given: ContactListGiven,
  onProgress?: (progress: number) => void,
): Promise<ContactListRead> {
  const worker = "#exports/contact-list-worker.ts";
  return readApart<ContactListRead>({ worker, given, tooHard: { fault: "too hard" }, onProgress });
}
