import { readRecord } from "#domain/record/read-record.ts";
import type { ReadRecord } from "#domain/record/read-record.ts";

/** What stands in the bytes of a file: its record, or its problems; never throws. */
export function readRecordFile(bytes: Uint8Array): ReadRecord {
  try {
    return readRecord(new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch {
    return { problems: [{ path: "", message: "The file is not a text in UTF-8." }] };
  }
}

/**
 * Why a file is no meeting record at all, in one sentence; undefined where it is one, even one with problems, which are
 * then named by their places.
 */
export function faultOfFile(bytes: Uint8Array): string | undefined {
  const read = readRecordFile(bytes);
  if ("record" in read) return undefined;
  const [first] = read.problems;
  return first !== undefined && aboutTheFile.has(first.path) ? first.message : undefined;
}

const aboutTheFile = new Set(["", "format", "version"]);
