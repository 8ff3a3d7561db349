import { and, eq, isNull } from "drizzle-orm";
import { record, type Act } from "#db/audit.ts";
import type { Db } from "#db/client.ts";
import { endDeviceSessionsOf } from "#db/device-sessions.ts";
import { findHolding } from "#db/holdings.ts";
import { holdings, invitations } from "#db/schema/people.ts";
import { voidLinksOf } from "#db/sign-in-links.ts";

/**
 * Takes a function away. In the same transaction the person's devices are signed out and their links are void, so that
 * nothing that was opened with it stays open (a replaced delegate keeps the same phone).
 */
export function withdrawFunction(
  db: Db,
  { id, reason, ...act }: Act & { readonly id: string; readonly reason?: string },
): "withdrawn" | "withdrawn-already" | "no-such-function" {
  return db.transaction(
    (tx) => {
      const holding = findHolding(tx, id);
      if (!holding) return "no-such-function";
      if (holding.withdrawnAt !== null) return "withdrawn-already";
      const at = act.now.toISOString();
      tx.update(holdings).set({ withdrawnAt: at }).where(eq(holdings.id, id)).run();
      endDeviceSessionsOf(tx, holding.personId);
      voidLinksOf(tx, { personId: holding.personId, now: act.now });
      tx.update(invitations)
        .set({ voidedAt: at })
        .where(
          and(
            eq(invitations.personId, holding.personId),
            eq(invitations.function, holding.function),
            isNull(invitations.usedAt),
            isNull(invitations.voidedAt),
          ),
        )
        .run();
      record(tx, { ...act, verb: "function.withdrawn", targetId: id, meetingId: holding.meetingId, reason });
      return "withdrawn";
    },
    { behavior: "immediate" },
  );
}
