import type { Command, Surroundings, Typed } from "#app/command-line/command.ts";
import { Refusal } from "#app/command-line/command.ts";
import { withDatabase } from "#app/command-line/database-of.ts";
import { bytesIn, problemsInOneLine, recordIn } from "#app/command-line/files.ts";
import { storedMeeting } from "#app/command-line/stored-meeting.ts";
import { DocxRefused } from "#domain/files/docx-refused.ts";
import type { Finding } from "#domain/checks/finding.ts";
import { runChecks } from "#domain/checks/run-checks.ts";
import { checkAgainstRegister } from "#domain/record/check-against-register.ts";
import { firstRegister, withDescribed } from "#domain/record/described-register.ts";
import type { MeetingRecord } from "#domain/record/record.ts";
import { budapestProcess } from "#domain/register/base/budapest-process.ts";
import type { Register } from "#domain/register/register.ts";
import { reportOf } from "#domain/report/report-of.ts";
import { dayIn } from "#domain/text/dates.ts";
import { leftInFile, type LeftInFile } from "#exports/read-docx/left-in-file.ts";

export const check: Command = {
  name: "check",
  usage: "MEETING | --record FILE | --file FILE.docx",
  operands: 1,
  options: { record: "text", file: "text" },
  run(typed, surroundings) {
    const { print, words } = surroundings;
    const { file } = typed.options;
    const findings =
      typeof file === "string"
        ? inWordFile(file, surroundings)
        : inRecord(subjectOf(typed, surroundings), surroundings);
    if (typed.options.json)
      return print(
        JSON.stringify(
          findings.map((found) => ({ ...found, ...inWords(found, surroundings) })),
          null,
          2,
        ),
      );
    for (const found of findings) {
      const { message, reason, suggestion } = inWords(found, surroundings);
      const level = words(`check.level.${found.level}`);
      print(words("command.finding", { level, place: placeInWords(found, surroundings), message, reason, suggestion }));
    }
    print(words("command.findings", { count: findings.length }));
  },
};

type Found = Finding | LeftInFile;

function inRecord({ record, register }: Checked, { clock }: Surroundings): readonly Found[] {
  const report = reportOf(record, register, dayIn(clock(), record.meeting.timeZone));
  return runChecks(record, report, register);
}

/** What is left in a Word file that is about to be sent. */
function inWordFile(file: string, surroundings: Surroundings): readonly Found[] {
  const bytes = bytesIn(file, surroundings);
  try {
    return leftInFile(bytes);
  } catch (error) {
    if (!(error instanceof DocxRefused)) throw error;
    throw new Refusal(`${file}: ${surroundings.words(`check.fault.${error.fault}`)}`);
  }
}

type Checked = { readonly record: MeetingRecord; readonly register: Register };

function subjectOf(typed: Typed, surroundings: Surroundings): Checked {
  const file = typed.options.record;
  if (typeof file !== "string")
    return withDatabase(typed, surroundings, (db) => storedMeeting(db, typed, surroundings));
  const record = recordIn(file, surroundings);
  const known =
    record.dialogue.id === budapestProcess.dialogue.id ? budapestProcess : firstRegister(record, budapestProcess);
  const problems = checkAgainstRegister(record, known);
  if (problems.length > 0) throw new Refusal(problemsInOneLine(file, problems, surroundings));
  return { record, register: withDescribed(known, record) };
}

function inWords({ check: id, values }: Found, { words }: Surroundings) {
  return {
    message: words(`check.${id}.what`, values),
    reason: words(`check.${id}.why`, values),
    suggestion: words(`check.${id}.suggestion`, values),
  };
}

function placeInWords({ where }: Found, { words }: Surroundings): string {
  const { paragraph, point } = where;
  if (paragraph !== undefined && point !== undefined) return words("check.place.point", { paragraph, point });
  if (paragraph !== undefined) return words("check.place.paragraph", { paragraph });
  if (where.intervention !== undefined) return words("check.place.intervention", { intervention: where.intervention });
  return words("check.place.record");
}
