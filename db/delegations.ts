import { and, asc, eq, max, sql } from "drizzle-orm";
import { v7 as newId } from "uuid";
import type { RecordDelegation } from "#domain/record/record.ts";
import { record, type Act } from "#db/audit.ts";
import type { Db } from "#db/client.ts";
import { recordColumns } from "#db/layout.ts";
import { prepared } from "#db/prepared.ts";
import { delegations, participants } from "#db/schema/meetings.ts";

/** A delegation as the record writes it; `delegationId` is the desk's own. */
export type Delegation = RecordDelegation & { readonly delegationId: string; readonly meetingId: string };

/** The keys of a record's delegation that are columns. */
export const delegationColumns = recordColumns<RecordDelegation>()(["party", "written", "people"], {
  nullable: ["party"],
});

function delegationOf(row: typeof delegations.$inferSelect): Delegation {
  return { ...delegationColumns.fromColumns(row), delegationId: row.id, meetingId: row.meetingId };
}

const delegationsByMeeting = prepared((db) =>
  db
    .select()
    .from(delegations)
    .where(eq(delegations.meetingId, sql.placeholder("meetingId")))
    .orderBy(asc(delegations.position))
    .prepare(),
);

/** The delegations of a meeting in the order in which they were entered. */
export function listDelegations(db: Db, meetingId: string): Delegation[] {
  return delegationsByMeeting(db).all({ meetingId }).map(delegationOf);
}

/** The same list as the record writes it, without what is the desk's own. */
export function listDelegationsForRecord(db: Db, meetingId: string): RecordDelegation[] {
  return delegationsByMeeting(db)
    .all({ meetingId })
    .map((row) => delegationColumns.fromColumns(row));
}

/** Enters a delegation at the end of the meeting's list and returns it. */
export function addDelegation(
  db: Db,
  { meetingId, delegation, actorId, now }: Act & { readonly meetingId: string; readonly delegation: RecordDelegation },
): Delegation {
  return db.transaction(
    (tx) => {
      const list = tx.select({ last: max(delegations.position) }).from(delegations);
      const position = (list.where(eq(delegations.meetingId, meetingId)).get()?.last ?? -1) + 1;
      const id = newId({ msecs: now.getTime() });
      // The record keeps its list of delegations under `participants`, which a new meeting may lack.
      tx.insert(participants).values({ meetingId, layout: [] }).onConflictDoNothing().run();
      const row = tx
        .insert(delegations)
        .values({ ...delegationColumns.toColumns(delegation), id, meetingId, position })
        .returning()
        .get();
      record(tx, { actorId, verb: "delegation.added", targetId: id, meetingId, now });
      return delegationOf(row);
    },
    { behavior: "immediate" },
  );
}

/** Takes a delegation off the meeting's list. False where it is not on it. */
export function removeDelegation(
  db: Db,
  { meetingId, delegationId, actorId, now }: Act & { readonly meetingId: string; readonly delegationId: string },
): boolean {
  return db.transaction(
    (tx) => {
      const { changes } = tx
        .delete(delegations)
        .where(and(eq(delegations.meetingId, meetingId), eq(delegations.id, delegationId)))
        .run();
      if (changes === 0) return false;
      record(tx, { actorId, verb: "delegation.removed", targetId: delegationId, meetingId, now });
      return true;
    },
    { behavior: "immediate" },
  );
}
