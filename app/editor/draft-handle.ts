import type { Binding } from "#app/editor/binding.ts";
import { $select } from "#app/editor/caret.ts";
import { $unitOf, $withUnit } from "#app/editor/draft-shape.ts";
import { $insertReference } from "#app/editor/draft-lines.ts";
import { asNumbered, numbersOf } from "#app/editor/line-numbers.ts";
import type { Telling } from "#domain/draft/told.ts";
import type { LexicalEditor } from "lexical";
import { $getRoot, $getSelection, $isRangeSelection, $isTextNode, HISTORY_PUSH_TAG } from "lexical";

/** A line with its number: "7", "12 (k)". */
export type NamedLine = { readonly id: string; readonly number: string; readonly words: string };

/** What a page can have a draft's editor do; places count the signs of a line from its first letter. */
export type DraftHandle = {
  /** Shows a part of a line and selects it; the caret at its beginning where no part is named. */
  readonly goTo: (lineId: string, from?: number, to?: number) => void;
  /** Shows a line and leaves the caret and the focus where they are. */
  readonly show: (lineId: string) => void;
  /** Says other words there, as one step to take back; false where it does not say `was` there any more. */
  readonly replace: (lineId: string, from: number, to: number, words: string, was?: string) => boolean;
  /** The lines that print, as a reference can mean them. */
  readonly lines: () => readonly NamedLine[];
  /** Puts a reference to another line where the caret is. */
  readonly insertReference: (lineId: string) => void;
  readonly focus: () => void;
};

/** @param bound The binding, as soon as there is one; nothing is done before. @param telling What the report tells now. */
export function draftHandle(
  editor: LexicalEditor,
  bound: () => Binding | undefined,
  telling: () => Telling,
): DraftHandle {
  const lineOf = (lineId: string) =>
    bound()
      ?.shown()
      .find(({ line }) => line.head?.id === lineId);
  const elementOf = (lineId: string) => editor.getElementByKey(lineOf(lineId)?.key ?? "");
  const select = (lineId: string, from: number, to: number, act = () => undefined as unknown) => {
    const places = bound()?.places();
    const place = places?.get(lineOf(lineId)?.key ?? "");
    if (!places || !place) return;
    const [anchor = 0, focus = 0] = [from, to].map((offset) => Math.min(place.from + offset, place.to));
    editor.update(
      () => {
        const selection = $getSelection();
        $select($isRangeSelection(selection) ? selection : $getRoot().selectEnd(), { anchor, focus }, places);
        act();
      },
      { discrete: true, tag: HISTORY_PUSH_TAG },
    );
  };
  const show = (lineId: string) => elementOf(lineId)?.scrollIntoView({ block: "center" });
  const focus = () => {
    editor.getRootElement()?.focus({ preventScroll: true });
    editor.focus();
  };
  return {
    goTo: (lineId, from = 0, to = from) => {
      select(lineId, from, to);
      show(lineId);
      focus();
    },
    show,
    replace: (lineId, from, to, words, was) => {
      const stands = lineOf(lineId)
        ?.line.runs.map(({ text }) => text)
        .join("")
        .slice(from, to);
      if (!editor.isEditable() || stands === undefined || (was !== undefined && stands !== was)) return false;
      select(lineId, from, to, () => $replaceInUnit(words));
      show(lineId);
      return true;
    },
    lines: () => {
      const shown = bound()?.shown() ?? [];
      const numbers = numbersOf(shown.map(({ line }) => asNumbered(line, telling())));
      return shown.flatMap(({ line: { head, runs } }, at) => {
        const number = numbers[at]?.named;
        if (number === undefined || typeof head?.id !== "string") return [];
        return [
          {
            id: head.id,
            number,
            words: runs
              .map(({ text }) => text)
              .join("")
              .trim(),
          },
        ];
      });
    },
    insertReference: (lineId) => {
      if (!editor.isEditable()) return;
      editor.update(() => void $insertReference(lineId), { discrete: true, tag: HISTORY_PUSH_TAG });
    },
    focus,
  };
}

/** Other words are compiled from what the words before them were. */
function $replaceInUnit(words: string): void {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return;
  const [first] = selection.extract();
  const unit = first ? $unitOf(first) : "";
  selection.insertText(words);
  const put = selection.anchor.getNode();
  if ($isTextNode(put) && put.getTextContent() === words) $withUnit(put, { unit });
}
