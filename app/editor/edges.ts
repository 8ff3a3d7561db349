/** Where the caret leaves a layer. */
export type Edge = "before" | "after";

/** Does the caret stand in the first or the last line as it is drawn? So a wrapped paragraph is walked line by line. */
export function isAtEdge(root: HTMLElement, edge: Edge): boolean {
  const selection = root.ownerDocument.getSelection();
  if (!selection?.isCollapsed || !selection.anchorNode || !root.contains(selection.anchorNode)) return false;
  const caret = caretBox(selection);
  const end = edge === "before" ? root.firstElementChild : root.lastElementChild;
  if (!caret || !end) return true;
  const box = end.getBoundingClientRect();
  const halfALine = caret.height / 2;
  return edge === "before" ? caret.top - box.top < halfALine : box.bottom - caret.bottom < halfALine;
}

function caretBox(selection: Selection): DOMRect | undefined {
  const drawn = selection.getRangeAt(0).getClientRects()[0];
  if (drawn) return drawn;
  // In an empty paragraph nothing is drawn: the paragraph itself is the line.
  const node = selection.anchorNode;
  return node instanceof Element ? node.getBoundingClientRect() : node?.parentElement?.getBoundingClientRect();
}
