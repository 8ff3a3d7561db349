import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { houseKeyFileOf, openHouseKey } from "#db/database/house-key.ts";
import { openPassportKeys, passportKeysFileOf } from "#db/registering/passport-keys.ts";
import { resealPassports, takeUpPassportKey } from "#db/registering/passport-resealing.ts";
import { maskedPassport } from "#db/registering/passports.ts";
import { aDrawerOfPassports, idAt } from "#tests/support/a-drawer-of-passports.ts";
import { verbsOf } from "#tests/support/audit.ts";
import { aFolder, type, within } from "#tests/support/command-line.ts";
import { now } from "#tests/support/people.ts";
import { contentsOf } from "#tests/support/test-db.ts";

const act = { actorId: "operator", now };

/** A database with two passports of the house key, and what is typed about it. */
function aDesk() {
  const file = aFolder().path("desk.db");
  const keys = passportKeysFileOf(file);
  const key = () => openHouseKey(houseKeyFileOf(file), openPassportKeys(keys));
  within(file, (db) => aDrawerOfPassports(db, key(), 2));
  return {
    file,
    keys,
    key,
    say: (word: string, ...more: string[]) => type("passport-key", word, "--database", file, ...more),
  };
}

const linesIn = (file: string) => readFileSync(file, "utf8").trim().split("\n");

describe("passport-key", () => {
  it("makes a new key, which only its owner reads, and keeps the old until nothing needs it", async () => {
    const { file, keys, key, say } = aDesk();
    for (const kept of [1, 2]) {
      expect((await say("new")).printed).toMatch(/ is in .*the 2 passports that are kept with it/u);
      expect(linesIn(keys)).toHaveLength(kept);
      expect(statSync(keys).mode & 0o777).toBe(0o600);
    }
    const both = linesIn(keys);
    const refusals = [await say("drop")];
    within(file, (db) => takeUpPassportKey(db, key(), act));
    refusals.push(await say("drop"));
    expect(refusals).toEqual([
      {
        printed: "",
        refused: "No server has begun with the newest key yet: start it anew first. Nothing was changed.",
      },
      {
        printed: "",
        refused: "Passports still need an old key; passport-key left says how many. Nothing was changed.",
      },
    ]);
    expect(linesIn(keys)).toEqual(both);
    expect((await say("left")).printed).toBe("2 passports are not yet sealed with the newest key.");

    within(file, (db) => resealPassports(db, key(), { after: "", ...act }));
    expect((await say("left")).printed).toBe("Every passport is sealed with the newest key.");
    expect((await say("drop")).printed).toBe(`The old keys of passports are taken out of ${keys}.`);
    expect(linesIn(keys)).toEqual(both.slice(0, 1));
    within(file, (db) => {
      expect(maskedPassport(db, key(), idAt(2))?.end).toBe("002");
      expect(verbsOf(db).at(-1)).toBe("passport_key.dropped");
    });
    expect((await say("drop")).refused).toBe(`${keys} holds no old key of passports. Nothing was changed.`);
  });

  it("answers a program with --json", async () => {
    const { keys, say } = aDesk();
    expect(JSON.parse((await say("left", "--json")).printed)).toEqual({ left: 0, unknown: 0 });
    expect(JSON.parse((await say("new", "--json")).printed)).toEqual({ left: 2, unknown: 0, file: keys });
  });

  it("is refused in one sentence where the old key is another, or the file holds none, and changes nothing", async () => {
    const { file, keys, say } = aDesk();
    const before = within(file, contentsOf);
    writeFileSync(houseKeyFileOf(file), `${Buffer.alloc(32, 8).toString("base64")}\n`);
    expect((await say("new")).refused).toBe(
      "2 passports were sealed with a key that is not here; put it back. Nothing was changed.",
    );
    expect(existsSync(keys)).toBe(false);
    expect((await say("left")).printed).toContain("2 of them were sealed with a key that is not here; put it back.");
    writeFileSync(keys, "no key\n");
    for (const word of ["new", "left", "drop"])
      expect((await say(word)).refused).toBe(
        `${keys} holds something else than keys for passports; put the right file there.`,
      );
    expect(readFileSync(keys, "utf8")).toBe("no key\n");
    expect(within(file, contentsOf)).toEqual(before);
  });
});
