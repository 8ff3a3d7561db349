import type { Edge } from "#app/editor/edges.ts";
import { isAtEdge } from "#app/editor/edges.ts";
import { keepLetters, takeLetters } from "#app/editor/type-ahead.ts";
import { useLexicalComposerContext } from "@lexical/react/LexicalComposerContext";
import {
  $getRoot,
  $getSelection,
  COMMAND_PRIORITY_HIGH,
  FORMAT_TEXT_COMMAND,
  INSERT_LINE_BREAK_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  KEY_ARROW_DOWN_COMMAND,
  KEY_ARROW_UP_COMMAND,
  mergeRegister,
} from "lexical";
import { useEffect } from "react";

/** Cursor keys go on into the next layer where one ends. */
export function EdgePlugin({ onEdge }: { onEdge: (edge: Edge) => void }) {
  const [editor] = useLexicalComposerContext();
  // Keys are the editor's own events, not React's.
  useEffect(() => {
    const leaving = (edge: Edge) => (event: KeyboardEvent) => {
      const root = editor.getRootElement();
      const isPlain = !event.shiftKey && !event.altKey && !event.ctrlKey && !event.metaKey;
      if (!root || !isPlain || event.isComposing || !isAtEdge(root, edge)) return false;
      event.preventDefault();
      onEdge(edge);
      return true;
    };
    return mergeRegister(
      editor.registerCommand(KEY_ARROW_UP_COMMAND, leaving("before"), COMMAND_PRIORITY_HIGH),
      editor.registerCommand(KEY_ARROW_DOWN_COMMAND, leaving("after"), COMMAND_PRIORITY_HIGH),
    );
  }, [editor, onEdge]);
  return null;
}

/** A line of the report is one paragraph without bold or italics; Enter in it goes on. */
export function PlainLinePlugin({ onEdge }: { onEdge: (edge: Edge) => void }) {
  const [editor] = useLexicalComposerContext();
  // Commands are the editor's own, not React's.
  useEffect(() => {
    const goOn = () => {
      onEdge("after");
      return true;
    };
    return mergeRegister(
      editor.registerCommand(INSERT_PARAGRAPH_COMMAND, goOn, COMMAND_PRIORITY_HIGH),
      editor.registerCommand(INSERT_LINE_BREAK_COMMAND, goOn, COMMAND_PRIORITY_HIGH),
      editor.registerCommand(FORMAT_TEXT_COMMAND, () => true, COMMAND_PRIORITY_HIGH),
    );
  }, [editor, onEdge]);
  return null;
}

export function EditablePlugin({ isEditable }: { isEditable: boolean }) {
  const [editor] = useLexicalComposerContext();
  // The composer reads its configuration once.
  useEffect(() => editor.setEditable(isEditable), [editor, isEditable]);
  return null;
}

/** Puts the caret where the reader's keys came from, and what was typed meanwhile behind it. */
export function CaretPlugin({ to }: { to: { readonly at: Edge } | undefined }) {
  const [editor] = useLexicalComposerContext();
  // Focus is no markup.
  useEffect(() => {
    if (!to) return;
    const place = () => {
      if (to.at === "before") $getRoot().selectStart();
      else $getRoot().selectEnd();
    };
    const hasText = () => editor.read(() => !$getRoot().isEmpty());
    const settle = () => editor.update(() => (place(), $getSelection()?.insertText(takeLetters())), { discrete: true });
    // Lexical leaves the focus where it was if a change of the document falls into the same moment.
    editor.getRootElement()?.focus();
    editor.focus();
    if (hasText()) return settle();
    keepLetters();
    // The text comes from its document a moment later, if only as an empty paragraph.
    const stop = editor.registerUpdateListener(() => {
      if (!hasText()) return;
      stop();
      // Not amid the update that brought it.
      queueMicrotask(settle);
    });
    return stop;
  }, [editor, to]);
  return null;
}
