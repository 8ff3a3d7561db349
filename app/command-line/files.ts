import type { Surroundings } from "#app/command-line/command.ts";
import { Refusal } from "#app/command-line/command.ts";
import { readRecord } from "#domain/record/read-record.ts";
import type { RecordProblem } from "#domain/record/problem.ts";
import type { MeetingRecord } from "#domain/record/record.ts";
import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";

/** Reads a meeting record from a file. Refused with its first problem, and how many more there are. */
export function recordIn(file: string, surroundings: Surroundings): MeetingRecord {
  const read = readRecord(textIn(file, surroundings));
  if ("record" in read) return read.record;
  throw new Refusal(problemsInOneLine(file, read.problems, surroundings));
}

export function problemsInOneLine(file: string, problems: readonly RecordProblem[], { words }: Surroundings): string {
  const [first] = problems;
  const { path = "", message = "" } = first ?? {};
  return words("command.problems", { file, path: path === "" ? "" : `${path}: `, message, more: problems.length - 1 });
}

/** Writes a file whole or not at all: whoever reads it meanwhile finds the old one. */
export function writeWhole(file: string, content: string | Uint8Array, { words }: Surroundings): void {
  const beside = `${file}.${process.pid}.part`;
  try {
    writeFileSync(beside, content);
    renameSync(beside, file);
  } catch (error) {
    rmSync(beside, { force: true });
    throw new Refusal(words("command.not-written", { file, reason: reasonOf(error) }));
  }
}

/** The bytes of a file. Refused where it cannot be read. */
export function bytesIn(file: string, { words }: Surroundings): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    throw new Refusal(words("command.not-read", { file, reason: reasonOf(error) }));
  }
}

function textIn(file: string, surroundings: Surroundings): string {
  const bytes = bytesIn(file, surroundings);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new Refusal(surroundings.words("command.not-text", { file }));
  }
}

/** The system's own code: "ENOENT". */
function reasonOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : String(error);
}
