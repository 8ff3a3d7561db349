import type { OpenDatabase } from "#db/database/client.ts";
import type { HouseKey } from "#db/database/house-key.ts";
import { writePassport } from "#db/registering/passports.ts";
import type { PassportFacts } from "#domain/registering/passport.ts";
import { aNomination, registrationKey } from "#tests/support/a-nomination.ts";
import { aMeeting } from "#tests/support/factories.ts";
import { now } from "#tests/support/people.ts";

const { meetingId } = registrationKey;

/** "reg-001", in the order in which they are sealed. */
export const idAt = (at: number) => `reg-${String(at).padStart(3, "0")}`;

export const numberAt = (at: number) => `ZZ9${String(at).padStart(6, "0")}`;

export const factsAt = (at: number): PassportFacts => ({
  ...{ kind: "official", number: numberAt(at), nationality: "Pakistan", bornOn: "1984-09-03", expiresOn: "2022-01-14" },
});

/** A meeting with so many people, each with a passport that this key sealed. */
export function aDrawerOfPassports(db: OpenDatabase, key: HouseKey, count: number): void {
  aMeeting(db);
  for (let at = 1; at <= count; at++) {
    aNomination(db, { id: idAt(at), address: `${idAt(at)}@example.org` });
    writePassport(db, key, { meetingId, registrationId: idAt(at), facts: factsAt(at), actorId: "farah", now });
  }
}
