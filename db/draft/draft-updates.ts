import { and, asc, desc, eq, gt, ne, sql } from "drizzle-orm";
import type { StoredDocument } from "#db/room/capture-updates.ts";
import type { Db } from "#db/database/client.ts";
import { prepared } from "#db/database/prepared.ts";
import { draftSnapshots, draftUpdates } from "#db/schema/drafts.ts";

/** Who writes into a draft where no person does: what follows the record by itself. */
export const compiler = "compiler";

export type NewDraftUpdate = {
  readonly meetingId: string;
  readonly author: string;
  readonly at: string;
  readonly data: Uint8Array;
};

const inserting = prepared((db) =>
  db
    .insert(draftUpdates)
    .values({
      meetingId: sql.placeholder("meetingId"),
      author: sql.placeholder("author"),
      at: sql.placeholder("at"),
      data: sql.placeholder("data"),
    })
    .prepare(),
);

/** Adds an update to the log of a draft; inside the transaction of all that is stored together. */
export function appendDraftUpdate(tx: Db, { data, ...update }: NewDraftUpdate): number {
  return Number(inserting(tx).run({ ...update, data: Buffer.from(data) }).lastInsertRowid);
}

const snapshotOf = prepared((db) =>
  db
    .select()
    .from(draftSnapshots)
    .where(eq(draftSnapshots.meetingId, sql.placeholder("meetingId")))
    .prepare(),
);

const laterRows = prepared((db) =>
  db
    .select({ seq: draftUpdates.seq, data: draftUpdates.data })
    .from(draftUpdates)
    .where(and(eq(draftUpdates.meetingId, sql.placeholder("meetingId")), gt(draftUpdates.seq, sql.placeholder("seq"))))
    .orderBy(asc(draftUpdates.seq))
    .prepare(),
);

/** The document of a draft as it is stored. */
export function loadDraftDocument(db: Db, meetingId: string): StoredDocument {
  const snapshot = snapshotOf(db).get({ meetingId });
  const rows = draftUpdatesAfter(db, { meetingId, seq: snapshot?.seq ?? 0 });
  return {
    updates: [...(snapshot ? [snapshot.state] : []), ...rows.map(({ data }) => data)],
    seq: rows.at(-1)?.seq ?? snapshot?.seq ?? 0,
    later: rows.length,
  };
}

/** What was written in a draft after a row of its log. */
export function draftUpdatesAfter(db: Db, key: { readonly meetingId: string; readonly seq: number }) {
  return laterRows(db).all(key);
}

/** Keeps the state of a draft up to a row of its log, so that it loads faster; the log stays. */
export function keepDraftSnapshot(
  db: Db,
  { meetingId, ...snapshot }: { readonly meetingId: string; readonly seq: number; readonly state: Uint8Array },
): void {
  const kept = { seq: snapshot.seq, state: Buffer.from(snapshot.state) };
  db.insert(draftSnapshots)
    .values({ meetingId, ...kept })
    .onConflictDoUpdate({ target: draftSnapshots.meetingId, set: kept })
    .run();
}

const newest = prepared((db) =>
  db
    .select({ seq: draftUpdates.seq, at: draftUpdates.at, author: draftUpdates.author })
    .from(draftUpdates)
    .where(eq(draftUpdates.meetingId, sql.placeholder("meetingId")))
    .orderBy(desc(draftUpdates.seq))
    .limit(1)
    .prepare(),
);

/** Who wrote last in a draft, and when; undefined where there is none. */
export function lastDraftUpdate(db: Db, meetingId: string) {
  return newest(db).get({ meetingId });
}

/** The people who wrote in a draft after an instant, "" being before all of them. */
export function draftAuthorsSince(
  db: Db,
  { meetingId, since }: { readonly meetingId: string; readonly since: string },
): readonly string[] {
  return db
    .selectDistinct({ author: draftUpdates.author })
    .from(draftUpdates)
    .where(and(eq(draftUpdates.meetingId, meetingId), gt(draftUpdates.at, since), ne(draftUpdates.author, compiler)))
    .orderBy(asc(draftUpdates.author))
    .all()
    .map(({ author }) => author);
}
