import type { Desk } from "#app/collab/answering.server.ts";
import { draftIn, seedOfDraft, writeChanges } from "#app/collab/draft-document.ts";
import type { DraftMatter, DraftRoom } from "#app/collab/draft-matter.server.ts";
import type { Rooms } from "#app/collab/rooms.server.ts";
import { storeUpdate } from "#app/collab/store-update.server.ts";
import { record, type AuditVerb } from "#db/audit/audit.ts";
import { compiler } from "#db/draft/draft-updates.ts";
import { beginDraft, findDraft, reportClosed, type ReportClosed, type Upon } from "#db/draft/drafts.ts";
import type { DraftChanges } from "#domain/draft/changes.ts";
import type { Draft } from "#domain/draft/draft.ts";
import { follow, type Following } from "#domain/draft/follow.ts";
import { draftOf } from "#domain/draft/seed.ts";
import type { Paragraph } from "#domain/report/report.ts";

/** What came of writing in a draft. */
export type DraftOutcome = "done" | "not-begun" | "changed-meanwhile" | ReportClosed;

/** The drafts of reports, for whoever writes in them without a page. */
export type Drafts = {
  /** Begins the draft of a meeting, unless it is begun. */
  readonly begin: (act: Upon) => ReturnType<typeof beginDraft>;
  /** Writes what the draft and the record give together; nothing where that is no longer what the person saw. */
  readonly write: (
    act: Upon & { readonly verb: AuditVerb; readonly targetId: string },
    changes: (draft: Draft, following: Following) => DraftChanges | undefined,
  ) => DraftOutcome;
  /** Writes into a draft that is begun what follows the record by itself. */
  readonly catchUp: (meetingId: string) => void;
  /** Stores what pages have sent so far. */
  readonly settle: () => void;
};

type Needs = {
  readonly desk: Desk;
  readonly rooms: Rooms;
  readonly matterOf: (meetingId: string) => DraftMatter;
  /** What is compiled from the record now; undefined where there is no such meeting. */
  readonly compiled: (meetingId: string) => readonly Paragraph[] | undefined;
};

export function draftsDesk({ desk, rooms, matterOf, compiled }: Needs): Drafts {
  const { db, queue, clock } = desk;
  const inRoom = <Result>(meetingId: string, work: (room: DraftRoom) => Result): Result => {
    const room = rooms.enter(matterOf(meetingId));
    try {
      return work(room);
    } finally {
      rooms.left(room);
    }
  };
  const change = (
    act: Upon,
    changes: (draft: Draft) => DraftChanges | undefined,
    alongside?: () => void,
  ): DraftOutcome => {
    queue.flush();
    return inRoom(act.meetingId, (room) => {
      const id = room.matter.document();
      const document = id && room.document(id);
      if (!document) throw new Error("The draft cannot be read.");
      let isSeen = true;
      const bytes = document.change((doc) => {
        const made = changes(draftIn(doc));
        isSeen = made !== undefined;
        if (made) writeChanges(doc, made);
      });
      if (!isSeen) return "changed-meanwhile";
      const came: { outcome: DraftOutcome | "lost" } = { outcome: "done" };
      storeUpdate(desk, {
        ...{ room, document, bytes, act, alongside },
        stored: () => undefined,
        refused: () => void (came.outcome = "frozen"),
        lost: () => void (came.outcome = "lost"),
      });
      queue.flush();
      if (came.outcome === "lost") throw new Error("What was written in the draft could not be stored.");
      return came.outcome;
    });
  };
  return {
    begin({ meetingId, ...act }) {
      const paragraphs = compiled(meetingId) ?? [];
      return beginDraft(db, { meetingId, ...act, seed: seedOfDraft(draftOf(paragraphs)) });
    },
    write({ verb, targetId, ...act }, changes) {
      const { meetingId } = act;
      const paragraphs = compiled(meetingId);
      if (!paragraphs || !findDraft(db, meetingId)) return "not-begun";
      const closed = reportClosed(db, meetingId);
      if (closed) return closed;
      const alongside = () => record(db, { ...act, verb, targetId });
      return change(act, (draft) => changes(draft, follow(draft, { paragraphs })), alongside);
    },
    catchUp(meetingId) {
      if (!findDraft(db, meetingId) || reportClosed(db, meetingId)) return;
      const paragraphs = compiled(meetingId);
      if (!paragraphs) return;
      const act = { meetingId, actorId: compiler, now: clock() };
      change(act, (draft) => follow(draft, { paragraphs }).changes);
    },
    settle: () => queue.flush(),
  };
}
