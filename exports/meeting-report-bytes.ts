import { once } from "node:events";
import { createRequire } from "node:module";
import { Worker } from "node:worker_threads";
import type { Report } from "#domain/report/report.ts";
import { meetingReport } from "#exports/meeting-report.ts";
import { toDocx } from "#exports/to-docx.ts";

/** Paragraphs and points that are set in less time than the event loop may be blocked (architecture.md: 50 ms). */
const longestHere = 200;

/** The report as a Word file; a long one is made in a worker, so that the server goes on answering. Rejects if that fails. */
export async function meetingReportBytes(report: Report): Promise<Uint8Array> {
  const length = report.paragraphs.reduce((count, { points }) => count + 1 + points.length, 0);
  return length > longestHere ? inWorker(report) : toDocx(meetingReport(report));
}

async function inWorker(report: Report): Promise<Uint8Array> {
  // Resolved by name, because this module may be bundled elsewhere. No flags of the server's: Node runs TypeScript itself.
  const file = createRequire(import.meta.url).resolve("#exports/meeting-report-worker.ts");
  const worker = new Worker(file, { workerData: report, execArgv: [] });
  const [bytes]: Uint8Array[] = await once(worker, "message");
  if (bytes === undefined) throw new Error("The worker that makes long reports sent nothing back.");
  return bytes;
}
