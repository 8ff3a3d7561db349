import { and, desc, eq, inArray, isNull, ne, or, sql } from "drizzle-orm";
import { v7 as newId } from "uuid";
import type { ContactEntry } from "#domain/network/contact.ts";
import { sameEntryKey } from "#domain/network/neighbours.ts";
import { record, type Act } from "#db/audit/audit.ts";
import type { Db } from "#db/database/client.ts";
import { emptyJournal } from "#db/database/journal.ts";
import { prepared } from "#db/database/prepared.ts";
import { contacts } from "#db/schema/dialogues.ts";
import { contactImports } from "#db/schema/network.ts";
import { findUpload, releaseUpload, removeUnused, type Upload } from "#db/files/uploads.ts";

export type ContactImport = Pick<typeof contactImports.$inferSelect, "id" | "fileName" | "count" | "importedAt">;

/** The imports of a dialogue, newest first; one that is not done, or not to the end, counts nobody. */
export function listContactImports(db: Db, dialogueId: string): ContactImport[] {
  const { id, fileName, count, importedAt } = contactImports;
  return db
    .select({ id, fileName, count, importedAt })
    .from(contactImports)
    .where(eq(contactImports.dialogueId, dialogueId))
    .orderBy(desc(importedAt), desc(id))
    .all();
}

type Importing = Act & { readonly upload: Upload };

/** By a statement that is kept: one statement for many rows took ten times as long to put together. */
const insertion = prepared((db) => {
  const given = (name: string) => sql.placeholder(name);
  return db
    .insert(contacts)
    .values({
      ...{ id: given("id"), dialogueId: given("dialogueId"), importId: given("importId"), party: given("party") },
      ...{ name: given("name"), function: given("function"), institution: given("institution") },
      ...{ address: given("address"), copy: given("copy"), from: given("from"), until: given("until") },
      ...{ languages: given("languages"), bodies: given("bodies"), isLead: given("isLead") },
    })
    .prepare();
});

/** As many as are stored at once, so that whoever waits meanwhile hardly notices. */
export const contactsAtOnce = 200;

/**
 * Notes that a list which somebody looked at is being taken in, under the id of its file; what an earlier try left is
 * gone with it. False where it was taken in or away meanwhile.
 */
export function beginContactImport(db: Db, { upload, ...act }: Importing): boolean {
  const { dialogueId, id, originalName: fileName } = upload;
  return db.transaction(
    (tx) => {
      if (!findUpload(tx, { uploadId: id, dialogueId })) return false;
      takeOut(tx, id);
      tx.delete(contactImports).where(eq(contactImports.id, id)).run();
      const noted = { fileName, count: 0, importedBy: act.actorId, importedAt: act.now.toISOString() };
      tx.insert(contactImports)
        .values({ id, dialogueId, ...noted })
        .run();
      return true;
    },
    { behavior: "immediate" },
  );
}

type Portion = { readonly upload: Upload; readonly entries: readonly ContactEntry[] };

/**
 * Stores a portion of a list. "overtaken": one of them was added meanwhile by other means, and nothing is stored.
 * "undone": somebody undid it while it was taken in.
 */
export function storeContacts(db: Db, { upload, entries }: Portion): "stored" | "overtaken" | "undone" {
  const { dialogueId, id: importId } = upload;
  return db.transaction(
    (tx) => {
      const isThis = and(eq(contactImports.id, importId), eq(contactImports.count, 0));
      if (!tx.select({ id: contactImports.id }).from(contactImports).where(isThis).get()) return "undone";
      const known = keysByOthers(tx, {
        dialogueId,
        importId,
        parties: [...new Set(entries.map(({ party }) => party))],
      });
      if (entries.some((entry) => known.has(sameEntryKey(entry)))) return "overtaken";
      for (const entry of entries) insertion(db).run({ ...entry, id: newId(), dialogueId, importId });
      return "stored";
    },
    { behavior: "immediate" },
  );
}

type Others = { readonly dialogueId: string; readonly importId: string; readonly parties: readonly string[] };

function keysByOthers(tx: Db, { dialogueId, importId, parties }: Others): ReadonlySet<string> {
  const { party, name, address, from, until } = contacts;
  const others = tx
    .select({ party, name, address, from, until })
    .from(contacts)
    .where(
      and(
        eq(contacts.dialogueId, dialogueId),
        inArray(party, [...parties]),
        or(isNull(contacts.importId), ne(contacts.importId, importId)),
      ),
    )
    .all();
  return new Set(others.map(sameEntryKey));
}

/** The whole list is stored: it counts from now on, with one entry in the audit, and its file goes. */
export function endContactImport(db: Db, { upload, folder, ...act }: Importing & { readonly folder: string }): void {
  const { id: importId, sha256 } = upload;
  db.transaction(
    (tx) => {
      const brought = eq(contacts.importId, importId);
      const isThis = and(eq(contactImports.id, importId), eq(contactImports.count, 0));
      const count = tx.select({ id: contacts.id }).from(contacts).where(brought).all().length;
      if (count === 0 || tx.update(contactImports).set({ count }).where(isThis).run().changes === 0) return;
      record(tx, { ...act, verb: "contacts.imported", targetId: importId });
      releaseUpload(tx, { ...act, uploadId: importId });
    },
    { behavior: "immediate" },
  );
  removeUnused(db, folder, [sha256]);
}

/** Takes out whom an import brought that broke off, or all that did; that it broke off stays, to be told. */
export function takeOutBrokenContacts(db: Db, importId?: string): void {
  const isBroken = importId === undefined ? undefined : eq(contactImports.id, importId);
  const taken = db.transaction(
    (tx) => {
      const { id } = contactImports;
      const broken = tx
        .select({ id })
        .from(contactImports)
        .where(and(isBroken, eq(contactImports.count, 0)))
        .all();
      for (const one of broken) takeOut(tx, one.id);
      return broken.length;
    },
    { behavior: "immediate" },
  );
  if (taken > 0) emptyJournal(db);
}

/** Whoever was merged into one of them stands for themselves again. */
function takeOut(tx: Db, importId: string): void {
  const brought = tx.select({ id: contacts.id }).from(contacts).where(eq(contacts.importId, importId));
  tx.update(contacts).set({ mergedInto: null }).where(inArray(contacts.mergedInto, brought)).run();
  tx.delete(contacts).where(eq(contacts.importId, importId)).run();
}

/** Forgets one that is not done: its list is not what somebody saw, or its file was taken away. */
export function forgetContactImport(db: Db, importId: string): void {
  takeOutBrokenContacts(db, importId);
  db.delete(contactImports)
    .where(and(eq(contactImports.id, importId), eq(contactImports.count, 0)))
    .run();
}

/**
 * Takes out everybody whom an import brought, whatever became of them since, and forgets the import: only the audit
 * tells of it, without names. Whoever was merged into one of them stands for themselves again.
 */
export function undoContactImport(
  db: Db,
  { dialogueId, importId, ...act }: Act & { readonly dialogueId: string; readonly importId: string },
): "undone" | "no-such-import" {
  const outcome = db.transaction(
    (tx) => {
      const isOurs = and(eq(contactImports.id, importId), eq(contactImports.dialogueId, dialogueId));
      if (tx.delete(contactImports).where(isOurs).run().changes === 0) return "no-such-import";
      takeOut(tx, importId);
      record(tx, { ...act, verb: "contacts.import_undone", targetId: importId });
      return "undone";
    },
    { behavior: "immediate" },
  );
  if (outcome === "undone") emptyJournal(db);
  return outcome;
}
