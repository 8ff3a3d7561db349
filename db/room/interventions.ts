import { and, asc, eq, gt, isNull, max, sql } from "drizzle-orm";
import { v7 as newId } from "uuid";
import type { RecordIntervention } from "#domain/record/record.ts";
import { record, type Act } from "#db/audit/audit.ts";
import type { Db } from "#db/database/client.ts";
import { recordColumns } from "#db/database/layout.ts";
import { prepared } from "#db/database/prepared.ts";
import { interventions } from "#db/schema/interventions.ts";
import { findSession } from "#db/programme/sessions.ts";

/** An intervention as the record writes it, with what the desk knows of it over and above. */
export type Intervention = RecordIntervention & {
  readonly meetingId: string;
  readonly sessionId: string;
  readonly position: number;
  readonly revision: number;
  readonly createdAt: string;
  readonly changedAt: string;
  readonly changedBy: string;
  readonly withdrawnAt: string | null;
  /** When it was said; null where a file brought it in. */
  readonly spokenAt: string | null;
};

export type InterventionKey = { readonly meetingId: string; readonly interventionId: string };

type Row = typeof interventions.$inferSelect;

/** The keys of a record's intervention that are columns. */
export const interventionColumns = recordColumns<RecordIntervention>()(
  [
    "id",
    "party",
    "written",
    "parties",
    "kind",
    "capacity",
    "onBehalfOf",
    "speakingBody",
    "inReplyTo",
    "attribution",
    "pinned",
    "verb",
    "form",
    "line",
    "note",
  ],
  { nullable: ["party"] },
);

function interventionOf(row: Row): Intervention {
  const { meetingId, sessionId, position, revision, createdAt, changedAt, changedBy, withdrawnAt, spokenAt } = row;
  const desk = { meetingId, sessionId, position, revision, createdAt, changedAt, changedBy, withdrawnAt, spokenAt };
  return { ...interventionColumns.fromColumns(row), ...desk };
}

const standingBySession = prepared((db) =>
  db
    .select()
    .from(interventions)
    .where(
      and(
        eq(interventions.meetingId, sql.placeholder("meetingId")),
        eq(interventions.sessionId, sql.placeholder("sessionId")),
        isNull(interventions.withdrawnAt),
      ),
    )
    .orderBy(asc(interventions.position))
    .prepare(),
);

/** The interventions of one session in the order of speaking, without those withdrawn. */
export function listInterventions(db: Db, key: { meetingId: string; sessionId: string }): Intervention[] {
  return standingBySession(db).all(key).map(interventionOf);
}

const writersByMeeting = prepared((db) =>
  db
    .select({ id: interventions.id, changedBy: interventions.changedBy })
    .from(interventions)
    .where(eq(interventions.meetingId, sql.placeholder("meetingId")))
    .prepare(),
);

/** Who wrote last at each intervention of a meeting, by its id. */
export function lastWriters(db: Db, meetingId: string): ReadonlyMap<string, string> {
  const rows = writersByMeeting(db).all({ meetingId });
  return new Map(rows.map(({ id, changedBy }) => [id, changedBy]));
}

/** Who wrote in the lines of a meeting after an instant, "" being before all of them. */
export function writersSince(
  db: Db,
  { meetingId, since }: { readonly meetingId: string; readonly since: string },
): readonly string[] {
  return db
    .selectDistinct({ changedBy: interventions.changedBy })
    .from(interventions)
    .where(and(eq(interventions.meetingId, meetingId), gt(interventions.changedAt, since)))
    .orderBy(asc(interventions.changedBy))
    .all()
    .map(({ changedBy }) => changedBy);
}

const interventionByKey = prepared((db) =>
  db
    .select()
    .from(interventions)
    .where(
      and(
        eq(interventions.meetingId, sql.placeholder("meetingId")),
        eq(interventions.id, sql.placeholder("interventionId")),
      ),
    )
    .prepare(),
);

/** One intervention of a meeting, withdrawn or not. */
export function findIntervention(db: Db, key: InterventionKey): Intervention | undefined {
  const row = interventionByKey(db).get(key);
  return row && interventionOf(row);
}

export type NoteOutcome =
  | { readonly outcome: "noted" | "already-noted"; readonly intervention: Intervention }
  | { readonly outcome: "no-such-session" | "no-such-predecessor" | "no-such-question" };

export type NewIntervention = Act & {
  readonly meetingId: string;
  readonly sessionId: string;
  /** The id of the intervention it follows; without it, it is the session's last. */
  readonly after?: string;
  /** With an id of its own a note may be sent twice, after a cut, and is stored once. */
  readonly intervention: Omit<RecordIntervention, "id"> & { readonly id?: string };
};

/** Notes that somebody took the floor. */
export function noteIntervention(
  db: Db,
  { meetingId, sessionId, after, intervention, actorId, now }: NewIntervention,
): NoteOutcome {
  return db.transaction(
    (tx) => {
      const id = intervention.id ?? newId({ msecs: now.getTime() });
      const noted = findIntervention(tx, { meetingId, interventionId: id });
      if (noted) return { outcome: "already-noted", intervention: noted };
      if (!findSession(tx, { meetingId, sessionId })) return { outcome: "no-such-session" };
      if (!answersSomebody(tx, meetingId, intervention)) return { outcome: "no-such-question" };
      const position = positionAfter(tx, { meetingId, sessionId, after });
      if (position === undefined) return { outcome: "no-such-predecessor" };

      const at = now.toISOString();
      const columns = interventionColumns.toColumns({ ...intervention, id });
      const place = { meetingId, sessionId, position };
      const history = { revision: 1, createdAt: at, changedAt: at, changedBy: actorId, withdrawnAt: null };
      const row = tx
        .insert(interventions)
        .values({ ...columns, ...place, ...history })
        .returning()
        .get();
      record(tx, { actorId, verb: "intervention.noted", targetId: id, meetingId, now });
      return { outcome: "noted", intervention: interventionOf(row) };
    },
    { behavior: "immediate" },
  );
}

