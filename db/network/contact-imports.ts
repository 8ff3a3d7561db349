import { and, desc, eq, inArray, sql } from "drizzle-orm";
import { v7 as newId } from "uuid";
import type { ContactEntry } from "#domain/network/contact.ts";
import { sameEntryKey } from "#domain/network/neighbours.ts";
import { record, type Act } from "#db/audit/audit.ts";
import type { Db } from "#db/database/client.ts";
import { listContacts } from "#db/network/contacts.ts";
import { emptyJournal } from "#db/database/journal.ts";
import { prepared } from "#db/database/prepared.ts";
import { contacts } from "#db/schema/dialogues.ts";
import { contactImports } from "#db/schema/network.ts";
import { findUpload, releaseUpload, removeUnused, type Upload } from "#db/files/uploads.ts";

export type ContactImport = Pick<typeof contactImports.$inferSelect, "id" | "fileName" | "count" | "importedAt">;

/** The imports of a dialogue that can be undone, newest first. */
export function listContactImports(db: Db, dialogueId: string): ContactImport[] {
  const { id, fileName, count, importedAt } = contactImports;
  return db
    .select({ id, fileName, count, importedAt })
    .from(contactImports)
    .where(eq(contactImports.dialogueId, dialogueId))
    .orderBy(desc(importedAt), desc(id))
    .all();
}

type Importing = Act & {
  readonly upload: Upload;
  readonly folder: string;
  readonly entries: readonly ContactEntry[];
};

type ImportOutcome =
  | { readonly outcome: "imported"; readonly importId: string; readonly count: number }
  | { readonly outcome: "gone" }
  | { readonly outcome: "overtaken" };

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

/**
 * Takes in the contacts of a file that somebody looked at, all or none, with one entry in the audit, and removes the
 * file. "gone": it was taken in or removed meanwhile. "overtaken": some of them were added meanwhile by other means.
 */
export function importContacts(db: Db, { upload, folder, entries, ...act }: Importing): ImportOutcome {
  const { dialogueId, id: uploadId, originalName: fileName } = upload;
  const outcome = db.transaction(
    (tx): ImportOutcome => {
      if (!findUpload(tx, { uploadId, dialogueId })) return { outcome: "gone" };
      const known = new Set(listContacts(tx, { dialogueId }).map(sameEntryKey));
      if (entries.some((entry) => known.has(sameEntryKey(entry)))) return { outcome: "overtaken" };
      const importId = newId({ msecs: act.now.getTime() });
      for (const entry of entries) insertion(db).run({ ...entry, id: newId(), dialogueId, importId });
      const noted = { fileName, count: entries.length, importedBy: act.actorId, importedAt: act.now.toISOString() };
      tx.insert(contactImports)
        .values({ id: importId, dialogueId, ...noted })
        .run();
      record(tx, { ...act, verb: "contacts.imported", targetId: importId });
      releaseUpload(tx, { ...act, uploadId });
      return { outcome: "imported", importId, count: entries.length };
    },
    { behavior: "immediate" },
  );
  removeUnused(db, folder, [upload.sha256]);
  return outcome;
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
      const brought = tx.select({ id: contacts.id }).from(contacts).where(eq(contacts.importId, importId));
      tx.update(contacts).set({ mergedInto: null }).where(inArray(contacts.mergedInto, brought)).run();
      tx.delete(contacts).where(eq(contacts.importId, importId)).run();
      record(tx, { ...act, verb: "contacts.import_undone", targetId: importId });
      return "undone";
    },
    { behavior: "immediate" },
  );
  if (outcome === "undone") emptyJournal(db);
  return outcome;
}
