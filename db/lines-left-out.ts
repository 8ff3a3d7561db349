import { and, asc, eq } from "drizzle-orm";
import { record } from "#db/audit.ts";
import type { Db } from "#db/client.ts";
import { changeReport, type ReportClosed, type Upon } from "#db/drafts.ts";
import { interventions } from "#db/schema/interventions.ts";
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

/** Decides that a line is not in the report. */
export function leaveOut(
  db: Db,
  { meetingId, interventionId, reason, ...act }: UponLine & { readonly reason: string },
): "done" | "left-out-already" | "no-such-line" | ReportClosed {
  return changeReport(db, { meetingId, ...act }, (tx) => {
    const isLine = and(eq(interventions.meetingId, meetingId), eq(interventions.id, interventionId));
    if (!tx.select({ id: interventions.id }).from(interventions).where(isLine).get()) return "no-such-line";
    const decided = { reason, leftOutBy: act.actorId, leftOutAt: act.now.toISOString() };
    const row = { meetingId, interventionId, ...decided };
    if (tx.insert(linesLeftOut).values(row).onConflictDoNothing().run().changes === 0) return "left-out-already";
    record(tx, { ...act, reason, verb: "line.left_out", targetId: interventionId, meetingId });
    return "done";
  });
}

/** Takes that back. */
export function putBackIn(
  db: Db,
  { meetingId, interventionId, ...act }: UponLine,
): "done" | "not-left-out" | ReportClosed {
  return changeReport(db, { meetingId, ...act }, (tx) => {
    const which = and(eq(linesLeftOut.meetingId, meetingId), eq(linesLeftOut.interventionId, interventionId));
    if (tx.delete(linesLeftOut).where(which).run().changes === 0) return "not-left-out";
    record(tx, { ...act, verb: "line.put_back_in", targetId: interventionId, meetingId });
    return "done";
  });
}
