import { and, eq, max } from "drizzle-orm";
import { moved, type PointMove } from "#domain/points/order.ts";
import { saidIn, type Point } from "#domain/points/point.ts";
import { record, type Act, type AuditVerb } from "#db/audit/audit.ts";
import type { Db } from "#db/database/client.ts";
import { changePaper, type PaperClosed } from "#db/points/closing-papers.ts";
import { findPoint, findRemovedPoint, listPoints, pointColumns, type PointKey } from "#db/points/points.ts";
import { interventions } from "#db/schema/interventions.ts";
import { points } from "#db/schema/points.ts";

export type PointOutcome =
  | "done"
  | "no-such-point"
  /** Somebody changed the point since the person saw it. */
  | "changed-meanwhile"
  | PaperClosed;

/** Who acts upon a point as they had it before them. */
export type PointAct = Act & PointKey & { readonly expectedRevision: number };

export type NewPoint = Act & {
  readonly meetingId: string;
  /** Made with the form, so that one sent twice is one. */
  readonly id: string;
  readonly heading: string | null;
  readonly text: string;
  /** The interventions on which it rests. */
  readonly sources: readonly string[];
};

/** Adds a point at the end of its group. */
export function addPoint(
  db: Db,
  { meetingId, id, heading, text, sources, ...act }: NewPoint,
): "done" | "already-added" | "no-such-line" | PaperClosed {
  return changePaper(db, { meetingId, ...act }, (tx) => {
    const isId = and(eq(points.meetingId, meetingId), eq(points.id, id));
    if (tx.select({ id: points.id }).from(points).where(isId).get()) return "already-added";
    if (!areNoted(tx, meetingId, sources)) return "no-such-line";
    const columns = pointColumns.toColumns({ id, text, sources });
    tx.insert(points)
      .values({ ...columns, heading, meetingId, position: nextPosition(tx, meetingId) })
      .run();
    renumber(tx, meetingId, listPoints(tx, meetingId));
    record(tx, { ...act, verb: "point.added", targetId: id, meetingId });
    return "done";
  });
}

/** Words a point as prepared. */
export function wordPoint(db: Db, { text, ...act }: PointAct & { readonly text: string }): PointOutcome {
  return upon<never>(db, act, "point.worded", () => ({ text }));
}

/** Lets a point rest on one more intervention. */
export function sourcePoint(
  db: Db,
  { source, ...act }: PointAct & { readonly source: string },
): PointOutcome | "no-such-line" {
  return upon<"no-such-line">(db, act, "point.sourced", (_point, tx) =>
    areNoted(tx, act.meetingId, [source])
      ? { sources: [...new Set([...ownSources(tx, act), source])] }
      : "no-such-line",
  );
}

/** Moves a point, within its group or to another one. */
export function placePoint(
  db: Db,
  { move, ...act }: PointAct & { readonly move: PointMove },
): PointOutcome | "no-such-place" {
  return upon<"no-such-place">(db, act, "point.placed", (_point, tx) => {
    const order = moved(listPoints(tx, act.meetingId), act.pointId, move);
    if (!order) return "no-such-place";
    renumber(tx, act.meetingId, order);
    return {};
  });
}

/**
 * Puts another point into this one: its words are gone from the paper and its sources count here, until it is restored.
 */
export function mergePoints(
  db: Db,
  { otherId, ...act }: PointAct & { readonly otherId: string },
): PointOutcome | "no-such-other" {
  return upon<"no-such-other">(db, act, "point.merged", (_point, tx) => {
    const { meetingId, pointId } = act;
    if (otherId === pointId || !findPoint(tx, { meetingId, pointId: otherId })) return "no-such-other";
    change(tx, { meetingId, pointId: otherId }, { removedAt: act.now.toISOString(), mergedInto: pointId });
    return {};
  });
}

/** Takes a point off the paper; its lines are candidates again. */
export function removePoint(db: Db, act: PointAct): PointOutcome {
  return upon<never>(db, act, "point.removed", () => ({ removedAt: act.now.toISOString() }));
}

