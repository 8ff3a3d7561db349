import { and, asc, eq, gte, isNull, lte, ne, or, sql } from "drizzle-orm";
import { v7 as newId } from "uuid";
import type { Contact } from "#domain/network/contact.ts";
import { record, type Act, type AuditVerb } from "#db/audit/audit.ts";
import type { Db } from "#db/database/client.ts";
import { prepared } from "#db/database/prepared.ts";
import { contacts } from "#db/schema/dialogues.ts";

/** A contact of one dialogue. */
export type FocalPoint = Contact & { readonly dialogueId: string };

type Stated = "dialogueId" | "party" | "name" | "function" | "institution" | "address" | "copy" | "from" | "until";
export type NewFocalPoint = Pick<FocalPoint, Stated> & Partial<Pick<FocalPoint, "languages" | "bodies" | "isLead">>;

/** What a contact is, without what merging and importing note of it. */
export const contactColumns = {
  ...{ id: contacts.id, dialogueId: contacts.dialogueId, party: contacts.party, name: contacts.name },
  ...{ function: contacts.function, institution: contacts.institution, address: contacts.address },
  ...{ copy: contacts.copy, from: contacts.from, until: contacts.until, languages: contacts.languages },
  ...{ bodies: contacts.bodies, isLead: contacts.isLead, bouncedAt: contacts.bouncedAt },
};

/** Of one party those addressed stand before those in copy, and first who leads. */
const order = [asc(contacts.party), sql`${contacts.copy} = 'cc'`, sql`not ${contacts.isLead}`, asc(contacts.name)];

const ofDialogue = and(eq(contacts.dialogueId, sql.placeholder("dialogueId")), isNull(contacts.mergedInto));
const ofParty = or(isNull(sql.placeholder("party")), eq(contacts.party, sql.placeholder("party")));
const onDay = and(
  lte(contacts.from, sql.placeholder("day")),
  or(isNull(contacts.until), gte(contacts.until, sql.placeholder("day"))),
);

const focalPointsOnDay = prepared((db) =>
  db
    .select(contactColumns)
    .from(contacts)
    .where(and(ofDialogue, onDay, ofParty))
    .orderBy(...order)
    .prepare(),
);

const contactsEver = prepared((db) =>
  db
    .select(contactColumns)
    .from(contacts)
    .where(and(ofDialogue, ofParty))
    .orderBy(...order, asc(contacts.from))
    .prepare(),
);

/** The focal points of a dialogue, or of one party in it, who answer on `day`: those addressed before those in copy. */
export function listFocalPoints(db: Db, key: { dialogueId: string; day: string; party?: string }): FocalPoint[] {
  return focalPointsOnDay(db).all({ ...key, party: key.party ?? null });
}

/** All contacts of a dialogue, or of one party in it, those of the past and of the future too. */
export function listContacts(db: Db, key: { dialogueId: string; party?: string }): FocalPoint[] {
  return contactsEver(db).all({ ...key, party: key.party ?? null });
}

export type ContactKey = { readonly dialogueId: string; readonly contactId: string };

const isContact = ({ dialogueId, contactId }: ContactKey) =>
  and(eq(contacts.id, contactId), eq(contacts.dialogueId, dialogueId));

/** One contact, unless another entry stands for it since the two were merged. */
export function findContact(db: Db, key: ContactKey): FocalPoint | undefined {
  return db
    .select(contactColumns)
    .from(contacts)
    .where(and(isContact(key), isNull(contacts.mergedInto)))
    .get();
}

/** Adds a focal point and returns it. Where they lead, nobody else of the party does from now on. */
export function addFocalPoint(
  db: Db,
  { focalPoint, actorId, now, ...act }: Act & { readonly focalPoint: NewFocalPoint },
): FocalPoint {
  return db.transaction(
    (tx) => {
      const id = newId({ msecs: now.getTime() });
      const added = tx
        .insert(contacts)
        .values({ ...focalPoint, id })
        .returning(contactColumns)
        .get();
      leadAlone(tx, added);
      record(tx, { ...act, actorId, verb: "contact.added", targetId: id, now });
      return added;
    },
    { behavior: "immediate" },
  );
}

/** What can be changed of a contact; to whom it belongs stays as it was. */
export type ContactChange = Omit<Contact, "id" | "party" | "bouncedAt">;

type OfContact = Act & ContactKey;

/** Changes a contact. To another address mail has not come back yet. */
export function changeContact(
  db: Db,
  { change, ...act }: OfContact & { readonly change: ContactChange },
): "changed" | "no-such-contact" {
  return write(db, act, "contact.changed", ({ id, party, address, bouncedAt }) => ({
    ...change,
    // Whatever else came along: whose contact it is stays.
    ...{ id, party, bouncedAt: address === change.address ? bouncedAt : null },
  }));
}

/** Notes that mail to a contact comes back, and takes that note away again. */
export function noteBounced(
  db: Db,
  { isBounced, ...act }: OfContact & { readonly isBounced: boolean },
): "changed" | "no-such-contact" {
  const bouncedAt = isBounced ? act.now.toISOString() : null;
  return write(db, act, isBounced ? "contact.bounced" : "contact.reached", ({ bouncedAt: before }) =>
    (before === null) === (bouncedAt === null) ? undefined : { bouncedAt },
  );
}

type Values = Partial<Contact>;

function write(
  db: Db,
  { dialogueId, contactId, ...act }: OfContact,
  verb: AuditVerb,
  changeOf: (before: FocalPoint) => Values | undefined,
): "changed" | "no-such-contact" {
  return db.transaction(
    (tx) => {
      const key = { dialogueId, contactId };
      const before = findContact(tx, key);
      if (!before) return "no-such-contact";
      const change = changeOf(before);
      // What stands already as it is wished needs no entry in the audit.
      if (!change) return "changed";
      const after = tx.update(contacts).set(change).where(isContact(key)).returning(contactColumns).get();
      leadAlone(tx, after);
      record(tx, { ...act, verb, targetId: contactId });
      return "changed";
    },
    { behavior: "immediate" },
  );
}

/** One leads; the others of the party who did so until now do not. */
function leadAlone(tx: Db, contact: FocalPoint): void {
  if (!contact.isLead) return;
  const others = and(
    eq(contacts.dialogueId, contact.dialogueId),
    eq(contacts.party, contact.party),
    ne(contacts.id, contact.id),
  );
  tx.update(contacts)
    .set({ isLead: false })
    .where(and(others, eq(contacts.isLead, true)))
    .run();
}
