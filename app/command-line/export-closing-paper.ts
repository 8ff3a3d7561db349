import type { Command } from "#app/command-line/command.ts";
import { Refusal } from "#app/command-line/command.ts";
import { withDatabase } from "#app/command-line/database-of.ts";
import { writeWhole } from "#app/command-line/files.ts";
import { storedMeeting } from "#app/command-line/stored-meeting.ts";
import { closingPaperToPrint } from "#app/desk/points/closing-paper-print.server.ts";
import { closingPaper } from "#exports/closing-paper.ts";
import { toDocx } from "#exports/to-docx.ts";

export const exportClosingPaper: Command = {
  name: "export closing-paper",
  usage: "MEETING --out FILE.docx",
  operands: 1,
  options: { out: "text" },
  async run(typed, surroundings) {
    const { words, print, clock } = surroundings;
    const { out } = typed.options;
    if (typeof out !== "string") throw new Refusal(words("command.out-missing"));
    const paper = withDatabase(typed, surroundings, (db) => {
      const { record } = storedMeeting(db, typed, surroundings);
      return closingPaperToPrint(db, record.meeting.id, clock());
    });
    writeWhole(out, await toDocx(closingPaper(paper)), surroundings);
    const points = paper.groups.reduce((count, group) => count + group.points.length, 0);
    const done = { meeting: typed.operands[0], file: out, points, version: paper.version };
    print(typed.options.json ? JSON.stringify(done) : words("command.written", { file: out }));
  },
};
