import { faultInDraft } from "#app/collab/fault-of-draft.ts";
import type { Matter } from "#app/collab/matter.server.ts";
import type { Room } from "#app/collab/room.server.ts";
import type { PlaceSeen } from "#app/collab/standing.server.ts";
import { draftDocument, type DocumentId } from "#app/collab/wire.ts";
import { findMeetingSeen } from "#app/desk/meetings/meeting-access.server.ts";
import type { Db } from "#db/database/client.ts";
import { appendDraftUpdate, keepDraftSnapshot, loadDraftDocument } from "#db/draft/draft-updates.ts";
import { findDraft, recordDraftEdit, reportClosed } from "#db/draft/drafts.ts";
import { isFrozen } from "#db/database/frozen.ts";

/** The draft of a meeting's report: one document, which everybody writes in together. */
export type DraftMatter = Matter & {
  readonly kind: "draft";
  /** Undefined while nobody has begun. */
  readonly document: () => DocumentId | undefined;
};

export type DraftRoom = Room<DraftMatter>;

export function isOfDraft(room: Room): room is DraftRoom {
  return room.matter.kind === "draft";
}

type Needs = {
  readonly db: Db;
  /** Is it time to name this person in the audit again? */
  readonly isDue: (key: string, now: Date) => boolean;
};

export function draftMatter({ db, isDue }: Needs, meetingId: string): DraftMatter {
  const document = () => {
    const begun = findDraft(db, meetingId);
    return begun && draftDocument(begun.begunAt);
  };
  const has = ({ captureId, layer }: DocumentId) => layer === "draft" && captureId === document()?.captureId;
  return {
    kind: "draft",
    document,
    key: { meetingId },
    layers: ["draft"],
    find: () => findDraftSeen(db, meetingId),
    index: () => [],
    has,
    isAwaited: () => false,
    load: () => loadDraftDocument(db, meetingId),
    faultIn: () => faultInDraft,
    append({ id, data, ...act }) {
      if (!has(id)) return "no-such-capture";
      const closed = reportClosed(db, meetingId);
      if (closed) return closed === "frozen" ? "frozen" : "not-allowed";
      const { actorId: author, now } = act;
      if (isDue(`${meetingId} ${author}`, now)) recordDraftEdit(db, { meetingId, ...act });
      return appendDraftUpdate(db, { meetingId, author, at: now.toISOString(), data });
    },
    keepSnapshot(id, seq, state) {
      if (has(id)) keepDraftSnapshot(db, { meetingId, seq, state });
    },
  };
}

/** Nobody has a seat at a draft that nobody has begun. */
function findDraftSeen(db: Db, meetingId: string): PlaceSeen | undefined {
  const seen = findMeetingSeen(db, meetingId);
  if (!seen || !findDraft(db, meetingId)) return undefined;
  const { subject } = seen;
  return {
    subject,
    reading: "version.read_working",
    rightsOf: ({ may }) => ({
      mayRead: () => may("version.read_working", subject),
      mayWrite: () => may("draft.edit", subject) && reportClosed(db, meetingId) === undefined,
      mayReadLayer: (layer) => layer === "draft" && may("version.read_working", subject),
    }),
    keepsAside: false,
    isFrozen: () => isFrozen(db, meetingId),
  };
}
