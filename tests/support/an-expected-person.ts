import type { OpenDatabase } from "#db/database/client.ts";
import { registrations } from "#db/schema/registrations.ts";
import { settleDelegations } from "#db/delegations/settle-delegations.ts";
import type { RegistrationState } from "#domain/delegations/registration.ts";

type Wishes = {
  readonly id: string;
  readonly meetingId: string;
  readonly party: string;
  readonly givenName?: string;
  readonly familyName?: string;
  readonly state?: RegistrationState;
  readonly isHead?: boolean;
};

/** A person of a delegation, accepted unless something else is asked for. Returns the registration's id. */
export function anExpectedPerson(
  db: OpenDatabase,
  { givenName = "Amina", familyName = "Orel", state = "accepted", ...wishes }: Wishes,
): string {
  const at = "2018-05-01T09:00:00.000Z";
  db.insert(registrations)
    .values({ ...wishes, givenName, familyName, state, nominatedAt: at, nominatedBy: "a-marin", changedAt: at })
    .run();
  settleDelegations(db, wishes.meetingId);
  return wishes.id;
}
