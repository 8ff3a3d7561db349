import { draftIn } from "#app/collab/draft-document.ts";
import { made } from "#app/collab/shared-document.server.ts";
import type { Db } from "#db/database/client.ts";
import { draftUpdatesAfter, loadDraftDocument } from "#db/draft/draft-updates.ts";
import { findDraft } from "#db/draft/drafts.ts";
import { prepared } from "#db/database/prepared.ts";
import type { Draft } from "#domain/draft/draft.ts";
import { applyUpdate, type Doc } from "yjs";

type Kept = { readonly begunAt: string; readonly doc: Doc; seq: number; draft: Draft };

/**
 * The draft of a meeting's report as it is stored; undefined while it is compiled from the record alone. Writes nothing.
 * What was read is kept, and only what was written since is read again: a long draft is read with each page.
 */
export function readDraftOf(db: Db, meetingId: string): Draft | undefined {
  const begun = findDraft(db, meetingId);
  if (!begun) return undefined;
  const kept = keptOf(db);
  const known = kept.get(meetingId);
  if (known?.begunAt === begun.begunAt) return caughtUp(db, meetingId, known).draft;
  known?.doc.destroy();
  if (kept.size >= mostKept) kept.clear();
  const { updates, seq } = loadDraftDocument(db, meetingId);
  const doc = made(updates);
  const draft = draftIn(doc);
  kept.set(meetingId, { begunAt: begun.begunAt, doc, seq, draft });
  return draft;
}

function caughtUp(db: Db, meetingId: string, known: Kept): Kept {
  const later = draftUpdatesAfter(db, { meetingId, seq: known.seq });
  const last = later.at(-1);
  if (!last) return known;
  known.doc.transact(() => later.forEach(({ data }) => applyUpdate(known.doc, data)));
  known.seq = last.seq;
  known.draft = draftIn(known.doc);
  return known;
}

const keptOf = prepared(() => new Map<string, Kept>());

// A desk is busy with one report or two.
const mostKept = 8;
