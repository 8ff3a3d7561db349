import { acronymsMismatched } from "#domain/checks/acronym-mismatch.ts";
import { areasThatAreNot } from "#domain/checks/no-such-area.ts";
import type { CheckedText } from "#domain/checks/checked-text.ts";
import { commitments } from "#domain/checks/commits-parties.ts";
import { designationsCounted } from "#domain/checks/counts-differ.ts";
import { datesOutside, impossibleDates } from "#domain/checks/dates-in-text.ts";
import { unmarkedDesignations } from "#domain/checks/designation-unmarked.ts";
import { doubledWords } from "#domain/checks/doubled-word.ts";
import type { Finding } from "#domain/checks/finding.ts";
import { leftoverNotes, personalData } from "#domain/checks/left-in-text.ts";
import { listOrder } from "#domain/checks/list-order.ts";
import { namesOfAnotherDay } from "#domain/checks/name-of-another-day.ts";
import { presentTense } from "#domain/checks/present-tense.ts";
import { bodiesMisnamed, sessionsNotOnProgramme } from "#domain/checks/programme-in-text.ts";
import { spacingFaults } from "#domain/checks/spacing.ts";
import { theirForOne } from "#domain/checks/their-for-one.ts";
import type { MeetingRecord } from "#domain/record/record.ts";
import type { Register } from "#domain/register/register.ts";

/**
 * The checks for which one text is enough, so that they can run on the paragraph that is being written and on no other.
 */
export function checkText(text: CheckedText, record: MeetingRecord, register: Register): readonly Finding[] {
  const { startsOn } = record.meeting;
  return [
    ...spacingFaults(text),
    ...doubledWords(text),
    ...acronymsMismatched(text),
    ...personalData(text),
    ...leftoverNotes(text),
    ...impossibleDates(text),
    ...datesOutside(text, record),
    ...commitments(text, record),
    ...sessionsNotOnProgramme(text, record),
    ...bodiesMisnamed(text, register),
    ...areasThatAreNot(text, record, register),
    ...namesOfAnotherDay(text, register, startsOn),
    ...unmarkedDesignations(text, register),
    ...designationsCounted(text, register),
    ...listOrder(text, register, startsOn),
    ...presentTense(text, register),
    ...theirForOne(text, register),
  ];
}
