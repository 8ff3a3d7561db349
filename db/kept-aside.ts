import { and, asc, eq, isNull } from "drizzle-orm";
import { v7 as newId } from "uuid";
import { record, type Act } from "#db/audit.ts";
import type { CaptureKey, SessionKey } from "#db/captures.ts";
import type { Db } from "#db/client.ts";
import { keptAside } from "#db/schema/captures.ts";
import type { CaptureLayer } from "#domain/interventions/capture.ts";

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

/** What is kept aside in a session and not settled, in the order in which it came. */
export function listKeptAside(db: Db, key: SessionKey): KeptAside[] {
  return db
    .select()
    .from(keptAside)
    .where(and(ofSession(key), isNull(keptAside.settledAt)))
    .orderBy(asc(keptAside.at), asc(keptAside.id))
    .all()
    .map(({ settledAt: _at, settledBy: _by, ...kept }) => kept);
}

type Settling = Act & SessionKey & { readonly id: string };

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
