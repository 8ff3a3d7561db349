import { parentPort } from "node:worker_threads";
import { meetingPaperDocument } from "#exports/meeting-paper-document.ts";
import type { MadePaper, NamedPaper } from "#exports/papers-zip.ts";
import { toDocx } from "#exports/to-docx.ts";

/** One after the other: each waits for the one before it. */
let before: Promise<void> = Promise.resolve();

// The parent gives nothing else. An error ends the worker, and its parent hears of it.
parentPort?.on("message", (paper: NamedPaper) => {
  before = before.then(() => make(paper));
});

async function make({ name, paper }: NamedPaper): Promise<void> {
  const bytes = await toDocx(await meetingPaperDocument(paper));
  parentPort?.postMessage({ name, bytes } satisfies MadePaper);
}
