import { randomBytes } from "node:crypto";
import { and, count, eq } from "drizzle-orm";
import { record, type Act } from "#db/audit/audit.ts";
import type { Db } from "#db/database/client.ts";
import type { HouseKey } from "#db/database/house-key.ts";
import { recoveryCodes } from "#db/schema/sign-in.ts";
import { tellOwner, type SecurityMail } from "#db/sign-in/security-mails.ts";

const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
const codesAtOnce = 10;

/** Makes ten codes, 80 random bits each; those before are void. They are returned here and kept nowhere. */
export function makeRecoveryCodes(
  db: Db,
  key: HouseKey,
  { personId, mail, ...act }: Act & { readonly personId: string; readonly mail: SecurityMail },
): readonly string[] {
  const codes = Array.from({ length: codesAtOnce }, newCode);
  return db.transaction(
    (tx) => {
      tx.delete(recoveryCodes).where(eq(recoveryCodes.personId, personId)).run();
      const createdAt = act.now.toISOString();
      tx.insert(recoveryCodes)
        .values(codes.map((code) => ({ personId, codeHash: digestOf(key, personId, code), createdAt })))
        .run();
      record(tx, { ...act, verb: "proof.added", targetId: `recovery-codes:${personId}` });
      tellOwner(tx, { personId, mail, ...act });
      return codes;
    },
    { behavior: "immediate" },
  );
}

function newCode(): string {
  // 256 is a multiple of 32: no letter is likelier than another.
  return [...randomBytes(16)].map((byte) => alphabet.charAt(byte % alphabet.length)).join("");
}

/** Uses a code, once however many ask at the same moment; inside the act that it proves. */
export function useRecoveryCode(
  tx: Db,
  key: HouseKey,
  { personId, code }: { personId: string; code: string },
): boolean {
  const isThis = and(eq(recoveryCodes.personId, personId), eq(recoveryCodes.codeHash, digestOf(key, personId, code)));
  return tx.delete(recoveryCodes).where(isThis).run().changes === 1;
}

/** How many codes a person has left. */
export function countRecoveryCodes(db: Db, personId: string): number {
  return db.select({ left: count() }).from(recoveryCodes).where(eq(recoveryCodes.personId, personId)).get()?.left ?? 0;
}

const digestOf = (key: HouseKey, personId: string, code: string) =>
  key.digestOf("recovery code", `${personId} ${code}`);
