import type { PartyId } from "#domain/record/record.ts";
import { isWithoutAnswer, mayBeReminded } from "#domain/delegations/answers.ts";
import { record, type Act } from "#db/audit/audit.ts";
import type { Db } from "#db/database/client.ts";
import { listFocalPoints } from "#db/network/contacts.ts";
import type { HouseKey } from "#db/database/house-key.ts";
import { mailOf, writeInvitation, type InvitationMail } from "#db/accounts/invitations.ts";
import {
  countStanding,
  findInvitedDelegation,
  isDelegation,
  listInvitedDelegations,
  type DelegationKey,
} from "#db/delegations/invited-delegations.ts";
import { findMeeting } from "#db/meetings/meetings.ts";
import { writeMessage, type NewMail } from "#db/mail/outbox.ts";
import { listRegistrations } from "#db/delegations/registrations.ts";
import { invitedDelegations } from "#db/schema/registrations.ts";

export type InvitingDelegations = Act & {
  readonly meetingId: string;
  readonly parties: readonly { readonly party: PartyId; readonly quota: number | null }[];
  readonly mail: InvitationMail;
};

export type InvitedOutcome = {
  readonly invited: number;
  /** Nobody answers for them, or mail to those comes back: they are noted as invited and must be written to otherwise. */
  readonly unreachable: readonly PartyId[];
  /** Of the message that waits in the outbox; absent where it has no addressee. */
  readonly messageId?: string;
};

/**
 * Asks parties to a meeting: one message with a mail and a link to each of their focal points, held until it was read
 * and released. Who was asked before is asked again, and no longer counts as having declined.
 */
export function inviteDelegations(
  db: Db,
  key: HouseKey,
  { meetingId, parties, mail, ...act }: InvitingDelegations,
): InvitedOutcome {
  return db.transaction(
    (tx) => {
      const at = act.now.toISOString();
      const letters = lettersTo(tx, key, { meetingId, parties: parties.map(({ party }) => party), act });
      const messageId = send(tx, { meetingId, mail, letters, act });
      for (const { party, quota } of parties) {
        const asked = { quota, invitedAt: at, invitedBy: act.actorId, messageId: messageId ?? null };
        tx.insert(invitedDelegations)
          .values({ meetingId, party, ...asked })
          .onConflictDoUpdate({
            target: [invitedDelegations.meetingId, invitedDelegations.party],
            set: { ...asked, declinedAt: null, declinedBy: null, remindedAt: null },
          })
          .run();
        record(tx, { ...act, verb: "delegation.invited", targetId: party, meetingId });
      }
      const reached = new Set(letters.map(({ party }) => party));
      const unreachable = parties.flatMap(({ party }) => (reached.has(party) ? [] : [party]));
      return { invited: parties.length, unreachable, messageId };
    },
    { behavior: "immediate" },
  );
}

/** Reminds the focal points of those who have not answered, none of them twice within a day. Returns how many parties. */
export function remindDelegations(
  db: Db,
  key: HouseKey,
  { meetingId, mail, ...act }: Omit<InvitingDelegations, "parties">,
): number {
  return db.transaction(
    (tx) => {
      const nominated = new Set(listRegistrations(tx, meetingId).map(({ party }) => party));
      const parties = listInvitedDelegations(tx, meetingId)
        .filter((asked) => isWithoutAnswer(asked, nominated.has(asked.party)) && mayBeReminded(asked, act.now))
        .map(({ party }) => party);
      const letters = lettersTo(tx, key, { meetingId, parties, act });
      send(tx, { meetingId, mail, letters, act });
      const reminded = new Set(letters.flatMap(({ party }) => party ?? []));
      for (const party of reminded) {
        const remindedAt = act.now.toISOString();
        tx.update(invitedDelegations).set({ remindedAt }).where(isDelegation({ meetingId, party })).run();
        record(tx, { ...act, verb: "delegation.reminded", targetId: party, meetingId });
      }
      return reminded.size;
    },
    { behavior: "immediate" },
  );
}

type Letters = { readonly meetingId: string; readonly parties: readonly PartyId[]; readonly act: Act };

function lettersTo(tx: Db, key: HouseKey, { meetingId, parties, act }: Letters): readonly NewMail[] {
  const dialogueId = findMeeting(tx, meetingId)?.dialogueId;
  if (dialogueId === undefined) return [];
  const wanted = new Set(parties);
  return listFocalPoints(tx, { dialogueId, day: act.now.toISOString().slice(0, 10) })
    .filter(({ party, bouncedAt }) => wanted.has(party) && bouncedAt === null)
    .map(({ party, name, address, copy, until }) => {
      const held = { function: "focalPoint", dialogueId, partyId: party } as const;
      const invitation = writeInvitation(tx, key, { ...act, address, name, held, until: until ?? undefined });
      return { ...mailOf(invitation), copy, party };
    });
}

type Sending = Pick<InvitingDelegations, "meetingId" | "mail"> & {
  readonly letters: readonly NewMail[];
  readonly act: Act;
};

function send(tx: Db, { meetingId, mail, letters, act: { actorId, now } }: Sending): string | undefined {
  const dialogueId = findMeeting(tx, meetingId)?.dialogueId;
  const written = writeMessage(tx, {
    message: { kind: "invitation", dialogueId, meetingId, ...mail },
    mails: letters,
    ...{ isReleased: false, actorId, now },
  });
  return written.outcome === "written" ? written.messageId : undefined;
}

type OfDelegation = Act & DelegationKey;

/** Notes that a party will not come, or takes that back. Whoever has people on the list withdraws them first. */
export function noteDeclined(
  db: Db,
  { isDeclined, meetingId, party, ...act }: OfDelegation & { readonly isDeclined: boolean },
): "noted" | "has-people" | "not-invited" {
  return db.transaction(
    (tx) => {
      const asked = findInvitedDelegation(tx, { meetingId, party });
      if (!asked) return "not-invited";
      if (isDeclined && countStanding(tx, { meetingId, party }) > 0) return "has-people";
      if ((asked.declinedAt !== null) === isDeclined) return "noted";
      tx.update(invitedDelegations)
        .set(
          isDeclined
            ? { declinedAt: act.now.toISOString(), declinedBy: act.actorId }
            : { declinedAt: null, declinedBy: null },
        )
        .where(isDelegation({ meetingId, party }))
        .run();
      const verb = isDeclined ? "delegation.declined" : "delegation.accepted_again";
      record(tx, { ...act, verb, targetId: party, meetingId });
      return "noted";
    },
    { behavior: "immediate" },
  );
}

/** Sets how many people a party that was asked may send; null for as many as it likes. */
export function setQuota(
  db: Db,
  { meetingId, party, quota, ...act }: OfDelegation & { readonly quota: number | null },
): "set" | "not-invited" {
  return db.transaction(
    (tx) => {
      if (!findInvitedDelegation(tx, { meetingId, party })) return "not-invited";
      tx.update(invitedDelegations).set({ quota }).where(isDelegation({ meetingId, party })).run();
      record(tx, { ...act, verb: "delegation.quota_set", targetId: party, meetingId });
      return "set";
    },
    { behavior: "immediate" },
  );
}
