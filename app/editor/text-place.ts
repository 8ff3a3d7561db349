import type { LexicalEditor } from "lexical";
import { $getRoot, $getSelection, $isElementNode, $isRangeSelection, $isTextNode } from "lexical";

/** A place in a text that outlives the editor in which it was found. */
export type TextPlace = { readonly paragraph: number; readonly offset: number };

/** Where the caret stands; undefined where it is elsewhere. */
export function caretIn(editor: LexicalEditor): TextPlace | undefined {
  return editor.getEditorState().read(() => {
    const selection = $getSelection();
    if (!$isRangeSelection(selection)) return undefined;
    const { anchor } = selection;
    const node = anchor.getNode();
    const paragraph = node.getTopLevelElement();
    if (!paragraph) return undefined;
    const before = $isTextNode(node) ? node.getPreviousSiblings() : paragraph.getChildren().slice(0, anchor.offset);
    const offset = before.reduce((sum, sibling) => sum + sibling.getTextContentSize(), 0);
    return {
      paragraph: paragraph.getIndexWithinParent(),
      offset: $isTextNode(node) ? offset + anchor.offset : offset,
    };
  });
}

/** Puts the caret there, or as near as the text goes; within an update. */
export function selectPlace({ paragraph: index, offset }: TextPlace): void {
  const paragraph = $getRoot().getChildAtIndex(index) ?? $getRoot().getLastChild();
  if (!$isElementNode(paragraph)) return;
  let left = offset;
  for (const child of paragraph.getChildren()) {
    const size = child.getTextContentSize();
    if ($isTextNode(child) && left <= size) return void child.select(left, left);
    left -= size;
  }
  paragraph.selectEnd();
}
