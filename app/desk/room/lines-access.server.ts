import type { Asker } from "#app/desk/access/who-asks.server.ts";
import { authorize } from "#app/desk/access/who-asks.server.ts";
import type { MeetingSeen } from "#app/desk/meetings/meeting-access.server.ts";
import { requireMeeting, rightsAt } from "#app/desk/meetings/meeting-access.server.ts";
import { notFound } from "#app/refusals.server.ts";
import type { Db } from "#db/database/client.ts";

/** A meeting whose unreleased lines the actor may read. Throws 404 to everybody else. */
export function requireLines(db: Db, actor: Asker, meetingId: string) {
  const seen = requireMeeting(db, actor, meetingId);
  const rights = rightsAt(actor, seen);
  if (!rights.mayReadLines) notFound();
  return { seen, rights };
}

/** A meeting in which the actor may note. Throws 404 to whoever may not read its lines, else 403. */
export function requireWriter(db: Db, actor: Asker, meetingId: string): MeetingSeen {
  const { seen } = requireLines(db, actor, meetingId);
  for (const act of ["note.write", "line.write", "line.pin", "attribution.set"] as const)
    authorize(actor, act, seen.subject);
  return seen;
}
