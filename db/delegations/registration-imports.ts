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

/** The lists of a meeting that were taken in, or not yet or not to the end, newest first. */
export function listRegistrationImports(db: Db, meetingId: string): RegistrationImport[] {
  return db
    .select(columns)
    .from(registrationImports)
    .where(eq(registrationImports.meetingId, meetingId))
    .orderBy(desc(registrationImports.importedAt), desc(registrationImports.id))
    .all();
}

type Beginning = Act & { readonly meetingId: string; readonly upload: Upload; readonly total: number };

/**
 * Notes that a list which somebody looked at is being taken in, under the id of its file; what an earlier try left is
 * gone with it. False where it was taken in or away meanwhile.
 */
export function beginImport(db: Db, { meetingId, upload, total, ...act }: Beginning): boolean {
  return db.transaction(
    (tx) => {
      if (!findUpload(tx, { uploadId: upload.id, dialogueId: upload.dialogueId })) return false;
      takeOut(tx, upload.id);
      tx.delete(registrationImports).where(eq(registrationImports.id, upload.id)).run();
      const noted = { fileName: upload.originalName, importedBy: act.actorId, importedAt: act.now.toISOString() };
      tx.insert(registrationImports)
        .values({ ...noted, id: upload.id, meetingId, total, stored: 0 })
        .run();
      return true;
    },
    { behavior: "immediate" },
  );
}

/** As many rows as are stored at once, so that whoever waits meanwhile hardly notices. */
export const rowsAtOnce = 200;

type Portion = Act & { readonly meetingId: string; readonly importId: string; readonly rows: readonly PersonRead[] };

/** Stores a portion of a list; whoever was added meanwhile by their address is left out. Nothing where it was undone. */
export function storePortion(db: Db, { meetingId, importId, rows, actorId, now }: Portion): "stored" | "undone" {
  return db.transaction(
    (tx) => {
      const isThis = and(eq(registrationImports.id, importId), isNull(registrationImports.doneAt));
      if (!tx.select({ id: registrationImports.id }).from(registrationImports).where(isThis).get()) return "undone";
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
      return "stored";
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

/** The whole list is stored: it counts from now on, and its file goes. */
export function endImport(
  db: Db,
  { meetingId, upload, folder, ...act }: Act & Pick<Beginning, "meetingId" | "upload"> & { readonly folder: string },
): void {
  const { id: importId } = upload;
  db.transaction(
    (tx) => {
      const isThis = and(eq(registrationImports.id, importId), isNull(registrationImports.doneAt));
      const ended = tx.update(registrationImports).set({ doneAt: act.now.toISOString() }).where(isThis).run();
      if (ended.changes === 0) return;
      record(tx, { ...act, verb: "registrations.imported", targetId: importId, meetingId });
      releaseUpload(tx, { ...act, uploadId: importId });
    },
    { behavior: "immediate" },
  );
  removeUnused(db, folder, [upload.sha256]);
}

/** Takes out whom an import brought that broke off, or all that did; that it broke off stays, to be told. */
export function takeOutBroken(db: Db, importId?: string): void {
  const isBroken = importId === undefined ? undefined : eq(registrationImports.id, importId);
  const taken = db.transaction(
    (tx) => {
      const broken = tx
        .select({ id: registrationImports.id, meetingId: registrationImports.meetingId })
        .from(registrationImports)
        .where(and(isBroken, isNull(registrationImports.doneAt)))
        .all();
      for (const { id } of broken) takeOut(tx, id);
      for (const { meetingId } of broken) settleDelegations(tx, meetingId);
      return broken.length;
    },
    { behavior: "immediate" },
  );
  if (taken > 0) emptyJournal(db);
}

function takeOut(tx: Db, importId: string): void {
  tx.delete(registrations).where(eq(registrations.importId, importId)).run();
  tx.update(registrationImports).set({ stored: 0 }).where(eq(registrationImports.id, importId)).run();
}

/** Forgets one that is not done: its list is not what somebody saw, or its file was taken away. */
export function forgetImport(db: Db, importId: string): void {
  takeOutBroken(db, importId);
  db.delete(registrationImports)
    .where(and(eq(registrationImports.id, importId), isNull(registrationImports.doneAt)))
    .run();
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
