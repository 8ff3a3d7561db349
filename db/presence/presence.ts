import { and, eq, sql } from "drizzle-orm";
import type { PartyId } from "#domain/record/record.ts";
import { record, type Act } from "#db/audit/audit.ts";
import type { Db } from "#db/database/client.ts";
import type { SessionKey } from "#db/floor/floor-rows.ts";
import { tellNews } from "#db/floor/news.ts";
import { prepared } from "#db/database/prepared.ts";
import { presence } from "#db/schema/floor.ts";
import { findSession } from "#db/programme/sessions.ts";

/** What was said of a delegation in a session: that it was in the room, or that it was not. */
export type Mark = { readonly party: PartyId; readonly isPresent: boolean };

/** A mark as it is to be from now on; null where nobody is to have looked. */
export type NewMark = { readonly party: PartyId; readonly isPresent: boolean | null };

const marksBySession = prepared((db) =>
  db
    .select({ party: presence.party, isPresent: presence.isPresent })
    .from(presence)
    .where(
      and(eq(presence.meetingId, sql.placeholder("meetingId")), eq(presence.sessionId, sql.placeholder("sessionId"))),
    )
    .prepare(),
);

/** The marks of a session; a delegation without one was not looked for. */
export function listMarks(db: Db, key: SessionKey): Mark[] {
  return marksBySession(db).all(key);
}

/** Who was marked present in a session. */
export function listPresentParties(db: Db, key: SessionKey): PartyId[] {
  return listMarks(db, key).flatMap(({ party, isPresent }) => (isPresent ? [party] : []));
}

const presentByMeeting = prepared((db) =>
  db
    .select({ sessionId: presence.sessionId, party: presence.party, isPresent: presence.isPresent })
    .from(presence)
    .where(eq(presence.meetingId, sql.placeholder("meetingId")))
    .prepare(),
);

/** Who was marked present in each session of a meeting in which somebody marked at all, by the session's id. */
export function presentInSessions(db: Db, meetingId: string): ReadonlyMap<string, ReadonlySet<PartyId>> {
  const bySession = Map.groupBy(presentByMeeting(db).all({ meetingId }), ({ sessionId }) => sessionId);
  return new Map(
    [...bySession].map(([sessionId, marks]) => [
      sessionId,
      new Set(marks.flatMap(({ party, isPresent }) => (isPresent ? [party] : []))),
    ]),
  );
}

/**
 * Marks delegations in a session. Only these are touched, so that two who mark at once do not undo each other; what is
 * marked so already is left alone.
 */
export function recordPresence(
  db: Db,
  { meetingId, sessionId, marks, ...act }: SessionKey & Act & { readonly marks: readonly NewMark[] },
): "recorded" | "as-it-was" | "no-such-session" {
  return db.transaction(
    (tx) => {
      if (!findSession(tx, { meetingId, sessionId })) return "no-such-session";
      const known = new Map(listMarks(tx, { meetingId, sessionId }).map(({ party, isPresent }) => [party, isPresent]));
      const changed = marks.filter(({ party, isPresent }) => (known.get(party) ?? null) !== isPresent);
      if (changed.length === 0) return "as-it-was";
      for (const { party, isPresent } of changed) {
        if (isPresent === null) {
          tx.delete(presence).where(isMarkOf({ meetingId, sessionId, party })).run();
          continue;
        }
        const written = { isPresent, recordedBy: act.actorId, recordedAt: act.now.toISOString() };
        tx.insert(presence)
          .values({ meetingId, sessionId, party, ...written })
          .onConflictDoUpdate({ target: [presence.meetingId, presence.sessionId, presence.party], set: written })
          .run();
      }
      record(tx, { ...act, verb: "presence.recorded", targetId: sessionId, meetingId });
      tellNews(tx, { meetingId, sessionId, kind: "presence", now: act.now });
      return "recorded";
    },
    { behavior: "immediate" },
  );
}

const isMarkOf = ({ meetingId, sessionId, party }: SessionKey & Pick<Mark, "party">) =>
  and(and(eq(presence.meetingId, meetingId), eq(presence.sessionId, sessionId)), eq(presence.party, party));
