import { createRequire } from "node:module";
import { Worker } from "node:worker_threads";
import type { DocxFault } from "#domain/files/docx-refused.ts";

export type DocxText = { readonly text: string } | { readonly fault: DocxFault };

const memory = 512;
const patience = 10_000;
/** Each may fill its memory; whoever comes meanwhile waits. */
const mostAtOnce = 2;

let running = 0;
const waiting: (() => void)[] = [];

/** The words of a Word file that somebody sent, read apart from the server, in bounded memory and time. */
export async function docxText(bytes: Uint8Array): Promise<DocxText> {
  if (running >= mostAtOnce) await new Promise<void>((resolve) => waiting.push(resolve));
  running++;
  try {
    return await inWorker(bytes);
  } finally {
    running--;
    waiting.shift()?.();
  }
}

function inWorker(bytes: Uint8Array): Promise<DocxText> {
  // Resolved by name, because this module may be bundled elsewhere. No flags of the server's: Node runs TypeScript itself.
  const file = createRequire(import.meta.url).resolve("#exports/docx-text-worker.ts");
  const worker = new Worker(file, {
    workerData: bytes,
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: memory },
  });
  return new Promise((resolve) => {
    const done = (read: DocxText) => {
      clearTimeout(timer);
      resolve(read);
      void worker.terminate();
    };
    const timer = setTimeout(() => done({ fault: "too hard" }), patience);
    worker.once("message", done);
    // Out of memory, as a rule; a message is never followed by one.
    worker.once("error", () => done({ fault: "too hard" }));
    worker.once("exit", () => done({ fault: "too hard" }));
  });
}
