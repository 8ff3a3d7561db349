import { and, asc, eq, gte, isNull, lte, or, sql } from "drizzle-orm";
import { record, type Act } from "#db/audit/audit.ts";
import type { SessionKey } from "#db/room/captures.ts";
import type { Db } from "#db/database/client.ts";
import { prepared } from "#db/database/prepared.ts";
import { sessionNoteTakers } from "#db/schema/captures.ts";
import { holdings, people } from "#db/schema/people.ts";

type Assigning = Act & SessionKey & { readonly personId: string };

const ofSession = ({ meetingId, sessionId }: SessionKey) =>
  and(eq(sessionNoteTakers.meetingId, meetingId), eq(sessionNoteTakers.sessionId, sessionId));

const bySession = prepared((db) =>
  db
    .select({ personId: sessionNoteTakers.personId })
    .from(sessionNoteTakers)
    .where(
      and(
        eq(sessionNoteTakers.meetingId, sql.placeholder("meetingId")),
        eq(sessionNoteTakers.sessionId, sql.placeholder("sessionId")),
      ),
    )
    .orderBy(asc(sessionNoteTakers.assignedAt), asc(sessionNoteTakers.personId))
    .prepare(),
);

/** Those who take the notes of a meeting on a day, by their names. */
export function listNoteTakersAt(
  db: Db,
  { meetingId, day }: { readonly meetingId: string; readonly day: string },
): { id: string; name: string }[] {
  return db
    .selectDistinct({ id: people.id, name: people.name })
    .from(holdings)
    .innerJoin(people, eq(people.id, holdings.personId))
    .where(
      and(
        eq(holdings.function, "noteTaker"),
        eq(holdings.meetingId, meetingId),
        isNull(holdings.withdrawnAt),
        lte(holdings.from, day),
        or(isNull(holdings.until), gte(holdings.until, day)),
      ),
    )
    .orderBy(asc(people.name), asc(people.id))
    .all();
}

/** The ids of those who cover a session. */
export function listSessionNoteTakers(db: Db, { meetingId, sessionId }: SessionKey): string[] {
  return bySession(db)
    .all({ meetingId, sessionId })
    .map(({ personId }) => personId);
}

/** Lets somebody cover a session: they read what is off the record in it. False where they do already. */
export function assignNoteTaker(db: Db, { meetingId, sessionId, personId, ...act }: Assigning): boolean {
  return db.transaction(
    (tx) => {
      const assigned = { assignedBy: act.actorId, assignedAt: act.now.toISOString() };
      const stored = tx
        .insert(sessionNoteTakers)
        .values({ meetingId, sessionId, personId, ...assigned })
        .onConflictDoNothing()
        .run();
      if (stored.changes === 0) return false;
      record(tx, { ...act, verb: "note_taker.assigned", targetId: personId, meetingId });
      return true;
    },
    { behavior: "immediate" },
  );
}

/** Somebody covers a session no longer. False where they did not. */
export function releaseNoteTaker(db: Db, { meetingId, sessionId, personId, ...act }: Assigning): boolean {
  return db.transaction(
    (tx) => {
      const where = and(ofSession({ meetingId, sessionId }), eq(sessionNoteTakers.personId, personId));
      if (tx.delete(sessionNoteTakers).where(where).run().changes === 0) return false;
      record(tx, { ...act, verb: "note_taker.released", targetId: personId, meetingId });
      return true;
    },
    { behavior: "immediate" },
  );
}
