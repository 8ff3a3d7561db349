import { and, asc, eq, max, sql } from "drizzle-orm";
import { v7 as newId } from "uuid";
import type { RecordFollowUp } from "#domain/record/record.ts";
import { record, type Act } from "#db/audit.ts";
import type { Db } from "#db/client.ts";
import { recordColumns } from "#db/layout.ts";
import { prepared } from "#db/prepared.ts";
import { followUps, meetings } from "#db/schema/meetings.ts";

/** A follow-up as the record writes it. */
export type FollowUp = RecordFollowUp & { readonly meetingId: string };

/** The keys of a record's follow-up that are columns. */
export const followUpColumns = recordColumns<RecordFollowUp>()(["id", "text", "owner", "dueOn"], {
  nullable: ["owner", "dueOn"],
});

function followUpOf(row: typeof followUps.$inferSelect): FollowUp {
  return { ...followUpColumns.fromColumns(row), meetingId: row.meetingId };
}

const followUpsByMeeting = prepared((db) =>
  db
    .select()
    .from(followUps)
    .where(eq(followUps.meetingId, sql.placeholder("meetingId")))
    .orderBy(asc(followUps.position))
    .prepare(),
);

/** What one meeting promised, in the order of its record. */
export function listFollowUps(db: Db, meetingId: string): FollowUp[] {
  return followUpsByMeeting(db).all({ meetingId }).map(followUpOf);
}

/** The same list as the record writes it, without what is the desk's own. */
export function listFollowUpsForRecord(db: Db, meetingId: string): RecordFollowUp[] {
  return followUpsByMeeting(db)
    .all({ meetingId })
    .map((row) => followUpColumns.fromColumns(row));
}

/** What all meetings of a dialogue promised: those with a date first, the nearest in front. */
export function listFollowUpsOfDialogue(db: Db, dialogueId: string): FollowUp[] {
  return db
    .select({ followUp: followUps })
    .from(followUps)
    .innerJoin(meetings, eq(meetings.id, followUps.meetingId))
    .where(eq(meetings.dialogueId, dialogueId))
    .orderBy(sql`${followUps.dueOn} is null`, asc(followUps.dueOn), asc(meetings.startsOn), asc(followUps.position))
    .all()
    .map(({ followUp }) => followUpOf(followUp));
}

/** Adds a promise to a meeting's record and returns it. */
export function addFollowUp(
  db: Db,
  {
    meetingId,
    followUp,
    actorId,
    now,
  }: Act & { readonly meetingId: string; readonly followUp: Omit<RecordFollowUp, "id"> },
): FollowUp {
  return db.transaction(
    (tx) => {
      const all = tx.select({ last: max(followUps.position) }).from(followUps);
      const position = (all.where(eq(followUps.meetingId, meetingId)).get()?.last ?? -1) + 1;
      const id = newId({ msecs: now.getTime() });
      const row = tx
        .insert(followUps)
        .values({ ...followUpColumns.toColumns({ id, ...followUp }), meetingId, position })
        .returning()
        .get();
      record(tx, { actorId, verb: "follow_up.added", targetId: id, meetingId, now });
      return followUpOf(row);
    },
    { behavior: "immediate" },
  );
}

export type FollowUpChange = Act & {
  readonly meetingId: string;
  readonly followUpId: string;
  readonly changes: Partial<Omit<RecordFollowUp, "id">>;
};

/** Changes a promise and returns it; undefined where there is none. */
export function changeFollowUp(
  db: Db,
  { meetingId, followUpId, changes, actorId, now }: FollowUpChange,
): FollowUp | undefined {
  return db.transaction(
    (tx) => {
      const isThis = and(eq(followUps.meetingId, meetingId), eq(followUps.id, followUpId));
      const row = tx.select().from(followUps).where(isThis).get();
      if (!row) return undefined;
      const columns = followUpColumns.toColumns({ ...followUpColumns.fromColumns(row), ...changes });
      const changed = tx.update(followUps).set(columns).where(isThis).returning().get();
      record(tx, { actorId, verb: "follow_up.changed", targetId: followUpId, meetingId, now });
      return followUpOf(changed);
    },
    { behavior: "immediate" },
  );
}
