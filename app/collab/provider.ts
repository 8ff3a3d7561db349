import type { OpenRoom } from "#app/collab/create-room-client.ts";
import type { DocumentId } from "#app/collab/wire.ts";
import { appendOrigin } from "#app/editor/append.ts";
import type { CaptureRoot } from "#app/editor/nodes.ts";
import type { Provider } from "@lexical/yjs";
import { Awareness } from "y-protocols/awareness";
import { applyUpdate, Doc, encodeStateAsUpdate, encodeStateVector } from "yjs";

/**
 * What Lexical's plugin asks of a document, for one editor on one root. The editor gets a copy that follows the room's
 * document in both directions: a binding sees only what comes after it, and two bindings on one document would share
 * what they keep at its types.
 */
export function layerProvider(room: OpenRoom, id: DocumentId, root: CaptureRoot, docMap: Map<string, Doc>): Provider {
  const ours = room.documents.of(id);
  const copy = new Doc();
  docMap.set(root, copy);
  const awareness = new Awareness(copy);
  const listeners = new Map<string, Set<(value: never) => void>>();
  const emit = (type: string, value: unknown) => {
    // Lexical listens to "sync" with a boolean and to "status" with { status }.
    for (const listener of listeners.get(type) ?? []) listener(value as never);
  };
  let stopCarets: (() => void) | undefined;

  const toCopy = (update: Uint8Array, origin: unknown) => {
    if (origin === copy) return;
    applyUpdate(copy, update, origin === appendOrigin ? appendOrigin : ours);
  };
  const toRoom = (update: Uint8Array, origin: unknown) => {
    if (origin !== ours && origin !== appendOrigin) applyUpdate(ours, update, copy);
  };

  return {
    // Awareness keeps whatever states there are; Lexical reads its own from it.
    awareness: awareness as unknown as Provider["awareness"],
    connect: () => {
      if (stopCarets) return;
      ours.on("update", toCopy);
      copy.on("update", toRoom);
      applyUpdate(copy, encodeStateAsUpdate(ours, encodeStateVector(copy)), ours);
      stopCarets = room.carets.attach(id, root, awareness);
      emit("status", { status: "connected" });
      emit("sync", true);
    },
    disconnect: () => {
      if (!stopCarets) return;
      ours.off("update", toCopy);
      copy.off("update", toRoom);
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
