import { draftIn } from "#app/collab/draft-document.ts";
import type { Db } from "#db/client.ts";
import { loadDraftDocument } from "#db/draft-updates.ts";
import { findDraft } from "#db/drafts.ts";
import type { Draft } from "#domain/draft/draft.ts";
import { applyUpdate, Doc } from "yjs";

/** The draft of a meeting's report as it is stored; undefined while it is compiled from the record alone. */
export function readDraftOf(db: Db, meetingId: string): Draft | undefined {
  if (!findDraft(db, meetingId)) return undefined;
  const doc = new Doc();
  for (const update of loadDraftDocument(db, meetingId).updates) applyUpdate(doc, update);
  return draftIn(doc);
}
