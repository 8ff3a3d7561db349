import { and, asc, eq, isNotNull, isNull, or, sql, type SQL } from "drizzle-orm";
import type { Actor, FunctionHeld } from "#domain/access/actor.ts";
import type { RecordRemark } from "#domain/record/record.ts";
import type { Remark } from "#domain/remarks/remark.ts";
import type { Db } from "#db/database/client.ts";
import { recordColumns } from "#db/database/layout.ts";
import { isAssigned, isWithin } from "#db/meetings/meetings.ts";
import { prepared } from "#db/database/prepared.ts";
import { meetings, remarks } from "#db/schema/meetings.ts";

export type RemarkKey = { readonly meetingId: string; readonly remarkId: string };

type RemarkRow = typeof remarks.$inferSelect;

/** The keys of a record's remark that are columns. */
export const remarkColumns = recordColumns<RecordRemark>()(["id", "party", "written", "text"], {
  nullable: ["party"],
});

/** What a file brought in says nothing of these: it is for the record, and received. */
export function remarkOf(row: RemarkRow): Remark {
  const { meetingId, sessionId, delivery, channel, interventionId, agreedAt, agreedBy, releasedAt } = row;
  const { submittedAt, submittedBy, changedAt, withdrawnAt } = row;
  return {
    ...remarkColumns.fromColumns(row),
    ...{ meetingId, sessionId, delivery, channel, interventionId, agreedAt, agreedBy, releasedAt },
    ...{ submittedAt, submittedBy, changedAt, withdrawnAt },
    audience: row.audience ?? "record",
    isSharedEarly: row.isSharedEarly ?? false,
    revision: row.revision ?? 0,
  };
}

// The library's `ne` would leave out those of which nobody said for whom they are.
const isForRecord = sql`${remarks.audience} is not 'secretariat'`;
const stands = isNull(remarks.withdrawnAt);

const remarksForRecord = prepared((db) =>
  db
    .select()
    .from(remarks)
    .where(and(eq(remarks.meetingId, sql.placeholder("meetingId")), isForRecord, stands))
    .orderBy(asc(remarks.position))
    .prepare(),
);

/**
 * The written statements of a meeting that belong to its record, in their order: never what is for the secretariat
 * only, because a record goes from hand to hand and is read by whoever may read its report.
 */
export function listRemarksForRecord(db: Db, meetingId: string): RecordRemark[] {
  return remarksForRecord(db)
    .all({ meetingId })
    .map((row) => remarkColumns.fromColumns(row));
}

const remarkByKey = prepared((db) =>
  db
    .select()
    .from(remarks)
    .where(and(eq(remarks.meetingId, sql.placeholder("meetingId")), eq(remarks.id, sql.placeholder("remarkId"))))
    .prepare(),
);

/** One remark of a meeting, withdrawn or not, whoever may read it. */
export function findRemark(db: Db, key: RemarkKey): Remark | undefined {
  const row = remarkByKey(db).get(key);
  return row && remarkOf(row);
}

/**
 * The remarks of a meeting, or of one party at it, that the actor may read (docs/rights.md, rows remark.read,
 * remark.read_own and remark.read_confidential), in the order in which they came.
 */
export function listRemarksFor(
  db: Db,
  actor: Actor,
  { meetingId, party }: { readonly meetingId: string; readonly party?: string },
): Remark[] {
  const reaches = actor.functions.map((held) => reachOf(held, actor.id));
  return db
    .select({ remark: remarks })
    .from(remarks)
    .innerJoin(meetings, eq(meetings.id, remarks.meetingId))
    .where(
      and(
        eq(remarks.meetingId, meetingId),
        party === undefined ? undefined : eq(remarks.party, party),
        or(sql`false`, ...reaches),
      ),
    )
    .orderBy(asc(remarks.position))
    .all()
    .map(({ remark }) => remarkOf(remark));
}

const isReleased = and(isForRecord, stands, isNotNull(remarks.releasedAt));
const isOpenEarly = and(isForRecord, stands, or(isNotNull(remarks.releasedAt), eq(remarks.isSharedEarly, true)));

/** What a function opens; the twin of `can` over `remarkSubject`, held to it by a test. */
function reachOf(held: FunctionHeld, actorId: string): SQL | undefined {
  switch (held.function) {
    case "secretariat":
      return isAssigned(held);
    case "noteTaker":
    case "interpreter":
      return and(isAssigned(held), isOpenEarly);
    case "chair":
    case "adviser":
      return and(isAssigned(held), isReleased);
    case "focalPoint":
      return isOwn(held);
    case "headOfDelegation":
      return or(isOwn(held), and(isAssigned(held), isReleased));
    case "delegate":
      return or(
        and(isOwn(held), isForRecord),
        and(isAssigned(held), isReleased),
        and(eq(remarks.audience, "secretariat"), eq(remarks.submittedBy, actorId)),
      );
    case "administrator":
    case "registrationDesk":
      return sql`false`;
  }
}

function isOwn(held: FunctionHeld): SQL | undefined {
  return held.partyId === undefined ? sql`false` : and(eq(remarks.party, held.partyId), isWithin(held));
}
