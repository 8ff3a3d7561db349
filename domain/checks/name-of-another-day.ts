import type { CheckedText } from "#domain/checks/checked-text.ts";
import { foundAt, textsOf } from "#domain/checks/checked-text.ts";
import type { Finding } from "#domain/checks/finding.ts";
import { namesIn } from "#domain/checks/speaking.ts";
import type { MeetingRecord } from "#domain/record/record.ts";
import { partyOf } from "#domain/register/find-party.ts";
import { nameOn } from "#domain/register/name-on.ts";
import type { Party, Register } from "#domain/register/register.ts";
import type { Report } from "#domain/report/report.ts";
import type { IsoDate } from "#domain/text/dates.ts";
import { capitalFirst, isAtBeginning } from "#domain/text/sentences.ts";

/**
 * A state that has changed its name is called otherwise than on the meeting's day: today's name in an old report, or a
 * form that this dialogue never prints. States whose name never changed are left to whoever writes.
 */
export function nameOfAnotherDay({ meeting }: MeetingRecord, report: Report, register: Register): readonly Finding[] {
  return textsOf(report).flatMap((text) => namesOfAnotherDay(text, register, meeting.startsOn));
}

/** The same of one text. */
export function namesOfAnotherDay(text: CheckedText, register: Register, on: IsoDate): readonly Finding[] {
  return namesIn(register, text.own).flatMap(({ party: id, start, end, written }) => {
    const party = partyOf(register, id);
    if (party.kind !== "state" || party.names.en.length < 2) return [];
    if (formsOn(party, on).some((form) => isSame(form, written))) return [];
    const name = nameOn(party, on, "running");
    const replacement = isAtBeginning(text.own, start) ? capitalFirst(name) : name;
    return [foundAt(text, "name-of-another-day", { start, end }, { written, name }, replacement)];
  });
}

const formsOn = (party: Party, on: IsoDate) =>
  (["short", "running", "formal"] as const).map((form) => nameOn(party, on, form));

/** With or without its article, which a sentence may begin with. */
function isSame(form: string, written: string): boolean {
  const bare = (name: string) =>
    name
      .replace(/^the\s+/iu, "")
      .replaceAll(/\s+/gu, " ")
      .trim();
  return bare(form) === bare(written);
}
