import { attachment } from "#app/desk/word-file.server.ts";
import { createReadableStreamFromReadable } from "@remix-run/node";
import { Readable } from "node:stream";
import { papersZip, type NamedPaper, type NamedText } from "#exports/papers-zip.ts";

/** A Word file of a letter is about as long as this; only the bar that shows how far a download is depends on it. */
const letterLength = 11_500;

type Named = { readonly fileName: string; readonly count: number };

/** Many papers as one file, sent while the rest is still made; the browser is told about how long it will be. */
export function zipFile(papers: Iterable<NamedPaper | NamedText>, { fileName, count }: Named): Response {
  return new Response(createReadableStreamFromReadable(Readable.from(papersZip(papers))), {
    headers: {
      "Content-Type": "application/zip",
      "Content-Disposition": attachment(fileName),
      "X-Expected-Length": String(count * letterLength),
      "Cache-Control": "no-store",
    },
  });
}
