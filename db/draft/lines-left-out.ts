import { and, asc, eq } from "drizzle-orm";
import { isUnsaid } from "#domain/draft/units.ts";
import type { Db } from "#db/database/client.ts";
import { decide, type ReportClosed, type Upon } from "#db/draft/drafts.ts";
import { findIntervention } from "#db/room/interventions.ts";
import { linesLeftOut } from "#db/schema/drafts.ts";

export type LineLeftOut = typeof linesLeftOut.$inferSelect;

/** The lines of a meeting that somebody decided not to have in its report, in the order in which that was decided. */
export function listLeftOut(db: Db, meetingId: string): readonly LineLeftOut[] {
  return db
    .select()
    .from(linesLeftOut)
    .where(eq(linesLeftOut.meetingId, meetingId))
    .orderBy(asc(linesLeftOut.leftOutAt), asc(linesLeftOut.interventionId))
    .all();
}

type UponLine = Upon & { readonly interventionId: string };

/** Decides that a line is not in the report; or a fact, a promise or a point, by the name of its unit. */
export function leaveOut(
  db: Db,
  { interventionId, reason, ...upon }: UponLine & { readonly reason: string },
): "done" | "left-out-already" | "no-such-line" | ReportClosed {
  const { meetingId, actorId: leftOutBy, now } = upon;
  if (!isUnsaid(interventionId) && !findIntervention(db, { meetingId, interventionId })) return "no-such-line";
  const row = { meetingId, interventionId, reason, leftOutBy, leftOutAt: now.toISOString() };
  return decide(
    db,
    { ...upon, reason, verb: "line.left_out", targetId: interventionId },
    { write: (tx) => tx.insert(linesLeftOut).values(row).onConflictDoNothing().run(), unchanged: "left-out-already" },
  );
}

/** Takes that back. */
export function putBackIn(db: Db, { interventionId, ...upon }: UponLine): "done" | "not-left-out" | ReportClosed {
  const which = and(eq(linesLeftOut.meetingId, upon.meetingId), eq(linesLeftOut.interventionId, interventionId));
  return decide(
    db,
    { ...upon, verb: "line.put_back_in", targetId: interventionId },
    { write: (tx) => tx.delete(linesLeftOut).where(which).run(), unchanged: "not-left-out" },
  );
}
