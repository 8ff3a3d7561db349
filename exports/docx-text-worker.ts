import { parentPort, workerData } from "node:worker_threads";
import { DocxRefused } from "#domain/files/docx-refused.ts";
import { wordsOf } from "#exports/read-docx/words.ts";

/** Reads one file and ends: what a hostile one did to its memory goes with it. */
try {
  // The parent gives nothing else.
  parentPort?.postMessage({ text: wordsOf(workerData as Uint8Array) });
} catch (error) {
  parentPort?.postMessage({ fault: error instanceof DocxRefused ? error.fault : "broken" });
}
