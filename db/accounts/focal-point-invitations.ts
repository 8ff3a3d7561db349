import { and, eq, gte, isNull, lte, or } from "drizzle-orm";
import type { FunctionHeld } from "#domain/access/actor.ts";
import type { Act } from "#db/audit/audit.ts";
import { listFocalPoints, type FocalPoint } from "#db/network/contacts.ts";
import type { Db } from "#db/database/client.ts";
import type { HouseKey } from "#db/database/house-key.ts";
import { hasOpenInvitation, mailOf, writeInvitation, type InvitationMail } from "#db/accounts/invitations.ts";
import { writeMessage } from "#db/mail/outbox.ts";
import { canonicalAddress } from "#db/accounts/people.ts";
import { holdings, people } from "#db/schema/people.ts";

type InDialogue = { readonly dialogueId: string; readonly now: Date };

/** The focal points who answer today, cannot come in as such yet, and have no open invitation; each once for their party. */
export function listUninvitedFocalPoints(db: Db, { dialogueId, now }: InDialogue): FocalPoint[] {
  const day = now.toISOString().slice(0, 10);
  const admitted = new Set(
    db
      .select({ address: people.address, party: holdings.party })
      .from(holdings)
      .innerJoin(people, eq(people.id, holdings.personId))
      .where(
        and(
          and(eq(holdings.dialogueId, dialogueId), eq(holdings.function, "focalPoint"), isNull(holdings.withdrawnAt)),
          and(lte(holdings.from, day), or(isNull(holdings.until), gte(holdings.until, day))),
        ),
      )
      .all()
      .map(({ address, party }) => `${party} ${address}`),
  );
  const isNew = ({ party, address }: FocalPoint) => {
    const known = `${party} ${canonicalAddress(address)}`;
    if (admitted.has(known)) return false;
    admitted.add(known);
    return !hasOpenInvitation(db, { address, held: asFocalPoint(dialogueId, party), now });
  };
  return listFocalPoints(db, { dialogueId, day }).filter(isNew);
}

const asFocalPoint = (dialogueId: string, partyId: string): FunctionHeld => ({
  function: "focalPoint",
  ...{ dialogueId, partyId },
});

export type InvitingFocalPoints = Act & {
  readonly dialogueId: string;
  /** One text for all of them. */
  readonly mail: InvitationMail;
};

/**
 * Invites every focal point who cannot come in yet: one message with a mail each, held until it was read and released.
 * Who was invited before is not invited again while that invitation is open.
 */
export function inviteFocalPoints(
  db: Db,
  key: HouseKey,
  { dialogueId, mail, ...act }: InvitingFocalPoints,
): { readonly outcome: "invited"; readonly messageId: string } | { readonly outcome: "nobody-left" } {
  return db.transaction(
    (tx) => {
      const invitations = listUninvitedFocalPoints(tx, { dialogueId, now: act.now }).map(
        ({ party, name, address, until }) =>
          writeInvitation(tx, key, {
            ...{ ...act, name, address, held: asFocalPoint(dialogueId, party), until: until ?? undefined },
          }),
      );
      const written = writeMessage(tx, {
        message: { kind: "invitation", dialogueId, ...mail },
        mails: invitations.map(mailOf),
        isReleased: false,
        ...{ actorId: act.actorId, now: act.now },
      });
      return written.outcome === "written"
        ? { outcome: "invited", messageId: written.messageId }
        : { outcome: "nobody-left" };
    },
    { behavior: "immediate" },
  );
}
