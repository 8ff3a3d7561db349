import { and, asc, eq, isNotNull, isNull, sql } from "drizzle-orm";
import { record, type Act } from "#db/audit/audit.ts";
import type { Db } from "#db/database/client.ts";
import { contactColumns, findContact, type ContactKey, type FocalPoint } from "#db/network/contacts.ts";
import { contacts } from "#db/schema/dialogues.ts";

/** The duplicates for which a contact stands. */
export function listMergedInto(db: Db, { dialogueId, contactId }: ContactKey): FocalPoint[] {
  return db
    .select(contactColumns)
    .from(contacts)
    .where(and(eq(contacts.dialogueId, dialogueId), eq(contacts.mergedInto, contactId)))
    .orderBy(asc(contacts.from), asc(contacts.id))
    .all();
}

/** Does another entry stand for this contact? */
export function findMerged(db: Db, { dialogueId, contactId }: ContactKey): boolean {
  const found = db
    .select({ mergedInto: contacts.mergedInto })
    .from(contacts)
    .where(and(eq(contacts.dialogueId, dialogueId), eq(contacts.id, contactId)))
    .get();
  return found !== undefined && found.mergedInto !== null;
}

type Merger = Act & { readonly dialogueId: string; readonly duplicateId: string };

/**
 * Lets one contact stand for another of the same party. The other's row stays as it is: taking a merger back gives
 * exactly what was before. Whoever stands for others already is not merged away itself, so that no chain comes about.
 */
export function mergeContacts(
  db: Db,
  { dialogueId, duplicateId, intoId, ...act }: Merger & { readonly intoId: string },
): "merged" | "no-such-contact" | "not-of-one-party" | "stands-for-others" {
  return db.transaction(
    (tx) => {
      const duplicate = findContact(tx, { dialogueId, contactId: duplicateId });
      const kept = findContact(tx, { dialogueId, contactId: intoId });
      if (!duplicate || !kept) return "no-such-contact";
      if (duplicate.id === kept.id || duplicate.party !== kept.party) return "not-of-one-party";
      if (listMergedInto(tx, { dialogueId, contactId: duplicate.id }).length > 0) return "stands-for-others";
      tx.update(contacts)
        .set({ mergedInto: kept.id })
        .where(and(eq(contacts.id, duplicate.id), isNull(contacts.mergedInto)))
        .run();
      record(tx, { ...act, verb: "contact.merged", targetId: duplicate.id });
      return "merged";
    },
    { behavior: "immediate" },
  );
}

/** Takes a merger back: both stand for themselves again, as they did before. */
export function separateContact(db: Db, { dialogueId, duplicateId, ...act }: Merger): "separated" | "not-merged" {
  return db.transaction(
    (tx) => {
      const isOurs = and(eq(contacts.id, duplicateId), eq(contacts.dialogueId, dialogueId));
      const changed = tx
        .update(contacts)
        .set({ mergedInto: null })
        .where(and(isOurs, isNotNull(contacts.mergedInto)))
        .run();
      if (changed.changes === 0) return "not-merged";
      record(tx, { ...act, verb: "contact.separated", targetId: duplicateId });
      return "separated";
    },
    { behavior: "immediate" },
  );
}

/** A duplicate is of the same person: it goes with the entry that stood for both. */
export function dropOrphanedDuplicates(tx: Db): number {
  const standing = sql`(SELECT kept.id FROM contacts kept)`;
  return tx
    .delete(contacts)
    .where(and(isNotNull(contacts.mergedInto), sql`${contacts.mergedInto} NOT IN ${standing}`))
    .run().changes;
}
