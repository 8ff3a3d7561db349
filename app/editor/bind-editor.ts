import { bindFlat } from "#app/editor/binding.ts";
import type { Shape } from "#app/editor/shape.ts";
import type { LexicalEditor } from "lexical";
import {
  CAN_REDO_COMMAND,
  CAN_UNDO_COMMAND,
  COMMAND_PRIORITY_EDITOR,
  COMMAND_PRIORITY_HIGH,
  INSERT_LINE_BREAK_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  mergeRegister,
  REDO_COMMAND,
  UNDO_COMMAND,
} from "lexical";
import type { Doc } from "yjs";

/** Holds an editor to a flat text, with the keys that take back; returns how that ends. */
export function bindEditor(editor: LexicalEditor, doc: Doc, name: string, shape?: Shape) {
  const binding = bindFlat(editor, doc, name, {
    shape,
    counted: () => {
      const { undo, redo } = binding.steps.count();
      editor.dispatchCommand(CAN_UNDO_COMMAND, undo > 0);
      editor.dispatchCommand(CAN_REDO_COMMAND, redo > 0);
    },
  });
  // A command is an update of the editor, within which it can show nothing.
  const soon = (step: () => void) => () => {
    queueMicrotask(() => {
      if (!editor.isComposing()) step();
    });
    return true;
  };
  const stopCommands = mergeRegister(
    editor.registerCommand(UNDO_COMMAND, soon(binding.steps.undo), COMMAND_PRIORITY_EDITOR),
    editor.registerCommand(REDO_COMMAND, soon(binding.steps.redo), COMMAND_PRIORITY_EDITOR),
    // A flat text knows one kind of line feed.
    editor.registerCommand(
      INSERT_LINE_BREAK_COMMAND,
      () => editor.dispatchCommand(INSERT_PARAGRAPH_COMMAND, undefined),
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerRootListener((root) => {
      root?.addEventListener("compositionend", catchUp);
      return () => root?.removeEventListener("compositionend", catchUp);
    }),
  );
  // Behind the editor's own listener, which ends the composition.
  function catchUp() {
    setTimeout(binding.catchUp);
  }
  return {
    binding,
    stop: () => {
      stopCommands();
      binding.release();
    },
  };
}
