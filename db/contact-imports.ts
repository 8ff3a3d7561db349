import { and, desc, eq, inArray } from "drizzle-orm";
import { v7 as newId } from "uuid";
import type { ContactEntry } from "#domain/network/contact.ts";
import { sameEntryKey } from "#domain/network/neighbours.ts";
import { record, type Act } from "#db/audit.ts";
import type { Db } from "#db/client.ts";
import { listContacts } from "#db/contacts.ts";
import { emptyJournal } from "#db/journal.ts";
import { contacts } from "#db/schema/dialogues.ts";
import { contactImports } from "#db/schema/network.ts";
import { findUpload, releaseUpload, removeUnused, type Upload } from "#db/uploads.ts";

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

/** As many rows as SQLite takes values at once. */
const atOnce = 500;

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
      const rows = entries.map((entry) => ({ ...entry, id: newId(), dialogueId, importId }));
      for (let at = 0; at < rows.length; at += atOnce)
        tx.insert(contacts)
          .values(rows.slice(at, at + atOnce))
          .run();
      const noted = { fileName, count: rows.length, importedBy: act.actorId, importedAt: act.now.toISOString() };
      tx.insert(contactImports)
        .values({ id: importId, dialogueId, ...noted })
        .run();
      record(tx, { ...act, verb: "contacts.imported", targetId: importId });
      releaseUpload(tx, { ...act, uploadId });
      return { outcome: "imported", importId, count: rows.length };
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
