import { readRecord } from "#domain/record/read-record.ts";
import { aRecord } from "#tests/support/factories.ts";

/** The problems of a text, each as "path: message". */
export function problemsOf(text: string): string[] {
  const read = readRecord(text);
  return "problems" in read ? read.problems.map(({ path, message }) => `${path}: ${message}`) : [];
}

/** The problems of a record in which the value at `path` is another. */
export function problemsWith(
  path: readonly (string | number)[],
  value: unknown,
  record: unknown = aRecord(),
): string[] {
  return problemsOf(JSON.stringify(replaced(record, path, value)));
}

function replaced(whole: unknown, [step, ...rest]: readonly (string | number)[], value: unknown): unknown {
  if (step === undefined) return value;
  if (Array.isArray(whole)) return whole.map((item, index) => (index === step ? replaced(item, rest, value) : item));
  // The paths of these tests lead through objects where they do not lead through lists.
  const object = { ...(whole as Record<string, unknown>) };
  return { ...object, [step]: replaced(object[step], rest, value) };
}
