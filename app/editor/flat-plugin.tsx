import type { OpenRoom } from "#app/collab/create-room-client.ts";
import type { DocumentId } from "#app/collab/wire.ts";
import { bindEditor } from "#app/editor/bind-editor.ts";
import { shareCarets } from "#app/editor/layer-carets.ts";
import { useLexicalComposerContext } from "@lexical/react/LexicalComposerContext";
import type { RefObject } from "react";
import { useEffect } from "react";
import type { Awareness } from "y-protocols/awareness";

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
    const { binding, stop } = bindEditor(editor, room.documents.of(id), name);
    const attach = (awareness: Awareness) => room.carets.attach(id, awareness);
    const stopCarets = above.current && shareCarets({ editor, binding, above: above.current }, attach);
    return () => {
      stopCarets?.();
      stop();
    };
  }, [editor, room, captureId, layer, name, above]);
  return null;
}
