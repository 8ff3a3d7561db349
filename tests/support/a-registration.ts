import { nominate } from "#db/delegations/registration-acts.ts";
import type { Db } from "#db/database/client.ts";
import type { PersonStated } from "#domain/delegations/registration.ts";

/** What is said of a person, with an address made of the name. */
export function aPerson(overrides: Partial<PersonStated> = {}): PersonStated {
  const familyName = overrides.familyName ?? "YILMAZ";
  return {
    ...{ courtesy: "Ms", givenName: "Aylin", familyName, function: "Head of Unit", institution: "Ministry", phone: "" },
    ...{ address: `${familyName.toLowerCase()}@example.org`, languages: ["en"] },
    ...{ consentsToList: true, consentsToContacts: false, ...overrides },
  };
}

type Wanted = { readonly meetingId: string; readonly party: string; readonly person?: Partial<PersonStated> };

/** Puts a person on a delegation's list and returns the registration's id. */
export function aRegistration(
  db: Db,
  {
    meetingId,
    party,
    person,
    ...more
  }: Wanted & { readonly isHead?: boolean; readonly state?: "nominated" | "registered" | "accepted" },
): string {
  const now = new Date("2018-04-10T09:00:00Z");
  const stated = { isHead: false, keepsQuota: false, state: "nominated" as const, ...more };
  const done = nominate(db, { meetingId, party, person: aPerson(person), ...stated, actorId: "ana", now });
  if (done.outcome !== "nominated") throw new Error(`The test's person was not nominated: ${done.outcome}`);
  return done.registrationId;
}
