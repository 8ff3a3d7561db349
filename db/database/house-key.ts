import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { DatabaseRefused } from "#db/database/database-refused.ts";
import { makeWhole } from "#db/database/whole-file.ts";

/** What seals, and knows again what it sealed. */
export type SealingKey = Pick<HouseKey, "digestOf" | "seal" | "open">;

/**
 * What is done with 32 random bytes that never lie in the database: whoever reads a copy of it can neither follow a
 * link nor guess a code nor compute one of an authenticator.
 */
export type HouseKey = {
  /** The token of a link, 43 letters; the same each time, so that a mail that is sent again opens the same door. */
  readonly tokenFor: (purpose: LinkPurpose, id: string) => string;
  /** The code that goes with it, 8 digits. */
  readonly codeFor: (purpose: LinkPurpose, id: string) => string;
  /** A digest that nobody can compute without the key: for codes and addresses, which are too short for a plain one. */
  readonly digestOf: (purpose: string, text: string) => string;
  /** Encrypts (AES-256-GCM); `about` is what it belongs to, and nothing else can open it. */
  readonly seal: (text: string, about: string) => Buffer;
  /** Undefined where it was sealed with another key, about something else, or is damaged. */
  readonly open: (sealed: Buffer, about: string) => string | undefined;
  /** What opens passports, the newest first, which seals them. The house key comes last: it sealed them before they had one. */
  readonly passportKeys: readonly [SealingKey, ...SealingKey[]];
};

export type LinkPurpose = "sign-in" | "invitation" | "screen" | "calendar";

/** Beside the database, unless it is kept elsewhere. */
export function houseKeyFileOf(database: string, key?: string): string {
  return key || `${database}.house-key`;
}

/** Reads the key, or makes one, readable by its owner alone. Throws `DatabaseRefused` where the file holds none. */
export function openHouseKey(file: string, passportKeys: readonly SealingKey[] = []): HouseKey {
  if (!existsSync(file)) makeKey(file);
  const bytes = Buffer.from(readFileSync(file, "utf8"), "base64");
  if (bytes.length !== keyLength) throw new DatabaseRefused(`${file} holds no house key; put the right one there.`);
  return houseKey(bytes, passportKeys);
}

/** How many bytes a key has. */
export const keyLength = 32;

function makeKey(file: string): void {
  try {
    makeWhole(file, (part) => writeFileSync(part, `${randomBytes(keyLength).toString("base64")}\n`));
  } catch (error) {
    // Another process that began at the same time has made one.
    if (!existsSync(file)) throw error;
  }
}

/** The key made of 32 bytes. */
export function houseKey(bytes: Buffer, passportKeys: readonly SealingKey[] = []): HouseKey {
  const keyFor = (purpose: string) => Buffer.from(hkdfSync("sha256", bytes, "", `rapporteur/${purpose}`, 32));
  const mac = (purpose: string, text: string) => createHmac("sha256", keyFor(purpose)).update(text).digest();
  const sealing = keyFor("seal");
  const key: SealingKey = {
    digestOf: (purpose, text) => mac(`digest ${purpose}`, text).toString("hex"),
    seal(text, about) {
      const nonce = randomBytes(12);
      const cipher = createCipheriv("aes-256-gcm", sealing, nonce).setAAD(Buffer.from(about));
      const body = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), body]);
    },
    open(sealed, about) {
      const [nonce, tag, body] = [sealed.subarray(0, 12), sealed.subarray(12, 28), sealed.subarray(28)];
      try {
        const decipher = createDecipheriv("aes-256-gcm", sealing, nonce).setAAD(Buffer.from(about)).setAuthTag(tag);
        return Buffer.concat([decipher.update(body), decipher.final()]).toString("utf8");
      } catch {
        return undefined;
      }
    },
  };
  const [newest = key, ...older] = [...passportKeys, key];
  return {
    ...key,
    tokenFor: (purpose, id) => mac(`${purpose} link`, id).toString("base64url"),
    codeFor: (purpose, id) => eightDigits(mac(`${purpose} code`, id)),
    passportKeys: [newest, ...older],
  };
}

function eightDigits(digest: Buffer): string {
  // 64 bits of it: the remainder favours no code by more than one in ten thousand million.
  return String(digest.readBigUInt64BE() % 100_000_000n).padStart(8, "0");
}
