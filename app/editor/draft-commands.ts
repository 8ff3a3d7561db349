import { $beginLineBefore, $moveLines, $setLevel } from "#app/editor/draft-lines.ts";
import { pastedHtml, pastedText, wordsOfPasted } from "#app/editor/pasted.ts";
import { referenceSign } from "#domain/draft/draft.ts";
import type { LexicalEditor } from "lexical";
import {
  $createParagraphNode,
  $createTextNode,
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_HIGH,
  DRAGOVER_COMMAND,
  DROP_COMMAND,
  FORMAT_TEXT_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  KEY_ARROW_DOWN_COMMAND,
  KEY_ARROW_UP_COMMAND,
  KEY_TAB_COMMAND,
  mergeRegister,
  PASTE_COMMAND,
} from "lexical";

/** The keys of a draft: lines move, points are made, what comes from elsewhere is words. Returns how they end. */
export function draftCommands(editor: LexicalEditor): () => void {
  const done = (event: Event | null, isDone: boolean) => {
    if (isDone) event?.preventDefault();
    return isDone;
  };
  const moving = (by: -1 | 1) => (event: KeyboardEvent) => {
    const isPlain = !event.altKey || event.ctrlKey || event.metaKey || event.shiftKey;
    if (isPlain || event.isComposing || !editor.isEditable()) return false;
    $moveLines(by);
    return done(event, true);
  };
  const refuse = (event: DragEvent) => done(event, true);
  return mergeRegister(
    editor.registerCommand(KEY_ARROW_UP_COMMAND, moving(-1), COMMAND_PRIORITY_HIGH),
    editor.registerCommand(KEY_ARROW_DOWN_COMMAND, moving(1), COMMAND_PRIORITY_HIGH),
    editor.registerCommand(
      KEY_TAB_COMMAND,
      // Elsewhere the key leads on through the page.
      (event) => editor.isEditable() && done(event, $setLevel(event.shiftKey ? "paragraph" : "point")),
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(INSERT_PARAGRAPH_COMMAND, $beginLineBefore, COMMAND_PRIORITY_HIGH),
    editor.registerCommand(FORMAT_TEXT_COMMAND, () => true, COMMAND_PRIORITY_HIGH),
    editor.registerCommand(
      PASTE_COMMAND,
      (event) => {
        if (!("clipboardData" in event) || isOwn(editor, event.clipboardData)) return false;
        $paste(event.clipboardData);
        return done(event, true);
      },
      COMMAND_PRIORITY_HIGH,
    ),
    // What is dragged comes from anywhere, and would come in as it is.
    editor.registerCommand(DROP_COMMAND, refuse, COMMAND_PRIORITY_HIGH),
    editor.registerCommand(DRAGOVER_COMMAND, refuse, COMMAND_PRIORITY_HIGH),
  );
}

/** Was it copied in this very editor? Its name is told to nobody, so that no other page can claim units and lines. */
function isOwn(editor: LexicalEditor, transfer: DataTransfer | null): boolean {
  const copied = transfer?.getData("application/x-lexical-editor") ?? "";
  return copied.includes(JSON.stringify(editor._config.namespace));
}

function $paste(transfer: DataTransfer | null): void {
  const selection = $getSelection();
  if (!transfer || !$isRangeSelection(selection)) return;
  const html = transfer.getData("text/html");
  const paragraphs = (
    html === ""
      ? pastedText(transfer.getData("text/plain"))
      : pastedHtml(new DOMParser().parseFromString(html, "text/html"))
  ).map((paragraph) => wordsOfPasted(paragraph).replaceAll(referenceSign, ""));
  if (paragraphs.length === 1) selection.insertNodes(paragraphs.map((words) => $createTextNode(words)));
  else selection.insertNodes(paragraphs.map((words) => $createParagraphNode().append($createTextNode(words))));
}
