import type { OpenRoom } from "#app/collab/create-room-client.ts";
import { caretColour } from "#app/collab/carets.ts";
import { layerProvider } from "#app/collab/provider.ts";
import type { DocumentId } from "#app/collab/wire.ts";
import type { Edge } from "#app/editor/edges.ts";
import type { TextPlace } from "#app/editor/text-place.ts";
import { caretIn } from "#app/editor/text-place.ts";
import {
  AppendedPlugin,
  CaretPlugin,
  EdgePlugin,
  EditablePlugin,
  InStepPlugin,
  PlainLinePlugin,
} from "#app/editor/layer-plugins.tsx";
import type { CaptureRoot } from "#app/editor/nodes.ts";
import { captureNodes } from "#app/editor/nodes.ts";
import { PastePlugin } from "#app/editor/paste-plugin.tsx";
import { PutBackPlugin } from "#app/editor/put-back-plugin.tsx";
import type { NamedSpeaker, PastedPart } from "#domain/interventions/pasted-parts.ts";
import { LexicalCollaboration } from "@lexical/react/LexicalCollaborationContext";
import { CollaborationPlugin } from "@lexical/react/LexicalCollaborationPlugin";
import { LexicalComposer } from "@lexical/react/LexicalComposer";
import { ContentEditable } from "@lexical/react/LexicalContentEditable";
import { EditorRefPlugin } from "@lexical/react/LexicalEditorRefPlugin";
import { LexicalErrorBoundary } from "@lexical/react/LexicalErrorBoundary";
import { RichTextPlugin } from "@lexical/react/LexicalRichTextPlugin";
import { useCallback, useMemo, useRef, useState } from "react";
import type { LexicalEditor } from "lexical";
import type { Doc } from "yjs";

export type LayerEditorProps = {
  readonly room: OpenRoom;
  readonly document: DocumentId;
  readonly root: CaptureRoot;
  readonly label: string;
  readonly placeholder: string;
  readonly isEditable: boolean;
  /** Where the caret is put, by a new object each time; undefined: it is elsewhere. */
  readonly caret: { readonly at: Edge } | undefined;
  readonly onEdge: (edge: Edge) => void;
  readonly speakers: readonly NamedSpeaker[];
  readonly onPasteOfSeveral?: (parts: readonly PastedPart[]) => void;
};

/** One text of a capture while somebody writes in it. */
export function LayerEditor(props: LayerEditorProps) {
  // How often it had to be made anew, and where the caret stood then.
  const [made, setMade] = useState<{ readonly times: number; readonly caret?: TextPlace }>({ times: 0 });
  const onBroken = useCallback(
    (caret: TextPlace | undefined) => setMade(({ times }) => ({ times: times + 1, caret })),
    [],
  );
  return <BoundEditor key={made.times} {...props} caretBefore={made.caret} onBroken={onBroken} />;
}

type BoundProps = LayerEditorProps & {
  readonly caretBefore: TextPlace | undefined;
  readonly onBroken: (caret: TextPlace | undefined) => void;
};

function BoundEditor(props: BoundProps) {
  const { room, document, root, label, placeholder, isEditable, caret, caretBefore, onEdge, onBroken } = props;
  const { captureId, layer } = document;
  const carets = useRef<HTMLDivElement>(null);
  const editor = useRef<LexicalEditor>(null);
  const broken = useCallback(() => {
    const place = editor.current && caretIn(editor.current);
    // Not amid the change that showed it.
    queueMicrotask(() => onBroken(place ?? undefined));
  }, [onBroken]);
  // A new factory would connect the editor anew at each render.
  const providerFactory = useCallback(
    (_: string, docMap: Map<string, Doc>) => layerProvider(room, { captureId, layer }, { root, docMap, broken }),
    [room, captureId, layer, root, broken],
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
    <LexicalCollaboration>
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
          />
          <AppendedPlugin />
          <PastePlugin root={root} speakers={props.speakers} onPasteOfSeveral={props.onPasteOfSeveral} />
          <PutBackPlugin room={room} document={document} root={root} />
          <EdgePlugin onEdge={onEdge} />
          {root === "line" && <PlainLinePlugin onEdge={onEdge} />}
          <EditablePlugin isEditable={isEditable} />
          <InStepPlugin root={root} broken={broken} />
          <CaretPlugin to={caretBefore ?? caret} />
          <EditorRefPlugin editorRef={editor} />
        </div>
      </LexicalComposer>
    </LexicalCollaboration>
  );
}
