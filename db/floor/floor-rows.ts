import { and, asc, desc, eq, isNull, sql } from "drizzle-orm";
import type { Floor, Turn, Waiting } from "#domain/floor/turn.ts";
import { record, type Act, type AuditVerb } from "#db/audit/audit.ts";
import type { Db } from "#db/database/client.ts";
import { tellNews } from "#db/floor/news.ts";
import { prepared } from "#db/database/prepared.ts";
import { roomOptionsOf } from "#db/room/room-options.ts";
import { floors, listOfSpeakers, turns } from "#db/schema/floor.ts";

/** A session of a meeting. */
export type SessionKey = { readonly meetingId: string; readonly sessionId: string };

type TurnRow = typeof turns.$inferSelect;
type WaitingRow = typeof listOfSpeakers.$inferSelect;

const turnsBySession = prepared((db) =>
  db
    .select()
    .from(turns)
    .where(and(eq(turns.meetingId, sql.placeholder("meetingId")), eq(turns.sessionId, sql.placeholder("sessionId"))))
    .orderBy(desc(turns.startedAt))
    .prepare(),
);

/** The turns of a session, the newest first. */
export function listTurns(db: Db, key: SessionKey): readonly Turn[] {
  return turnsBySession(db).all(key).map(turnOf);
}

function turnOf({ id, party, kind, capacity, startedAt, endedAt }: TurnRow): Turn {
  return { id, party, kind, ...(capacity && { capacity }), startedAt, endedAt };
}

const waitingBySession = prepared((db) =>
  db
    .select()
    .from(listOfSpeakers)
    .where(
      and(
        eq(listOfSpeakers.meetingId, sql.placeholder("meetingId")),
        eq(listOfSpeakers.sessionId, sql.placeholder("sessionId")),
        isNull(listOfSpeakers.calledAt),
        isNull(listOfSpeakers.withdrawnAt),
      ),
    )
    .orderBy(asc(listOfSpeakers.position), asc(listOfSpeakers.addedAt))
    .prepare(),
);

/** Who waits for the floor of a session, in the order of the list. */
export function listWaiting(db: Db, key: SessionKey): readonly WaitingRow[] {
  return waitingBySession(db).all(key);
}

/** One entry of the list of speakers, waiting or not. */
export function findEntry(db: Db, { meetingId, sessionId, id }: SessionKey & { readonly id: string }) {
  const isThis = and(
    eq(listOfSpeakers.meetingId, meetingId),
    eq(listOfSpeakers.sessionId, sessionId),
    eq(listOfSpeakers.id, id),
  );
  return db.select().from(listOfSpeakers).where(isThis).get();
}

const floorBySession = prepared((db) =>
  db
    .select()
    .from(floors)
    .where(and(eq(floors.meetingId, sql.placeholder("meetingId")), eq(floors.sessionId, sql.placeholder("sessionId"))))
    .prepare(),
);

/** What the floor of a session is set to. */
export function settingsOf(db: Db, key: SessionKey): Omit<typeof floors.$inferSelect, keyof SessionKey> {
  const { isListClosed, screen, message, isFrozen } = floorBySession(db).get(key) ?? untouched;
  return { isListClosed, screen, message, isFrozen };
}

const untouched = { isListClosed: false, screen: "list", message: null, isFrozen: false } as const;

/** The floor of a session as everybody in the room may know it. */
export function readFloor(db: Db, key: SessionKey): Floor {
  const all = listTurns(db, key);
  const current = all.find(({ endedAt }) => endedAt === null);
  const { limitSeconds } = roomOptionsOf(db, key.meetingId);
  const { message, ...settings } = settingsOf(db, key);
  return {
    sessionId: key.sessionId,
    ...(current && { current }),
    waiting: listWaiting(db, key).map(waitingOf),
    spoken: all.filter(({ endedAt }) => endedAt !== null),
    ...(limitSeconds !== null && { limitSeconds }),
    ...settings,
    ...(message !== null && { message }),
  };
}

function waitingOf({ id, party, kind, isRequest, addedAt }: WaitingRow): Waiting {
  return { id, party, kind, isRequest, addedAt };
}

/** Audit and news of an act on the floor, in its transaction. */
export function tellOfFloor(tx: Db, act: Act & SessionKey, verb: AuditVerb, targetId: string): void {
  const { meetingId, sessionId, actorId, deviceSessionId, now } = act;
  record(tx, { meetingId, actorId, deviceSessionId, now, verb, targetId });
  tellNews(tx, { meetingId, sessionId, kind: "floor", now });
}
