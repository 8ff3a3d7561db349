import type { Part } from "#db/files/upload-files.ts";
import { discardPart, receivePart } from "#db/files/upload-files.ts";
import { unstable_parseMultipartFormData as parseMultipart } from "@remix-run/node";

export type IncomingFile = { readonly part: Part; readonly name: string };

type Limits = { readonly folder: string; readonly largest: number };

/** Words that came beside a file, by the names of their fields. */
export type IncomingWords = Readonly<Record<string, string>>;

/** As incomingFile, of a form that has words too: only fields of these names, and no more of them than a page sends. */
export async function incomingForm(
  request: Request,
  { fields, ...limits }: Limits & { readonly fields: readonly string[] },
): Promise<{ readonly file: Awaited<ReturnType<typeof incomingFile>>; readonly words: IncomingWords }> {
  const words: Record<string, string> = {};
  const file = await incomingFile(request, limits, async (name, data) => {
    if (!fields.includes(name) || words[name] !== undefined) throw new Error("not a form of ours");
    words[name] = await wordsFrom(data);
  });
  return { file, words };
}

const mostWords = 10_000;

async function wordsFrom(data: AsyncIterable<Uint8Array>): Promise<string> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of data) {
    size += piece.length;
    if (size > mostWords) throw new Error("not a form of ours");
    pieces.push(piece);
  }
  return Buffer.concat(pieces).toString("utf8");
}

type TakeWords = (name: string, data: AsyncIterable<Uint8Array>) => Promise<void>;

/**
 * Reads the one file of a form as it comes in, straight to the disk. "none": no file was chosen, or the form is no
 * form of ours. Whatever is amiss, nothing is left behind.
 */
export async function incomingFile(
  request: Request,
  limits: Limits,
  takeWords?: TakeWords,
): Promise<IncomingFile | "none" | "too large"> {
  const reader = request.body?.getReader();
  if (!reader) return "none";
  let reading: ReturnType<typeof reader.read> | undefined;
  let isOver = false;
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      if (isOver) return controller.close();
      reading = reader.read();
      const { done, value } = await reading;
      if (done) controller.close();
      else controller.enqueue(value);
    },
  });
  try {
    return await fileIn(
      new Request(request.url, { method: "POST", headers: request.headers, body, duplex: "half" }),
      limits,
      takeWords,
    );
  } finally {
    isOver = true;
    // One after the other: Remix's stream of a request stands still for ever once two wait for its next piece.
    await reading?.catch(() => undefined);
    await readToEnd(reader);
  }
}

async function fileIn(
  form: Request,
  { folder, largest }: Limits,
  takeWords?: TakeWords,
): Promise<IncomingFile | "none" | "too large"> {
  let received: IncomingFile | "too large" | undefined;
  try {
    await parseMultipart(form, async ({ name, filename, data }) => {
      if (filename === undefined && takeWords) {
        await takeWords(name, data);
        return undefined;
      }
      // Any part but the one that the page sends ends the reading.
      if (name !== "file" || !filename || received !== undefined) throw new Error("not a form of ours");
      const part = await receivePart(folder, data, largest);
      received = part === "too large" ? part : { part, name: filename };
      return undefined;
    });
    return received ?? "none";
  } catch {
    // Broken off, malformed or not ours: which of them helps nobody who uses the page.
    if (received !== undefined && received !== "too large") discardPart(received.part);
    return "none";
  }
}

/** Throws away what is left of a body: a browser shows no answer that comes before it has sent everything. */
async function readToEnd(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<void> {
  try {
    while (!(await reader.read()).done);
  } catch {
    // Who has left needs no answer.
  }
}
