import type { Command } from "#app/command-line/command.ts";
import { Refusal } from "#app/command-line/command.ts";
import { withDatabase } from "#app/command-line/database-of.ts";
import { writeWhole } from "#app/command-line/files.ts";
import { storedMeeting } from "#app/command-line/stored-meeting.ts";
import { findVersion, listVersions } from "#db/versions/versions.ts";
import { counted } from "#domain/redline/counted.ts";
import { redlineBetween } from "#domain/redline/redline-between.ts";
import { reportOf, stateInWords } from "#domain/report/report-of.ts";
import { dayIn } from "#domain/text/dates.ts";
import { paperWords } from "#exports/paper-words.ts";
import type { NamedReport } from "#exports/redline.ts";
import { redlineBytes } from "#exports/redline-bytes.ts";

export const exportRedline: Command = {
  name: "export redline",
  usage: "MEETING --out FILE.docx [--from N] [--to N]",
  operands: 1,
  options: { out: "text", from: "text", to: "text" },
  async run(typed, surroundings) {
    const { words, print, clock } = surroundings;
    const { out, from, to } = typed.options;
    if (typeof out !== "string") throw new Refusal(words("command.out-missing"));
    const of = withDatabase(typed, surroundings, (db) => {
      const { record, register } = storedMeeting(db, typed, surroundings);
      const versions = listVersions(db, record.meeting.id);
      const known = versions.map(({ number }) => number).join(", ");
      const version = (number: string | number | undefined): NamedReport => {
        const id = versions.find((one) => String(one.number) === String(number))?.id;
        const found = id === undefined ? undefined : findVersion(db, id);
        const asked = { meeting: record.meeting.id, version: String(number ?? ""), count: versions.length, known };
        if (!found) throw new Refusal(words("command.redline.no-version", asked));
        return { report: found.report, name: stateInWords(found.report.state) };
      };
      const asItStands = (): NamedReport => {
        const report = reportOf(record, register, dayIn(clock(), record.meeting.timeZone));
        return { report, name: paperWords[report.language].redline.working };
      };
      return {
        from: version(typeof from === "string" ? from : versions[0]?.number),
        to: typeof to === "string" ? version(to) : asItStands(),
      };
    });
    writeWhole(out, await redlineBytes(of), surroundings);
    const count = counted(redlineBetween(of.from.report, of.to.report));
    const done = { meeting: typed.operands[0], file: out, from: of.from.name, to: of.to.name, ...count };
    print(typed.options.json ? JSON.stringify(done) : words("command.written", { file: out }));
  },
};
