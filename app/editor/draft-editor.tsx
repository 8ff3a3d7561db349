import { useLateCode } from "#app/components/sign-in/use-late-code.ts";
import type { DraftEditor } from "#app/editor/draft-editor.client.tsx";

const draftEditor = () => import("#app/editor/draft-editor.client.tsx");

/** The editor of a draft, in a chunk that only the report loads; undefined until it is there. */
export function useDraftEditor(): typeof DraftEditor | undefined {
  return useLateCode(draftEditor)?.DraftEditor;
}
