import type { Command, Surroundings, Typed } from "#app/command-line/command.ts";
import { operator, Refusal } from "#app/command-line/command.ts";
import { fileOf, signing, withDatabase } from "#app/command-line/database-of.ts";
import { houseKeyFileOf, openHouseKey } from "#db/database/house-key.ts";
import {
  addPassportKey,
  dropOldPassportKeys,
  openPassportKeys,
  passportKeysFileOf,
} from "#db/registering/passport-keys.ts";
import { passportsLeft } from "#db/registering/passport-resealing.ts";

const keysOf = (typed: Typed, { env }: Surroundings) => passportKeysFileOf(fileOf(typed), env.PASSPORT_KEYS_FILE);

const keyOf = (typed: Typed, surroundings: Surroundings) =>
  openHouseKey(
    houseKeyFileOf(fileOf(typed), surroundings.env.HOUSE_KEY_FILE),
    openPassportKeys(keysOf(typed, surroundings)),
  );

/** The first step of changing the key of passports; a server that is started anew seals them with it. */
const passportKeyNew: Command = {
  name: "passport-key new",
  usage: "",
  operands: 0,
  options: {},
  run(typed, surroundings) {
    const file = keysOf(typed, surroundings);
    const counted = withDatabase(typed, surroundings, (db) => {
      const { unknown } = passportsLeft(db, keyOf(typed, surroundings));
      if (unknown > 0) throw new Refusal(surroundings.words("command.passport-key.unknown", { unknown }));
      addPassportKey(file);
      return passportsLeft(db, keyOf(typed, surroundings));
    });
    tell(typed, surroundings, { ...counted, file }, "command.passport-key.made");
  },
};

/** How far it is. */
const passportKeyLeft: Command = {
  name: "passport-key left",
  usage: "",
  operands: 0,
  options: {},
  run(typed, surroundings) {
    const counted = withDatabase(typed, surroundings, (db) => passportsLeft(db, keyOf(typed, surroundings)));
    tell(typed, surroundings, counted, "command.passport-key.left");
  },
};

/** The last step. */
const passportKeyDrop: Command = {
  name: "passport-key drop",
  usage: "",
  operands: 0,
  options: {},
  run(typed, surroundings) {
    const { words, clock } = surroundings;
    const file = keysOf(typed, surroundings);
    const outcome = withDatabase(
      typed,
      surroundings,
      signing(typed, surroundings, (db) =>
        dropOldPassportKeys(db, keyOf(typed, surroundings), { file, actorId: operator, now: clock() }),
      ),
    );
    if (outcome !== "dropped")
      throw new Refusal(words("command.passport-key.not-dropped", { outcome: outcome.replaceAll("-", "_"), file }));
    tell(typed, surroundings, { outcome, file }, "command.passport-key.dropped");
  },
};

function tell(
  { options }: Typed,
  { words, print }: Surroundings,
  values: Readonly<Record<string, string | number>>,
  id: Parameters<Surroundings["words"]>[0],
): void {
  print(options.json ? JSON.stringify(values) : words(id, values));
}

/** How the key of passports is changed. */
export const passportKey: readonly Command[] = [passportKeyNew, passportKeyLeft, passportKeyDrop];
