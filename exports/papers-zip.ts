import { createRequire } from "node:module";
import { on } from "node:events";
import { Worker } from "node:worker_threads";
import type { PaperAsked } from "#exports/meeting-paper-document.ts";
import { zipStream } from "#exports/zip.ts";

export type NamedPaper = { readonly name: string; readonly paper: PaperAsked };

/** What the worker posts: a paper that is done. After the last it ends. */
export type MadePaper = { readonly name: string; readonly bytes: Uint8Array };

/** Many papers as one zip file that is sent while the rest of them is still made, apart from the server. Rejects if that fails. */
export function papersZip(papers: readonly NamedPaper[]): AsyncGenerator<Uint8Array> {
  return zipStream(madeApart(papers));
}

async function* madeApart(papers: readonly NamedPaper[]): AsyncGenerator<readonly [string, Uint8Array]> {
  if (papers.length === 0) return;
  // Resolved by name, because this module may be bundled elsewhere. No flags of the server's: Node runs TypeScript itself.
  const file = createRequire(import.meta.url).resolve("#exports/papers-zip-worker.ts");
  const worker = new Worker(file, { workerData: papers, execArgv: [] });
  try {
    let made = 0;
    // An error of the worker rejects the waiting for its next message.
    for await (const [message] of on(worker, "message")) {
      const { name, bytes } = message as MadePaper; // The worker posts nothing else.
      yield [name, bytes];
      if (++made === papers.length) return;
    }
  } finally {
    await worker.terminate();
  }
}
