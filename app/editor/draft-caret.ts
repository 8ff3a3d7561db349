import type { Binding } from "#app/editor/binding.ts";
import { $selected } from "#app/editor/caret.ts";
import { lengthOf } from "#app/editor/flat-text.ts";
import { isTold, type Telling } from "#domain/draft/told.ts";
import type { LexicalEditor } from "lexical";

/** Where somebody writes in a draft. */
export type DraftCaret = {
  /** The node that shows the line. */
  readonly key: string;
  readonly lineId: string;
  /** What the letter before the caret was compiled from. */
  readonly unit: string | undefined;
  /** Signs of the line before the caret. */
  readonly offset: number;
};

export function caretIn(editor: LexicalEditor, binding: Binding): DraftCaret | undefined {
  const selected = editor.getEditorState().read(() => $selected(binding.places()));
  if (!selected) return undefined;
  let left = selected.focus;
  const found = binding.shown().find(({ line }) => {
    if (left <= lengthOf(line)) return true;
    left -= lengthOf(line);
    return false;
  });
  if (!found) return undefined;
  const { head, runs } = found.line;
  const offset = Math.max(0, left - (head ? 1 : 0));
  let end = 0;
  const run = runs.find(({ text }) => (end += text.length) >= offset);
  const { unit } = run?.marks ?? {};
  return { key: found.key, lineId: String(head?.id ?? ""), unit: typeof unit === "string" ? unit : undefined, offset };
}

/** Does the caret stand in a line that the report does not tell, or does a selection take in some of one? */
export function selectsUntold(editor: LexicalEditor, binding: Binding, telling: Telling): boolean {
  if (telling === "everything") return false;
  const selected = editor.getEditorState().read(() => $selected(binding.places()));
  if (!selected) return false;
  const [from, to] = [Math.min(selected.anchor, selected.focus), Math.max(selected.anchor, selected.focus)];
  let end = 0;
  return binding.shown().some(({ line }) => {
    // The line feed that begins a line is none of what somebody stands in.
    const start = end + (line.head ? 1 : 0);
    end += lengthOf(line);
    return start <= to && end >= from && !isTold(line.head ?? {}, telling);
  });
}
