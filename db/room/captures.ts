import { and, asc, eq, sql } from "drizzle-orm";
import { recordIdOf } from "#domain/interventions/capture-id.ts";
import { instantOf } from "#domain/interventions/instant-of.ts";
import type { CaptureEntry, Taken } from "#domain/interventions/capture.ts";
import { record, type Act } from "#db/audit/audit.ts";
import { appendUpdate } from "#db/room/capture-updates.ts";
import type { Db } from "#db/database/client.ts";
import { prepared } from "#db/database/prepared.ts";
import { captures } from "#db/schema/captures.ts";
import { turns } from "#db/schema/floor.ts";
import { interventions } from "#db/schema/interventions.ts";

/** Which session: the room in which captures are made. */
export type SessionKey = { readonly meetingId: string; readonly sessionId: string };

const selected = (db: Db) =>
  db
    .select({ capture: captures, withdrawnAt: interventions.withdrawnAt })
    .from(captures)
    .leftJoin(interventions, and(eq(interventions.meetingId, captures.meetingId), eq(interventions.id, recordId)));

/** As recordIdOf has it. */
export const recordId = sql`replace(${captures.interventionId}, '~' || ${captures.meetingId}, '')`;

type Row = { readonly capture: typeof captures.$inferSelect; readonly withdrawnAt: string | null };

function entryOf({ capture: { meetingId: _meeting, sessionId: _session, ...entry }, withdrawnAt }: Row): CaptureEntry {
  return { ...entry, isWithdrawn: withdrawnAt !== null };
}

const bySession = prepared((db) =>
  selected(db)
    .where(
      and(eq(captures.meetingId, sql.placeholder("meetingId")), eq(captures.sessionId, sql.placeholder("sessionId"))),
    )
    .orderBy(asc(captures.spokenAt), asc(captures.openedAt), asc(captures.id))
    .prepare(),
);

/** The captures of a session in the order of speaking. */
export function listCaptures(db: Db, { meetingId, sessionId }: SessionKey): CaptureEntry[] {
  return bySession(db).all({ meetingId, sessionId }).map(entryOf);
}

const byId = prepared((db) =>
  selected(db)
    .where(eq(captures.id, sql.placeholder("captureId")))
    .prepare(),
);

/** One capture of a session; undefined where it is another's. */
function findCapture(db: Db, { meetingId, sessionId, captureId }: CaptureKey): CaptureEntry | undefined {
  const row = byId(db).get({ captureId });
  return row?.capture.meetingId === meetingId && row.capture.sessionId === sessionId ? entryOf(row) : undefined;
}

/** Is there a capture of this id in any session? */
export function findCaptureAnywhere(db: Db, captureId: string): boolean {
  return byId(db).get({ captureId }) !== undefined;
}

export type CaptureKey = SessionKey & { readonly captureId: string };

export type NewCapture = Act &
  CaptureKey & {
    /** By the note-taker's clock; the turn's own start counts more. */
    readonly claimedAt: Date;
    readonly turnId?: string;
    /** The intervention of which it is one more record. */
    readonly besideId?: string;
    /** The first update of its document. */
    readonly seed: Uint8Array;
    /** Who wrote it, where that is not who opens it. */
    readonly author?: string;
  };

/**
 * Begins a capture. Said again it changes nothing, but that a turn which was not known is learnt. "taken": another
 * session has a capture of that id.
 */
export function openCapture(db: Db, opening: NewCapture): "opened" | "known" | "taken" {
  const { meetingId, sessionId, captureId, actorId, author = actorId, now } = opening;
  return db.transaction(
    (tx) => {
      const known = byId(tx).get({ captureId });
      if (known) return learnTurn(tx, entryIn(known, opening), opening);
      const place = placeOf(tx, opening);
      const openedAt = now.toISOString();
      tx.insert(captures)
        .values({ meetingId, sessionId, id: captureId, ...place, openedBy: author, openedAt, taken: null })
        .run();
      appendUpdate(tx, { captureId, layer: "text", author, at: openedAt, data: opening.seed });
      record(tx, { actorId, verb: "capture.opened", targetId: captureId, meetingId, now });
      return "opened";
    },
    { behavior: "immediate" },
  );
}

function entryIn(row: Row, { meetingId, sessionId }: SessionKey): CaptureEntry | undefined {
  return row.capture.meetingId === meetingId && row.capture.sessionId === sessionId ? entryOf(row) : undefined;
}

