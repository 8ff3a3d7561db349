import type { RoomDocuments } from "#app/collab/room-documents.ts";
import type { Unsent } from "#app/collab/unsent.ts";
import type { LocalRoom } from "#app/collab/local-database.ts";
import { toBase64 } from "lib0/buffer";
import { encodeStateAsUpdate } from "yjs";

/** A file of what the server does not have: to be read by people, and complete for whoever puts it back. */
export function exportOf(
  { personId, meetingId, sessionId }: LocalRoom,
  documents: RoomDocuments,
  entries: readonly Unsent[],
  now: number,
): Blob {
  const captures = [...new Set(entries.map(({ captureId }) => captureId))].map((id) => ({
    id,
    ...documents.textOf(id),
    offTheRecord: documents.offOf(id),
    documents: (["text", "off"] as const)
      .filter((layer) => documents.hasCome({ captureId: id, layer }))
      .map((layer) => ({
        layer,
        state: toBase64(encodeStateAsUpdate(documents.of({ captureId: id, layer }))),
      })),
    unsent: entries
      .filter(({ captureId }) => captureId === id)
      .map(({ since, what }) => ({
        at: new Date(since).toISOString(),
        ...("layer" in what ? { layer: what.layer, update: toBase64(what.update) } : what.act),
      })),
  }));
  const file = {
    format: "rapporteur/unsent-notes",
    version: 1,
    exportedAt: new Date(now).toISOString(),
    ...{ personId, meetingId, sessionId },
    captures,
  };
  return new Blob([JSON.stringify(file, null, 2)], { type: "application/json" });
}
