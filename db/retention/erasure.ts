import { and, asc, eq, inArray, isNotNull, isNull, or, sql } from "drizzle-orm";
import { record, type Act } from "#db/audit/audit.ts";
import type { Db } from "#db/database/client.ts";
import { dropOrphanedDuplicates } from "#db/network/contact-mergers.ts";
import { erasedListOf, noteErased, readErased } from "#db/retention/erased-list.ts";
import { emptyJournal } from "#db/database/journal.ts";
import { eraseRegistrations, registrationIdsOf } from "#db/registering/own-registrations.ts";
import { findPerson } from "#db/accounts/people.ts";
import { audit, reasons } from "#db/schema/audit.ts";
import { contacts } from "#db/schema/dialogues.ts";
import { meetingPapers } from "#db/schema/meeting-papers.ts";
import { meetings } from "#db/schema/meetings.ts";
import { mails, messages } from "#db/schema/outbox.ts";
import { holdings, invitations, people } from "#db/schema/people.ts";
import {
  authenticators,
  challenges,
  deskCodes,
  deviceSessions,
  passkeys,
  recoveryCodes,
  signInLinks,
} from "#db/schema/sign-in.ts";

type OfPerson = Act & { readonly personId: string };

/** Notes that a person asks to be erased; nothing of theirs changes yet. */
export function askErasure(db: Db, { personId, ...act }: OfPerson): "asked" | "asked-already" {
  return changeWish(db, { personId, ...act }, act.now.toISOString()) ? "asked" : "asked-already";
}

/** Takes the wish back, as long as nobody has carried it out. */
export function takeBackErasure(db: Db, act: OfPerson): "taken-back" | "not-asked" {
  return changeWish(db, act, null) ? "taken-back" : "not-asked";
}

function changeWish(db: Db, { personId, ...act }: OfPerson, erasureAskedAt: string | null): boolean {
  return db.transaction(
    (tx) => {
      const before = erasureAskedAt === null ? isNotNull(people.erasureAskedAt) : isNull(people.erasureAskedAt);
      const changed = tx
        .update(people)
        .set({ erasureAskedAt })
        .where(and(eq(people.id, personId), isNull(people.erasedAt), before))
        .run();
      if (changed.changes === 0) return false;
      record(tx, {
        ...act,
        verb: erasureAskedAt === null ? "erasure.taken_back" : "erasure.asked",
        targetId: personId,
      });
      return true;
    },
    { behavior: "immediate" },
  );
}

/** Who asked to be erased and was not yet, whoever asked first being first. */
export function listErasuresAsked(
  db: Db,
): readonly { readonly id: string; readonly name: string; readonly at: string }[] {
  return db
    .select({ id: people.id, name: people.name, at: sql<string>`${people.erasureAskedAt}` })
    .from(people)
    .where(and(isNotNull(people.erasureAskedAt), isNull(people.erasedAt)))
    .orderBy(asc(people.erasureAskedAt), asc(people.id))
    .all();
}

/** The dialogues in which a person ever held something: their secretariats answer for what is kept of them. */
export function dialoguesOfPerson(db: Db, personId: string): readonly string[] {
  return db
    .selectDistinct({ id: sql<string | null>`coalesce(${holdings.dialogueId}, ${meetings.dialogueId})` })
    .from(holdings)
    .leftJoin(meetings, eq(meetings.id, holdings.meetingId))
    .where(eq(holdings.personId, personId))
    .all()
    .flatMap(({ id }) => id ?? []);
}

/**
 * Erases a person who asked for it: name, address, functions, devices, proofs, links, invitations, mails,
 * entries among the contacts and what registrations say of them go, and so does every reason that they wrote or that was written about them. Their id stays in the
 * audit, whose chain still verifies, and on the list outside the database, by which a copy that is put back is erased
 * again. What went leaves no copy in the journal.
 */
export function erasePerson(
  db: Db,
  { reason, ...act }: OfPerson & { readonly reason: string },
): "erased" | "not-asked" {
  const outcome = db.transaction(
    (tx) => {
      const person = findPerson(tx, act.personId);
      if (!person || person.erasedAt !== null || person.erasureAskedAt === null) return "not-asked";
      eraseRows(tx, { ...act, reason });
      // Before the commit: who is on the list and was not erased after all is erased at the next start.
      noteErased(tx, { personId: act.personId, at: act.now.toISOString() });
      return "erased";
    },
    { behavior: "immediate" },
  );
  if (outcome === "erased") emptyJournal(db);
  return outcome;
}

/** Erases again whom the list names and the database still knows; returns how many those were. */
export function eraseAgain(db: Db, { file, ...act }: Act & { readonly file: string }): number {
  const list = readErased(erasedListOf(file));
  const again = db.transaction(
    (tx) => {
      const known = list.filter(({ personId }) => findPerson(tx, personId)?.erasedAt === null);
      for (const { personId } of known) eraseRows(tx, { ...act, personId });
      return known.length;
    },
    { behavior: "immediate" },
  );
  if (again > 0) emptyJournal(db);
  return again;
}

function eraseRows(tx: Db, { personId, reason, ...act }: OfPerson & { readonly reason?: string }): void {
  const address = findPerson(tx, personId)?.address ?? "";
  eraseReasons(tx, personId, address);
  eraseMails(tx, personId, address);
  eraseRegistrations(tx, { personId, address });
  tx.delete(contacts)
    .where(sql`lower(trim(${contacts.address})) = ${address}`)
    .run();
  dropOrphanedDuplicates(tx);
  tx.update(meetingPapers).set({ wordHow: null }).where(eq(meetingPapers.wordBy, personId)).run();
  for (const table of [deviceSessions, deskCodes, passkeys, authenticators, recoveryCodes, challenges, holdings])
    tx.delete(table).where(eq(table.personId, personId)).run();
  for (const table of [signInLinks, invitations])
    tx.delete(table)
      .where(or(eq(table.personId, personId), eq(table.address, address)))
      .run();
  tx.update(people)
    .set({ name: "", address: null, erasedAt: act.now.toISOString() })
    .where(eq(people.id, personId))
    .run();
  record(tx, { ...act, verb: "person.erased", targetId: personId, reason });
}

/** Those they wrote, and those written when something of theirs was given, changed or taken away. */
function eraseReasons(tx: Db, personId: string, address: string): void {
  const own = tx.select({ id: holdings.id }).from(holdings).where(eq(holdings.personId, personId)).all();
  const invited = tx.select({ id: invitations.id }).from(invitations).where(eq(invitations.address, address)).all();
  const registered = registrationIdsOf(tx, { personId, address });
  const about = [personId, ...own.map(({ id }) => id), ...invited.map(({ id }) => id), ...registered];
  const entries = tx
    .select({ seq: audit.seq })
    .from(audit)
    .where(or(eq(audit.actorId, personId), inArray(audit.targetId, about)));
  tx.delete(reasons).where(inArray(reasons.seq, entries)).run();
}

/** Their envelopes; and the words of a message that went to nobody else. */
function eraseMails(tx: Db, personId: string, address: string): void {
  const erased = tx
    .delete(mails)
    .where(or(eq(mails.personId, personId), eq(mails.address, address)))
    .returning({ messageId: mails.messageId })
    .all();
  for (const { messageId } of erased) {
    const other = tx.select({ id: mails.id }).from(mails).where(eq(mails.messageId, messageId)).get();
    if (!other) tx.delete(messages).where(eq(messages.id, messageId)).run();
  }
}
