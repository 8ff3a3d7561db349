import type { PresentInSessions } from "#domain/checks/absent-speaker.ts";
import { absentSpeakers } from "#domain/checks/absent-speaker.ts";
import { countsDiffer } from "#domain/checks/counts-differ.ts";
import type { Finding } from "#domain/checks/finding.ts";
import { fragmentLines, unknownNames } from "#domain/checks/lines.ts";
import { nameOfAnotherDay } from "#domain/checks/name-of-another-day.ts";
import { unlistedSpeaker } from "#domain/checks/unlisted-speaker.ts";
import type { MeetingRecord } from "#domain/record/record.ts";
import type { Register } from "#domain/register/register.ts";
import type { Report } from "#domain/report/report.ts";

/**
 * All record checks over a record and its report, in the order of the text; what has no place in it comes first. A
 * record that came in a file knows nothing of who was in the room.
 */
export function runChecks(
  record: MeetingRecord,
  report: Report,
  register: Register,
  present: PresentInSessions = new Map(),
): readonly Finding[] {
  const findings = [
    ...countsDiffer(record, report, register),
    ...unlistedSpeaker(record, report, register),
    ...absentSpeakers(record, register, present),
    ...nameOfAnotherDay(record, report, register),
    ...fragmentLines(record),
    ...unknownNames(record),
  ];
  return findings.toSorted(
    (one, other) =>
      (one.where.paragraph ?? 0) - (other.where.paragraph ?? 0) ||
      (one.where.span?.start ?? 0) - (other.where.span?.start ?? 0),
  );
}
