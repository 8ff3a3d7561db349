import type { Command, Surroundings, Typed } from "#app/command-line/command.ts";
import { Refusal } from "#app/command-line/command.ts";
import { withDatabase } from "#app/command-line/database-of.ts";
import { bytesIn, problemsInOneLine, recordIn } from "#app/command-line/files.ts";
import { storedMeeting, type StoredMeeting } from "#app/command-line/stored-meeting.ts";
import { digest } from "#db/audit/audit.ts";
import { listDismissed } from "#db/draft/dismissed-findings.ts";
import { judged, type Dismissal, type Judged } from "#domain/checks/dismissals.ts";
import { DocxRefused } from "#domain/files/docx-refused.ts";
import type { Finding } from "#domain/checks/finding.ts";
import { runChecks } from "#domain/checks/run-checks.ts";
import { checkAgainstRegister } from "#domain/record/check-against-register.ts";
import { firstRegister, withDescribed } from "#domain/record/described-register.ts";
import { budapestProcess } from "#domain/register/base/budapest-process.ts";
import { reportOf } from "#domain/report/report-of.ts";
import { dayIn } from "#domain/text/dates.ts";
import { leftInFile, type LeftInFile } from "#exports/read-docx/left-in-file.ts";

export const check: Command = {
  name: "check",
  usage: "MEETING | --record FILE | --file FILE.docx",
  operands: 1,
  options: { record: "text", file: "text" },
  run(typed, surroundings) {
    const { print, clock, words } = surroundings;
    if (typeof typed.options.file === "string") return printLeftInFile(typed.options.file, typed, surroundings);
    const { record, register, draft, dismissals } = subjectOf(typed, surroundings);
    const report = reportOf(record, register, dayIn(clock(), record.meeting.timeZone), draft);
    const all = judged(runChecks(record, report, register), report, dismissals, digest);
    if (typed.options.json) return print(JSON.stringify(all.map(forPrograms(surroundings)), null, 2));
    for (const { finding, dismissal } of all) {
      const { message, reason, suggestion } = inWords(finding, surroundings);
      const found = {
        level: words(`check.level.${finding.level}`),
        place: placeInWords(finding, surroundings),
        message,
      };
      print(
        dismissal
          ? words("command.finding_dismissed", { ...found, reason: dismissal.reason })
          : words("command.finding", { ...found, reason, suggestion }),
      );
    }
    print(words("command.findings", { count: all.filter(({ dismissal }) => !dismissal).length }));
  },
};

/** A finding in a record, or in a Word file. */
type Found = Finding | LeftInFile;

/** What is left in a Word file that is about to be sent. */
function printLeftInFile(file: string, typed: Typed, surroundings: Surroundings): void {
  const { print, words } = surroundings;
  const all = leftIn(file, surroundings).map((found) => ({ ...found, ...inWords(found, surroundings) }));
  if (typed.options.json) return print(JSON.stringify(all, null, 2));
  for (const found of all) {
    const { message, reason, suggestion } = found;
    const level = words(`check.level.${found.level}`);
    print(words("command.finding", { level, place: placeInWords(found, surroundings), message, reason, suggestion }));
  }
  print(words("command.findings", { count: all.length }));
}

function leftIn(file: string, surroundings: Surroundings): readonly LeftInFile[] {
  const bytes = bytesIn(file, surroundings);
  try {
    return leftInFile(bytes);
  } catch (error) {
    if (!(error instanceof DocxRefused)) throw error;
    throw new Refusal(`${file}: ${surroundings.words(`check.fault.${error.fault}`)}`);
  }
}

type CheckSubject = StoredMeeting & { readonly dismissals: readonly Dismissal[] };

/** A file knows of nobody who dismissed anything. */
function subjectOf(typed: Typed, surroundings: Surroundings): CheckSubject {
  const file = typed.options.record;
  if (typeof file !== "string")
    return withDatabase(typed, surroundings, (db) => {
      const stored = storedMeeting(db, typed, surroundings);
      return { ...stored, dismissals: listDismissed(db, stored.record.meeting.id) };
    });
  const record = recordIn(file, surroundings);
  const known =
    record.dialogue.id === budapestProcess.dialogue.id ? budapestProcess : firstRegister(record, budapestProcess);
  const problems = checkAgainstRegister(record, known);
  if (problems.length > 0) throw new Refusal(problemsInOneLine(file, problems, surroundings));
  return { record, register: withDescribed(known, record), dismissals: [] };
}

const forPrograms =
  (surroundings: Surroundings) =>
  ({ finding, dismissal }: Judged<Dismissal>) => ({
    ...finding,
    ...inWords(finding, surroundings),
    ...(dismissal && { dismissed: dismissal.reason }),
  });

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
