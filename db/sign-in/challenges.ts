import { randomBytes } from "node:crypto";
import { and, eq, gt, isNull, lte } from "drizzle-orm";
import { v7 as newId } from "uuid";
import type { Db } from "#db/database/client.ts";
import { challenges } from "#db/schema/sign-in.ts";

const lifeOfChallenge = 5 * 60 * 1000;

export type ChallengePurpose = "register" | "sign in" | "step up" | "approve";

/** What a passkey is to sign. `personId` is null where nobody has said yet who they are. */
type Asked = { readonly purpose: ChallengePurpose; readonly personId: string | null; readonly now: Date };

/**
 * Makes a challenge that is good once, for five minutes; those that nobody came back with are removed.
 *
 * @param bound What it is instead of chance, where it stands for a text that is signed.
 */
export function askChallenge(
  db: Db,
  { purpose, personId, now, bound }: Asked & { readonly bound?: { readonly id: string; readonly challenge: string } },
): { id: string; challenge: string } {
  const { id, challenge } = bound ?? {
    ...{ id: newId({ msecs: now.getTime() }), challenge: randomBytes(32).toString("base64url") },
  };
  const expiresAt = new Date(now.getTime() + lifeOfChallenge).toISOString();
  return db.transaction(
    (tx) => {
      tx.delete(challenges).where(lte(challenges.expiresAt, now.toISOString())).run();
      tx.insert(challenges).values({ id, purpose, challenge, personId, createdAt: now.toISOString(), expiresAt }).run();
      return { id, challenge };
    },
    { behavior: "immediate" },
  );
}

/** Takes a challenge away and returns it, to one of however many ask; whether the signature is right comes after. */
export function takeChallenge(db: Db, { id, purpose, personId, now }: Asked & { readonly id: string }) {
  return db
    .delete(challenges)
    .where(
      and(
        eq(challenges.id, id),
        eq(challenges.purpose, purpose),
        personId === null ? isNull(challenges.personId) : eq(challenges.personId, personId),
        gt(challenges.expiresAt, now.toISOString()),
      ),
    )
    .returning({ challenge: challenges.challenge })
    .get()?.challenge;
}
