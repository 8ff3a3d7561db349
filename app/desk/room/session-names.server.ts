import type { MeetingSeen } from "#app/desk/meetings/meeting-access.server.ts";
import { sessionsShown } from "#app/desk/programme/programme-access.server.ts";
import type { Asker } from "#app/desk/access/who-asks.server.ts";
import type { Db } from "#db/database/client.ts";
import { listSessions, type Session } from "#db/programme/sessions.ts";

export type SessionNamed = Pick<Session, "id" | "kind" | "number" | "title">;

/**
 * How sessions are called before this reader: as the draft has them for whoever works on it, as they were last released
 * for all others, and by kind and number alone where nothing was released of them.
 */
export function sessionNamesFor(db: Db, asker: Asker, seen: MeetingSeen): (session: SessionNamed) => SessionNamed {
  const shown = new Map(sessionsShown(db, asker, seen).map((session) => [session.id, session]));
  return ({ id, kind, number }) => {
    const known = shown.get(id);
    return known ? { id, kind: known.kind, number: known.number, title: known.title } : { id, kind, number };
  };
}

/** The sessions of a meeting but for its breaks, as this reader may call them. */
export function sessionsNamed(db: Db, asker: Asker, seen: MeetingSeen): readonly SessionNamed[] {
  return listSessions(db, seen.meeting.id)
    .filter(({ kind }) => kind !== "break")
    .map(sessionNamesFor(db, asker, seen));
}
