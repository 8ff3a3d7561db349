import type { OpenRoom } from "#app/collab/create-room-client.ts";
import { caretColour } from "#app/collab/carets.ts";
import { layerProvider } from "#app/collab/provider.ts";
import type { DocumentId } from "#app/collab/wire.ts";
import type { Edge } from "#app/editor/edges.ts";
import {
  AppendedPlugin,
  CaretPlugin,
  EdgePlugin,
  EditablePlugin,
  PlainLinePlugin,
} from "#app/editor/layer-plugins.tsx";
import type { CaptureRoot } from "#app/editor/nodes.ts";
import { captureNodes } from "#app/editor/nodes.ts";
import { LexicalCollaboration } from "@lexical/react/LexicalCollaborationContext";
import { CollaborationPlugin } from "@lexical/react/LexicalCollaborationPlugin";
import { LexicalComposer } from "@lexical/react/LexicalComposer";
import { ContentEditable } from "@lexical/react/LexicalContentEditable";
import { LexicalErrorBoundary } from "@lexical/react/LexicalErrorBoundary";
import { RichTextPlugin } from "@lexical/react/LexicalRichTextPlugin";
import { useCallback, useMemo, useRef } from "react";
import type { Doc } from "yjs";

export type LayerEditorProps = {
  readonly room: OpenRoom;
  readonly document: DocumentId;
  readonly root: CaptureRoot;
  readonly label: string;
  readonly placeholder: string;
  readonly isEditable: boolean;
  /** Where the caret is put; undefined: it is elsewhere. */
  readonly caret: Edge | undefined;
  readonly onEdge: (edge: Edge) => void;
};

/** One text of a capture while somebody writes in it. */
export function LayerEditor({ room, document, root, label, placeholder, isEditable, caret, onEdge }: LayerEditorProps) {
  const { captureId, layer } = document;
  const carets = useRef<HTMLDivElement>(null);
  // A new factory would connect the editor anew at each render.
  const providerFactory = useCallback(
    (_: string, docs: Map<string, Doc>) => layerProvider(room, { captureId, layer }, root, docs),
    [room, captureId, layer, root],
  );
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
    <LexicalCollaboration key={config.namespace}>
      <LexicalComposer initialConfig={config}>
        <div className="written" data-record ref={carets}>
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
          <CollaborationPlugin
            id={root}
            rootName={root}
            providerFactory={providerFactory}
            shouldBootstrap={false}
            cursorColor={caretColour}
            cursorsContainerRef={carets}
            awarenessData={useMemo(() => ({ root }), [root])}
          />
          <AppendedPlugin />
          <EdgePlugin onEdge={onEdge} />
          {root === "line" && <PlainLinePlugin onEdge={onEdge} />}
          <EditablePlugin isEditable={isEditable} />
          <CaretPlugin at={caret} />
        </div>
      </LexicalComposer>
    </LexicalCollaboration>
  );
}
