import { createRequire } from "node:module";
import { on } from "node:events";
import { Worker } from "node:worker_threads";
import type { PaperAsked } from "#exports/meeting-paper-document.ts";
import { zipStream } from "#exports/zip.ts";

export type NamedPaper = { readonly name: string; readonly paper: PaperAsked };

/** A plain text that lies beside the papers. */
export type NamedText = { readonly name: string; readonly text: string };

/** What the worker posts for each paper that it is given, in their order. */
export type MadePaper = { readonly name: string; readonly bytes: Uint8Array };

/** So many papers are asked for before they are needed, that the worker never waits; no more is taken than is sent soon. */
const ahead = 2;

/**
 * Many papers as one zip file that is sent while the rest of them is still made, apart from the server. Each is taken
 * from `papers` only when its turn comes, and none after the reader went away. Rejects if making one fails.
 */
export function papersZip(papers: Iterable<NamedPaper | NamedText>): AsyncGenerator<Uint8Array> {
  return zipStream(madeApart(papers));
}

async function* madeApart(
  papers: Iterable<NamedPaper | NamedText>,
): AsyncGenerator<readonly [name: string, content: Uint8Array]> {
  // Resolved by name, because this module may be bundled elsewhere. No flags of the server's: Node runs TypeScript itself.
  const file = createRequire(import.meta.url).resolve("#exports/papers-zip-worker.ts");
  const worker = new Worker(file, { execArgv: [] });
  // An error of the worker rejects the waiting for its next message.
  const answers = on(worker, "message");
  let asked = 0;
  const next = async () => {
    const { value } = await answers.next();
    const [{ name, bytes }] = value as [MadePaper]; // The worker posts nothing else.
    asked--;
    return [name, bytes] as const;
  };
  try {
    for (const one of papers) {
      if ("text" in one) {
        while (asked > 0) yield await next();
        yield [one.name, Buffer.from(one.text, "utf8")];
        continue;
      }
      worker.postMessage(one);
      if (++asked > ahead) yield await next();
    }
    while (asked > 0) yield await next();
  } finally {
    await worker.terminate();
  }
}
