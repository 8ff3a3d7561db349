import type { Finding } from "#domain/checks/finding.ts";
import type { MeetingRecord } from "#domain/record/record.ts";
import { partyOf } from "#domain/register/find-party.ts";
import { nameOn } from "#domain/register/name-on.ts";
import { readNamesIn } from "#domain/register/read-names-in.ts";
import type { Party, Register } from "#domain/register/register.ts";
import type { Report } from "#domain/report/report.ts";
import type { IsoDate } from "#domain/text/dates.ts";

/**
 * A state that has changed its name is called otherwise than on the meeting's day: today's name in an old report, or a
 * form that this dialogue never prints. States whose name never changed are left to whoever writes.
 */
export function nameOfAnotherDay({ meeting }: MeetingRecord, report: Report, register: Register): readonly Finding[] {
  return report.paragraphs.flatMap(({ number, text, points }) => [
    ...namesIn(text, register, meeting.startsOn).map(({ values, span }) => found(values, { paragraph: number, span })),
    ...points.flatMap((point) =>
      namesIn(point.text, register, meeting.startsOn).map(({ values }) => found(values, { paragraph: number })),
    ),
  ]);
}

function found(values: Finding["values"], where: Finding["where"]): Finding {
  return { check: "name-of-another-day", level: "error", where, values };
}

function namesIn(text: string, register: Register, on: IsoDate) {
  return readNamesIn(register, text).flatMap(({ party: id, start, end, written }) => {
    const party = partyOf(register, id);
    if (party.kind !== "state" || party.names.en.length < 2) return [];
    if (formsOn(party, on).some((form) => isSame(form, written))) return [];
    return [{ values: { written, name: nameOn(party, on, "running") }, span: { start, end } }];
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
