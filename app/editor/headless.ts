import type { CaptureRoot } from "#app/editor/nodes.ts";
import { captureNodes } from "#app/editor/nodes.ts";
import { createHeadlessEditor } from "@lexical/headless";
import type { Binding, Provider } from "@lexical/yjs";
import { createYjsBinding, syncLexicalUpdateToYjs, syncYjsChangesToLexical } from "@lexical/yjs";
import type { LexicalEditor } from "lexical";
import { SKIP_COLLAB_TAG } from "lexical";
import { Doc, UndoManager } from "yjs";
import type { Text, Transaction, YEvent } from "yjs";

/** A Lexical editor without a page, held to one root of a document in both directions. */
export type HeadlessEditor = {
  readonly editor: LexicalEditor;
  readonly binding: Binding;
  readonly release: () => void;
};

/** Binds a headless editor to a root. The document's content must be applied after this: a binding only observes. */
export function bindHeadless(doc: Doc, root: CaptureRoot): HeadlessEditor {
  const editor = createHeadlessEditor({ namespace: root, nodes: captureNodes, onError: rethrow });
  const binding = createYjsBinding({ doc, docMap: new Map([[root, doc]]), editor, id: root, rootName: root });
  const shared = binding.root.getSharedType();
  const toLexical = (events: YEvent<Text>[], { origin }: Transaction) => {
    if (origin === binding) return;
    syncYjsChangesToLexical(binding, nobody, events, origin instanceof UndoManager, noCursors);
    // Headless, nothing else would flush what was scheduled.
    editor.update(() => undefined, { discrete: true });
  };
  shared.observeDeep(toLexical);
  const stopListening = editor.registerUpdateListener((update) => {
    if (update.tags.has(SKIP_COLLAB_TAG)) return;
    const { prevEditorState, editorState, dirtyElements, dirtyLeaves, normalizedNodes, tags } = update;
    syncLexicalUpdateToYjs(
      binding,
      nobody,
      prevEditorState,
      editorState,
      dirtyElements,
      dirtyLeaves,
      normalizedNodes,
      tags,
    );
  });
  return {
    editor,
    binding,
    release: () => {
      stopListening();
      shared.unobserveDeep(toLexical);
    },
  };
}

/** The document with editors on its roots, for as long as `work` runs. */
export function withHeadless<Result>(
  work: (doc: Doc, editors: Record<CaptureRoot, LexicalEditor>) => Result,
  clientId?: number,
): Result {
  const doc = new Doc();
  if (clientId !== undefined) doc.clientID = clientId;
  const note = bindHeadless(doc, "note");
  const line = bindHeadless(doc, "line");
  try {
    return work(doc, { note: note.editor, line: line.editor });
  } finally {
    note.release();
    line.release();
    doc.destroy();
  }
}

/** Lexical wants a provider for carets; here nobody has one. */
const nobody: Provider = {
  awareness: {
    getLocalState: () => null,
    getStates: () => new Map(),
    off: () => undefined,
    on: () => undefined,
    setLocalState: () => undefined,
    setLocalStateField: () => undefined,
  },
  connect: () => undefined,
  disconnect: () => undefined,
  off: () => undefined,
  on: () => undefined,
};

function noCursors(): void {}

function rethrow(error: Error): never {
  throw error;
}
