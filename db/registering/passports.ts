import { and, eq, inArray, isNull, ne } from "drizzle-orm";
import type { PassportFacts } from "#domain/registering/passport.ts";
import { record, type Act } from "#db/audit/audit.ts";
import type { Db } from "#db/database/client.ts";
import type { HouseKey } from "#db/database/house-key.ts";
import { emptyJournal } from "#db/database/journal.ts";
import { findRegistration, type RegistrationKey } from "#db/delegations/registrations.ts";
import { endOf, factsIn, sealedPassport, type PassportRow } from "#db/registering/sealed-passport.ts";
import { passports } from "#db/schema/passports.ts";
import { registrations } from "#db/schema/registrations.ts";

/** What may be seen of a passport without opening it. */
export type MaskedPassport = {
  /** The last three characters of the number; empty where they cannot be opened. */
  readonly end: string;
  readonly writtenAt: string;
  readonly letterAt: string | null;
};

/** Keeps a passport, in place of what was kept before; from then on nobody reads it but for a letter. */
export function writePassport(
  db: Db,
  key: HouseKey,
  { meetingId, registrationId, facts, ...act }: Act & RegistrationKey & { readonly facts: PassportFacts },
): "written" | "no-such-registration" {
  const done = db.transaction(
    (tx) => {
      if (!findRegistration(tx, { meetingId, registrationId })) return "no-such-registration";
      const row = {
        ...sealedPassport(key.passportKeys[0], registrationId, facts),
        ...{ writtenAt: act.now.toISOString(), letterAt: null },
      };
      tx.insert(passports)
        .values({ registrationId, ...row })
        .onConflictDoUpdate({ target: passports.registrationId, set: row })
        .run();
      record(tx, { ...act, verb: "passport.written", targetId: registrationId, meetingId });
      return "written";
    },
    { behavior: "immediate" },
  );
  // What stood there before leaves no copy.
  if (done === "written") emptyJournal(db);
  return done;
}

const rowOf = (db: Db, registrationId: string): PassportRow | undefined =>
  db.select().from(passports).where(eq(passports.registrationId, registrationId)).get();

/** That a passport is kept, since when, and how its number ends; undefined where there is none. */
export function maskedPassport(db: Db, key: HouseKey, registrationId: string): MaskedPassport | undefined {
  const row = rowOf(db, registrationId);
  if (!row) return undefined;
  return { end: endOf(key, row), writtenAt: row.writtenAt, letterAt: row.letterAt };
}

/** The other registrations of the meeting that name the same passport: somebody's slip, or worse. */
export function samePassportAs(db: Db, { meetingId, registrationId }: RegistrationKey): readonly string[] {
  const row = rowOf(db, registrationId);
  if (!row) return [];
  const ofMeeting = db
    .select({ id: registrations.id })
    .from(registrations)
    .where(eq(registrations.meetingId, meetingId));
  return db
    .select({ id: passports.registrationId })
    .from(passports)
    .where(
      and(
        and(eq(passports.fingerprint, row.fingerprint), ne(passports.registrationId, registrationId)),
        inArray(passports.registrationId, ofMeeting),
      ),
    )
    .orderBy(passports.registrationId)
    .all()
    .map(({ id }) => id);
}

/** Of whom at a meeting a passport is kept, and when each was first opened for a letter; nothing is opened for it. */
export function listKeptPassports(
  db: Db,
  meetingId: string,
): ReadonlyMap<string, { readonly letterAt: string | null }> {
  const rows = db
    .select({ id: passports.registrationId, letterAt: passports.letterAt })
    .from(passports)
    .innerJoin(registrations, eq(registrations.id, passports.registrationId))
    .where(eq(registrations.meetingId, meetingId))
    .all();
  return new Map(rows.map(({ id, letterAt }) => [id, { letterAt }]));
}

/** Takes out the passport of whoever is not coming, inside the act that says so; `emptyJournal` follows its transaction. */
export function dropPassport(tx: Db, { meetingId, registrationId, ...act }: Act & RegistrationKey): boolean {
  const gone = tx.delete(passports).where(eq(passports.registrationId, registrationId)).run();
  if (gone.changes === 0) return false;
  record(tx, { ...act, verb: "passport.removed", targetId: registrationId, meetingId });
  return true;
}

/** Takes a passport out before its day. */
export function removePassport(
  db: Db,
  { meetingId, registrationId, ...act }: Act & RegistrationKey,
): "removed" | "none" {
  const key = { meetingId, registrationId };
  const done = db.transaction(
    (tx) => (findRegistration(tx, key) && dropPassport(tx, { ...act, ...key }) ? "removed" : "none"),
    { behavior: "immediate" },
  );
  if (done === "removed") emptyJournal(db);
  return done;
}

/**
 * Opens a passport for the letter that is being made, the only place where it is plain. The audit has who, when and why;
 * from the first letter on the passport's last fortnight runs. Undefined where there is none, or it does not open.
 */
export function openPassportForLetter(
  db: Db,
  key: HouseKey,
  { meetingId, registrationId, reason, ...act }: Act & RegistrationKey & { readonly reason: string },
): PassportFacts | undefined {
  return db.transaction(
    (tx) => {
      const row = findRegistration(tx, { meetingId, registrationId }) && rowOf(tx, registrationId);
      const facts = row && factsIn(key, row);
      if (facts === undefined) return undefined;
      tx.update(passports)
        .set({ letterAt: act.now.toISOString() })
        .where(and(eq(passports.registrationId, registrationId), isNull(passports.letterAt)))
        .run();
      record(tx, { ...act, verb: "passport.opened", targetId: registrationId, meetingId, reason });
      return facts;
    },
    { behavior: "immediate" },
  );
}
