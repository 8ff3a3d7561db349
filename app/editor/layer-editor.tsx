import type { OpenRoom } from "#app/collab/create-room-client.ts";
import type { DocumentId } from "#app/collab/wire.ts";
import type { Edge } from "#app/editor/edges.ts";
import { FlatPlugin } from "#app/editor/flat-plugin.tsx";
import { CaretPlugin, EdgePlugin, EditablePlugin, PlainLinePlugin } from "#app/editor/layer-plugins.tsx";
import type { CaptureRoot } from "#app/editor/nodes.ts";
import { captureNodes } from "#app/editor/nodes.ts";
import type { PasteOfSeveral } from "#app/editor/paste-plugin.tsx";
import { PastePlugin } from "#app/editor/paste-plugin.tsx";
import { PutBackPlugin } from "#app/editor/put-back-plugin.tsx";
import type { NamedSpeaker } from "#domain/interventions/pasted-parts.ts";
import { LexicalComposer } from "@lexical/react/LexicalComposer";
import { ContentEditable } from "@lexical/react/LexicalContentEditable";
import { LexicalErrorBoundary } from "@lexical/react/LexicalErrorBoundary";
import { RichTextPlugin } from "@lexical/react/LexicalRichTextPlugin";
import { useMemo, useRef } from "react";

export type LayerEditorProps = {
  readonly room: OpenRoom;
  readonly document: DocumentId;
  readonly root: CaptureRoot;
  readonly label: string;
  readonly placeholder: string;
  /** Has the text come? The editor is empty until then. */
  readonly isHere: boolean;
  readonly isEditable: boolean;
  /** Where the caret is put, by a new object each time; undefined: it is elsewhere. */
  readonly caret: { readonly at: Edge } | undefined;
  readonly onEdge: (edge: Edge) => void;
  readonly speakers: readonly NamedSpeaker[];
  readonly onPasteOfSeveral?: (paste: PasteOfSeveral) => void;
};

/** One text of a capture while somebody writes in it. */
export function LayerEditor(props: LayerEditorProps) {
  const { room, document, root, label, placeholder, isHere, isEditable, caret, onEdge } = props;
  const { captureId, layer } = document;
  const above = useRef<HTMLDivElement>(null);
  const config = useMemo(
    () => ({
      namespace: `${captureId}/${layer}/${root}`,
      nodes: captureNodes,
      editorState: null,
      theme: { text: { bold: "written-bold", italic: "written-italic", underline: "written-underline" } },
      onError: (error: Error) => {
        throw error;
      },
    }),
    [captureId, layer, root],
  );
  return (
    <LexicalComposer initialConfig={config}>
      <div className="written" data-record ref={above}>
        <RichTextPlugin
          contentEditable={
            <ContentEditable
              className="written-text"
              aria-label={label}
              aria-placeholder={placeholder}
              placeholder={<span className="written-placeholder">{placeholder}</span>}
              spellCheck
            />
          }
          ErrorBoundary={LexicalErrorBoundary}
        />
        {isHere && <FlatPlugin room={room} document={document} name={root} above={above} />}
        <PastePlugin root={root} speakers={props.speakers} onPasteOfSeveral={props.onPasteOfSeveral} />
        <PutBackPlugin room={room} document={document} root={root} />
        <EdgePlugin onEdge={onEdge} />
        {root === "line" && <PlainLinePlugin onEdge={onEdge} />}
        <EditablePlugin isEditable={isEditable} />
        <CaretPlugin to={caret} />
      </div>
    </LexicalComposer>
  );
}
