import { lineOf } from "#app/editor/caret.ts";
import type { Places } from "#app/editor/mirror.ts";
import type { LexicalEditor } from "lexical";

/** A part of the flat text as the page has it; undefined where it is not drawn. */
export function rangeBetween(editor: LexicalEditor, places: Places, from: number, to: number): Range | undefined {
  const [begin, end] = [pointAt(editor, places, from), pointAt(editor, places, to)];
  if (!begin || !end) return undefined;
  const range = begin.node.ownerDocument?.createRange();
  range?.setStart(begin.node, begin.offset);
  range?.setEnd(end.node, end.offset);
  return range;
}

type Point = { readonly node: Node; readonly offset: number };

function pointAt(editor: LexicalEditor, places: Places, offset: number): Point | undefined {
  const [key, { from, to }] = lineOf(places, offset);
  const line = key === undefined ? null : editor.getElementByKey(key);
  return line === null || offset > to ? undefined : pointIn(line, Math.max(0, offset - from));
}

function pointIn(line: Element, offset: number): Point {
  const texts = line.ownerDocument.createTreeWalker(line, NodeFilter.SHOW_TEXT);
  let left = offset;
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const size = node.nodeValue?.length ?? 0;
    if (left <= size) return { node, offset: left };
    left -= size;
  }
  return { node: line, offset: 0 };
}
