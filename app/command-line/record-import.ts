import type { Command } from "#app/command-line/command.ts";
import { operator, Refusal } from "#app/command-line/command.ts";
import { signing, withNewDatabase } from "#app/command-line/database-of.ts";
import { problemsInOneLine, recordIn } from "#app/command-line/files.ts";
import { importRecord } from "#db/record/records.ts";
import { budapestProcess } from "#domain/register/base/budapest-process.ts";

export const recordImport: Command = {
  name: "record import",
  usage: "FILE [--replace]",
  operands: 1,
  options: { replace: "flag" },
  run(typed, surroundings) {
    const [file = ""] = typed.operands;
    const { words, print, clock } = surroundings;
    // Read before the database is opened, so that a bad file does not even make one.
    const record = recordIn(file, surroundings);
    const replace = typed.options.replace === true;
    const imported = withNewDatabase(
      typed,
      signing(typed, surroundings, (db) =>
        importRecord(db, { record, base: budapestProcess, replace, actorId: operator, now: clock() }),
      ),
    );
    if (imported.outcome === "refused") throw new Refusal(problemsInOneLine(file, imported.problems, surroundings));
    const { outcome, meetingId: meeting } = imported;
    if (outcome === "exists") throw new Refusal(words("command.import.exists", { meeting }));
    print(
      typed.options.json ? JSON.stringify({ meeting, outcome }) : words("command.import.done", { meeting, outcome }),
    );
  },
};
