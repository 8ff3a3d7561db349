import type { MeetingSeen } from "#app/desk/meeting-access.server.ts";
import type { Asker } from "#app/desk/who-asks.server.ts";
import type { Db } from "#db/client.ts";
import { listSessionNoteTakers } from "#db/session-note-takers.ts";

type Asked = { readonly asker: Asker; readonly seen: MeetingSeen };

/** May this reader see what is off the record in a session? Only whoever covers it may. */
export function mayReadOff(db: Db, { asker, seen: { meeting, subject } }: Asked, sessionId: string): boolean {
  const isCovered = listSessionNoteTakers(db, { meetingId: meeting.id, sessionId }).includes(asker.id);
  return asker.may("note.read_off_record", { ...subject, openings: isCovered ? ["own session's note-taker"] : [] });
}
