import type { SavedState } from "#app/collab/saved-state.ts";
import type { Present } from "#app/collab/wire.ts";
import type { CaptureEntry, CaptureText, Taken } from "#domain/interventions/capture.ts";
import type { CaptureHead } from "#domain/interventions/capture.ts";

/** A capture as the page draws it, whether or not the server knows it yet. */
export type CaptureShown = CaptureEntry & {
  readonly text: CaptureText;
  /** Off the record; undefined where this reader may not see it or there is none. */
  readonly off?: string;
  readonly isUnsent: boolean;
};

/** The room at one moment; a new object after each change, for useSyncExternalStore. */
export type RoomState = {
  readonly captures: readonly CaptureShown[];
  readonly present: readonly Present[];
  readonly saved: SavedState;
  readonly isOnline: boolean;
  /** False: what is typed is kept aside for the secretariat. */
  readonly mayWrite: boolean;
  readonly mayReadOffRecord: boolean;
};

/** The notes of one session in this browser: all acts take effect here at once and are sent when they can be. */
export type RoomClient = {
  readonly state: () => RoomState;
  readonly subscribe: (changed: () => void) => () => void;
  /** Begins a capture and returns its id; there is no waiting. `turn` is settled later with `settleTurn`. */
  readonly open: (head: CaptureHead, how?: { readonly turn?: "to come"; readonly besideId?: string }) => string;
  /** The turn that the server gave for a capture opened with a turn to come; undefined: it has none. */
  readonly settleTurn: (captureId: string, turnId: string | undefined) => void;
  readonly changeHead: (captureId: string, change: Partial<CaptureHead>) => void;
  readonly take: (captureId: string, taken: Taken) => void;
  readonly joinTo: (captureId: string, interventionId: string) => void;
  /** Puts plain paragraphs behind what stands in a layer, as one step of undo: a remark placed beside the note. */
  readonly append: (captureId: string, where: "note" | "line", paragraphs: readonly string[]) => void;
  /** Everything that is not sent yet, for a file. */
  readonly exportUnsent: () => Promise<Blob>;
  /** Resolves once nothing is unsent, or after `patience` milliseconds, with what is left. */
  readonly whenSent: (patience: number) => Promise<{ readonly unsent: number }>;
  readonly leave: () => void;
};
