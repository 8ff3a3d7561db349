import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { keepResealing } from "#app/jobs/reseal-passports.ts";
import { openDatabase, type OpenDatabase } from "#db/database/client.ts";
import { houseKey, type HouseKey } from "#db/database/house-key.ts";
import { passportsLeft } from "#db/registering/passport-resealing.ts";
import { maskedPassport, openPassportForLetter, samePassportAs, writePassport } from "#db/registering/passports.ts";
import { aDrawerOfPassports, factsAt, idAt } from "#tests/support/a-drawer-of-passports.ts";
import { registrationKey } from "#tests/support/a-nomination.ts";
import { verbsOf } from "#tests/support/audit.ts";
import { aFolder } from "#tests/support/command-line.ts";
import { now } from "#tests/support/people.ts";
import { testKey } from "#tests/support/signed-in.ts";
import { contentsOf, testDb } from "#tests/support/test-db.ts";
import { until } from "#tests/support/until.ts";

const { meetingId } = registrationKey;
const act = { actorId: "farah", now };
const newer = houseKey(Buffer.alloc(32, 9));
const key = houseKey(Buffer.alloc(32, 7), [newer]);

/** Seals until there is nothing more to do, and says what the log was told. */
async function resealed(db: OpenDatabase, by: HouseKey = key): Promise<readonly string[]> {
  const told: string[] = [];
  const tell = (level: string) => (_: unknown, message?: string) => void told.push(`${level}: ${message ?? ""}`);
  const log = { error: tell("error"), info: tell("info"), warn: tell("warn") };
  const { stop } = keepResealing(db, by, { clock: () => now, log });
  await until(() => told.some((line) => !line.endsWith("sealed anew.") || line.startsWith("error")), 30_000);
  stop();
  return told;
}

describe("a new key of passports", () => {
  it("seals all that are kept; the old one opens nothing, and leaves no copy", async () => {
    const file = aFolder().path("desk.db");
    const db = openDatabase(file);
    aDrawerOfPassports(db, testKey, 45);
    const before = db.$client.prepare("SELECT wrapped_key FROM passports").pluck().all() as Buffer[];

    expect(await resealed(db)).toEqual([
      ...Array.from({ length: 3 }, () => "info: Passports are sealed anew."),
      "info: All passports are sealed with the newest key.",
    ]);
    expect(maskedPassport(db, testKey, idAt(45))?.end).toBe("");
    const letter = { meetingId, registrationId: idAt(45), reason: "the visa", ...act };
    expect(openPassportForLetter(db, testKey, letter)).toBeUndefined();
    expect(openPassportForLetter(db, key, letter)).toEqual(factsAt(45));
    const bytes = Buffer.concat([file, `${file}-wal`].map((name) => readFileSync(name)));
    expect(before.filter((sealed) => bytes.includes(sealed))).toEqual([]);
    // When it was written, and when its letter was made, is what it was.
    expect(maskedPassport(db, key, idAt(44))).toMatchObject({ writtenAt: now.toISOString(), letterAt: null });
    db.$client.close();
  });

  it("knows the same passport again, written with the old key or the new", async () => {
    const db = testDb();
    aDrawerOfPassports(db, testKey, 3);
    writePassport(db, key, { meetingId, registrationId: idAt(3), facts: factsAt(1), ...act });
    await resealed(db);
    expect(samePassportAs(db, { meetingId, registrationId: idAt(1) })).toEqual([idAt(3)]);
  });

  it("seals nothing where a passport needs a key that is not here, and says so in one sentence", async () => {
    const db = testDb();
    aDrawerOfPassports(db, testKey, 3);
    const before = contentsOf(db);
    const wrong = houseKey(Buffer.alloc(32, 8), [newer]);
    expect(await resealed(db, wrong)).toEqual([
      "error: Passports were sealed with a key that is not here; put it back. None was sealed anew.",
    ]);
    expect(contentsOf(db)).toEqual(before);
    expect(passportsLeft(db, wrong)).toEqual({ left: 3, unknown: 3 });
  });

  it("leaves what is damaged as it is, and seals the others", async () => {
    const db = testDb();
    aDrawerOfPassports(db, testKey, 3);
    db.$client.exec(`UPDATE passports SET sealed = sealed_end WHERE registration_id = '${idAt(2)}'`);
    const row = db.$client.prepare("SELECT * FROM passports WHERE registration_id = ?");
    const damaged = row.get(idAt(2));
    expect((await resealed(db)).at(-1)).toBe(
      "warn: Passports are damaged: they do not open with the key that sealed them.",
    );
    expect(row.get(idAt(2))).toEqual(damaged);
    expect(passportsLeft(db, key)).toEqual({ left: 1, unknown: 0 });
    expect(
      verbsOf(db)
        .map(String)
        .filter((verb) => verb.startsWith("passport")),
    ).toEqual([
      ...Array.from({ length: 3 }, () => "passport.written"),
      ...["passport_key.taken_up", "passports.resealed"],
    ]);
  });
});
