import { attachment } from "#app/desk/files/word-file.server.ts";
import { createReadableStreamFromReadable } from "@remix-run/node";
import { Readable } from "node:stream";
import { papersZip, type NamedPaper, type NamedText } from "#exports/papers-zip.ts";

/** A Word file of a letter is about as long as this; only the bar that shows how far a download is depends on it. */
const letterLength = 11_500;

type Packing = {
  readonly fileName: string;
  readonly count: number;
  /** Of the request: aborted as soon as nobody waits for the answer. */
  readonly signal: AbortSignal;
};

/**
 * Many papers as one file, sent while the rest is still made, and made no longer than somebody reads; the browser is told
 * about how long it will be.
 */
export function zipFile(papers: Iterable<NamedPaper | NamedText>, { fileName, count, signal }: Packing): Response {
  const file = Readable.from(papersZip(whileRead(papers, signal)));
  return new Response(createReadableStreamFromReadable(file), {
    headers: {
      "Content-Type": "application/zip",
      "Content-Disposition": attachment(fileName),
      "X-Expected-Length": String(count * letterLength),
      "Cache-Control": "no-store",
    },
  });
}

/** Remix goes on reading an answer that nobody receives any more. */
function* whileRead<Paper>(papers: Iterable<Paper>, signal: AbortSignal): Generator<Paper> {
  for (const paper of papers) {
    yield paper;
    if (signal.aborted) return;
  }
}
