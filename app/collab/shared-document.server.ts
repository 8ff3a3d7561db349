import { changesFormer, faultOfDocument } from "#app/collab/fault-of-document.ts";
import type { CaptureLayer } from "#domain/interventions/capture.ts";
import { untidied } from "#app/editor/flat-text.ts";
import { applyUpdate, Doc, encodeStateAsUpdate, encodeStateVector, type Transaction } from "yjs";

/** What was thought of an update: "gap" where it builds on what the server does not have. */
export type Judged = "new" | "known" | "unsound" | "gap";

/**
 * A document in memory, twice: as it is stored, which is all that anybody is ever sent, and ahead of that, with what is
 * about to be stored. An update is judged on the latter, so that a bad one never reaches what is served.
 */
export type SharedDocument = {
  readonly judge: (update: Uint8Array) => Judged;
  /** Takes over an update that was judged and is on the disk by now. */
  readonly serve: (update: Uint8Array) => void;
  /** Forgets what was judged and not stored. */
  readonly forgetUnstored: () => void;
  /** What whoever has this state vector lacks; all of it without one. */
  readonly since: (vector?: Uint8Array) => Uint8Array;
  readonly vector: () => Uint8Array;
  readonly destroy: () => void;
};

/** Throws where what is stored cannot be read. */
export function shareDocument(layer: CaptureLayer, updates: readonly Uint8Array[]): SharedDocument {
  const served = made(updates);
  let ahead: Doc | undefined;
  let unstored: Uint8Array[] = [];
  const rebuild = () => {
    ahead?.destroy();
    ahead = undefined;
  };
  const aheadNow = () => (ahead ??= made([encodeStateAsUpdate(served), ...unstored]));
  return {
    judge(update) {
      const judged = judgeOn(aheadNow(), layer, update);
      if (judged === "unsound" || judged === "gap") rebuild();
      if (judged === "new") unstored.push(update);
      return judged;
    },
    serve(update) {
      unstored = unstored.filter((waiting) => waiting !== update);
      applyUpdate(served, update);
    },
    forgetUnstored() {
      unstored = [];
      rebuild();
    },
    since: (vector) => encodeStateAsUpdate(served, vector),
    vector: () => encodeStateVector(served),
    destroy() {
      rebuild();
      served.destroy();
    },
  };
}

/** Applies the update to the document, which is spoilt unless the answer is "new" or "known". */
export function judgeOn(doc: Doc, layer: CaptureLayer, update: Uint8Array): Judged {
  let isNew = false;
  let isFormer = false;
  const hear = (_update: Uint8Array, _origin: unknown, _doc: Doc, transaction: Transaction) => {
    isNew = true;
    isFormer ||= changesFormer(doc, transaction);
  };
  doc.on("update", hear);
  try {
    applyUpdate(doc, update);
  } catch {
    // Yjs throws whatever it stumbles over in bytes that are no update.
    return "unsound";
  } finally {
    doc.off("update", hear);
  }
  if (doc.store.pendingStructs !== null || doc.store.pendingDs !== null) return "gap";
  if (!isNew) return "known";
  return !isFormer && faultOfDocument(doc, layer) === undefined ? "new" : "unsound";
}

function made(updates: readonly Uint8Array[]): Doc {
  const doc = untidied(new Doc());
  // One transaction for all of them: a thousand small ones cost a thousand clean-ups.
  doc.transact(() => {
    for (const update of updates) applyUpdate(doc, update);
  });
  return doc;
}
