import type { z } from "zod";
import { inconsistenciesIn } from "#domain/record/inconsistencies.ts";
import { findIrregularity } from "#domain/record/json-text.ts";
import { recordLimits } from "#domain/record/limits.ts";
import { pathText, shown, type RecordProblem } from "#domain/record/problem.ts";
import type { MeetingRecord } from "#domain/record/record.ts";
import { recordSchema } from "#domain/record/schema.ts";
import { textProblemsIn } from "#domain/record/text-problems.ts";

export type ReadRecord = { readonly record: MeetingRecord } | { readonly problems: readonly RecordProblem[] };

/**
 * Reads the text of a meeting record. What comes back is the file as it stands: unknown keys and the order of keys
 * are kept. A text that is no sound record gives its problems instead, each one sentence; it never throws.
 * Whether its parties exist is asked of the register (`checkAgainstRegister`).
 */
export function readRecord(text: string): ReadRecord {
  if (text.length > recordLimits.file) {
    return refused(`The file has ${text.length} characters; a record may have ${recordLimits.file} at most.`);
  }
  // Windows editors put a byte order mark before the text; JSON.parse would trip over it.
  const json = text.replace(/^\uFEFF/, "");
  const irregularity = findIrregularity(json);
  if (irregularity) {
    const { line, column, message } = irregularity;
    return refused(`The file is not sound JSON: line ${line}, column ${column}: ${message}.`);
  }
  return recordFrom(JSON.parse(json));
}

function recordFrom(value: unknown): ReadRecord {
  const strange = strangeFormat(value);
  if (strange) return strange;
  const parsed = recordSchema.safeParse(value, { error: sentence });
  const unsound = [...textProblemsIn(value), ...(parsed.error?.issues ?? []).map(problemOf)];
  if (unsound.length > 0) return { problems: firstOf(unsound) };
  // Sound as the schema has just found; its own copy is not returned because it would put the known keys first.
  const record = value as MeetingRecord;
  const inconsistencies = inconsistenciesIn(record);
  return inconsistencies.length > 0 ? { problems: firstOf(inconsistencies) } : { record };
}

function strangeFormat(value: unknown): ReadRecord | undefined {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return refused('The file holds no object; a record begins with { "format": "rapporteur/meeting-record", … }.');
  }
  const { format, version } = { format: undefined, version: undefined, ...value };
  if (format !== "rapporteur/meeting-record") {
    return refused(`format is ${shown(format)}; a meeting record says "rapporteur/meeting-record".`, "format");
  }
  if (version !== 1) return refused(`version is ${shown(version)}; this program reads version 1.`, "version");
  return undefined;
}

function refused(message: string, path = ""): ReadRecord {
  return { problems: [{ path, message }] };
}

function firstOf(problems: readonly RecordProblem[]): readonly RecordProblem[] {
  const rest = problems.length - recordLimits.problems;
  if (rest <= 0) return problems;
  return [...problems.slice(0, recordLimits.problems), { path: "", message: `And ${rest} more problems.` }];
}

/** The schema's own messages are predicates; here they get their subject, which is the last key of the path. */
function problemOf({ path, message }: z.core.$ZodIssue): RecordProblem {
  const key = path.findLast((step) => typeof step === "string");
  const subject = path.length === 0 ? "The record" : key === path.at(-1) ? String(key) : `An item of ${String(key)}`;
  return { path: pathText(path), message: `${subject} ${message}.` };
}

const wanted: Readonly<Record<string, string>> = {
  string: "a text in quotes",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list in square brackets",
  object: "an object in braces",
};

/** What zod found, as the rest of a sentence; where the schema has words of its own, those win. */
function sentence(issue: z.core.$ZodRawIssue): string {
  const { input } = issue;
  if (issue.code === "invalid_union")
    return `is ${shown(input)}; give a party's id, or an object with party or written`;
  if (issue.code === "invalid_value") {
    const allowed = issue.values.map(String).join(", ");
    return input === undefined ? `is missing; give one of ${allowed}` : `is ${shown(input)}; use one of ${allowed}`;
  }
  if (issue.code === "invalid_type") {
    const type = wanted[issue.expected] ?? issue.expected;
    return input === undefined ? `is missing; give ${type}` : `is ${shown(input)}; give ${type}`;
  }
  return `is ${shown(input)}, which is not taken in here`;
}
