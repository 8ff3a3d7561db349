import type { Selected } from "#app/editor/caret.ts";
import type { LexicalEditor } from "lexical";

export type NamedCaret = Selected & { readonly name: string };

/** Draws carets above the text of an editor, in place of those that were there. Their look is the style sheet's. */
export function drawCarets(editor: LexicalEditor, above: HTMLElement, carets: readonly NamedCaret[]): void {
  const drawn = [...above.getElementsByClassName("caret-of")];
  const root = editor.getRootElement();
  if (root === null || (carets.length === 0 && drawn.length === 0)) return;
  const origin = above.getBoundingClientRect();
  const fresh = carets.map((caret) => draw(root, caret, origin));
  above.append(...fresh);
  for (const old of drawn) old.remove();
}

function draw(root: HTMLElement, { anchor, focus, name }: NamedCaret, origin: DOMRect): HTMLElement {
  const { ownerDocument: page } = root;
  const caret = page.createElement("div");
  caret.className = "caret-of";
  // Its words are a name, and no part of the text.
  caret.setAttribute("aria-hidden", "true");
  const selected = rectsOf(root, Math.min(anchor, focus), Math.max(anchor, focus));
  for (const rect of anchor === focus ? [] : selected) caret.append(box(page, "caret-range", rect, origin));
  const [at] = rectsOf(root, focus, focus);
  if (!at) return caret;
  const line = box(page, "caret-line", new DOMRect(at.x, at.y, 0, at.height), origin);
  const label = page.createElement("bdi");
  label.className = "caret-name";
  label.textContent = name;
  line.append(label);
  caret.append(line);
  return caret;
}

function box(page: Document, name: string, rect: DOMRect, origin: DOMRect): HTMLElement {
  const element = page.createElement("div");
  element.className = name;
  const { style } = element;
  // Physical sides: a rectangle of the screen is drawn, not a text.
  style.left = `${rect.x - origin.x}px`;
  style.top = `${rect.y - origin.y}px`;
  style.width = `${rect.width}px`;
  style.height = `${rect.height}px`;
  return element;
}

/** Where a part of the flat text is drawn; an empty part has one rectangle, of a caret. */
function rectsOf(root: HTMLElement, from: number, to: number): readonly DOMRect[] {
  const [begin, end] = [pointAt(root, from), pointAt(root, to)];
  if (!begin || !end) return [];
  const range = root.ownerDocument.createRange();
  range.setStart(begin.node, begin.offset);
  range.setEnd(end.node, end.offset);
  const rects = [...range.getClientRects()];
  if (rects.length > 0) return rects;
  // In an empty paragraph nothing is drawn: the paragraph itself is the line.
  const element = begin.node instanceof Element ? begin.node : begin.node.parentElement;
  return element ? [element.getBoundingClientRect()] : [];
}

/** The point of the page at a place of the flat text: each child of the root is one of its paragraphs. */
function pointAt(root: HTMLElement, offset: number): { readonly node: Node; readonly offset: number } | undefined {
  let left = offset;
  for (const paragraph of root.children) {
    const size = paragraph.textContent.length;
    if (left <= size) return pointIn(paragraph, left);
    left -= size + 1;
  }
  return undefined;
}

function pointIn(paragraph: Element, offset: number): { readonly node: Node; readonly offset: number } {
  const texts = paragraph.ownerDocument.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
  let left = offset;
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const size = node.nodeValue?.length ?? 0;
    if (left <= size) return { node, offset: left };
    left -= size;
  }
  return { node: paragraph, offset: 0 };
}
