import { parentPort } from "node:worker_threads";
import type { Report } from "#domain/report/report.ts";
import { meetingReport } from "#exports/meeting-report.ts";
import { toDocx } from "#exports/to-docx.ts";

/** Makes one report after the other; each answer carries the number of what was asked. */
parentPort?.on("message", ({ number, report }: { number: number; report: Report }) => {
  toDocx(meetingReport(report)).then(
    (bytes) => parentPort?.postMessage({ number, bytes }),
    (error: unknown) => parentPort?.postMessage({ number, error }),
  );
});
