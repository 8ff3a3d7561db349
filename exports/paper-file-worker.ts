import { parentPort, workerData } from "node:worker_threads";
import { lookIntoPaper } from "#exports/read-docx/paper-file.ts";

/** Looks into one file and ends: what a hostile one did to its memory goes with it. The parent gives nothing else. */
parentPort?.postMessage(lookIntoPaper(workerData as Parameters<typeof lookIntoPaper>[0]));
