import type { Selected } from "#app/editor/caret.ts";
import type { Places } from "#app/editor/mirror.ts";
import { rangeBetween } from "#app/editor/range-of.ts";
import type { LexicalEditor } from "lexical";

export type NamedCaret = Selected & { readonly name: string };

/** Draws carets above the text of an editor, in place of those that were there. Their look is the style sheet's. */
export function drawCarets(
  editor: LexicalEditor,
  above: HTMLElement,
  carets: readonly NamedCaret[],
  places: Places,
): void {
  const drawn = [...above.getElementsByClassName("caret-of")];
  const root = editor.getRootElement();
  if (root === null || (carets.length === 0 && drawn.length === 0)) return;
  const origin = above.getBoundingClientRect();
  const fresh = carets.map((caret) => draw(root, caret, origin, (from, to) => rectsOf(editor, places, from, to)));
  above.append(...fresh);
  for (const old of drawn) old.remove();
}

function draw(
  { ownerDocument: page }: HTMLElement,
  { anchor, focus, name }: NamedCaret,
  origin: DOMRect,
  rectsBetween: (from: number, to: number) => readonly DOMRect[],
): HTMLElement {
  const caret = page.createElement("div");
  caret.className = "caret-of";
  // Its words are a name, and no part of the text.
  caret.setAttribute("aria-hidden", "true");
  const selected = rectsBetween(Math.min(anchor, focus), Math.max(anchor, focus));
  for (const rect of anchor === focus ? [] : selected) caret.append(box(page, "caret-range", rect, origin));
  const [at] = rectsBetween(focus, focus);
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
function rectsOf(editor: LexicalEditor, places: Places, from: number, to: number): readonly DOMRect[] {
  const range = rangeBetween(editor, places, from, to);
  if (!range) return [];
  const rects = [...range.getClientRects()];
  if (rects.length > 0) return rects;
  // In an empty paragraph nothing is drawn: the paragraph itself is the line.
  const { startContainer: begin } = range;
  const element = begin instanceof Element ? begin : begin.parentElement;
  return element ? [element.getBoundingClientRect()] : [];
}
