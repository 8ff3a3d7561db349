import type { Db } from "#db/database/client.ts";
import { inviteByMail } from "#db/accounts/invitations.ts";
import { findRegistration, type StoredRegistration } from "#db/delegations/registrations.ts";
import { registrations } from "#db/schema/registrations.ts";
import { delegateOfPakistan, now } from "#tests/support/people.ts";
import { testKey } from "#tests/support/signed-in.ts";

export const registrationKey = { meetingId: "sarajevo-2018", registrationId: "reg-1" };

/** Somebody whom Pakistan nominated for the meeting in Sarajevo, and who has done nothing yet. */
export function aNomination(db: Db, wishes: Partial<typeof registrations.$inferInsert> = {}): StoredRegistration {
  db.insert(registrations)
    .values({
      ...{ id: registrationKey.registrationId, meetingId: registrationKey.meetingId, party: "PAK", state: "nominated" },
      ...{ givenName: "Farah", familyName: "Malikzai", address: "farah@example.org" },
      ...{ nominatedAt: now.toISOString(), nominatedBy: "ana", changedAt: now.toISOString() },
      ...wishes,
    })
    .run();
  const found = findRegistration(db, {
    meetingId: wishes.meetingId ?? registrationKey.meetingId,
    registrationId: wishes.id ?? registrationKey.registrationId,
  });
  if (!found) throw new Error("What was just nominated is not there.");
  return found;
}

/** The token of the link by which that person was asked to register. */
export function aLinkToRegister(db: Db, address = "farah@example.org", at = now, held = delegateOfPakistan): string {
  const mail = { language: "en", subject: "Register", body: "{link}" };
  const act = { actorId: "ana", now: at };
  const { id } = inviteByMail(db, testKey, { address, name: "Farah", held, mail, ...act });
  return testKey.tokenFor("invitation", id);
}
