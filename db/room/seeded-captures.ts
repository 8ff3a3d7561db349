import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { captureIdFor } from "#domain/interventions/capture-id.ts";
import { readHead } from "#domain/interventions/capture-head.ts";
import type { CaptureText } from "#domain/interventions/capture.ts";
import { appendUpdate } from "#db/room/capture-updates.ts";
import { recordId, type SessionKey } from "#db/room/captures.ts";
import type { Db } from "#db/database/client.ts";
import { interventionColumns } from "#db/room/interventions.ts";
import { captures } from "#db/schema/captures.ts";
import { interventions } from "#db/schema/interventions.ts";

/**
 * Makes captures for the interventions of a session that have none because a file brought them in, so that they can be
 * written in like all others. Nothing is said by that, so nothing is told of it in the audit.
 *
 * @param seedOf The document that says what a row says.
 */
export function seedCaptures(db: Db, key: SessionKey, seedOf: (text: CaptureText) => Uint8Array): number {
  const { meetingId, sessionId } = key;
  return db.transaction(
    (tx) => {
      const rows = withoutCapture(tx, key);
      let before = 0;
      for (const row of rows) {
        const { changedBy, changedAt, marks } = row;
        const id = isCapture(tx, row.id) ? captureIdFor(row.id, meetingId) : row.id;
        const said = interventionColumns.fromColumns(row);
        // What a file held besides stays with the row and is shown to nobody.
        const head = { ...readHead(said), ...(marks && { marks }) };
        // Their order is all that is known of when they were said.
        before = Math.max(before + 1, Date.parse(row.spokenAt ?? row.createdAt));
        const spokenAt = new Date(before).toISOString();
        const opened = { openedBy: changedBy, openedAt: row.createdAt };
        tx.insert(captures)
          .values({
            ...{ meetingId, sessionId, id, interventionId: id, turnId: null, spokenAt, ...opened, taken: null },
            isTimed: row.spokenAt !== null,
          })
          .run();
        const data = seedOf({ head, note: said.note ?? "", line: said.line ?? "" });
        appendUpdate(tx, { captureId: id, layer: "text", author: changedBy, at: changedAt, data });
      }
      return rows.length;
    },
    { behavior: "immediate" },
  );
}

function isCapture(tx: Db, id: string): boolean {
  return tx.select({ id: captures.id }).from(captures).where(eq(captures.id, id)).get() !== undefined;
}

/** The id of the row that a capture makes where it leads. */
const idOfLeading = sql`replace(${captures.id}, '~' || ${captures.meetingId}, '')`;

function withoutCapture(tx: Db, { meetingId, sessionId }: SessionKey) {
  return tx
    .select({ intervention: interventions })
    .from(interventions)
    .leftJoin(captures, and(eq(captures.meetingId, interventions.meetingId), eq(idOfLeading, interventions.id)))
    .where(and(eq(interventions.meetingId, meetingId), eq(interventions.sessionId, sessionId), isNull(captures.id)))
    .orderBy(asc(interventions.position))
    .all()
    .map(({ intervention }) => intervention);
}

/**
 * The interventions of a meeting whose captures were written in after their rows were, or have no row: those that a
 * server left behind which was ended before it could write them.
 */
export function listUnprojected(db: Db, meetingId: string): { sessionId: string; interventionId: string }[] {
  const newest = sql`(SELECT max(u.at) FROM capture_updates u WHERE u.capture_id = captures.id AND u.layer = 'text')`;
  const rows = sql`(SELECT count(*) FROM capture_updates u WHERE u.capture_id = captures.id AND u.layer = 'text')`;
  return db
    .selectDistinct({ sessionId: captures.sessionId, interventionId: captures.interventionId })
    .from(captures)
    .leftJoin(interventions, and(eq(interventions.meetingId, captures.meetingId), eq(interventions.id, recordId)))
    .where(
      and(
        eq(captures.meetingId, meetingId),
        sql`(${interventions.id} IS NULL OR (${rows} > 1 AND ${newest} >= ${interventions.changedAt}))`,
      ),
    )
    .all();
}
