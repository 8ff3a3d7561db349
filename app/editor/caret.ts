import type { Step } from "#app/editor/heard.ts";
import type { Places } from "#app/editor/mirror.ts";
import type { LexicalNode, PointType, RangeSelection } from "lexical";
import { $getNodeByKey, $getRoot, $getSelection, $isElementNode, $isRangeSelection, $isTextNode } from "lexical";

/** A selection by the places of its ends in a flat text. */
export type Selected = { readonly anchor: number; readonly focus: number };

/** What is selected, within a read or an update; undefined where the caret is elsewhere. */
export function $selected(places: Places): Selected | undefined {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return undefined;
  return { anchor: $offsetOf(selection.anchor, places), focus: $offsetOf(selection.focus, places) };
}

/** The place in the flat text of a point of the editor. */
export function $offsetOf(point: PointType, places: Places): number {
  const node = point.getNode();
  if (!$isElementNode(node)) return $beginOf(node, places) + point.offset;
  const child = node.getChildAtIndex(point.offset);
  if (child) return $beginOf(child, places);
  const last = node.getLastChild();
  return last ? $beginOf(last, places) + last.getTextContentSize() : $beginOf(node, places);
}

function $beginOf(node: LexicalNode, places: Places): number {
  const parent = node.getParent();
  if (parent === null) return 0;
  if (parent.getParent() === null) return places.get(node.getKey())?.from ?? 0;
  let begin = $beginOf(parent, places);
  for (let one = node.getPreviousSibling(); one !== null; one = one.getPreviousSibling()) {
    begin += one.getTextContentSize();
  }
  return begin;
}

/**
 * Sets a point to a place of the flat text, or as near as the text goes; never within a letter and its marks. Between two
 * nodes it is in the first, where what is typed goes on; in the second where words are replaced from there.
 */
export function $setPoint(point: PointType, offset: number, places: Places, isBegin = false): void {
  const [key, place] = lineOf(places, offset);
  const paragraph = key === undefined ? $getRoot().getFirstChild() : $getNodeByKey(key);
  const within = Math.min(Math.max(0, offset - place.from), place.to - place.from);
  if (paragraph) $setPointIn(point, paragraph, within, isBegin);
}

/** The node of the line in which a place of the flat text is, with where that line's letters stand. */
export function lineOf(places: Places, offset: number) {
  let last: readonly [string | undefined, { readonly from: number; readonly to: number }] = [
    undefined,
    { from: 0, to: 0 },
  ];
  for (const one of places) {
    last = one;
    if (offset <= one[1].to) break;
  }
  return last;
}

function $setPointIn(point: PointType, paragraph: LexicalNode, offset: number, isBegin: boolean): void {
  if (!$isElementNode(paragraph)) return;
  const whole = beforeSign(paragraph.getTextContent(), offset);
  let left = whole;
  for (const child of paragraph.getChildren()) {
    const size = child.getTextContentSize();
    const isHere = left < size || (left === size && !(isBegin && child.getNextSibling()));
    if ($isTextNode(child) && isHere) return point.set(child.getKey(), left, "text");
    left -= size;
  }
  point.set(paragraph.getKey(), whole === 0 ? 0 : paragraph.getChildrenSize(), "element");
}

/** Selects by places; within an update. */
export function $select(selection: RangeSelection, { anchor, focus }: Selected, places: Places): void {
  $setPoint(selection.anchor, anchor, places, anchor < focus);
  $setPoint(selection.focus, focus, places, focus < anchor);
}

/** The place behind a sign that a place would cut: marks, variation selectors and second halves stay with their letter. */
function beforeSign(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && at < text.length && /^[\p{M}\u200d\ufe0f\udc00-\udfff]/u.test(text.slice(at))) at += 1;
  return at;
}

/** Where a place of the text is after a change; behind what was put in at that very place only where that is asked. */
export function movedBy(change: readonly Step[], offset: number, isBehind: boolean): number {
  let at = 0;
  let moved = offset;
  for (const { insert = 0, retain = 0, delete: removed = 0 } of change) {
    if (at < offset || (isBehind && at === offset)) moved += insert;
    moved -= Math.max(0, Math.min(removed, offset - at));
    at += retain + removed;
  }
  return moved;
}
