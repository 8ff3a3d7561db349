import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { DatabaseRefused } from "#db/database/database-refused.ts";
import { makeWhole } from "#db/database/whole-file.ts";

/** Makes a key for signing heads, readable by its owner alone; a key that stands there already stays. */
export function makeAuditKey(file: string): void {
  const { privateKey } = generateKeyPairSync("ed25519");
  try {
    makeWhole(file, (part) => writeFileSync(part, privateKey.export({ type: "pkcs8", format: "pem" })));
  } catch (error) {
    // Another process that began at the same time has made one.
    if (!existsSync(file)) throw error;
  }
}

/** The key that signs. Throws `DatabaseRefused` where the file does not hold one. */
export function signingKeyIn(file: string): KeyObject {
  try {
    return ed25519(createPrivateKey(readFileSync(file)));
  } catch (error) {
    throw new DatabaseRefused(`${file} holds no key that can sign the audit; put the right one there.`, {
      cause: error,
    });
  }
}

/** What checks signatures, from a file with either half of the key; undefined where it holds neither. */
export function checkingKeyIn(file: string): KeyObject | undefined {
  try {
    return ed25519(createPublicKey(readFileSync(file)));
  } catch {
    return undefined;
  }
}

function ed25519(key: KeyObject): KeyObject {
  if (key.asymmetricKeyType !== "ed25519") throw new Error(`The key is of the kind ${key.asymmetricKeyType}.`);
  return key;
}
