import { and, asc, desc, eq, gt, lte, sql } from "drizzle-orm";
import type { CaptureLayer } from "#domain/interventions/capture.ts";
import type { Db } from "#db/database/client.ts";
import { prepared } from "#db/database/prepared.ts";
import { captureSnapshots, captureUpdates } from "#db/schema/captures.ts";

/** A document of a capture. */
export type DocumentKey = { readonly captureId: string; readonly layer: CaptureLayer };

export type NewUpdate = DocumentKey & {
  readonly author: string;
  readonly at: string;
  readonly data: Uint8Array;
};

const inserting = prepared((db) =>
  db
    .insert(captureUpdates)
    .values({
      captureId: sql.placeholder("captureId"),
      layer: sql.placeholder("layer"),
      author: sql.placeholder("author"),
      at: sql.placeholder("at"),
      data: sql.placeholder("data"),
    })
    .prepare(),
);

/** Adds an update to the log of its document; inside the transaction of all that is stored together. */
export function appendUpdate(tx: Db, { captureId, layer, author, at, data }: NewUpdate): number {
  const stored = inserting(tx).run({ captureId, layer, author, at, data: bufferOf(data) });
  return Number(stored.lastInsertRowid);
}

const bufferOf = ({ buffer, byteOffset, byteLength }: Uint8Array) => Buffer.from(buffer, byteOffset, byteLength);

const ofDocument = (table: typeof captureSnapshots | typeof captureUpdates) =>
  and(eq(table.captureId, sql.placeholder("captureId")), eq(table.layer, sql.placeholder("layer")));

const snapshotOf = prepared((db) => db.select().from(captureSnapshots).where(ofDocument(captureSnapshots)).prepare());

const laterRows = prepared((db) =>
  db
    .select({ seq: captureUpdates.seq, data: captureUpdates.data })
    .from(captureUpdates)
    .where(and(ofDocument(captureUpdates), gt(captureUpdates.seq, sql.placeholder("seq"))))
    .orderBy(asc(captureUpdates.seq))
    .prepare(),
);

export type StoredDocument = {
  /** The snapshot first, where there is one, then what came after it. */
  readonly updates: readonly Uint8Array[];
  /** Up to which row of the log this goes; 0 where there is none. */
  readonly seq: number;
  /** How many rows the snapshot does not cover. */
  readonly later: number;
};

/** A document as it is stored. */
export function loadDocument(db: Db, { captureId, layer }: DocumentKey): StoredDocument {
  const snapshot = snapshotOf(db).get({ captureId, layer });
  const rows = laterRows(db).all({ captureId, layer, seq: snapshot?.seq ?? 0 });
  return {
    updates: [...(snapshot ? [snapshot.state] : []), ...rows.map(({ data }) => data)],
    seq: rows.at(-1)?.seq ?? snapshot?.seq ?? 0,
    later: rows.length,
  };
}

/** Keeps the state of a document up to a row of its log, so that it loads faster; the log stays. */
export function keepSnapshot(
  db: Db,
  { captureId, layer, seq, state }: DocumentKey & { readonly seq: number; readonly state: Uint8Array },
): void {
  const kept = { seq, state: bufferOf(state) };
  db.insert(captureSnapshots)
    .values({ captureId, layer, ...kept })
    .onConflictDoUpdate({ target: [captureSnapshots.captureId, captureSnapshots.layer], set: kept })
    .run();
}

/** When a document was written and by whom, oldest first. */
export function listUpdates(db: Db, { captureId, layer }: DocumentKey) {
  return db
    .select({ seq: captureUpdates.seq, at: captureUpdates.at, author: captureUpdates.author })
    .from(captureUpdates)
    .where(and(eq(captureUpdates.captureId, captureId), eq(captureUpdates.layer, layer)))
    .orderBy(asc(captureUpdates.seq))
    .all();
}

/** The log of a document up to one of its rows, from its beginning: the snapshot is not asked. */
export function logUpTo(db: Db, { captureId, layer, seq }: DocumentKey & { readonly seq: number }) {
  return db
    .select({ seq: captureUpdates.seq, data: captureUpdates.data })
    .from(captureUpdates)
    .where(and(eq(captureUpdates.captureId, captureId), eq(captureUpdates.layer, layer), lte(captureUpdates.seq, seq)))
    .orderBy(asc(captureUpdates.seq))
    .all();
}

const newest = prepared((db) =>
  db
    .select({ at: captureUpdates.at, author: captureUpdates.author })
    .from(captureUpdates)
    .where(ofDocument(captureUpdates))
    .orderBy(desc(captureUpdates.seq))
    .limit(1)
    .prepare(),
);

/** Who wrote last in a document, and when; undefined where nobody ever did. */
export function lastUpdate(db: Db, { captureId, layer }: DocumentKey) {
  return newest(db).get({ captureId, layer });
}
