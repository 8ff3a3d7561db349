import { mayMove, nameOf } from "#domain/delegations/registration.ts";
import { record, type Act } from "#db/audit/audit.ts";
import type { Db } from "#db/database/client.ts";
import { giveAccess, inviteToRegister, takeAccess } from "#db/delegations/delegate-access.ts";
import type { HouseKey } from "#db/database/house-key.ts";
import type { InvitationMail } from "#db/accounts/invitations.ts";
import { emptyJournal } from "#db/database/journal.ts";
import { findMeeting } from "#db/meetings/meetings.ts";
import { writeMessage } from "#db/mail/outbox.ts";
import { dropPassport } from "#db/registering/passports.ts";
import { isRegistration, listRegistrations, type StoredRegistration } from "#db/delegations/registrations.ts";
import { registrations } from "#db/schema/registrations.ts";
import { settleDelegations } from "#db/delegations/settle-delegations.ts";

type Many = Act & { readonly meetingId: string; readonly ids: readonly string[] };

export type Deciding = Many & {
  readonly decision: "accept" | "refuse";
  readonly reason?: string;
  /** What those are told who gave an address: held until somebody read it. */
  readonly mail: InvitationMail;
};

/**
 * Accepts or refuses registrations, one or many, in one act; each stands in the audit by itself. Who is refused leaves no
 * passport. Those of whom that cannot be said any more are left as they are. Returns how many were decided.
 */
export function decideRegistrations(db: Db, { meetingId, ids, decision, reason, mail, ...act }: Deciding): number {
  const count = db.transaction(
    (tx) => {
      const decided = chosen(tx, meetingId, ids).filter((one) => mayMove(decision, one));
      const at = act.now.toISOString();
      const state = decision === "accept" ? "accepted" : "refused";
      for (const registration of decided) {
        const { id: registrationId } = registration;
        // Who was refused and is accepted after all comes in again.
        if (decision === "accept") giveAccess(tx, registration, act);
        else {
          takeAccess(tx, registration, act);
          dropPassport(tx, { ...act, meetingId, registrationId });
        }
        tx.update(registrations)
          .set({ state, decidedAt: at, decidedBy: act.actorId, reason: reason ?? null, changedAt: at })
          .where(isRegistration({ meetingId, registrationId }))
          .run();
        record(tx, { ...act, verb: `registration.${state}`, targetId: registrationId, meetingId, reason });
      }
      tell(tx, { meetingId, decided, mail, ...act });
      settleDelegations(tx, meetingId);
      return decided.length;
    },
    { behavior: "immediate" },
  );
  if (decision === "refuse" && count > 0) emptyJournal(db);
  return count;
}

type Telling = Act & {
  readonly meetingId: string;
  readonly decided: readonly StoredRegistration[];
  readonly mail: InvitationMail;
};

function tell(tx: Db, { meetingId, decided, mail, actorId, now }: Telling): void {
  const dialogueId = findMeeting(tx, meetingId)?.dialogueId;
  writeMessage(tx, {
    message: { kind: "notice", dialogueId, meetingId, ...mail },
    mails: decided.flatMap((registration) => {
      const { id, party, address, personId } = registration;
      if (address === "") return [];
      const idempotencyKey = `registration-decided:${id}:${now.toISOString()}`;
      return [{ idempotencyKey, name: nameOf(registration), address, party, personId: personId ?? undefined }];
    }),
    ...{ isReleased: false, actorId, now },
  });
}

/** Writes to people who were named how they register: one message, held until it was read. Returns how many get it. */
export function askToRegister(
  db: Db,
  key: HouseKey,
  { meetingId, ids, mail, ...act }: Many & Pick<Deciding, "mail">,
): number {
  return db.transaction(
    (tx) => {
      const people = chosen(tx, meetingId, ids).filter((one) => mayMove("register", one));
      return inviteToRegister(tx, key, { ...act, people, mail, isReleased: false });
    },
    { behavior: "immediate" },
  );
}

function chosen(tx: Db, meetingId: string, ids: readonly string[]): readonly StoredRegistration[] {
  const wanted = new Set(ids);
  return listRegistrations(tx, meetingId).filter(({ id }) => wanted.has(id));
}
