import type { Report } from "#domain/report/report.ts";
import { meetingReport } from "#exports/meeting-report.ts";
import { standingWorker } from "#exports/standing-worker.ts";
import { toDocx } from "#exports/to-docx.ts";

/** Paragraphs and points that are set in less time than the event loop may be blocked (architecture.md: 50 ms). */
const longestHere = 200;

/** The report as a Word file; a long one is made in a worker, so that the server goes on answering. Rejects if that fails. */
export async function meetingReportBytes(report: Report): Promise<Uint8Array> {
  const length = report.paragraphs.reduce((count, { points }) => count + 1 + points.length, 0);
  return length > longestHere ? inWorker(report) : toDocx(meetingReport(report));
}

const inWorker = standingWorker<Report, Uint8Array>("#exports/meeting-report-worker.ts");
