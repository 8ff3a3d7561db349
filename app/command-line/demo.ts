import type { Command, Surroundings, Typed } from "#app/command-line/command.ts";
import { Refusal } from "#app/command-line/command.ts";
import { fileOf, signing, withNewDatabase } from "#app/command-line/database-of.ts";
import type { Db } from "#db/database/client.ts";
import { loadDemonstration } from "#db/demo/load.ts";
import { fillDemonstrationOutbox } from "#db/demo/outbox.ts";
import { houseKeyFileOf, openHouseKey } from "#db/database/house-key.ts";

export const demo: Command = {
  name: "demo",
  usage: "",
  operands: 0,
  options: {},
  run(typed, surroundings) {
    const { words, print } = surroundings;
    const file = fileOf(typed);
    const outcome = withNewDatabase(
      typed,
      signing(typed, surroundings, (db) => load(db, typed, surroundings)),
    );
    if (outcome === "occupied") throw new Refusal(words("command.demo.occupied", { file }));
    print(typed.options.json ? JSON.stringify({ outcome, file }) : words("command.demo.done", { outcome, file }));
  },
};

/**
 * As `npm start` does, but for the weeks around a meeting: those count from the day on which a server begins. Where the
 * house key cannot be used, nothing is loaded.
 */
function load(db: Db, typed: Typed, { env, clock }: Surroundings) {
  return db.transaction(
    (tx) => {
      const outcome = loadDemonstration(tx, clock());
      if (outcome === "loaded")
        fillDemonstrationOutbox(tx, openHouseKey(houseKeyFileOf(fileOf(typed), env.HOUSE_KEY_FILE)), clock());
      return outcome;
    },
    { behavior: "immediate" },
  );
}
