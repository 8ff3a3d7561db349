import { and, asc, eq, isNull, sql } from "drizzle-orm";
import type { Attribution, RecordSession } from "#domain/record/record.ts";
import { record, type Act } from "#db/audit/audit.ts";
import type { Db } from "#db/database/client.ts";
import { recordColumns } from "#db/database/layout.ts";
import { tellNews } from "#db/floor/news.ts";
import { prepared } from "#db/database/prepared.ts";
import { sessions } from "#db/schema/meetings.ts";

/** A session as the record writes it, without its interventions. */
export type Session = Omit<RecordSession, "interventions"> & { readonly meetingId: string; readonly position: number };

/** The keys of a record's session that are columns. */
export const sessionColumns = recordColumns<RecordSession>()(
  ["id", "kind", "number", "title", "startsAt", "endsAt", "attribution"],
  { parts: ["interventions"] },
);

function sessionOf(row: typeof sessions.$inferSelect): Session {
  return { ...sessionColumns.fromColumns(row), meetingId: row.meetingId, position: row.position };
}

const sessionsByMeeting = prepared((db) =>
  db
    .select()
    .from(sessions)
    .where(and(eq(sessions.meetingId, sql.placeholder("meetingId")), isNull(sessions.removedAt)))
    .orderBy(asc(sessions.position))
    .prepare(),
);

/** The sessions of a meeting in the order of its programme. */
export function listSessions(db: Db, meetingId: string): Session[] {
  return sessionsByMeeting(db).all({ meetingId }).map(sessionOf);
}

const sessionByKey = prepared((db) =>
  db
    .select()
    .from(sessions)
    .where(
      and(
        and(eq(sessions.meetingId, sql.placeholder("meetingId")), eq(sessions.id, sql.placeholder("sessionId"))),
        isNull(sessions.removedAt),
      ),
    )
    .prepare(),
);

/** One session of a meeting. */
export function findSession(db: Db, key: { meetingId: string; sessionId: string }): Session | undefined {
  const row = sessionByKey(db).get(key);
  return row && sessionOf(row);
}

export type SetAttribution = Act & {
  readonly meetingId: string;
  readonly sessionId: string;
  readonly attribution: Attribution;
};

/** Says how everybody in a session may be named, for all that was said in it and will be. */
export function setAttribution(
  db: Db,
  { meetingId, sessionId, attribution, ...act }: SetAttribution,
): "set" | "as-it-was" | "no-such-session" {
  return db.transaction(
    (tx) => {
      const session = findSession(tx, { meetingId, sessionId });
      if (!session) return "no-such-session";
      if ((session.attribution ?? "party") === attribution) return "as-it-was";
      tx.update(sessions)
        .set({ attribution })
        .where(and(eq(sessions.meetingId, meetingId), eq(sessions.id, sessionId)))
        .run();
      record(tx, { ...act, verb: "attribution.set", targetId: sessionId, meetingId });
      tellNews(tx, { meetingId, sessionId, kind: "lines", now: act.now });
      return "set";
    },
    { behavior: "immediate" },
  );
}
