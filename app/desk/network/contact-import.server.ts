import type { ContactListOnPage, ContactImportsOnPage } from "#app/components/network/import-on-page.ts";
import { requireNetworkChange, actOf, type ContactsDesk } from "#app/desk/network/contacts-access.server.ts";
import { readingOf } from "#app/desk/files/list-readings.server.ts";
import { namesAt } from "#app/desk/register/names.server.ts";
import { notFound } from "#app/refusals.server.ts";
import { importContacts, listContactImports } from "#db/network/contact-imports.ts";
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

/** The lists that wait, and those that were taken in and can be undone. */
export function contactImportsOnPage(
  { db }: AppLoadContext,
  { register, dialogueId }: ContactsDesk,
): ContactImportsOnPage {
  return {
    dialogue: { id: dialogueId, name: register.dialogue.name },
    waiting: listUploads(db, { dialogueId, purpose }).map(({ id, originalName: name, size }) => ({ id, name, size })),
    imports: listContactImports(db, dialogueId),
  };
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
 * Takes in what is accepted of a list, if it is as much as its reader saw; the import's id. "changed": the network or
 * the file is not what it was when the page was made.
 */
export async function takeInContacts(
  context: AppLoadContext,
  desk: ImportDesk,
  accepted: number,
): Promise<{ readonly importId: string } | "changed"> {
  const given = givenOf(context, desk);
  const read = given && (await listIn(given));
  const entries = read && "list" in read ? read.list.rows.filter(isAccepted).map(({ entry }) => entry) : [];
  if (entries.length === 0 || entries.length !== accepted) return "changed";
  const { upload } = desk;
  const done = importContacts(context.db, { upload, folder: context.uploads, entries, ...actOf(desk, context) });
  if (done.outcome === "gone") notFound();
  return done.outcome === "imported" ? done : "changed";
}

function givenOf(
  { db, uploads, clock }: AppLoadContext,
  { register, dialogueId, upload }: ImportDesk,
): ListGiven<"contacts"> | undefined {
  const bytes = readUpload(uploads, upload.sha256);
  const known = { register, contacts: listContacts(db, { dialogueId }), today: clock().toISOString().slice(0, 10) };
  return bytes && { kind: "contacts", bytes, known };
}
