import type { MeetingRecord } from "#domain/record/record.ts";

/** A record as the text of its file: JSON with two spaces, keys in their order, a line break at the end. */
export function writeRecord(record: MeetingRecord): string {
  return `${JSON.stringify(record, null, 2)}\n`;
}
