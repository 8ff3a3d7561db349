import { lazy } from "react";

/**
 * The editor of a capture, in a chunk that only the room loads, and only once it runs in a browser: render it when there
 * is a room (`useRoom`), inside a Suspense whose fallback is the capture as it stands.
 */
export const CaptureEditor = lazy(async () => {
  const { CaptureEditor: Editor } = await import("#app/editor/capture-editor.client.tsx");
  return { default: Editor };
});
