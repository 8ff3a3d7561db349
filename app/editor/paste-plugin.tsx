import type { CaptureRoot } from "#app/editor/nodes.ts";
import type { PastedParagraph } from "#app/editor/pasted.ts";
import { pastedHtml, pastedText, wordsOfPasted } from "#app/editor/pasted.ts";
import type { NamedSpeaker, PastedPart } from "#domain/interventions/pasted-parts.ts";
import { pastedParts } from "#domain/interventions/pasted-parts.ts";
import { useLexicalComposerContext } from "@lexical/react/LexicalComposerContext";
import type { TextNode } from "lexical";
import {
  $createParagraphNode,
  $createTextNode,
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_HIGH,
  mergeRegister,
  DRAGOVER_COMMAND,
  DROP_COMMAND,
  PASTE_COMMAND,
} from "lexical";
import { useEffect } from "react";

type Pasting = {
  readonly root: CaptureRoot;
  readonly speakers: readonly NamedSpeaker[];
  /** A text in which several speak: one capture each, where the room wishes. */
  readonly onPasteOfSeveral: ((parts: readonly PastedPart[]) => void) | undefined;
};

/** Takes in what was copied elsewhere as words in paragraphs. */
export function PastePlugin({ root, speakers, onPasteOfSeveral }: Pasting) {
  const [editor] = useLexicalComposerContext();
  // Commands are the editor's own, not React's.
  useEffect(() => {
    const take = (transfer: DataTransfer | null) => {
      if (!transfer) return;
      const html = transfer.getData("text/html");
      const paragraphs =
        html === ""
          ? pastedText(transfer.getData("text/plain"))
          : pastedHtml(new DOMParser().parseFromString(html, "text/html"));
      const parts = pastedParts(paragraphs.map(wordsOfPasted), speakers);
      if (onPasteOfSeveral && parts.filter(({ party }) => party !== undefined).length > 1) onPasteOfSeveral(parts);
      else insert(paragraphs, root);
    };
    const refuse = (event: DragEvent) => {
      event.preventDefault();
      return true;
    };
    return mergeRegister(
      editor.registerCommand(
        PASTE_COMMAND,
        (event) => {
          if (!("clipboardData" in event)) return false;
          event.preventDefault();
          take(event.clipboardData);
          return true;
        },
        COMMAND_PRIORITY_HIGH,
      ),
      // What is dragged comes from anywhere, and would come in as it is.
      editor.registerCommand(DROP_COMMAND, refuse, COMMAND_PRIORITY_HIGH),
      editor.registerCommand(DRAGOVER_COMMAND, refuse, COMMAND_PRIORITY_HIGH),
    );
  }, [editor, root, speakers, onPasteOfSeveral]);
  return null;
}

function insert(paragraphs: readonly PastedParagraph[], root: CaptureRoot): void {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return;
  if (root === "line") return selection.insertText(paragraphs.map(wordsOfPasted).join(" "));
  const [only] = paragraphs;
  if (paragraphs.length === 1 && only) return selection.insertNodes(only.map(textNode));
  selection.insertNodes(paragraphs.map((runs) => $createParagraphNode().append(...runs.map(textNode))));
}

function textNode({ text, isBold, isItalic, isUnderlined }: PastedParagraph[number]): TextNode {
  const node = $createTextNode(text);
  if (isBold) node.toggleFormat("bold");
  if (isItalic) node.toggleFormat("italic");
  if (isUnderlined) node.toggleFormat("underline");
  return node;
}
