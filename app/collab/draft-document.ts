import { flatText } from "#app/editor/flat-text.ts";
import { deltaOf, type DraftChanges } from "#domain/draft/changes.ts";
import { draftNames, type Draft } from "#domain/draft/draft.ts";
import { readDraft, writtenAs, type Written } from "#domain/draft/written.ts";
import { Doc, encodeStateAsUpdate, type Map as YMap, type Text } from "yjs";

/** The shared text of a draft. */
export const draftText = (doc: Doc): Text => flatText(doc, draftNames.text);

const baseOf = (doc: Doc): YMap<unknown> => doc.getMap(draftNames.base);

/** The draft that a document says. */
export function draftIn(doc: Doc): Draft {
  // Yjs gives deltas no type; whatever it tells is read as the nearest sound thing.
  return readDraft(draftText(doc).toDelta() as readonly Written[], baseOf(doc).entries());
}

/** Writes changes of the draft that the document says now; within a transaction of its own. */
export function writeChanges(doc: Doc, { text, base }: DraftChanges): void {
  if (text.length > 0) draftText(doc).applyDelta([...deltaOf({ text, base })]);
  for (const [unit, says] of base) {
    if (says === undefined) baseOf(doc).delete(unit);
    else baseOf(doc).set(unit, says);
  }
}

/** The author of what a draft says from its beginning. Yjs gives others a random id of 32 bits. */
const seederId = 2;

/** The document of a draft that says this from its beginning. */
export function seedOfDraft(draft: Draft): Uint8Array {
  const doc = new Doc();
  doc.clientID = seederId;
  doc.transact(() => {
    draftText(doc).applyDelta([...writtenAs(draft)]);
    for (const [unit, says] of draft.base) baseOf(doc).set(unit, says);
  });
  return encodeStateAsUpdate(doc);
}
