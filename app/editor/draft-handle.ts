import type { Binding } from "#app/editor/binding.ts";
import { $select } from "#app/editor/caret.ts";
import { $insertReference } from "#app/editor/draft-lines.ts";
import type { LexicalEditor } from "lexical";
import { $getRoot, $getSelection, $isRangeSelection, HISTORY_PUSH_TAG } from "lexical";

/** What a page can have a draft's editor do; places count the signs of a line from its first letter. */
export type DraftHandle = {
  /** Shows a part of a line and selects it; the caret at its beginning where no part is named. */
  readonly goTo: (lineId: string, from?: number, to?: number) => void;
  /** Says other words there, as one step to take back. */
  readonly replace: (lineId: string, from: number, to: number, words: string) => void;
  /** Puts a reference to another line where the caret is. */
  readonly insertReference: (lineId: string) => void;
  readonly focus: () => void;
};

/** @param bound The binding, as soon as there is one; nothing is done before. */
export function draftHandle(editor: LexicalEditor, bound: () => Binding | undefined): DraftHandle {
  /** Where a part of a line stands in the whole text; undefined where the line is gone. */
  const placeOf = (binding: Binding, lineId: string, from: number, to: number) => {
    const shown = binding.shown().find(({ line }) => line.head?.id === lineId);
    const place = shown && binding.places().get(shown.key);
    if (!place) return undefined;
    const within = (offset: number) => Math.min(place.from + offset, place.to);
    return { element: editor.getElementByKey(shown.key), anchor: within(from), focus: within(to) };
  };
  const select = (lineId: string, from: number, to: number, act = () => undefined as unknown) => {
    const binding = bound();
    const place = binding && placeOf(binding, lineId, from, to);
    if (!place) return;
    const { element, ...selected } = place;
    editor.update(
      () => {
        const selection = $getSelection();
        $select($isRangeSelection(selection) ? selection : $getRoot().selectEnd(), selected, binding.places());
        act();
      },
      { discrete: true, tag: HISTORY_PUSH_TAG },
    );
    element?.scrollIntoView({ block: "center" });
  };
  const focus = () => {
    editor.getRootElement()?.focus({ preventScroll: true });
    editor.focus();
  };
  return {
    goTo: (lineId, from = 0, to = from) => {
      select(lineId, from, to);
      focus();
    },
    replace: (lineId, from, to, words) => {
      if (!editor.isEditable()) return;
      select(lineId, from, to, () => $getSelection()?.insertText(words));
    },
    insertReference: (lineId) => {
      if (!editor.isEditable()) return;
      editor.update(() => void $insertReference(lineId), { discrete: true, tag: HISTORY_PUSH_TAG });
    },
    focus,
  };
}
