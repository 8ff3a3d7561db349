import type { Db } from "#db/database/client.ts";
import type { HouseKey } from "#db/database/house-key.ts";
import { inviteByMail } from "#db/accounts/invitations.ts";
import { writeMessage } from "#db/mail/outbox.ts";

const dialogueId = "budapest-process";
const meetingId = "sarajevo-2018";

/** Invented addressees, at a domain that is nobody's. */
const addressees = [
  { name: "A. Primjer", address: "a.primjer@example.org", party: "BIH", copy: "to" },
  { name: "B. Példa", address: "b.pelda@example.org", party: "HUN", copy: "to" },
  { name: "C. Exempel", address: "c.exempel@example.org", party: "SWE", copy: "cc" },
] as const;

/**
 * Writes what an outbox and a list of accounts have in them on a working day: a message that waits to be read, and an
 * invitation that nobody has used. Neither ever leaves, because a demonstration sends nothing.
 */
export function fillDemonstrationOutbox(db: Db, key: HouseKey, now: Date): void {
  const by = { actorId: "a-marin", now };
  inviteByMail(db, key, {
    ...{ ...by, dialogueId, address: "n.esimerkki@example.org", name: "N. Esimerkki" },
    held: { function: "noteTaker", dialogueId, meetingId },
    mail: { language: "en", subject: "Invitation: Note-taker, Sarajevo 2018, Budapest Process", body: invitation },
  });
  db.transaction(
    (tx) =>
      writeMessage(tx, {
        ...{ ...by, isReleased: false },
        message: {
          kind: "notice",
          dialogueId,
          meetingId,
          language: "en",
          subject: "Sarajevo: our thanks",
          body: thanks,
        },
        mails: addressees.map((to) => ({ ...to, idempotencyKey: `demonstration:${to.address}` })),
      }),
    { behavior: "immediate" },
  );
}

const invitation = `Dear N. Esimerkki,

A. Marin invites you to come in as note-taker of the meeting in Sarajevo.

Open this link; it needs no password and works once, for fourteen days:
{link}`;

const thanks = `Dear colleagues,

The secretariat thanks the host for two good days in Sarajevo and each delegation for its contribution.

The Chair's draft summary follows within two weeks. If you presented slides, please send them to us by then.

With kind regards,
The secretariat`;
