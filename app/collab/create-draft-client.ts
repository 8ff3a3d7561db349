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
  /** Is it known what stands in it, from the server or this browser? Until then nobody may type: they would not see where. */
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

export type DraftEnds = Omit<RoomEnds, "sessionId"> & {
  /** When it was begun, which says which draft of the meeting it is. */
  readonly begunAt: string;
};

/** Opens the draft of a meeting's report: at once with what this browser has, then with what the server says. */
export function createDraftClient({ begunAt, ...ends }: DraftEnds): OpenDraft {
  const document = draftDocument(begunAt);
  const room = openSharedRoom({
    room: ends,
    index: { captures: [], layers: ["draft"], mayWrite: true },
    keepsAside: false,
    changed: () => states.changed(),
  });
  const { documents, unsent, carets, sender } = room;
  const doc = documents.of(document);
  const states = statesOf((): DraftState => {
    const { index, present, savedAt, isOnline, isRefused, hasEnded } = room.now();
    // What a browser has of a draft of before goes nowhere any more.
    const waiting = unsent.of(document);
    const [entries, since] = [waiting.length, waiting[0]?.since];
    return {
      ...{ present, isOnline, hasEnded },
      hasCome: documents.hasCome(document),
      mayWrite: index.mayWrite && !hasEnded,
      isFrozen: index.isFrozen === true,
      saved: savedState({ entries, since, savedAt, isOnline, isRefused }),
    };
  });
  return {
    ...{ doc, document, carets },
    isWhole: () => sender.isAgreed(document),
    state: states.state,
    subscribe: states.subscribe,
    whenSent: (patience) => whenSent(states, patience),
    leave: room.leave,
  };
}
