import { and, asc, eq, sql } from "drizzle-orm";
import type { MadeIntervention } from "#domain/interventions/intervention-of.ts";
import type { RecordIntervention } from "#domain/record/record.ts";
import { record } from "#db/audit/audit.ts";
import type { SessionKey } from "#db/room/captures.ts";
import type { Db } from "#db/database/client.ts";
import { tellNews } from "#db/floor/news.ts";
import { interventionColumns } from "#db/room/interventions.ts";
import { interventions } from "#db/schema/interventions.ts";

/** What captures came to, with who wrote last and whom the audit is to name. */
export type Projected = MadeIntervention & {
  readonly changedBy: string;
  readonly changedAt: string;
  /** Those who wrote since the last time and have no entry of this minute yet. */
  readonly writers: readonly string[];
};

type Row = typeof interventions.$inferSelect;

/** Behind all others, until it is put into its place. */
const last = 1_000_000_000;

/**
 * Writes interventions as their captures have them, each into its place by when it was said. What is the same already
 * is left alone. Withdrawing and restoring stay acts of people. Returns the ids of those that changed.
 */
export function storeProjection(
  db: Db,
  {
    meetingId,
    sessionId,
    projected,
    now,
  }: SessionKey & { readonly projected: readonly Projected[]; readonly now: Date },
): string[] {
  return db.transaction(
    (tx) => {
      // A reply may be written before what it answers.
      tx.run(sql`PRAGMA defer_foreign_keys = ON`);
      const answerable = new Set([...idsOf(tx, meetingId), ...projected.map(({ intervention }) => intervention.id)]);
      const stored = projected.map((one) => ({
        id: one.intervention.id,
        change: storeOne(tx, { meetingId, sessionId, one, answerable, now }),
      }));
      const changed = stored.filter(({ change }) => change !== "nothing");
      if (changed.length > 0) inOrderOfSpeaking(tx, { meetingId, sessionId });
      // Of a note, which never prints, nobody need hear.
      if (changed.some(({ change }) => change === "line")) tellNews(tx, { meetingId, sessionId, kind: "lines", now });
      return changed.map(({ id }) => id);
    },
    { behavior: "immediate" },
  );
}

function idsOf(tx: Db, meetingId: string): string[] {
  const rows = tx.select({ id: interventions.id }).from(interventions).where(eq(interventions.meetingId, meetingId));
  return rows.all().map(({ id }) => id);
}

type One = SessionKey & { readonly one: Projected; readonly answerable: ReadonlySet<string>; readonly now: Date };

/** What is another than before: nothing, the note alone, or something that a report may say. */
function storeOne(tx: Db, { meetingId, sessionId, one, answerable, now }: One): "nothing" | "note" | "line" {
  const { spokenAt, changedAt, changedBy, writers } = one;
  const { id } = one.intervention;
  const inRow = and(eq(interventions.meetingId, meetingId), eq(interventions.id, id));
  const row = tx.select().from(interventions).where(inRow).get();
  const made = withStandingQuestion(one.intervention, answerable);
  const kept = row ? { ...interventionColumns.fromColumns(row), ...nothingSaid } : {};
  const columns = interventionColumns.toColumns({ ...kept, ...made });
  const marks = one.marks.length > 0 ? one.marks : null;
  if (!row) {
    const history = { revision: 1, createdAt: now.toISOString(), changedAt, changedBy, withdrawnAt: null };
    tx.insert(interventions)
      .values({ ...columns, ...history, marks, spokenAt, meetingId, sessionId, position: last })
      .run();
    record(tx, { actorId: changedBy, verb: "intervention.noted", targetId: id, meetingId, now });
    return "line";
  }
  if (isSame(row, { ...columns, marks, spokenAt })) return "nothing";
  tx.update(interventions)
    .set({ ...columns, marks, spokenAt, changedAt, changedBy, revision: row.revision + 1 })
    .where(inRow)
    .run();
  for (const actorId of writers) record(tx, { actorId, verb: "intervention.changed", targetId: id, meetingId, now });
  return isSame(row, { ...columns, note: row.note }) ? "note" : "line";
}

/** Every known key but the id: what captures do not say is not said. Keys that we do not know stay as a file brought them. */
const nothingSaid: { readonly [Key in Exclude<keyof RecordIntervention, "id" | "kind">]: undefined } = {
  party: undefined,
  written: undefined,
  parties: undefined,
  capacity: undefined,
  onBehalfOf: undefined,
  speakingBody: undefined,
  inReplyTo: undefined,
  attribution: undefined,
  pinned: undefined,
  verb: undefined,
  form: undefined,
  line: undefined,
  note: undefined,
};

function withStandingQuestion(made: RecordIntervention, answerable: ReadonlySet<string>): RecordIntervention {
  if (made.inReplyTo === undefined || answerable.has(made.inReplyTo)) return made;
  const { inReplyTo: _unknown, ...rest } = made;
  return rest;
}

/** The layout tells how a file wrote it, not what it says. */
function isSame(row: Row, columns: Partial<Row>): boolean {
  const { layout: _layout, ...values } = columns;
  return Object.entries(values).every(
    ([key, value]) => JSON.stringify(Reflect.get(row, key) ?? null) === JSON.stringify(value ?? null),
  );
}

/** What a file brought in has no time of its own: it stays behind whatever it stood behind. */
function inOrderOfSpeaking(tx: Db, { meetingId, sessionId }: SessionKey): void {
  const inSession = and(eq(interventions.meetingId, meetingId), eq(interventions.sessionId, sessionId));
  const { id, position, spokenAt } = interventions;
  const rows = tx.select({ id, position, spokenAt }).from(interventions).where(inSession).orderBy(asc(position)).all();
  let before = "";
  const timed = rows.map((row) => ({ ...row, at: (before = row.spokenAt ?? before) }));
  const sorted = timed.toSorted((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0));
  for (const [index, row] of sorted.entries()) {
    if (row.position === index) continue;
    tx.update(interventions)
      .set({ position: index })
      .where(and(eq(interventions.meetingId, meetingId), eq(id, row.id)))
      .run();
  }
}
