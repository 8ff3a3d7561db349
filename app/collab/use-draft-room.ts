import type { DraftEnds, DraftState, OpenDraft } from "#app/collab/create-draft-client.ts";
import { useOpened, useStateOf } from "#app/collab/use-opened.ts";
import { useCallback } from "react";

/** The draft of a meeting's report in this browser; undefined until the page runs. */
export function useDraftRoom({ personId, meetingId, begunAt }: DraftEnds): OpenDraft | undefined {
  const open = useCallback(async () => {
    const { createDraftClient } = await import("#app/collab/create-draft-client.ts");
    return createDraftClient({ personId, meetingId, begunAt });
  }, [personId, meetingId, begunAt]);
  return useOpened(personId, open);
}

/** The draft as it is now; drawn anew whenever something changes. */
export const useDraftState = (draft: OpenDraft | undefined): DraftState | undefined => useStateOf(draft);
