import { and, asc, eq, isNotNull, isNull } from "drizzle-orm";
import { v7 as newId } from "uuid";
import { record, type Act } from "#db/audit/audit.ts";
import { appendUpdate } from "#db/room/capture-updates.ts";
import { openCapture, type CaptureKey, type SessionKey } from "#db/room/captures.ts";
import type { Db } from "#db/database/client.ts";
import { keptAside } from "#db/schema/captures.ts";
import type { CaptureEntry, CaptureLayer } from "#domain/interventions/capture.ts";

/** What somebody wrote without a network after their right had ended. */
export type KeptAside = Omit<typeof keptAside.$inferSelect, "settledAt" | "settledBy">;

export type NewKeptAside = Act &
  CaptureKey & {
    readonly layer: CaptureLayer;
    readonly data: Uint8Array;
    /** Puts what came before and what comes now into one. */
    readonly merge: (before: Uint8Array, now: Uint8Array) => Uint8Array;
  };

/** Keeps it for the secretariat: one row for each document and author, until somebody settles that. */
export function keepAside(db: Db, { layer, data, merge, ...keeping }: NewKeptAside): void {
  const { meetingId, sessionId, captureId, actorId: author, now } = keeping;
  const at = now.toISOString();
  db.transaction(
    (tx) => {
      const before = tx
        .select()
        .from(keptAside)
        .where(
          and(
            ofSession({ meetingId, sessionId }),
            eq(keptAside.captureId, captureId),
            eq(keptAside.layer, layer),
            eq(keptAside.author, author),
            isNull(keptAside.settledAt),
          ),
        )
        .get();
      if (before) {
        const merged = Buffer.from(merge(before.data, data));
        tx.update(keptAside).set({ data: merged, at }).where(eq(keptAside.id, before.id)).run();
        return;
      }
      const id = newId({ msecs: now.getTime() });
      tx.insert(keptAside)
        .values({ id, meetingId, sessionId, captureId, layer, author, at, data: Buffer.from(data) })
        .run();
      record(tx, { actorId: author, verb: "aside.kept", targetId: id, meetingId, now });
    },
    { behavior: "immediate" },
  );
}

const ofSession = ({ meetingId, sessionId }: SessionKey) =>
  and(eq(keptAside.meetingId, meetingId), eq(keptAside.sessionId, sessionId));

/** What is kept aside in a session, or in all of a meeting, and not settled, in the order in which it came. */
export function listKeptAside(db: Db, { meetingId, sessionId }: WithOrWithoutSession): KeptAside[] {
  const where = sessionId === undefined ? eq(keptAside.meetingId, meetingId) : ofSession({ meetingId, sessionId });
  return db
    .select()
    .from(keptAside)
    .where(and(where, isNull(keptAside.settledAt)))
    .orderBy(asc(keptAside.at), asc(keptAside.id))
    .all()
    .map(({ settledAt: _at, settledBy: _by, ...kept }) => kept);
}

type WithOrWithoutSession = Pick<SessionKey, "meetingId"> & Partial<SessionKey>;

/** How many pieces of a meeting wait for somebody to settle them: what one person wrote of one capture is one. */
export function countKeptAside(db: Db, meetingId: string): number {
  const { sessionId, captureId, author } = keptAside;
  return db
    .selectDistinct({ sessionId, captureId, author })
    .from(keptAside)
    .where(and(eq(keptAside.meetingId, meetingId), isNull(keptAside.settledAt)))
    .all().length;
}

/** What its author sent of the same capture, this included: its text, and what is off the record. Settled as one. */
export function listKeptTogether(db: Db, { captureId, author, ...key }: KeptAside): KeptAside[] {
  return listKeptAside(db, key).filter((other) => other.captureId === captureId && other.author === author);
}

/** What of the same document was settled already, on which the rest may build. */
export function listSettledBefore(db: Db, { captureId, layer, author, ...key }: KeptAside): Uint8Array[] {
  return db
    .select({ data: keptAside.data })
    .from(keptAside)
    .where(
      and(
        ofSession(key),
        eq(keptAside.captureId, captureId),
        eq(keptAside.layer, layer),
        eq(keptAside.author, author),
        isNotNull(keptAside.settledAt),
      ),
    )
    .orderBy(asc(keptAside.at), asc(keptAside.id))
    .all()
    .map(({ data }) => data);
}

type Settling = Act & SessionKey & { readonly id: string; readonly reason?: string };

/** Takes note that it was taken in, or that it is not wanted. Undefined where it is settled already. */
export function settleAside(
  db: Db,
  { how, id, meetingId, sessionId, ...act }: Settling & { readonly how: "taken_in" | "discarded" },
): KeptAside | undefined {
  return db.transaction(
    (tx) => {
      const where = and(ofSession({ meetingId, sessionId }), eq(keptAside.id, id), isNull(keptAside.settledAt));
      const settled = { settledAt: act.now.toISOString(), settledBy: act.actorId };
      const row = tx.update(keptAside).set(settled).where(where).returning().get();
      if (!row) return undefined;
      record(tx, { ...act, verb: `aside.${how}`, targetId: id, meetingId });
      return row;
    },
    { behavior: "immediate" },
  );
}

/** Discards it with what its author sent of the same capture. False where it is settled already. */
export function discardAside(db: Db, kept: KeptAside, act: Act & { readonly reason: string }): boolean {
  return settleTogether(db, kept, { ...act, how: "discarded" });
}

type TakingIn = Act & {
  readonly kept: KeptAside;
  /** The capture that is made of it. */
  readonly captureId: string;
  /** The documents of that capture; `off` where something of it is off the record. */
  readonly documents: { readonly text: Uint8Array; readonly off?: Uint8Array };
  /** The capture to which it belonged, while that is there. */
  readonly beside?: Pick<CaptureEntry, "interventionId" | "turnId" | "spokenAt">;
};

/** Makes a capture of it, with its author's name on it, and takes note of that. False where it is settled already. */
export function takeInAside(db: Db, { kept, captureId, documents, beside, ...act }: TakingIn): boolean {
  return db.transaction(
    (tx) => {
      if (!settleTogether(tx, kept, { ...act, how: "taken_in" })) return false;
      const { meetingId, sessionId, author, at } = kept;
      openCapture(tx, {
        ...{ meetingId, sessionId, captureId, author, seed: documents.text, ...act },
        claimedAt: new Date(beside?.spokenAt ?? at),
        ...(beside && { besideId: beside.interventionId, turnId: beside.turnId ?? undefined }),
      });
      const { off } = documents;
      if (off) appendUpdate(tx, { captureId, layer: "off", author, at: act.now.toISOString(), data: off });
      return true;
    },
    { behavior: "immediate" },
  );
}

function settleTogether(
  db: Db,
  kept: KeptAside,
  settling: Act & { readonly how: "taken_in" | "discarded"; readonly reason?: string },
): boolean {
  const { meetingId, sessionId } = kept;
  return db.transaction(
    (tx) => {
      const settled = listKeptTogether(tx, kept).map(({ id }) =>
        settleAside(tx, { ...settling, id, meetingId, sessionId }),
      );
      return settled.length > 0;
    },
    { behavior: "immediate" },
  );
}
