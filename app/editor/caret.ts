import type { LexicalNode, PointType, RangeSelection } from "lexical";
import { $getRoot, $getSelection, $isElementNode, $isRangeSelection, $isTextNode } from "lexical";
import type { YTextEvent } from "yjs";

/** A selection by the places of its ends in a flat text. */
export type Selected = { readonly anchor: number; readonly focus: number };

/** What is selected, within a read or an update; undefined where the caret is elsewhere. */
export function $selected(): Selected | undefined {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return undefined;
  return { anchor: $offsetOf(selection.anchor), focus: $offsetOf(selection.focus) };
}

/** The place in the flat text of a point of the editor: paragraphs count their letters and the line feed between. */
export function $offsetOf(point: PointType): number {
  const node = point.getNode();
  if (!$isElementNode(node)) return $beginOf(node) + point.offset;
  const child = node.getChildAtIndex(point.offset);
  if (child) return $beginOf(child);
  const last = node.getLastChild();
  return last ? $beginOf(last) + last.getTextContentSize() : $beginOf(node);
}

function $beginOf(node: LexicalNode): number {
  const parent = node.getParent();
  if (parent === null) return 0;
  // Paragraphs are divided by line feeds, what stands in them is not.
  const between = parent.getParent() === null ? 1 : 0;
  const before = node.getPreviousSiblings().reduce((sum, one) => sum + one.getTextContentSize() + between, 0);
  return $beginOf(parent) + before;
}

/** Sets a point to a place of the flat text, or as near as the text goes; never within a letter and its marks. */
export function $setPoint(point: PointType, offset: number): void {
  let left = Math.max(0, offset);
  for (const paragraph of $getRoot().getChildren()) {
    const size = paragraph.getTextContentSize();
    const isLast = paragraph.getNextSibling() === null;
    if (left <= size || isLast) return $setPointIn(point, paragraph, Math.min(left, size));
    left -= size + 1;
  }
}

function $setPointIn(point: PointType, paragraph: LexicalNode, offset: number): void {
  if (!$isElementNode(paragraph)) return;
  const whole = beforeSign(paragraph.getTextContent(), offset);
  let left = whole;
  for (const child of paragraph.getChildren()) {
    const size = child.getTextContentSize();
    if ($isTextNode(child) && left <= size) return point.set(child.getKey(), left, "text");
    left -= size;
  }
  point.set(paragraph.getKey(), whole === 0 ? 0 : paragraph.getChildrenSize(), "element");
}

/** Selects by places; within an update. */
export function $select(selection: RangeSelection, { anchor, focus }: Selected): void {
  $setPoint(selection.anchor, anchor);
  $setPoint(selection.focus, focus);
}

/** The place behind a sign that a place would cut: marks, variation selectors and second halves stay with their letter. */
function beforeSign(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && at < text.length && /^[\p{M}\u200d\ufe0f\udc00-\udfff]/u.test(text.slice(at))) at += 1;
  return at;
}

/** Where a place of the text is after a change; behind what was put in at that very place only where that is asked. */
export function movedBy(delta: YTextEvent["delta"], offset: number, isBehind: boolean): number {
  let at = 0;
  let moved = offset;
  for (const { insert, retain = 0, delete: removed = 0 } of delta) {
    if (typeof insert === "string" && (at < offset || (isBehind && at === offset))) moved += insert.length;
    moved -= Math.max(0, Math.min(removed, offset - at));
    at += retain + removed;
  }
  return moved;
}
