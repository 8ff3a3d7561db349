import type { Report } from "#domain/report/report.ts";
import { meetingReport } from "#exports/meeting-report.ts";
import { answerEach } from "#exports/standing-worker.ts";
import { toDocx } from "#exports/to-docx.ts";

answerEach((report: Report) => toDocx(meetingReport(report)));
