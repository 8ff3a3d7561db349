import type { Marks } from "#app/editor/lines.ts";
import { $headIn, $setHeadOf } from "#app/editor/line-head.ts";
import { $createReferenceNode } from "#app/editor/reference-node.ts";
import type { LexicalNode, ParagraphNode } from "lexical";
import { $createParagraphNode, $createTextNode, $getSelection, $isParagraphNode, $isRangeSelection } from "lexical";

/** The lines that the selection reaches, in order; within a read or an update. */
function $selectedLines(): readonly ParagraphNode[] {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return [];
  const ends = [selection.anchor, selection.focus].map((point) => point.getNode().getTopLevelElement());
  const [begin, end] = selection.isBackward() ? ends.toReversed() : ends;
  const lines: ParagraphNode[] = [];
  for (let line: LexicalNode | null | undefined = begin; line; line = line.getNextSibling()) {
    if ($isParagraphNode(line)) lines.push(line);
    if (line.is(end)) break;
  }
  return lines;
}

/** Moves the selected lines past the next one; false where there is none. */
export function $moveLines(by: -1 | 1): boolean {
  const lines = $selectedLines();
  const [first, last] = [lines.at(0), lines.at(-1)];
  const past = by < 0 ? first?.getPreviousSibling() : last?.getNextSibling();
  if (!first || !last || !past) return false;
  // The one that is passed goes to the other side, so that what is selected stays where it is in the editor.
  if (by < 0) last.insertAfter(past, false);
  else first.insertBefore(past, false);
  return true;
}

/** Makes the selected lines points under a paragraph, or paragraphs; only within the Chair's points. */
export function $setLevel(level: "paragraph" | "point"): boolean {
  const lines = $selectedLines().filter((line) => $headIn(line).kind === "chair-points");
  for (const line of lines) $setHeadOf(line, { ...$headIn(line), level });
  return lines.length > 0;
}

/** Begins a new line before this one where the caret stands at its beginning: the words keep their line. */
export function $beginLineBefore(): boolean {
  const selection = $getSelection();
  const [line] = $selectedLines();
  if (!$isRangeSelection(selection) || !selection.isCollapsed() || !line || line.isEmpty()) return false;
  const { anchor } = selection;
  const isFirst =
    anchor.type === "element" ? anchor.getNode().is(line) : anchor.getNode().is(line.getFirstDescendant());
  if (anchor.offset > 0 || !isFirst) return false;
  const fresh = $createParagraphNode();
  const head: Marks = $headIn(line);
  $setHeadOf(fresh, Object.fromEntries(Object.entries(head).filter(([name]) => name !== "id")));
  line.insertBefore(fresh, false);
  return true;
}

/** Puts in a reference to another line where the caret stands: "paragraph 6", and the number alone behind that word. */
export function $insertReference(target: string): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return false;
  const { anchor } = selection;
  const node = anchor.getNode();
  const before = anchor.type === "text" ? node.getTextContent().slice(0, anchor.offset) : "";
  const space = before === "" || /[\s(]$/u.test(before) ? "" : " ";
  const word = /\bparagraphs?\s*$/iu.test(before) ? space : `${space}paragraph `;
  const words = word === "" ? [] : [$createTextNode(word)];
  selection.insertNodes([...words, $createReferenceNode(target)]);
  return true;
}
