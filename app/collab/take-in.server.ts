import { readKeptOff, readKeptText } from "#app/collab/read-kept.server.ts";
import type { NotesRoom } from "#app/collab/notes-matter.server.ts";
import { emptyCapture, offRecordSeedOf, seedOf } from "#app/editor/seed.ts";
import type { Act } from "#db/audit/audit.ts";
import type { Db } from "#db/database/client.ts";
import { listKeptTogether, takeInAside, type KeptAside } from "#db/room/kept-aside.ts";
import { v7 as newId } from "uuid";

/**
 * Makes a capture of what was kept aside: a sibling where the one it was written in is there, else one of its own. It
 * gets documents of its own that say the same, so that nothing of it is merged into what others wrote. Undefined where
 * it is settled already.
 */
export function takeIn(db: Db, room: NotesRoom, kept: KeptAside, act: Act): string | undefined {
  const captureId = newId({ msecs: act.now.getTime() });
  const together = listKeptTogether(db, kept);
  const text = together.find(({ layer }) => layer === "text");
  const off = together.find(({ layer }) => layer === "off");
  const documents = {
    text: text ? seedOf(readKeptText(db, text)) : emptyCapture,
    ...(off && { off: offRecordSeedOf(readKeptOff(db, off)) }),
  };
  const beside = room.matter.captures().get(kept.captureId);
  const taken = takeInAside(db, { kept, captureId, documents, ...(beside && { beside }), ...act });
  return taken ? captureId : undefined;
}
