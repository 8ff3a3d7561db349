import { and, eq, gte, isNull, lte, ne, or } from "drizzle-orm";
import { record, type Act } from "#db/audit/audit.ts";
import type { Db } from "#db/database/client.ts";
import { findHolding, type Holding } from "#db/accounts/holdings.ts";
import { voidOpenInvitations } from "#db/accounts/invitations.ts";
import { findPerson } from "#db/accounts/people.ts";
import { holdings, people } from "#db/schema/people.ts";
import { closeWaysIn } from "#db/sign-in/sign-out.ts";

export type WithdrawalOutcome = "withdrawn" | "withdrawn-already" | "last-administrator" | "no-such-function";

/**
 * Takes a function away, unless the house would have no administrator then. In the same transaction the person's
 * devices are signed out, their links and codes are void, and so are open invitations of theirs to the same function,
 * so that nothing that was opened with it stays open (a replaced delegate keeps the same phone).
 */
export function withdrawFunction(
  db: Db,
  { id, reason, ...act }: Act & { readonly id: string; readonly reason?: string },
): WithdrawalOutcome {
  return db.transaction(
    (tx) => {
      const holding = findHolding(tx, id);
      if (!holding) return "no-such-function";
      if (holding.withdrawnAt !== null) return "withdrawn-already";
      if (isLastAdministrator(tx, holding, act.now)) return "last-administrator";
      tx.update(holdings).set({ withdrawnAt: act.now.toISOString() }).where(eq(holdings.id, id)).run();
      closeWaysIn(tx, { personId: holding.personId, now: act.now });
      const address = findPerson(tx, holding.personId)?.address;
      if (address) voidOpenInvitations(tx, { address, held: holding, now: act.now });
      record(tx, { ...act, verb: "function.withdrawn", targetId: id, meetingId: holding.meetingId, reason });
      return "withdrawn";
    },
    { behavior: "immediate" },
  );
}

function isLastAdministrator(tx: Db, holding: Holding, now: Date): boolean {
  if (holding.function !== "administrator") return false;
  const day = now.toISOString().slice(0, 10);
  const other = tx
    .select({ id: holdings.id })
    .from(holdings)
    .innerJoin(people, eq(people.id, holdings.personId))
    .where(
      and(
        eq(holdings.function, "administrator"),
        ne(holdings.id, holding.id),
        isNull(people.erasedAt),
        isNull(holdings.withdrawnAt),
        lte(holdings.from, day),
        or(isNull(holdings.until), gte(holdings.until, day)),
      ),
    )
    .get();
  return other === undefined;
}
