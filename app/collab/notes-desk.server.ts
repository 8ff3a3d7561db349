import type { Desk } from "#app/collab/answering.server.ts";
import { isOfNotes, notesMatter } from "#app/collab/notes-matter.server.ts";
import type { Projector } from "#app/collab/project.server.ts";
import type { Rooms } from "#app/collab/rooms.server.ts";
import { takeIn } from "#app/collab/take-in.server.ts";
import type { Act } from "#db/audit/audit.ts";
import type { KeptAside } from "#db/room/kept-aside.ts";
import { listUnprojected } from "#db/room/seeded-captures.ts";

/** What pages ask before they read interventions. */
export type Notes = {
  /** Brings the rows of a meeting up to what was written so far. */
  readonly settle: (meetingId: string) => void;
  /** Makes a capture of what was kept aside, of which everybody in its room hears. False where it is settled already. */
  readonly takeIn: (kept: KeptAside, act: Act) => boolean;
};

export function notesDesk({ db, queue }: Desk, rooms: Rooms, { written, project }: Projector): Notes {
  const settled = new Set<string>();
  const settleLeftBehind = (meetingId: string) => {
    for (const [sessionId, left] of Map.groupBy(listUnprojected(db, meetingId), (one) => one.sessionId)) {
      const room = rooms.enter(notesMatter(db, { meetingId, sessionId }));
      for (const { interventionId } of left) written(room, interventionId);
      rooms.left(room);
    }
  };
  return {
    settle(meetingId) {
      queue.flush();
      if (!settled.has(meetingId)) settleLeftBehind(meetingId);
      settled.add(meetingId);
      rooms.of(meetingId).filter(isOfNotes).forEach(project);
    },
    takeIn(kept, act) {
      queue.flush();
      const { meetingId, sessionId } = kept;
      const room = rooms.enter(notesMatter(db, { meetingId, sessionId }));
      const captureId = takeIn(db, room, kept, act);
      if (captureId !== undefined) {
        room.tellIndex();
        written(room, captureId, act.actorId);
      }
      rooms.left(room);
      return captureId !== undefined;
    },
  };
}
