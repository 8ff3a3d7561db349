import { eq, sql } from "drizzle-orm";
import { record, type Act, type AuditVerb } from "#db/audit/audit.ts";
import type { Db } from "#db/database/client.ts";
import { appendDraftUpdate, compiler } from "#db/draft/draft-updates.ts";
import { isFrozen } from "#db/database/frozen.ts";
import { findMeeting } from "#db/meetings/meetings.ts";
import { tellNews } from "#db/floor/news.ts";
import { prepared } from "#db/database/prepared.ts";
import { drafts } from "#db/schema/drafts.ts";

export type DraftBegun = typeof drafts.$inferSelect;

const draftOfMeeting = prepared((db) =>
  db
    .select()
    .from(drafts)
    .where(eq(drafts.meetingId, sql.placeholder("meetingId")))
    .prepare(),
);

/** When and by whom the report of a meeting was begun; undefined while it is compiled from the record alone. */
export function findDraft(db: Db, meetingId: string): DraftBegun | undefined {
  return draftOfMeeting(db).get({ meetingId });
}

export type Upon = Act & { readonly meetingId: string };

/** Why nothing may be changed in a report. */
export type ReportClosed = "archived" | "frozen";

/** Whether the report of a meeting may be written at all now; undefined where it may. */
export function reportClosed(db: Db, meetingId: string): ReportClosed | undefined {
  if (findMeeting(db, meetingId)?.state === "archived") return "archived";
  return isFrozen(db, meetingId) ? "frozen" : undefined;
}

/** Writes to the report of a meeting unless it is closed; what is "done" is told to whoever follows. */
export function changeReport<Outcome extends string>(
  db: Db,
  { meetingId, now }: Pick<Upon, "meetingId" | "now">,
  write: (tx: Db) => Outcome,
): Outcome | ReportClosed {
  return db.transaction(
    (tx) => {
      const closed = reportClosed(tx, meetingId);
      if (closed) return closed;
      const outcome = write(tx);
      if (outcome === "done") tellNews(tx, { meetingId, kind: "report", now });
      return outcome;
    },
    { behavior: "immediate" },
  );
}

type Decision = Upon & {
  readonly verb: AuditVerb;
  readonly targetId: string;
  readonly reason?: string;
};

/** Stores what somebody decided about a report, or takes it back; `unchanged` where that was so already. */
export function decide<Unchanged extends string>(
  db: Db,
  { meetingId, ...decision }: Decision,
  { write, unchanged }: { readonly write: (tx: Db) => { readonly changes: number }; readonly unchanged: Unchanged },
): "done" | Unchanged | ReportClosed {
  return changeReport(db, { meetingId, now: decision.now }, (tx) => {
    if (write(tx).changes === 0) return unchanged;
    record(tx, { ...decision, meetingId });
    return "done";
  });
}

/** Begins to write: from now on the report is the draft. `seed` is the first update of its document. */
export function beginDraft(
  db: Db,
  { meetingId, seed, ...act }: Upon & { readonly seed: Uint8Array },
): "done" | "begun-already" | ReportClosed {
  return changeReport(db, { meetingId, ...act }, (tx) => {
    if (findDraft(tx, meetingId)) return "begun-already";
    const begunAt = act.now.toISOString();
    tx.insert(drafts).values({ meetingId, begunAt, begunBy: act.actorId }).run();
    appendDraftUpdate(tx, { meetingId, author: compiler, at: begunAt, data: seed });
    record(tx, { ...act, verb: "draft.begun", targetId: meetingId, meetingId });
    return "done";
  });
}

/** Takes note in the audit that somebody wrote in a draft; its log has each letter. Inside the transaction of those. */
export function recordDraftEdit(tx: Db, { meetingId, ...act }: Upon): void {
  record(tx, { ...act, verb: "draft.edited", targetId: meetingId, meetingId });
}
