import { plainText } from "#app/editor/plain-text.ts";
import type { EditorState } from "lexical";
import { $getRoot } from "lexical";
import type { XmlText } from "yjs";

/** Does an editor show what its root holds? Where the binding got it wrong the root is right, and the editor is made anew. */
export function isInStep(state: EditorState, root: XmlText): boolean {
  return wordsOf(state) === plainText(root);
}

/** The words that an editor shows, its paragraphs divided by line feeds. */
export function wordsOf(state: EditorState): string {
  return state.read(() =>
    $getRoot()
      .getChildren()
      .map((paragraph) => paragraph.getTextContent())
      .join("\n"),
  );
}
