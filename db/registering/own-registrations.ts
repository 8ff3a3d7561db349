import { eq, inArray, or, sql } from "drizzle-orm";
import type { Db } from "#db/database/client.ts";
import type { HouseKey } from "#db/database/house-key.ts";
import { namelessRegistration } from "#db/retention/nameless-registration.ts";
import { furtherAnswersOf } from "#db/registering/registration-answers.ts";
import { draftOf } from "#db/registering/registration-drafts.ts";
import { passports } from "#db/schema/passports.ts";
import { registrationAnswers, registrationDrafts, registrations } from "#db/schema/registrations.ts";

type Whose = { readonly personId: string; readonly address: string };

const isTheirs = ({ personId, address }: Whose) =>
  or(eq(registrations.personId, personId), sql`${registrations.address} = ${address} AND ${address} <> ''`);

/** What the house keeps of a person's registrations, for themselves; of a passport only that there is one. */
export function ownRegistrationsOf(db: Db, key: HouseKey, whose: Whose) {
  const rows = db.select().from(registrations).where(isTheirs(whose)).orderBy(registrations.nominatedAt).all();
  return rows.map((row) => {
    const { id, meetingId: meeting, party, state, isHead: headsDelegation, nominatedAt, registeredAt, decidedAt } = row;
    const { courtesy, givenName, familyName, institution, address, phone, languages, reason } = row;
    const passport = db.select().from(passports).where(eq(passports.registrationId, id)).get();
    return {
      ...{ meeting, party, state, headsDelegation, nominatedAt, registeredAt, decidedAt, reason },
      ...{ courtesy, givenName, familyName, function: row.function, institution, address, phone, languages },
      ...{ consentsToList: row.consentsToList, consentsToContacts: row.consentsToContacts },
      furtherAnswers: furtherAnswersOf(db, key, id),
      typedAndNotSent: draftOf(db, key, id) ?? null,
      passportKeptSince: passport?.writtenAt ?? null,
    };
  });
}

/** The ids of a person's registrations: what was written about them may tell of the person. */
export function registrationIdsOf(tx: Db, whose: Whose): readonly string[] {
  return tx
    .select({ id: registrations.id })
    .from(registrations)
    .where(isTheirs(whose))
    .all()
    .map(({ id }) => id);
}

/** Takes a person out of their registrations; that somebody came for a party stays. Inside the act of erasing them. */
export function eraseRegistrations(tx: Db, whose: Whose): void {
  const ids = [...registrationIdsOf(tx, whose)];
  tx.delete(registrationAnswers).where(inArray(registrationAnswers.registrationId, ids)).run();
  tx.delete(registrationDrafts).where(inArray(registrationDrafts.id, ids)).run();
  tx.delete(passports).where(inArray(passports.registrationId, ids)).run();
  tx.update(registrations).set(namelessRegistration).where(inArray(registrations.id, ids)).run();
}
