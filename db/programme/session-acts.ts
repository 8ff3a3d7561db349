import { and, eq, isNotNull, isNull, max } from "drizzle-orm";
import { inProgrammeOrder, movedSessions, type SessionMove } from "#domain/programme/order.ts";
import type { ProgrammeSession } from "#domain/programme/programme.ts";
import { record, type Act, type AuditVerb } from "#db/audit/audit.ts";
import type { Db } from "#db/database/client.ts";
import { tellNews } from "#db/floor/news.ts";
import { listDraftSessions } from "#db/programme/programme.ts";
import { captures } from "#db/schema/captures.ts";
import { turns } from "#db/schema/floor.ts";
import { interventions } from "#db/schema/interventions.ts";
import { sessions } from "#db/schema/meetings.ts";

type OfSession = Act & { readonly meetingId: string; readonly sessionId: string };

/** An act upon a session as the person had it before them. */
export type SessionAct = OfSession & { readonly expectedRevision: number };

/** What is said of a session itself; null where nothing is. */
export type SessionFields = {
  readonly [Key in Exclude<keyof ProgrammeSession, "id" | "items" | "kind" | "guidingQuestions">]-?: NonNullable<
    ProgrammeSession[Key]
  > | null;
} & Pick<ProgrammeSession, "kind" | "guidingQuestions">;

export type SessionOutcome = "done" | "changed-meanwhile" | "no-such-session";

/** Puts a new session on the programme, at its hour. A form that is sent twice adds one. */
export function addSession(
  db: Db,
  { meetingId, sessionId, fields, ...act }: OfSession & { readonly fields: SessionFields },
): "done" {
  return db.transaction(
    (tx) => {
      const last = tx
        .select({ position: max(sessions.position) })
        .from(sessions)
        .where(eq(sessions.meetingId, meetingId))
        .get();
      const added = tx
        .insert(sessions)
        .values({ meetingId, id: sessionId, position: (last?.position ?? -1) + 1, layout: [], ...fields })
        .onConflictDoNothing()
        .run();
      if (added.changes > 0) told(tx, { meetingId, sessionId, ...act }, "session.added");
      return "done";
    },
    { behavior: "immediate" },
  );
}

/** Changes what is said of a session itself. */
export function changeSession(
  db: Db,
  { fields, ...act }: SessionAct & { readonly fields: SessionFields },
): SessionOutcome {
  return uponSession(db, act, (tx) => {
    writeSession(tx, act, fields);
    told(tx, act, "session.changed");
    return "done";
  });
}

/** Moves a session among the others; those beside it may get other hours. */
export function placeSession(
  db: Db,
  { move, ...act }: SessionAct & { readonly move: SessionMove },
): SessionOutcome | "no-such-place" {
  return uponSession(db, act, (tx) => {
    const before = listDraftSessions(tx, act.meetingId);
    const after = movedSessions(before, act.sessionId, move);
    if (!after) return "no-such-place";
    const places = new Map(after.map(({ id }, position) => [id, position]));
    for (const { id, startsAt = null, endsAt = null } of after) {
      const was = before.find((session) => session.id === id);
      if (was?.startsAt !== (startsAt ?? undefined) || was?.endsAt !== (endsAt ?? undefined))
        writeSession(tx, { ...act, sessionId: id }, { startsAt, endsAt });
      tx.update(sessions)
        .set({ position: places.get(id) })
        .where(isSession({ ...act, sessionId: id }))
        .run();
    }
    told(tx, act, "session.placed");
    return "done";
  });
}

/** Takes a session off the programme; what was said in it would go with it, so then it stays. */
export function removeSession(db: Db, act: SessionAct): SessionOutcome | "has-notes" {
  return uponSession(db, act, (tx) => {
    if (hasNotes(tx, act)) return "has-notes";
    tx.update(sessions).set({ removedAt: act.now.toISOString() }).where(isSession(act)).run();
    told(tx, act, "session.removed");
    return "done";
  });
}

/** Puts a removed session back at its hour. */
export function restoreSession(db: Db, act: OfSession): "done" | "no-such-session" {
  return db.transaction(
    (tx) => {
      const back = tx
        .update(sessions)
        .set({ removedAt: null })
        .where(and(isSession(act), isNotNull(sessions.removedAt)))
        .run();
      if (back.changes === 0) return "no-such-session";
      told(tx, act, "session.restored");
      return "done";
    },
    { behavior: "immediate" },
  );
}

/** Does something to a session that is on the programme as the person saw it. */
export function uponSession<Outcome extends string>(
  db: Db,
  act: SessionAct,
  change: (tx: Db, row: typeof sessions.$inferSelect) => Outcome,
): Outcome | "changed-meanwhile" | "no-such-session" {
  return db.transaction(
    (tx) => {
      const row = tx
        .select()
        .from(sessions)
        .where(and(isSession(act), isNull(sessions.removedAt)))
        .get();
      if (!row) return "no-such-session";
      return row.revision === act.expectedRevision ? change(tx, row) : "changed-meanwhile";
    },
    { behavior: "immediate" },
  );
}

/** Writes columns of a session, which is another revision then. */
export function writeSession(tx: Db, key: OfSession, columns: Partial<typeof sessions.$inferInsert>): void {
  const row = tx.select({ revision: sessions.revision }).from(sessions).where(isSession(key)).get();
  tx.update(sessions)
    .set({ ...columns, revision: (row?.revision ?? 0) + 1 })
    .where(isSession(key))
    .run();
}

/** Keeps the order of the record that of the programme, and says to the audit and to followers what was done. */
export function told(tx: Db, { sessionId, ...act }: OfSession, verb: AuditVerb): void {
  const { meetingId } = act;
  for (const [position, { id }] of inProgrammeOrder(listDraftSessions(tx, meetingId)).entries())
    tx.update(sessions)
      .set({ position })
      .where(isSession({ meetingId, sessionId: id }))
      .run();
  record(tx, { ...act, verb, targetId: sessionId });
  tellNews(tx, { meetingId, kind: "programme", now: act.now });
}

const isSession = ({ meetingId, sessionId }: Pick<OfSession, "meetingId" | "sessionId">) =>
  and(eq(sessions.meetingId, meetingId), eq(sessions.id, sessionId));

function hasNotes(tx: Db, { meetingId, sessionId }: OfSession): boolean {
  return [interventions, captures, turns].some(
    (noted) =>
      tx
        .select({ sessionId: noted.sessionId })
        .from(noted)
        .where(and(eq(noted.meetingId, meetingId), eq(noted.sessionId, sessionId)))
        .limit(1)
        .get() !== undefined,
  );
}
