import { appendOrigin } from "#app/editor/append.ts";
import type { Selected } from "#app/editor/caret.ts";
import { noteBroughtBack } from "#app/editor/brought-back.ts";
import { flatText } from "#app/editor/flat-text.ts";
import type { RelativePosition, Text, Transaction } from "yjs";
import {
  createAbsolutePositionFromRelativePosition,
  createRelativePositionFromTypeIndex,
  type Doc,
  getState,
  UndoManager,
} from "yjs";

/** A selection that stays with the letters at which it stood. */
export type Anchored = { readonly anchor: RelativePosition; readonly focus: RelativePosition };

export function anchored(text: Text, { anchor, focus }: Selected): Anchored {
  const at = (offset: number) => createRelativePositionFromTypeIndex(text, Math.min(offset, text.length));
  return { anchor: at(anchor), focus: at(focus) };
}

/** Where it stands by now; undefined where that is in another text, or nowhere. */
export function selectedOf(text: Text, doc: Doc, { anchor, focus }: Anchored): Selected | undefined {
  const [begin, end] = [anchor, focus].map((position) => createAbsolutePositionFromRelativePosition(position, doc));
  if (begin?.type !== text || end?.type !== text) return undefined;
  return { anchor: begin.index, focus: end.index };
}

/** What one editor can take back: its own changes, and what was appended to its text, each of those as one step. */
export type Steps = {
  readonly undo: () => void;
  readonly redo: () => void;
  /** From now on another step. */
  readonly next: () => void;
  readonly count: () => { readonly undo: number; readonly redo: number };
  readonly destroy: () => void;
};

/**
 * @param origin The origin of the editor's own changes.
 * @param ends `selected` says where the caret stood before what is about to change, `select` puts it there again.
 */
export function stepsOf(
  doc: Doc,
  name: string,
  origin: unknown,
  ends: {
    readonly selected: () => Anchored | undefined;
    readonly select: (caret: Anchored) => void;
    readonly counted: () => void;
  },
): Steps {
  const manager = new UndoManager(flatText(doc, name), { trackedOrigins: new Set([origin, appendOrigin]) });
  let since = 0;
  const divide = ({ origin: of }: Transaction) => {
    if (of === appendOrigin) manager.stopCapturing();
  };
  const begin = (transaction: Transaction) => {
    divide(transaction);
    if (transaction.origin === manager) since = getState(doc.store, doc.clientID);
  };
  doc.on("beforeTransaction", begin);
  // Behind the manager's own listener, so that what follows is another step again.
  doc.on("afterTransaction", divide);
  manager.on("stack-item-added", ({ stackItem }) => {
    stackItem.meta.set(origin, ends.selected());
    ends.counted();
  });
  manager.on("stack-item-popped", ({ stackItem }) => {
    noteBroughtBack(doc, name, stackItem.deletions, since);
    // Only this function writes there.
    const caret = stackItem.meta.get(origin) as Anchored | undefined;
    if (caret) ends.select(caret);
    ends.counted();
  });
  return {
    undo: () => void manager.undo(),
    redo: () => void manager.redo(),
    next: () => manager.stopCapturing(),
    count: () => ({ undo: manager.undoStack.length, redo: manager.redoStack.length }),
    destroy: () => {
      doc.off("beforeTransaction", begin);
      doc.off("afterTransaction", divide);
      manager.destroy();
    },
  };
}
