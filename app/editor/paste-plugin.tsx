import type { CaptureRoot } from "#app/editor/nodes.ts";
import type { PastedParagraph } from "#app/editor/pasted.ts";
import { pastedHtml, pastedText, wordsOfPasted } from "#app/editor/pasted.ts";
import type { NamedSpeaker, PastedPart } from "#domain/interventions/pasted-parts.ts";
import { pastedParts } from "#domain/interventions/pasted-parts.ts";
import { useLexicalComposerContext } from "@lexical/react/LexicalComposerContext";
import type { LexicalEditor, TextNode } from "lexical";
import {
  $createParagraphNode,
  $createTextNode,
  $getRoot,
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_HIGH,
  HISTORY_PUSH_TAG,
  mergeRegister,
  DRAGOVER_COMMAND,
  DROP_COMMAND,
  PASTE_COMMAND,
  SKIP_DOM_SELECTION_TAG,
} from "lexical";
import { useEffect } from "react";

/** A text in which several speak, which is not put in yet. */
export type PasteOfSeveral = {
  readonly parts: readonly PastedPart[];
  /** Puts it in where the caret is, as one step; only the first call counts. */
  readonly putIn: (what: "everything" | "before the first name") => void;
  /** Leads back to where the caret is. */
  readonly goBack: () => void;
};

type Pasting = {
  readonly root: CaptureRoot;
  readonly speakers: readonly NamedSpeaker[];
  /** A text in which several speak: one capture each, where the room wishes. */
  readonly onPasteOfSeveral: ((paste: PasteOfSeveral) => void) | undefined;
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
      if (onPasteOfSeveral && parts.filter(({ party }) => party !== undefined).length > 1)
        onPasteOfSeveral({
          parts,
          putIn: puttingIn(editor, root, { paragraphs, parts }),
          goBack: () => {
            editor.getRootElement()?.focus();
            editor.focus();
          },
        });
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

function puttingIn(
  editor: LexicalEditor,
  root: CaptureRoot,
  { paragraphs, parts }: { readonly paragraphs: readonly PastedParagraph[]; readonly parts: readonly PastedPart[] },
): PasteOfSeveral["putIn"] {
  const [first] = parts;
  const before = first && first.party === undefined ? first.paragraphs.length : 0;
  let isIn = false;
  return (what) => {
    const wanted = what === "everything" ? paragraphs : paragraphs.slice(0, before);
    if (isIn) return;
    isIn = true;
    if (wanted.length === 0) return;
    const put = () => {
      if (!$isRangeSelection($getSelection())) $getRoot().selectEnd();
      insert(wanted, root);
    };
    // At once, for the editor may be about to go; and without the focus, which may be wanted elsewhere by then.
    editor.update(put, { discrete: true, tag: [HISTORY_PUSH_TAG, SKIP_DOM_SELECTION_TAG] });
  };
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
