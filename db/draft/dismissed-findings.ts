import { and, asc, eq } from "drizzle-orm";
import type { Db } from "#db/database/client.ts";
import { decide, type ReportClosed, type Upon } from "#db/draft/drafts.ts";
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
  { fingerprint, check, quote, ...upon }: Dismissal,
): "done" | "dismissed-already" | ReportClosed {
  const { meetingId, reason, actorId: dismissedBy, now } = upon;
  const said = { check, quote, reason, dismissedBy, dismissedAt: now.toISOString() };
  const write = (tx: Db) =>
    tx
      .insert(dismissedFindings)
      .values({ meetingId, fingerprint, ...said })
      .onConflictDoNothing()
      .run();
  const decision = { ...upon, verb: "finding.dismissed", targetId: fingerprint } as const;
  return decide(db, decision, { write, unchanged: "dismissed-already" });
}

/** Takes that back: the finding is listed again. */
export function listAgain(db: Db, { fingerprint, ...upon }: UponFinding): "done" | "not-dismissed" | ReportClosed {
  const { meetingId } = upon;
  const which = and(eq(dismissedFindings.meetingId, meetingId), eq(dismissedFindings.fingerprint, fingerprint));
  const write = (tx: Db) => tx.delete(dismissedFindings).where(which).run();
  return decide(
    db,
    { ...upon, verb: "finding.listed_again", targetId: fingerprint },
    { write, unchanged: "not-dismissed" },
  );
}
