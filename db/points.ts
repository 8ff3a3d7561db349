import { and, asc, eq, isNull, max, sql } from "drizzle-orm";
import { v7 as newId } from "uuid";
import type { RecordPoint } from "#domain/record/record.ts";
import { record, type Act, type AuditVerb } from "#db/audit.ts";
import type { Db } from "#db/client.ts";
import { recordColumns } from "#db/layout.ts";
import { prepared } from "#db/prepared.ts";
import { points } from "#db/schema/interventions.ts";

/** One of the Chair's points as the record writes it, with its history at the desk. */
export type Point = RecordPoint & {
  readonly meetingId: string;
  readonly position: number;
  readonly revision: number;
  readonly changedAt: string;
  readonly changedBy: string;
  readonly struckAt: string | null;
};

export type PointKey = { readonly meetingId: string; readonly pointId: string };

type Row = typeof points.$inferSelect;

/** The keys of a record's point that are columns. */
export const pointColumns = recordColumns<RecordPoint>()(["id", "text", "sources"]);

function pointOf(row: Row): Point {
  const { meetingId, position, revision, changedAt, changedBy, withdrawnAt } = row;
  return {
    ...pointColumns.fromColumns(row),
    meetingId,
    position,
    revision,
    changedAt,
    changedBy,
    struckAt: withdrawnAt,
  };
}

const standingByMeeting = prepared((db) =>
  db
    .select()
    .from(points)
    .where(and(eq(points.meetingId, sql.placeholder("meetingId")), isNull(points.withdrawnAt)))
    .orderBy(asc(points.position))
    .prepare(),
);

/** The Chair's points in their order, without those struck. */
export function listPoints(db: Db, meetingId: string): Point[] {
  return standingByMeeting(db).all({ meetingId }).map(pointOf);
}

function findRow(db: Db, { meetingId, pointId }: PointKey): Row | undefined {
  return db
    .select()
    .from(points)
    .where(and(eq(points.meetingId, meetingId), eq(points.id, pointId)))
    .get();
}

/** Adds a point behind the others and returns it. */
export function addPoint(
  db: Db,
  { meetingId, point, actorId, now }: Act & { readonly meetingId: string; readonly point: Omit<RecordPoint, "id"> },
): Point {
  return db.transaction(
    (tx) => {
      const all = tx.select({ last: max(points.position) }).from(points);
      const position = (all.where(eq(points.meetingId, meetingId)).get()?.last ?? -1) + 1;
      const id = newId({ msecs: now.getTime() });
      const at = now.toISOString();
      const history = { revision: 1, createdAt: at, changedAt: at, changedBy: actorId };
      const columns = pointColumns.toColumns({ id, ...point });
      const row = tx
        .insert(points)
        .values({ ...columns, meetingId, position, ...history })
        .returning()
        .get();
      record(tx, { actorId, verb: "point.added", targetId: id, meetingId, now });
      return pointOf(row);
    },
    { behavior: "immediate" },
  );
}

export type RewordOutcome =
  { readonly outcome: "reworded" | "changed-meanwhile"; readonly point: Point } | { readonly outcome: "no-such-point" };

/** Gives a point another text, or other sources, unless somebody else has changed it since. */
export function rewordPoint(
  db: Db,
  {
    expectedRevision,
    changes,
    ...key
  }: Act & PointKey & { readonly expectedRevision: number; readonly changes: Partial<Omit<RecordPoint, "id">> },
): RewordOutcome {
  return db.transaction(
    (tx) => {
      const row = findRow(tx, key);
      if (!row || row.withdrawnAt) return { outcome: "no-such-point" };
      if (row.revision !== expectedRevision) return { outcome: "changed-meanwhile", point: pointOf(row) };
      const columns = pointColumns.toColumns({ ...pointColumns.fromColumns(row), ...changes });
      return { outcome: "reworded", point: rewrite(tx, row, columns, { ...key, verb: "point.reworded" }) };
    },
    { behavior: "immediate" },
  );
}

/** Strikes a point; it can be restored. False where there is none that stands. */
export function strikePoint(db: Db, key: Act & PointKey): boolean {
  return db.transaction(
    (tx) => {
      const row = findRow(tx, key);
      if (!row || row.withdrawnAt) return false;
      rewrite(tx, row, { withdrawnAt: key.now.toISOString() }, { ...key, verb: "point.struck" });
      return true;
    },
    { behavior: "immediate" },
  );
}

/** Puts a struck point back into its place. False where there is none. */
export function restorePoint(db: Db, key: Act & PointKey): boolean {
  return db.transaction(
    (tx) => {
      const row = findRow(tx, key);
      if (!row?.withdrawnAt) return false;
      rewrite(tx, row, { withdrawnAt: null }, { ...key, verb: "point.restored" });
      return true;
    },
    { behavior: "immediate" },
  );
}

function rewrite(
  tx: Db,
  { meetingId, id, revision }: Row,
  values: Partial<Row>,
  { actorId, now, verb }: Act & { readonly verb: AuditVerb },
): Point {
  const row = tx
    .update(points)
    .set({ ...values, revision: revision + 1, changedAt: now.toISOString(), changedBy: actorId })
    .where(and(eq(points.meetingId, meetingId), eq(points.id, id)))
    .returning()
    .get();
  record(tx, { actorId, verb, targetId: id, meetingId, now });
  return pointOf(row);
}

export type OrderOutcome = "ordered" | "other-points-meanwhile";

/** Puts the points into the order of `pointIds`, which must be exactly those that stand. */
export function orderPoints(
  db: Db,
  { meetingId, pointIds, actorId, now }: Act & { readonly meetingId: string; readonly pointIds: readonly string[] },
): OrderOutcome {
  return db.transaction(
    (tx) => {
      const standing = listPoints(tx, meetingId).map(({ id }) => id);
      if ([...standing].sort().join("\n") !== [...pointIds].sort().join("\n")) return "other-points-meanwhile";
      pointIds.forEach((id, position) => {
        tx.update(points)
          .set({ position })
          .where(and(eq(points.meetingId, meetingId), eq(points.id, id)))
          .run();
      });
      record(tx, { actorId, verb: "points.ordered", targetId: meetingId, meetingId, now });
      return "ordered";
    },
    { behavior: "immediate" },
  );
}
