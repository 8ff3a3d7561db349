import { parentPort, workerData } from "node:worker_threads";
import { meetingPaperDocument } from "#exports/meeting-paper-document.ts";
import type { MadePaper, NamedPaper } from "#exports/papers-zip.ts";
import { toDocx } from "#exports/to-docx.ts";

// The parent gives nothing else. An error ends the worker, and its parent hears of it.
for (const { name, paper } of workerData as readonly NamedPaper[])
  parentPort?.postMessage({ name, bytes: await toDocx(await meetingPaperDocument(paper)) } satisfies MadePaper);
