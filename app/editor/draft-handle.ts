import type { Binding } from "#app/editor/binding.ts";
import { $select } from "#app/editor/caret.ts";
import { $insertReference } from "#app/editor/draft-lines.ts";
import type { LexicalEditor } from "lexical";
import { $getRoot, $getSelection, $isRangeSelection, HISTORY_PUSH_TAG } from "lexical";

/** What a page can have a draft's editor do; places count the signs of a line from its first letter. */
export type DraftHandle = {
  /** Shows a part of a line and selects it; the caret at its beginning where no part is named. */
  readonly goTo: (lineId: string, from?: number, to?: number) => void;
  /** Shows a line and leaves the caret and the focus where they are. */
  readonly show: (lineId: string) => void;
  /** Says other words there, as one step to take back; false where it does not say `was` there any more. */
  readonly replace: (lineId: string, from: number, to: number, words: string, was?: string) => boolean;
  /** Puts a reference to another line where the caret is. */
  readonly insertReference: (lineId: string) => void;
  readonly focus: () => void;
};

export function draftHandle(editor: LexicalEditor, binding: Binding): DraftHandle {
  /** Where a part of a line stands in the whole text; undefined where the line is gone. */
  const placeOf = (lineId: string, from: number, to: number) => {
    const shown = binding.shown().find(({ line }) => line.head?.id === lineId);
    const place = shown && binding.places().get(shown.key);
    if (!place) return undefined;
    const within = (offset: number) => Math.min(place.from + offset, place.to);
    return { element: editor.getElementByKey(shown.key), anchor: within(from), focus: within(to) };
  };
  const textOf = (lineId: string) =>
    binding
      .shown()
      .find(({ line }) => line.head?.id === lineId)
      ?.line.runs.map(({ text }) => text)
      .join("");
  const select = (lineId: string, from: number, to: number, act = () => undefined as unknown) => {
    const place = placeOf(lineId, from, to);
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
    show: (lineId) => placeOf(lineId, 0, 0)?.element?.scrollIntoView({ block: "center" }),
    replace: (lineId, from, to, words, was) => {
      const stands = textOf(lineId)?.slice(from, to);
      if (!editor.isEditable() || stands === undefined || (was !== undefined && stands !== was)) return false;
      select(lineId, from, to, () => $getSelection()?.insertText(words));
      return true;
    },
    insertReference: (lineId) => {
      if (!editor.isEditable()) return;
      editor.update(() => void $insertReference(lineId), { discrete: true, tag: HISTORY_PUSH_TAG });
    },
    focus,
  };
}
