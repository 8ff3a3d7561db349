import { asc, eq, sql } from "drizzle-orm";
import type { RecordDelegation } from "#domain/record/record.ts";
import type { Db } from "#db/database/client.ts";
import { recordColumns } from "#db/database/layout.ts";
import { prepared } from "#db/database/prepared.ts";
import { delegations } from "#db/schema/meetings.ts";
import { settledDelegations } from "#db/schema/registrations.ts";

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

const settledByMeeting = prepared((db) =>
  db
    .select({ party: settledDelegations.party, people: settledDelegations.people })
    .from(settledDelegations)
    .where(eq(settledDelegations.meetingId, sql.placeholder("meetingId")))
    .orderBy(asc(settledDelegations.party))
    .prepare(),
);

/** The delegations of a meeting: those whose people were accepted; where nobody was, those of its file in their order. */
export function listDelegations(db: Db, meetingId: string): Delegation[] {
  const settled = settledByMeeting(db).all({ meetingId });
  if (settled.length === 0) return delegationsByMeeting(db).all({ meetingId }).map(delegationOf);
  return settled.map((delegation) => ({ ...delegation, delegationId: `${meetingId}:${delegation.party}`, meetingId }));
}

/** The same list as the record writes it, without what is the desk's own. */
export function listDelegationsForRecord(db: Db, meetingId: string): RecordDelegation[] {
  const settled = settledByMeeting(db).all({ meetingId });
  if (settled.length > 0) return settled;
  return delegationsByMeeting(db)
    .all({ meetingId })
    .map((row) => delegationColumns.fromColumns(row));
}
