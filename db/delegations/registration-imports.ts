import { and, desc, eq, isNull, sql } from "drizzle-orm";
import { v7 as newId } from "uuid";
import type { PersonRead } from "#domain/delegations/read-people-list.ts";
import { record, type Act } from "#db/audit/audit.ts";
import type { Db } from "#db/database/client.ts";
import { emptyJournal } from "#db/database/journal.ts";
import { canonicalAddress } from "#db/accounts/people.ts";
import { prepared } from "#db/database/prepared.ts";
import { standingAddresses } from "#db/delegations/registrations.ts";
import { registrationImports, registrations } from "#db/schema/registrations.ts";
import { settleDelegations } from "#db/delegations/settle-delegations.ts";
import { findUpload, releaseUpload, removeUnused, type Upload } from "#db/files/uploads.ts";

export type RegistrationImport = Omit<typeof registrationImports.$inferSelect, "meetingId" | "importedBy">;

const columns = {
  ...{ id: registrationImports.id, fileName: registrationImports.fileName, total: registrationImports.total },
  ...{ stored: registrationImports.stored, importedAt: registrationImports.importedAt },
  doneAt: registrationImports.doneAt,
};

/** The lists of a meeting that were taken in and can be undone, newest first. */
export function listRegistrationImports(db: Db, meetingId: string): RegistrationImport[] {
  return db
    .select(columns)
    .from(registrationImports)
    .where(eq(registrationImports.meetingId, meetingId))
    .orderBy(desc(registrationImports.importedAt), desc(registrationImports.id))
    .all();
}

type Beginning = Act & {
  readonly meetingId: string;
  readonly upload: Upload;
  readonly folder: string;
  readonly total: number;
};

/** Begins to take in a list that somebody looked at, and removes its file; undefined where that was done meanwhile. */
export function beginImport(db: Db, { meetingId, upload, folder, total, ...act }: Beginning): string | undefined {
  const importId = db.transaction(
    (tx) => {
      if (!findUpload(tx, { uploadId: upload.id, dialogueId: upload.dialogueId })) return undefined;
      const id = newId({ msecs: act.now.getTime() });
      const noted = {
        fileName: upload.originalName,
        total,
        importedBy: act.actorId,
        importedAt: act.now.toISOString(),
      };
      tx.insert(registrationImports)
        .values({ ...noted, id, meetingId, stored: 0 })
        .run();
      record(tx, { ...act, verb: "registrations.imported", targetId: id, meetingId });
      releaseUpload(tx, { ...act, uploadId: upload.id });
      return id;
    },
    { behavior: "immediate" },
  );
  removeUnused(db, folder, [upload.sha256]);
  return importId;
}

/** As many rows as are stored at once, so that whoever waits meanwhile hardly notices. */
export const rowsAtOnce = 200;

type Portion = Act & { readonly meetingId: string; readonly importId: string; readonly rows: readonly PersonRead[] };

/** Stores a portion of a list; whoever was added meanwhile by their address is left out. Nothing where it was undone. */
export function storePortion(db: Db, { meetingId, importId, rows, actorId, now }: Portion): void {
  db.transaction(
    (tx) => {
      const isThis = and(eq(registrationImports.id, importId), isNull(registrationImports.doneAt));
      if (!tx.select({ id: registrationImports.id }).from(registrationImports).where(isThis).get()) return;
      const at = now.toISOString();
      const led = partiesWithHead(tx, meetingId);
      const addresses = rows.map(({ person }) => canonicalAddress(person.address));
      const known = standingAddresses(tx, { meetingId, addresses });
      const fresh = rows.flatMap(({ person, isHead: isNamedHead }) => {
        const address = canonicalAddress(person.address);
        if (known.has(address)) return [];
        const isHead = isNamedHead && !led.has(person.party);
        if (isHead) led.add(person.party);
        return [{ ...person, address, id: newId(), meetingId, isHead, importId, at, by: actorId }];
      });
      for (const row of fresh) insertion(db).run(row);
      const stored = sql`${registrationImports.stored} + ${fresh.length}`;
      tx.update(registrationImports).set({ stored }).where(isThis).run();
    },
    { behavior: "immediate" },
  );
}

/** By a statement that is kept: one statement for many rows took ten times as long to put together. */
const insertion = prepared((db) => {
  const given = <Name extends string>(name: Name) => sql.placeholder(name);
  const [at, by] = [given("at"), given("by")];
  return db
    .insert(registrations)
    .values({
      ...{ id: given("id"), meetingId: given("meetingId"), importId: given("importId"), party: given("party") },
      ...{ isHead: given("isHead"), courtesy: given("courtesy"), function: given("function") },
      ...{ givenName: given("givenName"), familyName: given("familyName"), institution: given("institution") },
      ...{ address: given("address"), phone: given("phone"), languages: given("languages") },
      ...{ consentsToList: given("consentsToList"), consentsToContacts: given("consentsToContacts") },
      ...{ state: "registered", nominatedAt: at, nominatedBy: by, registeredAt: at, changedAt: at },
    })
    .prepare();
});

/** Whoever heads a delegation already goes on doing so: an import changes nobody who was there before. */
function partiesWithHead(tx: Db, meetingId: string): Set<string> {
  const heads = tx
    .select({ party: registrations.party })
    .from(registrations)
    .where(and(eq(registrations.meetingId, meetingId), eq(registrations.isHead, true)))
    .all();
  return new Set(heads.map(({ party }) => party));
}

/** Notes that the whole list is stored. */
export function endImport(db: Db, { importId, now }: { readonly importId: string; readonly now: Date }): void {
  db.update(registrationImports).set({ doneAt: now.toISOString() }).where(eq(registrationImports.id, importId)).run();
}

/**
 * Takes out everybody whom an import brought, whatever became of them since, and forgets the import: only the audit
 * tells of it, without names. Who was accepted among them leaves the record with it.
 */
export function undoRegistrationImport(
  db: Db,
  { meetingId, importId, ...act }: Act & { readonly meetingId: string; readonly importId: string },
): "undone" | "no-such-import" {
  const outcome = db.transaction(
    (tx) => {
      const isOurs = and(eq(registrationImports.id, importId), eq(registrationImports.meetingId, meetingId));
      if (tx.delete(registrationImports).where(isOurs).run().changes === 0) return "no-such-import";
      tx.delete(registrations).where(eq(registrations.importId, importId)).run();
      settleDelegations(tx, meetingId);
      record(tx, { ...act, verb: "registrations.import_undone", targetId: importId, meetingId });
      return "undone";
    },
    { behavior: "immediate" },
  );
  if (outcome === "undone") emptyJournal(db);
  return outcome;
}