/** Puts a point back that was removed or merged, with its own sources. */
export function restorePoint(db: Db, { meetingId, pointId, ...act }: Act & PointKey): PointOutcome {
  return changePaper(db, { meetingId, ...act }, (tx) => {
    const removed = findRemovedPoint(tx, { meetingId, pointId });
    if (!removed) return "no-such-point";
    change(tx, { meetingId, pointId }, { removedAt: null, mergedInto: null, revision: removed.revision + 1 });
    renumber(tx, meetingId, listPoints(tx, meetingId));
    record(tx, { ...act, verb: "point.restored", targetId: pointId, meetingId });
    return "done";
  });
}

export type Delivery = { readonly text?: string; readonly isStruck?: boolean };

/**
 * The Chair strikes, restores or rewords a point: kept beside the words prepared. What stands so already may be sent
 * again, after a cut.
 */
export function deliverPoint(
  db: Db,
  { delivery: { text, isStruck }, ...act }: PointAct & { readonly delivery: Delivery },
): PointOutcome | "as-it-was" {
  return changePaper<PointOutcome | "as-it-was">(db, act, (tx) => {
    const point = findPoint(tx, act);
    const said = text ?? (point && saidIn(point));
    if (point && said === saidIn(point) && (isStruck ?? point.isStruck) === point.isStruck) return "as-it-was";
    return written<never>(tx, act, "point.delivered", ({ text: prepared }) => ({
      ...(text !== undefined && { delivered: text === prepared ? null : text }),
      ...(isStruck !== undefined && { struckAt: isStruck ? act.now.toISOString() : null }),
    }));
  });
}

type Values = Partial<typeof points.$inferInsert>;

/** What makes of a standing point these values, or refuses to. */
type Change<Refusal> = (point: Point, tx: Db) => Values | Refusal;

function upon<Refusal extends string>(
  db: Db,
  act: PointAct,
  verb: AuditVerb,
  values: Change<Refusal>,
): PointOutcome | Refusal {
  return changePaper<PointOutcome | Refusal>(db, act, (tx) => written(tx, act, verb, values));
}

/** Changes a standing point as the person saw it, says so in the audit, and counts the change. */
function written<Refusal extends string>(
  tx: Db,
  { meetingId, pointId, expectedRevision, ...act }: PointAct,
  verb: AuditVerb,
  values: Change<Refusal>,
): PointOutcome | Refusal {
  const point = findPoint(tx, { meetingId, pointId });
  if (!point) return "no-such-point";
  if (point.revision !== expectedRevision) return "changed-meanwhile";
  const changed = values(point, tx);
  if (typeof changed === "string") return changed;
  change(tx, { meetingId, pointId }, { ...changed, revision: point.revision + 1 });
  record(tx, { ...act, verb, targetId: pointId, meetingId });
  return "done";
}

function change(tx: Db, { meetingId, pointId }: PointKey, values: Values): void {
  tx.update(points)
    .set(values)
    .where(and(eq(points.meetingId, meetingId), eq(points.id, pointId)))
    .run();
}

/** Writes down in which order and under which headings the points stand. */
function renumber(tx: Db, meetingId: string, order: readonly Pick<Point, "id" | "heading">[]): void {
  for (const [position, { id: pointId, heading }] of order.entries())
    change(tx, { meetingId, pointId }, { position, heading });
}

function nextPosition(tx: Db, meetingId: string): number {
  const isOfMeeting = eq(points.meetingId, meetingId);
  const last = tx
    .select({ position: max(points.position) })
    .from(points)
    .where(isOfMeeting)
    .get();
  return (last?.position ?? -1) + 1;
}

/** Without those that came with a point that was merged into it and may be restored. */
function ownSources(tx: Db, { meetingId, pointId }: PointKey): readonly string[] {
  const isId = and(eq(points.meetingId, meetingId), eq(points.id, pointId));
  return tx.select({ sources: points.sources }).from(points).where(isId).get()?.sources ?? [];
}

/** Are these all takings of the floor at this meeting? */
function areNoted(tx: Db, meetingId: string, ids: readonly string[]): boolean {
  return ids.every((id) => {
    const isId = and(eq(interventions.meetingId, meetingId), eq(interventions.id, id));
    return tx.select({ id: interventions.id }).from(interventions).where(isId).get() !== undefined;
  });
}
