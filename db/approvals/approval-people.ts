import { and, asc, eq, gte, isNull, like, lte, or } from "drizzle-orm";
import type { FunctionName } from "#domain/access/actor.ts";
import { capacityOf, fills, seatsOf, type Capacity, type Seat } from "#domain/approvals/seats.ts";
import type { Act } from "#db/audit/audit.ts";
import type { Db } from "#db/database/client.ts";
import { functionHeld, type Holding } from "#db/accounts/holdings.ts";
import type { Meeting } from "#db/meetings/meetings.ts";
import { discardMessage, writeMessage, type NewMessage } from "#db/mail/outbox.ts";
import { mails } from "#db/schema/outbox.ts";
import { holdings, people } from "#db/schema/people.ts";

type Holder = { readonly id: string; readonly name: string; readonly address: string | null; readonly held: Holding };
type Of = { readonly meeting: Meeting; readonly now: Date };

function holdersOf(db: Db, { meeting, now }: Of, name: FunctionName): readonly Holder[] {
  const day = now.toISOString().slice(0, 10);
  return db
    .select({ id: people.id, name: people.name, address: people.address, holding: holdings })
    .from(people)
    .innerJoin(holdings, eq(holdings.personId, people.id))
    .where(
      and(
        and(eq(holdings.function, name), eq(holdings.dialogueId, meeting.dialogueId)),
        and(isNull(people.erasedAt), isNull(holdings.withdrawnAt), lte(holdings.from, day)),
        or(isNull(holdings.until), gte(holdings.until, day)),
      ),
    )
    .orderBy(asc(holdings.grantedAt), asc(holdings.id))
    .all()
    .map(({ holding, ...person }) => ({
      ...person,
      held: {
        ...functionHeld(holding),
        ...{ id: holding.id, personId: person.id, from: holding.from, until: holding.until },
      },
    }));
}

/** Somebody who sits in a chair's seat today. */
export type Sitting = { readonly seat: Seat; readonly person: Omit<Holder, "held">; readonly capacity: Capacity };

/** Who sits in which of a meeting's seats today, whoever is the Chair before whoever acts for them. */
export function sittingAt(db: Db, of: Of): readonly Sitting[] {
  const chairs = holdersOf(db, of, "chair");
  return seatsOf(of.meeting).flatMap((seat) =>
    chairs
      .filter(({ held }) => fills(held, seat, of.meeting))
      .map(({ held, ...person }): Sitting => ({ seat, person, capacity: capacityOf(held) }))
      .toSorted((one, other) => one.capacity.localeCompare(other.capacity) * -1),
  );
}

/** What is told of an act, in the words of the house. */
export type ApprovalMail = Pick<NewMessage, "language" | "subject" | "body">;

type Told = Act & { readonly meeting: Meeting; readonly key: string; readonly mail: ApprovalMail };

/** Tells every secretary of the dialogue but whoever acted, each by a mail of their own; inside the act. */
export function tellSecretariat(tx: Db, { meeting, key, mail, ...act }: Told): void {
  const staff = holdersOf(tx, { meeting, now: act.now }, "secretariat").filter(({ id }) => id !== act.actorId);
  tell(tx, { meeting, key, mail, ...act }, staff);
}

/** Tells those who sit in a seat of what was done in its name. */
export function tellSeat(tx: Db, { seat, ...told }: Told & { readonly seat: string }): void {
  const sitting = sittingAt(tx, { meeting: told.meeting, now: told.now }).filter((one) => one.seat.id === seat);
  tell(
    tx,
    told,
    sitting.map(({ person }) => person),
  );
}

/** Drafts for all who sit in a seat of a meeting what staff will tell them of a version, to be read and released. */
export function draftForChairs(tx: Db, { meeting, key, mail, ...act }: Told): void {
  const sitting = sittingAt(tx, { meeting, now: act.now }).map(({ person }) => person);
  const people = sitting.filter(({ id }, index) => sitting.findIndex((other) => other.id === id) === index);
  const mails = people.flatMap(({ id, name, address }) =>
    address === null ? [] : [{ idempotencyKey: `version:${key}:${id}`, personId: id, name, address }],
  );
  if (mails.length > 0) writeMessage(tx, { message: messageOf(meeting, mail), mails, isReleased: false, ...act });
}

/** Gives up what was drafted of a version and has not left; what has left nobody takes back. */
export function discardDraftForChairs(tx: Db, { key, ...act }: Act & { readonly key: string }): void {
  const drafted = tx
    .selectDistinct({ messageId: mails.messageId })
    .from(mails)
    .where(like(mails.idempotencyKey, `version:${key}:%`))
    .all();
  for (const { messageId } of drafted) discardMessage(tx, { messageId, ...act });
}

const messageOf = (meeting: Meeting, mail: ApprovalMail): NewMessage => ({
  ...{ kind: "approval", dialogueId: meeting.dialogueId, meetingId: meeting.id, ...mail },
});

function tell(tx: Db, { meeting, key, mail, ...act }: Told, addressees: readonly Omit<Holder, "held">[]): void {
  for (const { id, name, address } of addressees)
    if (address !== null)
      writeMessage(tx, {
        message: messageOf(meeting, mail),
        mails: [{ idempotencyKey: `approval:${key}:${id}`, personId: id, name, address }],
        ...{ isReleased: true, actorId: act.actorId, now: act.now },
      });
}
