import { record, type Act } from "#db/audit/audit.ts";
import type { Db } from "#db/database/client.ts";
import { voidDeskCodesOf } from "#db/sign-in/desk-codes.ts";
import { endDeviceSessionsOf } from "#db/sign-in/device-sessions.ts";
import { voidLinksOf } from "#db/sign-in/sign-in-links.ts";

/** Signs a person out on every device; what could sign them in again without asking anew is void with it. */
export function signOutEverywhere(db: Db, { personId, ...act }: Act & { readonly personId: string }): void {
  db.transaction(
    (tx) => {
      closeWaysIn(tx, { personId, now: act.now });
      record(tx, { ...act, verb: "person.signed_out", targetId: personId });
    },
    { behavior: "immediate" },
  );
}

/** Ends a person's devices and voids their links and codes; inside the act that has a reason to. */
export function closeWaysIn(tx: Db, { personId, now }: { readonly personId: string; readonly now: Date }): void {
  endDeviceSessionsOf(tx, personId);
  voidLinksOf(tx, { personId, now });
  voidDeskCodesOf(tx, { personId, now });
}
