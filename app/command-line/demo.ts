import type { Command } from "#app/command-line/command.ts";
import { Refusal } from "#app/command-line/command.ts";
import { fileOf, signing, withNewDatabase } from "#app/command-line/database-of.ts";
import { loadDemonstration } from "#db/demo/load.ts";

export const demo: Command = {
  name: "demo",
  usage: "",
  operands: 0,
  options: {},
  run(typed, surroundings) {
    const { words, print, clock } = surroundings;
    const file = fileOf(typed);
    const outcome = withNewDatabase(
      typed,
      signing(typed, surroundings, (db) => loadDemonstration(db, clock())),
    );
    if (outcome === "occupied") throw new Refusal(words("command.demo.occupied", { file }));
    print(typed.options.json ? JSON.stringify({ outcome, file }) : words("command.demo.done", { outcome, file }));
  },
};
