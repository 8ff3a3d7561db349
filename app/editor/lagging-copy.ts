import { appendOrigin } from "#app/editor/append.ts";
import { untidied } from "#app/editor/flat-text.ts";
import { applyUpdate, Doc, encodeStateAsUpdate } from "yjs";

/** The copy of a document that one editor shows. */
export type LaggingCopy = {
  readonly doc: Doc;
  readonly isBehind: () => boolean;
  /** Takes over what was held back. */
  readonly catchUp: () => void;
  readonly stop: () => void;
};

/**
 * A copy that has all of a document save what came in since `catchUp`: an editor can take nothing in the middle of a
 * letter that is being composed of several keys. So an editor always shows exactly its copy, and Yjs merges the rest.
 * What is written in the copy goes to the document at once.
 *
 * @param waits Something was held back.
 */
export function laggingCopy(ours: Doc, waits: () => void): LaggingCopy {
  const doc = untidied(new Doc());
  let held: { readonly update: Uint8Array; readonly origin: unknown }[] = [];
  const take = (update: Uint8Array, origin: unknown) => {
    if (origin === doc) return;
    held.push({ update, origin });
    waits();
  };
  const catchUp = () => {
    const waiting = held;
    held = [];
    for (const { update, origin } of waiting) applyUpdate(doc, update, origin === appendOrigin ? origin : ours);
  };
  const tell = (update: Uint8Array, origin: unknown) => {
    if (origin !== ours && origin !== appendOrigin) applyUpdate(ours, update, doc);
  };
  applyUpdate(doc, encodeStateAsUpdate(ours), ours);
  ours.on("update", take);
  doc.on("update", tell);
  return {
    doc,
    isBehind: () => held.length > 0,
    catchUp,
    stop: () => {
      ours.off("update", take);
      doc.off("update", tell);
    },
  };
}
