import { and, eq, inArray, isNull } from "drizzle-orm";
import type { FunctionHeld } from "#domain/access/actor.ts";
import { nameOf } from "#domain/delegations/registration.ts";
import type { Act } from "#db/audit/audit.ts";
import type { Db } from "#db/database/client.ts";
import { withdrawFunction } from "#db/accounts/function-withdrawal.ts";
import { grantFunction } from "#db/accounts/holdings.ts";
import type { HouseKey } from "#db/database/house-key.ts";
import {
  mailOf,
  voidOpenInvitations,
  writeInvitation,
  type Invitation,
  type InvitationMail,
} from "#db/accounts/invitations.ts";
import { findMeeting } from "#db/meetings/meetings.ts";
import { writeMessage } from "#db/mail/outbox.ts";
import type { StoredRegistration } from "#db/delegations/registrations.ts";
import { holdings } from "#db/schema/people.ts";

/** As what a registered person comes in. */
function heldBy(tx: Db, { meetingId, party: partyId, isHead }: StoredRegistration): FunctionHeld {
  const dialogueId = findMeeting(tx, meetingId)?.dialogueId;
  return { function: isHead ? "headOfDelegation" : "delegate", dialogueId, meetingId, partyId };
}

/** Shuts the door to whoever no longer comes: their function at the meeting, and what still invites them to it. */
export function takeAccess(tx: Db, registration: StoredRegistration, act: Act): void {
  const { meetingId, party, personId, address } = registration;
  for (const isHead of [true, false])
    voidOpenInvitations(tx, { address, held: heldBy(tx, { ...registration, isHead }), now: act.now });
  if (personId === null) return;
  const held = tx
    .select({ id: holdings.id })
    .from(holdings)
    .where(
      and(
        and(eq(holdings.personId, personId), eq(holdings.meetingId, meetingId), eq(holdings.party, party)),
        and(inArray(holdings.function, ["delegate", "headOfDelegation"]), isNull(holdings.withdrawnAt)),
      ),
    )
    .all();
  for (const { id } of held) withdrawFunction(tx, { ...act, id });
}

/** Opens it again to whoever had an account and lost their place. */
export function giveAccess(tx: Db, registration: StoredRegistration, act: Act): void {
  const { personId } = registration;
  if (personId === null) return;
  const from = act.now.toISOString().slice(0, 10);
  grantFunction(tx, { ...act, personId, held: heldBy(tx, registration), from });
}

type Inviting = Act & {
  readonly people: readonly StoredRegistration[];
  readonly mail: InvitationMail;
  /** One who was just nominated is written to at once; many are read of first. */
  readonly isReleased: boolean;
};

/** Sends people of delegations the link by which they register; inside the act that asks for it. Returns how many. */
export function inviteToRegister(tx: Db, key: HouseKey, { people, mail, isReleased, ...act }: Inviting): number {
  const invitations = people.flatMap((person): Invitation[] => {
    if (person.address === "") return [];
    const { address } = person;
    return [writeInvitation(tx, key, { ...act, address, name: nameOf(person), held: heldBy(tx, person) })];
  });
  const [first] = people;
  if (!first || invitations.length === 0) return 0;
  const { meetingId } = first;
  const dialogueId = findMeeting(tx, meetingId)?.dialogueId;
  writeMessage(tx, {
    message: { kind: "invitation", dialogueId, meetingId, ...mail },
    mails: invitations.map(mailOf),
    ...{ isReleased, actorId: act.actorId, now: act.now },
  });
  return invitations.length;
}
