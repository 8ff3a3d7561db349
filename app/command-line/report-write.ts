import type { Command } from "#app/command-line/command.ts";
import { Refusal } from "#app/command-line/command.ts";
import { withDatabase } from "#app/command-line/database-of.ts";
import { writeWhole } from "#app/command-line/files.ts";
import { storedMeeting } from "#app/command-line/stored-meeting.ts";
import { reportOf } from "#domain/report/report-of.ts";
import { dayIn } from "#domain/text/dates.ts";
import { illegalCharactersIn } from "#exports/clean-report.ts";
import { meetingReportBytes } from "#exports/meeting-report-bytes.ts";

export const reportWrite: Command = {
  name: "report write",
  usage: "MEETING --out FILE.docx [--version N]",
  operands: 1,
  options: { out: "text", version: "text" },
  async run(typed, surroundings) {
    const { words, print, clock } = surroundings;
    const { out, version } = typed.options;
    if (typeof out !== "string") throw new Refusal(words("command.out-missing"));
    const { record, register, draft } = withDatabase(typed, surroundings, (db) =>
      storedMeeting(db, typed, surroundings),
    );

    const report = reportOf(record, register, dayIn(clock(), record.meeting.timeZone), draft);
    const only = report.state.kind === "draft" ? String(report.state.number) : "1";
    if (version !== undefined && version !== only)
      throw new Refusal(words("command.no-version", { meeting: record.meeting.id, version: String(version), only }));
    writeWhole(out, await meetingReportBytes(report), surroundings);
    const left = illegalCharactersIn(report).length;
    const done = {
      meeting: record.meeting.id,
      file: out,
      paragraphs: report.paragraphs.length,
      charactersLeftOut: left,
    };
    print(typed.options.json ? JSON.stringify(done) : words("command.report.written", { file: out, left }));
  },
};
