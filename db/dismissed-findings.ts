import { and, asc, eq } from "drizzle-orm";
import { record } from "#db/audit.ts";
import type { Db } from "#db/client.ts";
import { changeReport, type ReportClosed, type Upon } from "#db/drafts.ts";
import { dismissedFindings } from "#db/schema/drafts.ts";

export type DismissedFinding = typeof dismissedFindings.$inferSelect;

/** The findings in a report that are no mistakes, as somebody said with a reason, oldest first. */
export function listDismissed(db: Db, meetingId: string): readonly DismissedFinding[] {
  return db
    .select()
    .from(dismissedFindings)
    .where(eq(dismissedFindings.meetingId, meetingId))
    .orderBy(asc(dismissedFindings.dismissedAt), asc(dismissedFindings.fingerprint))
    .all();
}

type UponFinding = Upon & { readonly fingerprint: string };
type Dismissal = UponFinding & { readonly check: string; readonly quote: string; readonly reason: string };

/** Says that a finding is no mistake. */
export function dismissFinding(
  db: Db,
  { meetingId, fingerprint, check, quote, reason, ...act }: Dismissal,
): "done" | "dismissed-already" | ReportClosed {
  return changeReport(db, { meetingId, ...act }, (tx) => {
    const said = { check, quote, reason, dismissedBy: act.actorId, dismissedAt: act.now.toISOString() };
    const row = { meetingId, fingerprint, ...said };
    if (tx.insert(dismissedFindings).values(row).onConflictDoNothing().run().changes === 0) return "dismissed-already";
    record(tx, { ...act, reason, verb: "finding.dismissed", targetId: fingerprint, meetingId });
    return "done";
  });
}

/** Takes that back: the finding is listed again. */
export function listAgain(
  db: Db,
  { meetingId, fingerprint, ...act }: UponFinding,
): "done" | "not-dismissed" | ReportClosed {
  return changeReport(db, { meetingId, ...act }, (tx) => {
    const which = and(eq(dismissedFindings.meetingId, meetingId), eq(dismissedFindings.fingerprint, fingerprint));
    if (tx.delete(dismissedFindings).where(which).run().changes === 0) return "not-dismissed";
    record(tx, { ...act, verb: "finding.listed_again", targetId: fingerprint, meetingId });
    return "done";
  });
}
