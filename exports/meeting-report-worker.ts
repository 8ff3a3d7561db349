import { parentPort, workerData } from "node:worker_threads";
import type { Report } from "#domain/report/report.ts";
import { meetingReport } from "#exports/meeting-report.ts";
import { toDocx } from "#exports/to-docx.ts";

const report: Report = workerData;
parentPort?.postMessage(await toDocx(meetingReport(report)));
