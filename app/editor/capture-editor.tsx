import type { CaptureEditorProps } from "#app/editor/capture-editor.client.tsx";
import type { ComponentType } from "react";
import { useEffect, useState } from "react";

export type CaptureEditor = ComponentType<CaptureEditorProps>;

/**
 * The editor of a capture, in a chunk that only the room loads, and only once it runs in a browser; undefined until it
 * is there. Not by React's `lazy`, which would show something else first even where the code has come: the caret has to
 * stand in a new capture before the next letter.
 */
export function useCaptureEditor(): CaptureEditor | undefined {
  const [editor, setEditor] = useState<{ readonly Editor: CaptureEditor }>();
  // Code that comes later is no markup.
  useEffect(() => {
    void import("#app/editor/capture-editor.client.tsx").then(({ CaptureEditor: Editor }) => setEditor({ Editor }));
  }, []);
  return editor?.Editor;
}
