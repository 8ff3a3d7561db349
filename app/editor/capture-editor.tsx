import { useLateCode } from "#app/components/sign-in/use-late-code.ts";
import type { CaptureEditorProps } from "#app/editor/capture-editor.client.tsx";
import type { ComponentType } from "react";

export type CaptureEditor = ComponentType<CaptureEditorProps>;

const captureEditor = () => import("#app/editor/capture-editor.client.tsx");

/**
 * The editor of a capture, in a chunk that only the room loads; undefined until it is there. The caret has to stand in a
 * new capture before the next letter, so nothing may come between.
 */
export function useCaptureEditor(): CaptureEditor | undefined {
  return useLateCode(captureEditor)?.CaptureEditor;
}
