import { eq, sql } from "drizzle-orm";
import { record, type Act } from "#db/audit.ts";
import type { Db } from "#db/client.ts";
import { appendDraftUpdate, compiler } from "#db/draft-updates.ts";
import { isFrozen } from "#db/frozen.ts";
import { findMeeting } from "#db/meetings.ts";
import { tellNews } from "#db/news.ts";
import { prepared } from "#db/prepared.ts";
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
