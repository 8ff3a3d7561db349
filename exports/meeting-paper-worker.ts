import { parentPort, workerData } from "node:worker_threads";
import { meetingPaperDocument, type PaperAsked } from "#exports/meeting-paper-document.ts";
import { toDocx } from "#exports/to-docx.ts";

// The parent gives nothing else. An error ends the worker, and its parent hears of it.
parentPort?.postMessage(await toDocx(await meetingPaperDocument(workerData as PaperAsked)));
