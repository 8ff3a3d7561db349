import type { MeetingSeen } from "#app/desk/meetings/meeting-access.server.ts";
import type { Asker } from "#app/desk/access/who-asks.server.ts";
import type { Db } from "#db/database/client.ts";
import { listSessionNoteTakers } from "#db/room/session-note-takers.ts";

type Asked = { readonly asker: Asker; readonly seen: MeetingSeen };

/** May this reader see what is off the record in a session? Only whoever covers it may. */
export function mayReadOff(db: Db, { asker, seen: { meeting, subject } }: Asked, sessionId: string): boolean {
  const isCovered = listSessionNoteTakers(db, { meetingId: meeting.id, sessionId }).includes(asker.id);
  return asker.may("note.read_off_record", { ...subject, openings: isCovered ? ["own session's note-taker"] : [] });
}
