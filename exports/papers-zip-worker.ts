import { parentPort } from "node:worker_threads";
import { meetingPaperDocument } from "#exports/meeting-paper-document.ts";
import type { MadePaper, NamedPaper } from "#exports/papers-zip.ts";
import { toDocx } from "#exports/to-docx.ts";

/** The next is made while this one is packed in zlib's threads; they are posted in their order. */
let posted: Promise<void> = Promise.resolve();

// The parent gives nothing else. An error ends the worker, and its parent hears of it.
parentPort?.on("message", ({ name, paper }: NamedPaper) => {
  const made = bytesOf(paper);
  posted = posted.then(async () => parentPort?.postMessage({ name, bytes: await made } satisfies MadePaper));
});

const bytesOf = async (paper: NamedPaper["paper"]) => toDocx(await meetingPaperDocument(paper));
