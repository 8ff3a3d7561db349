import { reportMade } from "#app/desk/report/report-made.ts";
import { answerEach } from "#exports/standing-worker.ts";

answerEach(reportMade);
