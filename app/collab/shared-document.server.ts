import { untidied } from "#app/editor/flat-text.ts";
import { applyUpdate, Doc, encodeStateAsUpdate, encodeStateVector, type Transaction } from "yjs";

/** What was thought of an update: "gap" where it builds on what the server does not have. */
export type Judged = "new" | "known" | "unsound" | "gap";

/** What is wrong with a document after these changes; undefined where nothing is. */
export type FaultOf = (doc: Doc, changes: readonly Transaction[]) => string | undefined;

/**
 * A document in memory, twice: as it is stored, which is all that anybody is ever sent, and ahead of that, with what is
 * about to be stored. An update is judged on the latter, so that a bad one never reaches what is served.
 */
export type SharedDocument = {
  readonly judge: (update: Uint8Array) => Judged;
  /** Writes on behalf of the house; the update is to be stored like any other. Undefined where nothing changed. */
  readonly change: (work: (doc: Doc) => void) => Uint8Array | undefined;
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
export function shareDocument(faultOf: FaultOf, updates: readonly Uint8Array[]): SharedDocument {
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
      const judged = judgeOn(aheadNow(), faultOf, update);
      if (judged === "unsound" || judged === "gap") rebuild();
      if (judged === "new") unstored.push(update);
      return judged;
    },
    change(work) {
      const doc = aheadNow();
      let update: Uint8Array | undefined;
      const hear = (made: Uint8Array) => void (update = made);
      doc.on("update", hear);
      try {
        doc.transact(() => work(doc));
      } catch (error) {
        rebuild();
        throw error;
      } finally {
        doc.off("update", hear);
      }
      if (update) unstored.push(update);
      return update;
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
export function judgeOn(doc: Doc, faultOf: FaultOf, update: Uint8Array): Judged {
  const changes: Transaction[] = [];
  const hear = (_update: Uint8Array, _origin: unknown, _doc: Doc, transaction: Transaction) => {
    changes.push(transaction);
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
  if (changes.length === 0) return "known";
  return faultOf(doc, changes) === undefined ? "new" : "unsound";
}

/** A document that says what these updates say. Throws where one of them is none. */
export function made(updates: readonly Uint8Array[]): Doc {
  const doc = untidied(new Doc());
  // One transaction for all of them: a thousand small ones cost a thousand clean-ups.
  doc.transact(() => {
    for (const update of updates) applyUpdate(doc, update);
  });
  return doc;
}
