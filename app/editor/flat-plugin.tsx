import type { OpenRoom } from "#app/collab/create-room-client.ts";
import type { DocumentId } from "#app/collab/wire.ts";
import { bindFlat } from "#app/editor/binding.ts";
import { shareCarets } from "#app/editor/layer-carets.ts";
import { useLexicalComposerContext } from "@lexical/react/LexicalComposerContext";
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
import type { RefObject } from "react";
import { useEffect } from "react";
import type { Doc } from "yjs";

type FlatProps = {
  readonly room: OpenRoom;
  readonly document: DocumentId;
  readonly name: string;
  /** Where carets of others are drawn. */
  readonly above: RefObject<HTMLElement>;
};

/** Holds the editor to a text of a document, with what it can take back and the carets of others. */
export function FlatPlugin({ room, document: { captureId, layer }, name, above }: FlatProps) {
  const [editor] = useLexicalComposerContext();
  // A document is no markup.
  useEffect(() => {
    const id = { captureId, layer };
    const { binding, stop } = bind(editor, room.documents.of(id), name);
    const stopCarets = above.current && shareCarets({ editor, binding, above: above.current }, room, id);
    return () => {
      stopCarets?.();
      stop();
    };
  }, [editor, room, captureId, layer, name, above]);
  return null;
}

function bind(editor: LexicalEditor, doc: Doc, name: string) {
  const binding = bindFlat(editor, doc, name, () => {
    const { undo, redo } = binding.steps.count();
    editor.dispatchCommand(CAN_UNDO_COMMAND, undo > 0);
    editor.dispatchCommand(CAN_REDO_COMMAND, redo > 0);
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
