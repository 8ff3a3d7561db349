import { randomInt } from "node:crypto";
import { and, eq, gt, isNull, sql } from "drizzle-orm";
import { record, type Act } from "#db/audit/audit.ts";
import type { Db } from "#db/database/client.ts";
import type { HouseKey } from "#db/database/house-key.ts";
import { deskCodes } from "#db/schema/sign-in.ts";

const lifeOfCode = 15 * 60 * 1000;
const tries = 5;

export type GivenCode =
  | { readonly outcome: "given"; readonly code: string; readonly expiresAt: Date }
  | { readonly outcome: "given-already" };

/**
 * Makes a code for somebody who stands at the desk and whose mail does not come: 8 digits, once, fifteen minutes. It is
 * returned here and kept nowhere; an earlier one is void.
 *
 * @param id Made with the form, so that sending the same form twice makes no second code that nobody asked for.
 */
export function giveDeskCode(
  db: Db,
  key: HouseKey,
  {
    id,
    personId,
    meetingId,
    ...act
  }: Act & { readonly id: string; readonly personId: string; readonly meetingId: string },
): GivenCode {
  const code = String(randomInt(100_000_000)).padStart(8, "0");
  const expiresAt = new Date(act.now.getTime() + lifeOfCode);
  return db.transaction(
    (tx) => {
      const known = tx.select({ id: deskCodes.id }).from(deskCodes).where(eq(deskCodes.id, id)).get();
      if (known) return { outcome: "given-already" };
      voidDeskCodesOf(tx, { personId, now: act.now });
      tx.insert(deskCodes)
        .values({
          ...{ id, personId, meetingId, givenBy: act.actorId, createdAt: act.now.toISOString(), triesLeft: tries },
          ...{ codeHash: digestOf(key, id, code), expiresAt: expiresAt.toISOString() },
        })
        .run();
      record(tx, { ...act, verb: "desk_code.given", targetId: id, meetingId });
      return { outcome: "given", code, expiresAt };
    },
    { behavior: "immediate" },
  );
}

/** Voids the codes that the desk gave to a person; inside the act that has a reason to. */
export function voidDeskCodesOf(tx: Db, { personId, now }: { readonly personId: string; readonly now: Date }): void {
  tx.update(deskCodes)
    .set({ voidedAt: now.toISOString() })
    .where(and(eq(deskCodes.personId, personId), isNull(deskCodes.usedAt), isNull(deskCodes.voidedAt)))
    .run();
}

/** Uses a person's code of the desk, if it is one; a wrong one costs a try. Inside the act of signing in. */
export function takeDeskCode(
  tx: Db,
  key: HouseKey,
  { personId, code, now }: { personId: string; code: string; now: Date },
): boolean {
  const tried = tx
    .update(deskCodes)
    .set({ triesLeft: sql`${deskCodes.triesLeft} - 1` })
    .where(
      and(
        eq(deskCodes.personId, personId),
        isNull(deskCodes.usedAt),
        isNull(deskCodes.voidedAt),
        gt(deskCodes.expiresAt, now.toISOString()),
        gt(deskCodes.triesLeft, 0),
      ),
    )
    .returning({ id: deskCodes.id, codeHash: deskCodes.codeHash })
    .get();
  if (!tried || tried.codeHash !== digestOf(key, tried.id, code)) return false;
  tx.update(deskCodes).set({ usedAt: now.toISOString() }).where(eq(deskCodes.id, tried.id)).run();
  return true;
}

const digestOf = (key: HouseKey, id: string, code: string) => key.digestOf("desk code", `${id} ${code}`);
