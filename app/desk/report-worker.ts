import { reportMade } from "#app/desk/report-made.ts";
import { answerEach } from "#exports/standing-worker.ts";

answerEach(reportMade);
