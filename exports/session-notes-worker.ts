import { parentPort, workerData } from "node:worker_threads";
import { sessionNotes, type SessionNotes } from "#exports/session-notes.ts";
import { toDocx } from "#exports/to-docx.ts";

// The parent gives nothing else. An error ends the worker, and its parent hears of it.
parentPort?.postMessage(await toDocx(sessionNotes(workerData as SessionNotes)));
