import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { inGroups } from "#domain/points/order.ts";
import { saidIn, type Point, type PointProposal } from "#domain/points/point.ts";
import type { RecordPoint } from "#domain/record/record.ts";
import type { Db } from "#db/database/client.ts";
import { findClosingPaper } from "#db/points/closing-papers.ts";
import { recordColumns } from "#db/database/layout.ts";
import { prepared } from "#db/database/prepared.ts";
import { pointProposals, points } from "#db/schema/points.ts";

export type PointKey = { readonly meetingId: string; readonly pointId: string };
export type PointRow = typeof points.$inferSelect;

/** The keys of a record's point that are columns. */
export const pointColumns = recordColumns<RecordPoint>()(["id", "text", "sources"]);

const rowsOfMeeting = prepared((db) =>
  db
    .select()
    .from(points)
    .where(eq(points.meetingId, sql.placeholder("meetingId")))
    .orderBy(asc(points.position), asc(points.id))
    .prepare(),
);

/** Every point of a meeting that stands, in the order of the paper. */
export function listPoints(db: Db, meetingId: string): readonly Point[] {
  return standingOf(rowsOfMeeting(db).all({ meetingId })).map(({ row, sources }) => pointOf(row, sources));
}

/** One point of a meeting, if it stands. */
export function findPoint(db: Db, { meetingId, pointId }: PointKey): Point | undefined {
  return listPoints(db, meetingId).find(({ id }) => id === pointId);
}

/** One point of a meeting that was removed or merged, and can be restored. */
export function findRemovedPoint(db: Db, { meetingId, pointId }: PointKey): PointRow | undefined {
  return rowsOfMeeting(db)
    .all({ meetingId })
    .find(({ id, removedAt }) => id === pointId && removedAt !== null);
}

/** The points as a record gives them: as prepared, and once that is settled as the Chair delivered them. */
export function listPointsForRecord(db: Db, meetingId: string): readonly RecordPoint[] {
  const isSettled = findClosingPaper(db, meetingId).settledAt !== null;
  return standingOf(rowsOfMeeting(db).all({ meetingId }))
    .filter(({ row }) => !isSettled || row.struckAt === null)
    .map(({ row, sources }) =>
      pointColumns.fromColumns({
        ...row,
        text: isSettled ? saidIn(row) : row.text,
        sources: sources.length === 0 ? row.sources : sources,
      }),
    );
}

/** What advisers propose and nobody has settled, oldest first. */
export function listProposals(db: Db, meetingId: string): readonly PointProposal[] {
  return db
    .select()
    .from(pointProposals)
    .where(and(eq(pointProposals.meetingId, meetingId), isNull(pointProposals.settledAt)))
    .orderBy(asc(pointProposals.proposedAt), asc(pointProposals.id))
    .all()
    .map(({ id, pointId, kind, text, proposedBy, proposedAt }) => ({
      ...{ id, pointId, kind, text, proposedBy, proposedAt },
    }));
}

/** Those that are not removed, each with its own sources and those of the points that it took in. */
function standingOf(rows: readonly PointRow[]) {
  const takenIn = Map.groupBy(rows, ({ mergedInto }) => mergedInto);
  const sourcesOf = (row: PointRow): readonly string[] => {
    const own = row.sources ?? [];
    const others = takenIn.get(row.id) ?? [];
    return others.length === 0 ? own : [...new Set([...own, ...others.flatMap(sourcesOf)])];
  };
  return inGroups(rows.filter(({ removedAt }) => removedAt === null)).map((row) => ({ row, sources: sourcesOf(row) }));
}

function pointOf(row: PointRow, sources: readonly string[]): Point {
  const { id, heading, text, delivered, struckAt, revision } = row;
  return { id, heading, text, delivered, isStruck: struckAt !== null, sources, revision };
}