/** A page may begin a capture before the server has given it the turn. */
function learnTurn(tx: Db, entry: CaptureEntry | undefined, opening: NewCapture): "known" | "taken" {
  if (!entry) return "taken";
  const isTold = entry.turnId === null && entry.openedBy === opening.actorId && opening.turnId !== undefined;
  const turn = isTold ? turnOf(tx, opening) : undefined;
  if (turn) {
    const { turnId, spokenAt } = turn;
    tx.update(captures).set({ turnId, spokenAt }).where(eq(captures.id, entry.id)).run();
  }
  return "known";
}

function placeOf(tx: Db, opening: NewCapture) {
  const { captureId, claimedAt, now } = opening;
  const turn = turnOf(tx, opening);
  const besideId = opening.besideId ?? (turn && noteOfColleague(tx, turn.turnId, opening));
  return {
    // Whoever noted without a network beside something that the server has never seen keeps what they wrote.
    interventionId: besideId !== undefined && isIntervention(tx, besideId, opening) ? besideId : captureId,
    turnId: turn?.turnId ?? null,
    spokenAt: turn?.spokenAt ?? instantOf(claimedAt, now).toISOString(),
    isTimed: true,
  };
}

function turnOf(tx: Db, { meetingId, sessionId, turnId }: NewCapture) {
  if (turnId === undefined) return undefined;
  const where = and(eq(turns.id, turnId), eq(turns.meetingId, meetingId), eq(turns.sessionId, sessionId));
  return tx.select({ turnId: turns.id, spokenAt: turns.startedAt }).from(turns).where(where).get();
}

/** The intervention to which another note-taker's capture of the same turn belongs. One's own second capture is another. */
function noteOfColleague(tx: Db, turnId: string, { actorId }: Act): string | undefined {
  const ofTurn = tx.select().from(captures).where(eq(captures.turnId, turnId)).orderBy(captures.openedAt).all();
  return ofTurn.some(({ openedBy }) => openedBy === actorId) ? undefined : ofTurn[0]?.interventionId;
}

/** Is this an intervention of the session, with a row already or with a capture that leads? */
function isIntervention(tx: Db, interventionId: string, { meetingId, sessionId }: SessionKey): boolean {
  const leading = byId(tx).get({ captureId: interventionId })?.capture;
  return (
    leading?.interventionId === interventionId && leading.meetingId === meetingId && leading.sessionId === sessionId
  );
}

/** Says what becomes of a sibling. False where the capture is none. */
export function takeCapture(
  db: Db,
  { meetingId, sessionId, captureId, taken, ...act }: Act & CaptureKey & { readonly taken: Taken },
): boolean {
  return db.transaction(
    (tx) => {
      const entry = findCapture(tx, { meetingId, sessionId, captureId });
      if (!entry || entry.interventionId === captureId) return false;
      if (entry.taken === taken) return true;
      tx.update(captures).set({ taken }).where(eq(captures.id, captureId)).run();
      record(tx, { ...act, verb: "capture.taken", targetId: captureId, meetingId });
      return true;
    },
    { behavior: "immediate" },
  );
}

/**
 * Makes a capture, with its siblings, one more record of another intervention of the session; joined to itself it
 * stands alone again.
 */
export function joinCapture(
  db: Db,
  { interventionId, ...joining }: Act & CaptureKey & { readonly interventionId: string },
): "joined" | "no-such-capture" | "no-such-intervention" {
  const { meetingId, sessionId, captureId, actorId, now } = joining;
  return db.transaction(
    (tx) => {
      const entry = findCapture(tx, joining);
      if (!entry) return "no-such-capture";
      const standsAlone = interventionId === captureId;
      if (!standsAlone && !isIntervention(tx, interventionId, { meetingId, sessionId })) return "no-such-intervention";
      if (entry.interventionId === interventionId) return "joined";
      const moved =
        entry.interventionId === captureId
          ? and(eq(captures.meetingId, meetingId), eq(captures.interventionId, captureId))
          : eq(captures.id, captureId);
      tx.update(captures).set({ interventionId, taken: null }).where(moved).run();
      // The intervention that it led is a record of nothing any more; set apart again, it is one.
      tx.update(interventions)
        .set({ withdrawnAt: standsAlone ? null : now.toISOString() })
        .where(and(eq(interventions.meetingId, meetingId), eq(interventions.id, recordIdOf(captureId, meetingId))))
        .run();
      record(tx, { actorId, verb: "capture.joined", targetId: captureId, meetingId, now });
      return "joined";
    },
    { behavior: "immediate" },
  );
}
