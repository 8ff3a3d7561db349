import type { OpenRoom } from "#app/collab/create-room-client.ts";
import type { DocumentId } from "#app/collab/wire.ts";
import type { CaptureRoot } from "#app/editor/nodes.ts";
import { takePutBack } from "#app/editor/put-back.ts";
import { useLexicalComposerContext } from "@lexical/react/LexicalComposerContext";
import { $createParagraphNode, $createTextNode, $getRoot } from "lexical";
import { useEffect } from "react";

type PutBackProps = { readonly room: OpenRoom; readonly document: DocumentId; readonly root: CaptureRoot };

/** Writes what its history brought back, as its reader would: one change, which undoing takes back. */
export function PutBackPlugin({ room, document: { captureId, layer }, root }: PutBackProps) {
  const [editor] = useLexicalComposerContext();
  // The text and the server come when they come.
  useEffect(() => {
    if (layer === "off") return;
    const take = () => {
      // Written over what the server has more of, both would stand there.
      const isReady = editor.isEditable() && room.isWhole({ captureId, layer });
      if (!isReady || editor.read(() => $getRoot().isEmpty())) return;
      const text = takePutBack(captureId, root);
      if (text === undefined) return;
      editor.update(() => {
        const paragraphs = text.split("\n").map((words) => {
          const paragraph = $createParagraphNode();
          return words === "" ? paragraph : paragraph.append($createTextNode(words));
        });
        $getRoot()
          .clear()
          .append(...paragraphs);
        if (root === "note") $getRoot().selectEnd();
      });
    };
    // Not amid the update, or the change of the room, by which it hears of them.
    const later = () => queueMicrotask(take);
    const stops = [editor.registerUpdateListener(later), editor.registerEditableListener(later), room.subscribe(later)];
    later();
    return () => stops.forEach((stop) => stop());
  }, [editor, room, captureId, layer, root]);
  return null;
}
