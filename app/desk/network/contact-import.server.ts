import type { ContactListOnPage, ContactImportsOnPage } from "#app/components/network/import-on-page.ts";
import { requireNetworkChange, actOf, type ContactsDesk } from "#app/desk/network/contacts-access.server.ts";
import { importsShown, outcomeOf, takeIn, takingIn } from "#app/desk/files/taking-in.server.ts";
import { readingOf } from "#app/desk/files/list-readings.server.ts";
import { namesAt } from "#app/desk/register/names.server.ts";
import { notFound } from "#app/refusals.server.ts";
import {
  beginContactImport,
  contactsAtOnce,
  endContactImport,
  forgetContactImport,
  listContactImports,
  storeContacts,
  takeOutBrokenContacts,
} from "#db/network/contact-imports.ts";
import { listContacts } from "#db/network/contacts.ts";
import { readUpload } from "#db/files/upload-files.ts";
import { findUpload, listUploads, type Upload } from "#db/files/uploads.ts";
import { isAccepted } from "#domain/network/read-contact-list.ts";
import { listIn, type ListGiven } from "#exports/table/list-read.ts";
import type { AppLoadContext } from "@remix-run/node";

const purpose = "contact list";
/** As many rows as stand on a page at a time. */
const perPage = 250;

type ImportDesk = ContactsDesk & { readonly upload: Upload };

/** A list of contacts that was brought in, for whoever may take it in. Throws 404 where there is none. */
export function requireContactList(context: AppLoadContext, key: { dialogueId: string; uploadId: string }): ImportDesk {
  const desk = requireNetworkChange(context, key.dialogueId);
  const upload = findUpload(context.db, key);
  return upload?.purpose === purpose ? { ...desk, upload } : notFound();
}

/** What was brought in for a dialogue, and what became of the list that an address names. */
export function contactImportsOf({ db }: AppLoadContext, { dialogueId }: ContactsDesk, uploadId: string | null) {
  const imports = listContactImports(db, dialogueId).map((one) => ({ ...one, isDone: one.count > 0 }));
  const files = listUploads(db, { dialogueId, purpose });
  return { imports, files, outcome: outcomeOf(uploadId, imports, files) };
}

/** The lists that wait, those that are being taken in, and those that were and can be undone. */
export function contactImportsOnPage(
  { register, dialogueId }: ContactsDesk,
  { imports, files }: ReturnType<typeof contactImportsOf>,
): ContactImportsOnPage {
  return { dialogue: { id: dialogueId, name: register.dialogue.name }, ...importsShown(imports, files) };
}

/** What a list holds, row by row, each accepted or refused; or how far its reading is. */
export async function contactListOnPage(
  context: AppLoadContext,
  desk: ImportDesk,
  page: number,
): Promise<ContactListOnPage> {
  const { register, dialogueId, upload, asker } = desk;
  const head = { dialogueId, id: upload.id, name: upload.originalName, size: upload.size };
  const given = givenOf(context, desk);
  if (!given) return { ...head, state: { kind: "refused", fault: "broken" } };
  const read = await readingOf(`${upload.id} ${asker.id}`, given);
  if ("progress" in read) return { ...head, state: { kind: "reading", progress: read.progress } };
  if ("fault" in read) return { ...head, state: { kind: "refused", fault: read.fault } };
  const { rows, ...list } = read.list;
  const names = namesAt(register, given.known.today);
  // What is refused is looked at first.
  const ordered = [...rows.filter((row) => !isAccepted(row)), ...rows.filter(isAccepted)];
  const pages = Math.max(1, Math.ceil(rows.length / perPage));
  const shown = Math.min(Math.max(1, page), pages);
  return {
    ...head,
    state: {
      ...{
        kind: "read",
        ...list,
        accepted: rows.filter(isAccepted).length,
        refused: rows.filter((row) => !isAccepted(row)).length,
      },
      ...{ page: shown, pages },
      rows: ordered.slice((shown - 1) * perPage, shown * perPage).map(({ line, entry, problems, doubts }) => ({
        ...{ line, problems, doubts, name: entry.name, address: entry.address, institution: entry.institution },
        ...{ party: names.codeOf(entry.party) ?? entry.party, copy: entry.copy },
      })),
    },
  };
}

/**
 * Begins to take in what is accepted of a list, unless the network or the file are not what they were when the page was
 * made: as much as its reader saw, or nothing. False where somebody else took it in or away meanwhile.
 */
export function takeInContacts(context: AppLoadContext, desk: ImportDesk, accepted: number): boolean {
  const { db, uploads: folder } = context;
  const { upload } = desk;
  const act = actOf(desk, context);
  return takeIn(context, upload.id, {
    begin: () => beginContactImport(db, { upload, ...act }),
    read: async (onProgress) => {
      const given = givenOf(context, desk);
      const read = given && (await listIn(given, onProgress));
      const entries = read && "list" in read ? read.list.rows.filter(isAccepted).map(({ entry }) => entry) : [];
      return entries.length === 0 || entries.length !== accepted ? "changed" : entries;
    },
    atOnce: contactsAtOnce,
    store: (entries) => storeContacts(db, { upload, entries }),
    end: () => endContactImport(db, { upload, folder, ...act }),
    takeOut: () => takeOutBrokenContacts(db, upload.id),
    forget: () => forgetContactImport(db, upload.id),
  });
}

/** Was this list taken in, or is it just now? Whoever presses twice, or goes back, is led to it. */
export function isContactListTakenIn(context: AppLoadContext, key: { dialogueId: string; uploadId: string }): boolean {
  requireNetworkChange(context, key.dialogueId);
  const found = listContactImports(context.db, key.dialogueId).find(({ id }) => id === key.uploadId);
  return found !== undefined && (found.count > 0 || takingIn(key.uploadId) !== undefined);
}

function givenOf(
  { db, uploads, clock }: AppLoadContext,
  { register, dialogueId, upload }: ImportDesk,
): ListGiven<"contacts"> | undefined {
  const bytes = readUpload(uploads, upload.sha256);
  const known = { register, contacts: listContacts(db, { dialogueId }), today: clock().toISOString().slice(0, 10) };
  return bytes && { kind: "contacts", bytes, known };
}
