import type { Command } from "#app/command-line/command.ts";
import { operator, Refusal } from "#app/command-line/command.ts";
import { fileOf, refusing, signing, withDatabase } from "#app/command-line/database-of.ts";
import { restoreBackup } from "#db/database/backup.ts";
import { eraseAgain } from "#db/retention/erasure.ts";
import { mkdirSync } from "node:fs";
import { dirname } from "node:path";

export const restore: Command = {
  name: "restore",
  usage: "FILE",
  operands: 1,
  options: {},
  run(typed, surroundings) {
    const { words, print, clock } = surroundings;
    const [backup = ""] = typed.operands;
    const file = fileOf(typed);
    mkdirSync(dirname(file), { recursive: true });
    const restored = refusing(() => restoreBackup({ backup, file, actorId: operator, now: clock() }));
    if (restored.outcome === "occupied") throw new Refusal(words("command.restore.occupied", { file: restored.by }));
    const erased = withDatabase(
      typed,
      surroundings,
      signing(typed, surroundings, (db) => eraseAgain(db, { file, actorId: operator, now: clock() })),
    );
    const { outcome, bytes, meetings, files } = restored;
    print(
      typed.options.json
        ? JSON.stringify({ outcome, file, bytes, meetings, files, erased })
        : words("command.restore.done", { backup, file, meetings, files, bytes, erased }),
    );
  },
};
