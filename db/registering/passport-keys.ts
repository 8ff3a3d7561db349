import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { record, type Act } from "#db/audit/audit.ts";
import type { Db } from "#db/database/client.ts";
import { DatabaseRefused } from "#db/database/database-refused.ts";
import { houseKey, keyLength, type HouseKey, type SealingKey } from "#db/database/house-key.ts";
import { replaceWhole } from "#db/database/whole-file.ts";
import { isTakenUp, passportsLeft } from "#db/registering/passport-resealing.ts";
import { idOfKey } from "#db/registering/sealed-passport.ts";

/** Beside the database, unless they are kept elsewhere. */
export function passportKeysFileOf(database: string, file?: string): string {
  return file || `${database}.passport-keys`;
}

/** The keys of passports, the newest first; none where there is no file. Throws `DatabaseRefused` where one is no key. */
export function openPassportKeys(file: string): readonly SealingKey[] {
  return linesIn(file).map((line) => {
    const bytes = Buffer.from(line, "base64");
    if (bytes.length !== keyLength)
      throw new DatabaseRefused(`${file} holds something else than keys for passports; put the right file there.`);
    return houseKey(bytes);
  });
}

const linesIn = (file: string): readonly string[] =>
  existsSync(file)
    ? readFileSync(file, "utf8")
        .split("\n")
        .filter((line) => line.trim() !== "")
    : [];

/** Puts a new key before those that are there; passports are sealed with it once a server has begun with it. */
export function addPassportKey(file: string): void {
  openPassportKeys(file);
  write(file, [randomBytes(keyLength).toString("base64"), ...linesIn(file)]);
}

const write = (file: string, lines: readonly string[]) =>
  replaceWhole(file, (part) => writeFileSync(part, `${lines.join("\n")}\n`));

/**
 * Takes all keys but the newest out of the file, once no passport needs them: neither those that are kept nor one that a
 * server would still write that has not begun with the newest.
 */
export function dropOldPassportKeys(
  db: Db,
  key: HouseKey,
  { file, ...act }: Act & { readonly file: string },
): "dropped" | "none" | "not-taken-up" | "needed" {
  const [newest, ...older] = linesIn(file);
  if (newest === undefined || older.length === 0) return "none";
  return db.transaction(
    (tx) => {
      if (!isTakenUp(tx, key)) return "not-taken-up";
      if (passportsLeft(tx, key).left > 0) return "needed";
      record(tx, { ...act, verb: "passport_key.dropped", targetId: idOfKey(key.passportKeys[0]) });
      // Last, within the transaction: where the file cannot be written nothing is told.
      write(file, [newest]);
      return "dropped";
    },
    { behavior: "immediate" },
  );
}
