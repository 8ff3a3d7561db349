import "#app/styles/index.css";
import { LexicalComposer } from "@lexical/react/LexicalComposer";
import { useLexicalComposerContext } from "@lexical/react/LexicalComposerContext";
import { ContentEditable } from "@lexical/react/LexicalContentEditable";
import { LexicalErrorBoundary } from "@lexical/react/LexicalErrorBoundary";
import { RichTextPlugin } from "@lexical/react/LexicalRichTextPlugin";
import { $createParagraphNode, $createTextNode, $getRoot } from "lexical";
import { useEffect } from "react";
import { createRoot } from "react-dom/client";

/** The same text in nothing but Lexical. */
export type BareText = {
  /** What each node says, paragraph by paragraph. */
  readonly paragraphs: readonly (readonly string[])[];
  /** The paragraph in which the caret is put, behind its first node. */
  readonly caret: number;
};

declare global {
  interface Window {
    openBare: (text: BareText) => void;
  }
}

const config = {
  namespace: "bare",
  onError: (error: Error) => {
    throw error;
  },
};

window.openBare = (text) =>
  createRoot(document.getElementById("page") ?? document.body).render(
    <LexicalComposer initialConfig={config}>
      <RichTextPlugin
        contentEditable={<ContentEditable className="draft-text document" />}
        ErrorBoundary={LexicalErrorBoundary}
      />
      <Text {...text} />
    </LexicalComposer>,
  );

function Text({ paragraphs, caret }: BareText) {
  const [editor] = useLexicalComposerContext();
  // A text is no markup.
  useEffect(() => {
    editor.update(
      () => {
        // Unmergeable, so that there are as many nodes as in the draft.
        const nodes = paragraphs.map((runs) =>
          $createParagraphNode().append(...runs.map((run) => $createTextNode(run).toggleUnmergeable())),
        );
        $getRoot()
          .clear()
          .append(...nodes);
        nodes[caret]?.getFirstChild()?.selectEnd();
      },
      { discrete: true },
    );
    for (const line of editor.getRootElement()?.children ?? []) line.setAttribute("data-line", "paragraph");
    editor.getRootElement()?.children.item(caret)?.scrollIntoView({ block: "center" });
    editor.focus();
  }, [editor, paragraphs, caret]);
  return null;
}
