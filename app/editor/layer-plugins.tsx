import { appendOrigin } from "#app/editor/append.ts";
import type { Edge } from "#app/editor/edges.ts";
import { isAtEdge } from "#app/editor/edges.ts";
import { isInStep } from "#app/editor/in-step.ts";
import type { TextPlace } from "#app/editor/text-place.ts";
import { selectPlace } from "#app/editor/text-place.ts";
import type { CaptureRoot } from "#app/editor/nodes.ts";
import { keepLetters, takeLetters } from "#app/editor/type-ahead.ts";
import { useCollaborationContext } from "@lexical/react/LexicalCollaborationContext";
import { useLexicalComposerContext } from "@lexical/react/LexicalComposerContext";
import type { LexicalEditor } from "lexical";
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
import { UndoManager, XmlText } from "yjs";

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

/** A remark put behind the note is a step of undo of its own. */
export function AppendedPlugin() {
  const [editor] = useLexicalComposerContext();
  // The manager is there once the editor is bound, after this has rendered.
  useEffect(() => {
    const timer = setTimeout(() => {
      const manager = undoManagerOf(editor);
      if (!manager) return;
      manager.addTrackedOrigin(appendOrigin);
      manager.doc.on("beforeTransaction", ({ origin }) => {
        if (origin === appendOrigin) manager.stopCapturing();
      });
    });
    return () => clearTimeout(timer);
  }, [editor]);
  return null;
}

export function EditablePlugin({ isEditable }: { isEditable: boolean }) {
  const [editor] = useLexicalComposerContext();
  // The composer reads its configuration once.
  useEffect(() => editor.setEditable(isEditable), [editor, isEditable]);
  return null;
}

/** Notices where the binding has lost step with what the document says. */
export function InStepPlugin({ root, broken }: { root: CaptureRoot; broken: () => void }) {
  const [editor] = useLexicalComposerContext();
  const { yjsDocMap } = useCollaborationContext();
  // Updates are the editor's own events, not React's.
  useEffect(() => {
    let isWaiting = false;
    return editor.registerUpdateListener(() => {
      if (isWaiting) return;
      isWaiting = true;
      // Behind the binding's own listener, and behind what else happens in this moment.
      setTimeout(() => {
        isWaiting = false;
        const copy = yjsDocMap.get(root)?.get(root, XmlText);
        if (copy && editor.getRootElement() && !isInStep(editor.getEditorState(), copy)) broken();
      });
    });
  }, [editor, yjsDocMap, root, broken]);
  return null;
}

/** Puts the caret where the reader's keys came from, or where it stood, and what was typed meanwhile behind it. */
export function CaretPlugin({ to }: { to: { readonly at: Edge } | TextPlace | undefined }) {
  const [editor] = useLexicalComposerContext();
  // Focus is no markup.
  useEffect(() => {
    if (!to) return;
    const place = () => {
      if (!("at" in to)) selectPlace(to);
      else if (to.at === "before") $getRoot().selectStart();
      else $getRoot().selectEnd();
    };
    const hasText = () => editor.read(() => !$getRoot().isEmpty());
    const settle = () => editor.update(() => (place(), $getSelection()?.insertText(takeLetters())), { discrete: true });
    // Lexical leaves the focus where it was if a change of the document falls into the same moment.
    editor.getRootElement()?.focus();
    editor.focus();
    if (hasText()) return settle();
    keepLetters();
    // The text comes from its document a moment later, even where that holds an empty paragraph.
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

/** Lexical publishes it under this name on the editor. */
function undoManagerOf(editor: LexicalEditor): UndoManager | undefined {
  const manager: unknown = Reflect.get(editor, Symbol.for("@lexical/yjs/UndoManager"));
  return manager instanceof UndoManager ? manager : undefined;
}
