import { describe, expect, it } from "vitest";
import { keepResealing } from "#app/jobs/reseal-passports.ts";
import { openDatabase } from "#db/database/client.ts";
import { houseKeyFileOf, openHouseKey } from "#db/database/house-key.ts";
import { addPassportKey, openPassportKeys, passportKeysFileOf } from "#db/registering/passport-keys.ts";
import { passportsLeft } from "#db/registering/passport-resealing.ts";
import { maskedPassport } from "#db/registering/passports.ts";
import { begin, gone } from "#tests/faults/child.ts";
import { aDrawerOfPassports, idAt, numberAt } from "#tests/support/a-drawer-of-passports.ts";
import { verbsOf } from "#tests/support/audit.ts";
import { aFolder } from "#tests/support/command-line.ts";
import { now } from "#tests/support/people.ts";
import { until } from "#tests/support/until.ts";

const count = 90;

describe("a server that is killed while it seals passports with a new key", () => {
  it("loses none, and goes on where it was", { timeout: 60_000 }, async () => {
    const file = aFolder().path("desk.db");
    const house = openHouseKey(houseKeyFileOf(file));
    const db = openDatabase(file);
    aDrawerOfPassports(db, house, count);
    addPassportKey(passportKeysFileOf(file));
    const key = openHouseKey(houseKeyFileOf(file), openPassportKeys(passportKeysFileOf(file)));
    const ends = (by = key) => Array.from({ length: count }, (_, at) => maskedPassport(db, by, idAt(at + 1))?.end);
    const all = Array.from({ length: count }, (_, at) => numberAt(at + 1).slice(-3));

    for (const [killedAt, left] of [
      [31, 70],
      [55, 50],
    ] as const) {
      expect(await gone(await begin("#tests/faults/resealing-worker.ts", file, idAt(killedAt)))).toBe("SIGKILL");
      expect(passportsLeft(db, key)).toEqual({ left, unknown: 0 });
      expect(ends()).toEqual(all);
    }
    const silent = () => undefined;
    const log = { error: silent, info: silent, warn: silent };
    const { stop } = keepResealing(db, key, { clock: () => now, log });
    await until(() => passportsLeft(db, key).left === 0, 30_000);
    stop();

    expect(ends()).toEqual(all);
    expect(ends(house)).toEqual(all.map(() => ""));
    expect(verbsOf(db).filter((verb) => verb === "passport_key.taken_up")).toHaveLength(1);
    // Each batch that was committed, and no other.
    expect(verbsOf(db).filter((verb) => verb === "passports.resealed")).toHaveLength(5);
    db.$client.close();
  });
});
