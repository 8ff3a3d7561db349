import { and, eq, inArray, sql } from "drizzle-orm";
import { sentAs } from "#domain/dispatches/sending.ts";
import { comparedAddress } from "#domain/network/contact.ts";
import type { Db } from "#db/database/client.ts";
import { dispatches } from "#db/schema/dispatches.ts";
import { mails } from "#db/schema/outbox.ts";
import { versions } from "#db/schema/versions.ts";

/** Does a message carry a version that is no longer cleared or issued? No other message does. */
export function carriesUncleared(tx: Db, messageId: string): boolean {
  const carried = tx
    .select({ state: versions.state })
    .from(dispatches)
    .innerJoin(versions, eq(versions.id, dispatches.versionId))
    .where(eq(dispatches.messageId, messageId))
    .get();
  return carried !== undefined && sentAs(carried.state) === undefined;
}

/** Has a version been let go to anybody? Then what was approved of it cannot be taken back. */
export function hasLeft(tx: Db, versionId: string): boolean {
  const gone = tx
    .select({ id: mails.id })
    .from(dispatches)
    .innerJoin(mails, eq(mails.messageId, dispatches.messageId))
    .where(and(eq(dispatches.versionId, versionId), inArray(mails.state, ["waiting", "sending", "sent", "failed"])))
    .limit(1)
    .get();
  return gone !== undefined;
}

/** The addresses that have a mail of a version, as they are compared: held, on its way or sent, and not given up. */
export function addressesWritten(
  tx: Db,
  { versionId, isFinal }: { versionId: string; isFinal: boolean },
): ReadonlySet<string> {
  const rows = tx
    .select({ address: mails.address })
    .from(dispatches)
    .innerJoin(mails, eq(mails.messageId, dispatches.messageId))
    .where(
      and(
        and(eq(dispatches.versionId, versionId), eq(dispatches.isFinal, isFinal)),
        sql`${mails.state} not in ('discarded', 'void')`,
      ),
    )
    .all();
  return new Set(rows.map(({ address }) => comparedAddress(address)));
}
