import type { Command } from "#app/command-line/command.ts";
import { withDatabase } from "#app/command-line/database-of.ts";
import { writeWhole } from "#app/command-line/files.ts";
import { storedMeeting } from "#app/command-line/stored-meeting.ts";
import { writeRecord } from "#domain/record/write-record.ts";

export const recordExport: Command = {
  name: "record export",
  usage: "MEETING [--out FILE]",
  operands: 1,
  options: { out: "text" },
  run(typed, surroundings) {
    const { record } = withDatabase(typed, surroundings, (db) => storedMeeting(db, typed, surroundings));
    const text = writeRecord(record);
    const { out } = typed.options;
    if (typeof out !== "string") return surroundings.print(text.trimEnd());
    writeWhole(out, text, surroundings);
    const done = { meeting: record.meeting.id, file: out };
    surroundings.print(
      typed.options.json ? JSON.stringify(done) : surroundings.words("command.written", { file: out }),
    );
  },
};
