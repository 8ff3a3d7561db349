import { eq } from "drizzle-orm";
import { isHeardOf, isOpenTo, standsBefore } from "#domain/floor/list-of-speakers.ts";
import type { SpeakerKind } from "#domain/floor/turn.ts";
import type { PartyId } from "#domain/record/record.ts";
import type { Act } from "#db/audit/audit.ts";
import type { Db } from "#db/database/client.ts";
import { findEntry, listWaiting, settingsOf, tellOfFloor, type SessionKey } from "#db/floor/floor-rows.ts";
import { roomOptionsOf } from "#db/room/room-options.ts";
import { listOfSpeakers } from "#db/schema/floor.ts";

export type ListOutcome =
  /** On the list now, or already before. */
  | { readonly outcome: "listed"; readonly waitingId: string }
  | { readonly outcome: "list-closed" | "not-heard-here" | "used-elsewhere" };

export type Listing = Act &
  SessionKey & {
    readonly id: string;
    readonly party: PartyId;
    readonly kind: SpeakerKind;
    /** Asked for by the delegation itself. */
    readonly isRequest: boolean;
  };

/** Puts a party on the list of speakers. A party that waits for the same already keeps its place. */
export function putOnList(db: Db, { id, party, kind, isRequest, ...act }: Listing): ListOutcome {
  return db.transaction(
    (tx) => {
      const { meetingId, sessionId, actorId, now } = act;
      const waiting = listWaiting(tx, act);
      const known =
        waiting.find((entry) => entry.party === party && entry.kind === kind) ?? findEntry(tx, { ...act, id });
      if (known) return { outcome: "listed", waitingId: known.id };
      if (!isHeardOf(kind, roomOptionsOf(tx, meetingId))) return { outcome: "not-heard-here" };
      if (!isOpenTo(kind, settingsOf(tx, act).isListClosed)) return { outcome: "list-closed" };
      if (tx.select({ id: listOfSpeakers.id }).from(listOfSpeakers).where(eq(listOfSpeakers.id, id)).get())
        return { outcome: "used-elsewhere" };

      const entry = { meetingId, sessionId, id, party, kind, isRequest, addedBy: actorId, addedAt: now.toISOString() };
      tx.insert(listOfSpeakers)
        .values({ ...entry, position: waiting.length })
        .run();
      reorder(tx, act, { id, before: standsBefore(waiting, kind)?.id });
      tellOfFloor(tx, act, isRequest ? "floor.requested" : "speaker.listed", id);
      return { outcome: "listed", waitingId: id };
    },
    { behavior: "immediate" },
  );
}

type OfEntry = Act & SessionKey & { readonly id: string };

/** Takes somebody off the list who waits. False where there is no such entry; one that was called stays called. */
export function withdrawFromList(db: Db, { id, ...act }: OfEntry): boolean {
  return db.transaction(
    (tx) => {
      const entry = findEntry(tx, { ...act, id });
      if (entry?.calledAt === null && entry.withdrawnAt === null) {
        tx.update(listOfSpeakers).set({ withdrawnAt: act.now.toISOString() }).where(eq(listOfSpeakers.id, id)).run();
        tellOfFloor(tx, act, "speaker.withdrawn", id);
      }
      return entry !== undefined;
    },
    { behavior: "immediate" },
  );
}

/**
 * Moves somebody on the list before somebody else, or to its end. "moved-on" where one of the two no longer waits.
 */
export function placeOnList(
  db: Db,
  { id, before, ...act }: OfEntry & { readonly before: string | undefined },
): "placed" | "moved-on" {
  return db.transaction(
    (tx) => {
      const ids = listWaiting(tx, act).map((entry) => entry.id);
      if (!ids.includes(id) || (before !== undefined && !ids.includes(before))) return "moved-on";
      const isChanged = reorder(tx, act, { id, before });
      if (isChanged) tellOfFloor(tx, act, "speaker.placed", id);
      return "placed";
    },
    { behavior: "immediate" },
  );
}

/** Numbers the list anew with one entry in another place; says whether that changed the order. */
function reorder(tx: Db, key: SessionKey, { id, before }: { id: string; before: string | undefined }): boolean {
  const ids = listWaiting(tx, key).map((entry) => entry.id);
  const others = ids.filter((other) => other !== id);
  const at = before === undefined || before === id ? ids.indexOf(id) : others.indexOf(before);
  const order = others.toSpliced(before === undefined ? others.length : at, 0, id);
  order.forEach((entry, position) =>
    tx.update(listOfSpeakers).set({ position }).where(eq(listOfSpeakers.id, entry)).run(),
  );
  return order.some((entry, index) => entry !== ids[index]);
}
