import type { RemarkFileProblem, RemarkResult } from "#app/components/remarks/remark-values.ts";
import { incomingFile } from "#app/desk/files/incoming-file.server.ts";
import type { Asker } from "#app/desk/access/who-asks.server.ts";
import { takeFrom } from "#db/database/limits.ts";
import { discardPart, readPart } from "#db/files/upload-files.ts";
import { docxText } from "#exports/read-docx/docx-text.ts";
import { limits } from "#domain/access/limits.ts";
import { cleanRemark } from "#domain/remarks/remark-text.ts";
import { originalName } from "#domain/uploads/original-name.ts";
import type { AppLoadContext } from "@remix-run/node";

const largest = 25 * 1024 * 1024;

/** The words of a file, for the form; the file itself is not kept: what is sent is what its sender has seen. */
export async function wordsOfFile(request: Request, context: AppLoadContext, asker: Asker): Promise<RemarkResult> {
  const { db, uploads: folder, key, clock } = context;
  const incoming = await incomingFile(request, { folder, largest });
  if (typeof incoming === "string") return { file: { name: "", problem: incoming } };
  const { part } = incoming;
  const name = originalName(incoming.name);
  try {
    const digest = (text: string) => key.digestOf("limit", text);
    const taken = db.transaction(
      (tx) => takeFrom(tx, { limit: limits.uploadByPerson, key: asker.id, digest, now: clock() }),
      { behavior: "immediate" },
    );
    if (!taken.isWithin) return { file: { name, problem: "too many" } };
    const read =
      part.mediaType === "application/zip" ? await docxText(readPart(part)) : plainText(readPart(part), name);
    if ("fault" in read) return { file: { name, problem: problems[read.fault] } };
    const text = cleanRemark(read.text);
    return text === "" ? { file: { name, problem: "empty" } } : { file: { name }, typed: { text, from: "file" } };
  } finally {
    discardPart(part);
  }
}

const problems = {
  broken: "broken",
  "too large": "too large",
  unsafe: "unsafe",
  "too hard": "too hard",
  "another kind": "another kind",
  "not-utf8": "not-utf8",
} as const satisfies Readonly<Record<string, RemarkFileProblem>>;

/** Text that calls itself so. A byte order mark tells of UTF-16; all else is UTF-8 or refused, and never guessed at. */
function plainText(bytes: Buffer, name: string): { text: string } | { fault: "another kind" | "not-utf8" } {
  if (!/\.te?xt$/iu.test(name)) return { fault: "another kind" };
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? "utf-16le" : first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes) };
  } catch {
    return { fault: "not-utf8" };
  }
}
