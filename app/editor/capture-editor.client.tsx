import type { OpenRoom } from "#app/collab/create-room-client.ts";
import type { Edge } from "#app/editor/edges.ts";
import { LayerEditor } from "#app/editor/layer-editor.tsx";
import type { PasteOfSeveral } from "#app/editor/paste-plugin.tsx";
import type { NamedSpeaker } from "#domain/interventions/pasted-parts.ts";
import { useText } from "#app/locales/use-text.ts";
import { useCallback, useMemo, useState, useSyncExternalStore } from "react";

/** A text of a capture as people know it. */
export type WrittenLayer = "note" | "line" | "off";
export type CaretAt = { readonly layer: WrittenLayer; readonly at: Edge };

export type CaptureEditorProps = {
  readonly room: OpenRoom;
  readonly captureId: string;
  readonly isEditable: boolean;
  readonly isOffOpen: boolean;
  /** Where the caret goes; a new object moves it again. */
  readonly caret: CaretAt;
  /** The caret leaves the capture upwards or downwards. */
  readonly onEdge: (edge: Edge) => void;
  /** Whose names cut what is pasted into the note into parts, which then come to `onPasteOfSeveral` and are not put in. */
  readonly speakers?: readonly NamedSpeaker[];
  readonly onPasteOfSeveral?: (paste: PasteOfSeveral) => void;
};

const nobody: readonly NamedSpeaker[] = [];

/** The capture that has the caret: its note, its line and, once opened, what is off the record. */
export function CaptureEditor(props: CaptureEditorProps) {
  const { room, captureId, isEditable, isOffOpen, caret, onEdge, speakers = nobody, onPasteOfSeveral } = props;
  const text = useText();
  const [moved, setMoved] = useState<{ readonly from: CaretAt; readonly to: CaretAt }>();
  const at = moved?.from === caret ? moved.to : caret;
  const layers = useMemo<readonly WrittenLayer[]>(
    () => (isOffOpen ? ["note", "line", "off"] : ["note", "line"]),
    [isOffOpen],
  );

  const hasCome = useCallback(() => room.documents.hasCome({ captureId, layer: "text" }), [room, captureId]);
  const isHere = useSyncExternalStore(room.subscribe, hasCome);

  const leave = useMemo(() => {
    const from = (layer: WrittenLayer) => (edge: Edge) => {
      const next = layers[layers.indexOf(layer) + (edge === "after" ? 1 : -1)];
      if (next) setMoved({ from: caret, to: { layer: next, at: edge === "after" ? "before" : "after" } });
      else onEdge(edge);
    };
    return { note: from("note"), line: from("line"), off: from("off") };
  }, [layers, caret, onEdge]);

  return (
    <>
      {layers.map((layer) => (
        <LayerEditor
          key={`${captureId}/${layer}`}
          room={room}
          document={{ captureId, layer: layer === "off" ? "off" : "text" }}
          root={layer === "line" ? "line" : "note"}
          label={text(`editor.${layer}`)}
          placeholder={text(`editor.${layer}.placeholder`)}
          isHere={isHere}
          isEditable={isHere && isEditable}
          caret={at.layer === layer ? at : undefined}
          onEdge={leave[layer]}
          speakers={speakers}
          // Words off the record go nowhere else, and a line is one sentence.
          onPasteOfSeveral={layer === "note" ? onPasteOfSeveral : undefined}
        />
      ))}
    </>
  );
}
