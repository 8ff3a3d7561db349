import { parentPort, workerData } from "node:worker_threads";
import { redlineBetween } from "#domain/redline/redline-between.ts";
import type { RedlineAsked } from "#exports/redline-bytes.ts";
import { meetingRedline } from "#exports/redline.ts";
import { toDocx } from "#exports/to-docx.ts";

// The parent gives nothing else. An error ends the worker, and its parent hears of it.
const { of, as } = workerData as RedlineAsked;
parentPort?.postMessage(
  as === "word" ? await toDocx(meetingRedline(of)) : redlineBetween(of.from.report, of.to.report),
);
