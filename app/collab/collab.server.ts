import type { Desk } from "#app/collab/answering.server.ts";
import { draftMatter } from "#app/collab/draft-matter.server.ts";
import { draftsDesk, type Drafts } from "#app/collab/drafts.server.ts";
import { followRecord } from "#app/collab/follow-record.server.ts";
import { groupCommit } from "#app/collab/group-commit.server.ts";
import { notesDesk, type Notes } from "#app/collab/notes-desk.server.ts";
import { isOfNotes, notesMatter } from "#app/collab/notes-matter.server.ts";
import { perMinute } from "#app/collab/per-minute.ts";
import { projector } from "#app/collab/project.server.ts";
import { keepRooms } from "#app/collab/rooms.server.ts";
import { seating } from "#app/collab/seating.server.ts";
import type { Court } from "#app/collab/standing.server.ts";
import { roomIn } from "#app/collab/upgrade.server.ts";
import { compiledForDraft } from "#app/desk/report/compiled.server.ts";
import { seedOf } from "#app/editor/seed.ts";
import { seedCaptures } from "#db/room/seeded-captures.ts";
import type { IncomingMessage, Server as HttpServer } from "node:http";
import type { Duplex } from "node:stream";

export type CollabDeps = Court & {
  readonly publicUrl?: URL;
  /** Milliseconds after which a room that everybody left is forgotten. */
  readonly unloadAfter?: number;
};

/** All that is being written together: the notes of sessions, and the drafts of reports. */
export type Collab = {
  /** Takes the sockets of our paths. Others are left to whoever listens besides; "alone" refuses them. */
  readonly listenTo: (http: HttpServer, others: "left alone" | "refused") => void;
  readonly notes: Notes;
  readonly drafts: Drafts;
  readonly gauges: () => { readonly seats: number; readonly documents: number };
  /** Stores what came, writes the interventions, tells everybody to come back later. */
  readonly close: () => Promise<void>;
};

const unloadAfter = 60_000;

export function openCollab(deps: CollabDeps): Collab {
  const { db, clock, log } = deps;
  const complain = (error: unknown) => log.error({ err: error });
  const queue = groupCommit(db, complain);
  const projecting = projector({ db, clock, complain });
  const desk: Desk = {
    ...{ db, clock, queue },
    written(room, { captureId, layer }, author) {
      if (isOfNotes(room) && layer === "text") projecting.written(room, captureId, author);
    },
  };
  const isDue = perMinute();
  const draftOf = (meetingId: string) => draftMatter({ db, isDue }, meetingId);
  const rooms = keepRooms({
    complain,
    beforeUnload(room) {
      following.end(room);
      if (isOfNotes(room)) projecting.project(room);
    },
    unloadAfter: deps.unloadAfter ?? unloadAfter,
  });
  const notes = notesDesk(desk, rooms, projecting);
  const drafts = draftsDesk({
    ...{ desk, rooms, matterOf: draftOf },
    compiled: (meetingId) => compiledForDraft({ db, notes }, meetingId),
  });
  const following = followRecord(db, {
    catchUp(meetingId) {
      try {
        drafts.catchUp(meetingId);
      } catch (error) {
        // The next change, or whoever comes in next, tries again; what is read follows in any case.
        complain(error);
      }
    },
    judgeRoom: (room) => seats.judgeRoom(room),
  });
  const seats = seating({
    ...{ court: deps, rooms, desk, complain },
    matterOf: ({ meetingId, sessionId }) =>
      sessionId === undefined ? draftOf(meetingId) : notesMatter(db, { meetingId, sessionId }),
    arrives(room, standing) {
      following.begin(room);
      if (!isOfNotes(room)) return drafts.catchUp(room.matter.key.meetingId);
      // What a file brought in is written in like all else, from the first time that somebody comes to write.
      if (standing.mayWrite()) seedCaptures(db, room.matter.key, seedOf);
    },
  });
  return {
    listenTo: (http, others) =>
      http.on("upgrade", (request: IncomingMessage, socket: Duplex, head: Buffer) => {
        if (roomIn(request) !== undefined || others === "refused") seats.upgrade(request, socket, head);
      }),
    notes,
    drafts,
    gauges: () => ({ seats: seats.seats().length, documents: rooms.openDocuments() }),
    async close() {
      queue.flush();
      seats.sendAway();
      rooms.close();
      await seats.close();
    },
  };
}
