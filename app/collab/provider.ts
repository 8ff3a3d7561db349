import type { OpenRoom } from "#app/collab/create-room-client.ts";
import type { DocumentId } from "#app/collab/wire.ts";
import { guardedCopy } from "#app/editor/guarded-copy.ts";
import type { CaptureRoot } from "#app/editor/nodes.ts";
import type { Provider } from "@lexical/yjs";
import { Awareness } from "y-protocols/awareness";
import type { Doc } from "yjs";

/**
 * What Lexical's plugin asks of a document, for one editor on one root. `broken`: the editor cannot go on with what
 * others wrote, and is to be made anew.
 */
export function layerProvider(
  room: OpenRoom,
  id: DocumentId,
  { root, docMap, broken }: { root: CaptureRoot; docMap: Map<string, Doc>; broken: () => void },
): Provider {
  const copy = guardedCopy(room.documents.of(id), root, broken);
  docMap.set(root, copy.doc);
  const awareness = new Awareness(copy.doc);
  const listeners = new Map<string, Set<(value: never) => void>>();
  const emit = (type: string, value: unknown) => {
    // Lexical listens to "sync" with a boolean and to "status" with { status }.
    for (const listener of listeners.get(type) ?? []) listener(value as never);
  };
  let stopCarets: (() => void) | undefined;

  return {
    // Awareness keeps whatever states there are; Lexical reads its own from it.
    awareness: awareness as unknown as Provider["awareness"],
    connect: () => {
      if (stopCarets) return;
      copy.follow();
      stopCarets = room.carets.attach(id, awareness);
      emit("status", { status: "connected" });
      emit("sync", true);
    },
    disconnect: () => {
      if (!stopCarets) return;
      copy.stop();
      stopCarets();
      stopCarets = undefined;
      // React mounts twice while one develops: what is connected again at once stays.
      setTimeout(() => {
        if (!stopCarets) awareness.destroy();
      });
    },
    on: (type: string, listener: (value: never) => void) => {
      listeners.set(type, (listeners.get(type) ?? new Set()).add(listener));
    },
    off: (type: string, listener: (value: never) => void) => {
      listeners.get(type)?.delete(listener);
    },
  };
}
