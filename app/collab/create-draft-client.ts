import type { Carets } from "#app/collab/carets.ts";
import { savedState, whenSent, type SavedState } from "#app/collab/saved-state.ts";
import { openSharedRoom, type RoomEnds } from "#app/collab/shared-room.ts";
import { statesOf, type States } from "#app/collab/states.ts";
import { draftDocument, type DocumentId, type Present } from "#app/collab/wire.ts";
import type { Doc } from "yjs";

/** The draft at one moment, as a page says it. */
export type DraftState = {
  readonly present: readonly Present[];
  readonly saved: SavedState;
  readonly isOnline: boolean;
  /** Has anybody said what stands in it, the server or this browser? Whoever typed before would not see where. */
  readonly hasCome: boolean;
  /** False as soon as the server says so; what was typed before that stays in this browser. */
  readonly mayWrite: boolean;
  /** Nobody writes now, because a version is frozen. */
  readonly isFrozen: boolean;
  /** This person has lost the right to read it. */
  readonly hasEnded: boolean;
};

/** The draft of a report in this browser, with what an editor needs of it. */
export type OpenDraft = Omit<States<DraftState>, "changed"> & {
  /** The shared text is `flatText(doc, draftNames.text)`. */
  readonly doc: Doc;
  /** Under this name carets are told of and documents are asked for. */
  readonly document: DocumentId;
  readonly carets: Carets;
  /** Has this page all that the server had when the line came up, and what came since? */
  readonly isWhole: () => boolean;
  /** Resolves once nothing is unsent, or after `patience` milliseconds, with what is left. */
  readonly whenSent: (patience: number) => Promise<{ readonly unsent: number }>;
  readonly leave: () => void;
};

/** Opens the draft of a meeting's report: at once with what this browser has, then with what the server says. */
export function createDraftClient(ends: Omit<RoomEnds, "sessionId">): OpenDraft {
  const room = openSharedRoom({
    room: ends,
    index: { captures: [], layers: ["draft"], mayWrite: true },
    keepsAside: false,
    changed: () => states.changed(),
  });
  const { documents, unsent, carets, sender } = room;
  const doc = documents.of(draftDocument);
  const states = statesOf((): DraftState => {
    const { index, present, savedAt, isOnline, isRefused, hasEnded } = room.now();
    const entries = unsent.all().length;
    return {
      ...{ present, isOnline, hasEnded },
      hasCome: documents.hasCome(draftDocument),
      mayWrite: index.mayWrite && !hasEnded,
      isFrozen: index.isFrozen === true,
      saved: savedState({ entries, since: unsent.since(), savedAt, isOnline, isRefused }),
    };
  });
  return {
    ...{ doc, document: draftDocument, carets },
    isWhole: () => sender.isAgreed(draftDocument),
    state: states.state,
    subscribe: states.subscribe,
    whenSent: (patience) => whenSent(states, patience),
    leave: room.leave,
  };
}
