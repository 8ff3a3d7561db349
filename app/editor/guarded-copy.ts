import { appendOrigin } from "#app/editor/append.ts";
import type { CaptureRoot } from "#app/editor/nodes.ts";
import { repair, repairOrigin } from "#app/editor/repair.ts";
import { applyUpdate, Doc, encodeStateAsUpdate, encodeStateVector, XmlText } from "yjs";

/** The copy of a document that one editor is bound to. */
export type GuardedCopy = {
  readonly doc: Doc;
  /** Brings the copy up to date, and keeps it so; the binding must be there. */
  readonly follow: () => void;
  readonly stop: () => void;
};

/**
 * Lets an editor follow a document in both directions. A binding sees only what comes after it, and two on one document
 * would share what they keep at its types: hence a copy. Nothing reaches it that a binding cannot hold: where others'
 * changes leave such a thing, the document is repaired and `broken` is called instead, and a new copy has to be made.
 */
export function guardedCopy(ours: Doc, root: CaptureRoot, broken: () => void): GuardedCopy {
  const copy = new Doc();
  let isFollowing = false;

  const toCopy = (update: Uint8Array, origin: unknown) => {
    if (origin === copy || !isFollowing) return;
    if (origin === repairOrigin || repair(ours.get(root, XmlText))) {
      stop();
      return broken();
    }
    applyUpdate(copy, update, origin === appendOrigin ? appendOrigin : ours);
  };
  const toOurs = (update: Uint8Array, origin: unknown) => {
    if (origin !== ours && origin !== appendOrigin) applyUpdate(ours, update, copy);
  };
  const stop = () => {
    isFollowing = false;
    ours.off("update", toCopy);
    copy.off("update", toOurs);
  };

  return {
    doc: copy,
    follow: () => {
      if (isFollowing) return;
      repair(ours.get(root, XmlText));
      isFollowing = true;
      ours.on("update", toCopy);
      copy.on("update", toOurs);
      applyUpdate(copy, encodeStateAsUpdate(ours, encodeStateVector(copy)), ours);
    },
    stop,
  };
}
