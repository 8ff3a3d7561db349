import type { RecordReport } from "#domain/record/record.ts";
import { record } from "#db/audit/audit.ts";
import type { Db } from "#db/database/client.ts";
import { changeReport, type ReportClosed, type Upon } from "#db/draft/drafts.ts";
import { findReport } from "#db/report/reports.ts";
import { reports } from "#db/schema/reports.ts";

export type ReportShape = NonNullable<RecordReport["shape"]>;

/** Whether the report tells the sessions, or gives the points of the Chair alone. */
export function setReportShape(
  db: Db,
  { meetingId, shape, ...act }: Upon & { readonly shape: ReportShape },
): "done" | "shaped-already" | ReportClosed {
  return changeReport(db, { meetingId, ...act }, (tx) => {
    if ((findReport(tx, meetingId)?.shape ?? "full") === shape) return "shaped-already";
    tx.insert(reports)
      .values({ meetingId, shape, layout: ["shape"] })
      .onConflictDoUpdate({ target: reports.meetingId, set: { shape } })
      .run();
    record(tx, { ...act, verb: "report.shaped", targetId: meetingId, meetingId });
    return "done";
  });
}
