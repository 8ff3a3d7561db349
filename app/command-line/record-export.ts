import type { Command } from "#app/command-line/command.ts";
import { withDatabase } from "#app/command-line/database-of.ts";
import { writeWhole } from "#app/command-line/files.ts";
import { storedMeeting } from "#app/command-line/stored-meeting.ts";
import { withReport } from "#domain/draft/record-with-report.ts";
import { writeRecord } from "#domain/record/write-record.ts";
import { reportOf } from "#domain/report/report-of.ts";
import { dayIn } from "#domain/text/dates.ts";

export const recordExport: Command = {
  name: "record export",
  usage: "MEETING [--out FILE]",
  operands: 1,
  options: { out: "text" },
  run(typed, surroundings) {
    const { clock } = surroundings;
    const { record, register, draft } = withDatabase(typed, surroundings, (db) =>
      storedMeeting(db, typed, surroundings),
    );
    const report = draft && reportOf(record, register, dayIn(clock(), record.meeting.timeZone), draft);
    const text = writeRecord(report ? withReport(record, report) : record);
    const { out } = typed.options;
    if (typeof out !== "string") return surroundings.print(text.trimEnd());
    writeWhole(out, text, surroundings);
    const done = { meeting: record.meeting.id, file: out };
    surroundings.print(
      typed.options.json ? JSON.stringify(done) : surroundings.words("command.written", { file: out }),
    );
  },
};