/** Makes room behind the predecessor and returns the place; undefined where that is not of this session. */
function positionAfter(
  tx: Db,
  { meetingId, sessionId, after }: { meetingId: string; sessionId: string; after: string | undefined },
): number | undefined {
  const inSession = and(eq(interventions.meetingId, meetingId), eq(interventions.sessionId, sessionId));
  if (after === undefined) {
    const last = tx
      .select({ position: max(interventions.position) })
      .from(interventions)
      .where(inSession)
      .get();
    return (last?.position ?? -1) + 1;
  }
  const predecessor = findIntervention(tx, { meetingId, interventionId: after });
  if (predecessor?.sessionId !== sessionId) return undefined;
  const { position } = predecessor;
  tx.update(interventions)
    .set({ position: sql`${interventions.position} + 1` })
    .where(and(inSession, gt(interventions.position, position)))
    .run();
  return position + 1;
}

function answersSomebody(tx: Db, meetingId: string, { inReplyTo }: Pick<RecordIntervention, "inReplyTo">): boolean {
  return inReplyTo === undefined || findIntervention(tx, { meetingId, interventionId: inReplyTo }) !== undefined;
}

export type ChangeOutcome =
  /** "changed-meanwhile" hands back what somebody else made of it, so that the page can show both. */
  | { readonly outcome: "changed" | "changed-meanwhile" | "withdrawn"; readonly intervention: Intervention }
  | { readonly outcome: "no-such-intervention" | "no-such-question" };

export type InterventionChange = Act &
  InterventionKey & {
    /** The revision that the person had before them. */
    readonly expectedRevision: number;
    /** New values; `undefined` takes a value away. */
    readonly changes: Partial<Omit<RecordIntervention, "id">>;
  };

/** Changes what was noted, unless somebody else has changed it since. */
export function changeIntervention(
  db: Db,
  { meetingId, interventionId, expectedRevision, changes, actorId, now }: InterventionChange,
): ChangeOutcome {
  return db.transaction(
    (tx) => {
      const row = interventionByKey(tx).get({ meetingId, interventionId });
      if (!row) return { outcome: "no-such-intervention" };
      if (row.withdrawnAt) return { outcome: "withdrawn", intervention: interventionOf(row) };
      if (row.revision !== expectedRevision) return { outcome: "changed-meanwhile", intervention: interventionOf(row) };
      if (!answersSomebody(tx, meetingId, changes)) return { outcome: "no-such-question" };

      const changed = { ...interventionColumns.fromColumns(row), ...withOneSpeaker(changes) };
      const intervention = rewrite(tx, row, interventionColumns.toColumns(changed), { actorId, now });
      record(tx, { actorId, verb: "intervention.changed", targetId: interventionId, meetingId, now });
      return { outcome: "changed", intervention };
    },
    { behavior: "immediate" },
  );
}

/** `party` and `parties` exclude each other: whichever is given takes the other away. */
function withOneSpeaker(changes: InterventionChange["changes"]): InterventionChange["changes"] {
  if (changes.parties) return { ...changes, party: undefined };
  return changes.party === undefined ? changes : { ...changes, parties: undefined };
}

/** Takes an intervention out of the record; it can be restored. False where there is none that stands. */
export function withdrawIntervention(db: Db, { meetingId, interventionId, ...act }: Act & InterventionKey): boolean {
  return db.transaction(
    (tx) => {
      const row = interventionByKey(tx).get({ meetingId, interventionId });
      if (!row || row.withdrawnAt) return false;
      rewrite(tx, row, { withdrawnAt: act.now.toISOString() }, act);
      record(tx, { ...act, verb: "intervention.withdrawn", targetId: interventionId, meetingId });
      return true;
    },
    { behavior: "immediate" },
  );
}

/** Puts a withdrawn intervention back into its place. False where there is none. */
export function restoreIntervention(db: Db, { meetingId, interventionId, ...act }: Act & InterventionKey): boolean {
  return db.transaction(
    (tx) => {
      const row = interventionByKey(tx).get({ meetingId, interventionId });
      if (!row?.withdrawnAt) return false;
      rewrite(tx, row, { withdrawnAt: null }, act);
      record(tx, { ...act, verb: "intervention.restored", targetId: interventionId, meetingId });
      return true;
    },
    { behavior: "immediate" },
  );
}

function rewrite(tx: Db, { meetingId, id, revision }: Row, values: Partial<Row>, { actorId, now }: Act): Intervention {
  const row = tx
    .update(interventions)
    .set({ ...values, revision: revision + 1, changedAt: now.toISOString(), changedBy: actorId })
    .where(and(eq(interventions.meetingId, meetingId), eq(interventions.id, id)))
    .returning()
    .get();
  return interventionOf(row);
}
