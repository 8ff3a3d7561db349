import type { Command } from "#app/command-line/command.ts";
import { operator, Refusal } from "#app/command-line/command.ts";
import { signing, withDatabase } from "#app/command-line/database-of.ts";
import { makeBackup } from "#db/database/backup.ts";

export const backup: Command = {
  name: "backup",
  usage: "FILE",
  operands: 1,
  options: {},
  run(typed, surroundings) {
    const [file = ""] = typed.operands;
    const { words, print, clock } = surroundings;
    const made = withDatabase(
      typed,
      surroundings,
      signing(typed, surroundings, (db) => makeBackup(db, { file, actorId: operator, now: clock() })),
    );
    if (made.outcome === "occupied") throw new Refusal(words("command.backup.occupied", { file: made.by }));
    const { outcome, bytes, meetings, files } = made;
    print(
      typed.options.json
        ? JSON.stringify({ outcome, file, bytes, meetings, files })
        : words("command.backup.made", { file, meetings, files, bytes }),
    );
  },
};
