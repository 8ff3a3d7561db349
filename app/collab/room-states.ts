import type { KeptIndex, LocalAct } from "#app/collab/local-store.ts";
import type { CaptureShown, RoomState } from "#app/collab/room-client.ts";
import type { RoomDocuments } from "#app/collab/room-documents.ts";
import { savedState } from "#app/collab/saved-state.ts";
import { statesOf, type States } from "#app/collab/states.ts";
import type { UnsentList } from "#app/collab/unsent.ts";
import type { Present } from "#app/collab/wire.ts";
import type { CaptureEntry } from "#domain/interventions/capture.ts";

export type RoomNow = {
  readonly index: KeptIndex;
  /** What was done here to captures since the index came, in order. */
  readonly acts: readonly { readonly captureId: string; readonly act: LocalAct }[];
  readonly present: readonly Present[];
  readonly savedAt: number | undefined;
  readonly isOnline: boolean;
  readonly isRefused: boolean;
};

/** The room as a page draws it; its unchanged captures are the same objects. */
export type RoomStates = States<RoomState>;

export function roomStates({
  me,
  documents,
  unsent,
  now,
}: {
  readonly me: string;
  readonly documents: RoomDocuments;
  readonly unsent: UnsentList;
  readonly now: () => RoomNow;
}): RoomStates {
  let shown: ReadonlyMap<string, CaptureShown> = new Map();

  return statesOf((): RoomState => {
    const { index, acts, present, savedAt, isOnline, isRefused } = now();
    const unsentCaptures = unsent.captures();
    const mayReadOffRecord = index.layers.includes("off");
    const captures = entriesOf(index.captures, acts, me).map((entry) => {
      const text = documents.textOf(entry.id);
      const off = mayReadOffRecord ? documents.offOf(entry.id) : "";
      const fresh: CaptureShown = {
        ...entry,
        text,
        ...(off === "" ? {} : { off }),
        isUnsent: unsentCaptures.has(entry.id),
      };
      const before = shown.get(entry.id);
      return before && isSame(before, fresh) ? before : fresh;
    });
    shown = new Map(captures.map((capture) => [capture.id, capture]));
    return {
      captures,
      present,
      isOnline,
      mayReadOffRecord,
      mayWrite: index.mayWrite,
      saved: savedState({ entries: unsentCaptures.size, since: unsent.since(), savedAt, isOnline, isRefused }),
    };
  });
}

/** The server's index with what was done here since: that takes effect at once. */
function entriesOf(index: readonly CaptureEntry[], acts: RoomNow["acts"], me: string): readonly CaptureEntry[] {
  const entries = [...index];
  for (const { captureId, act } of acts) {
    const at = entries.findIndex(({ id }) => id === captureId);
    const entry = entries[at];
    if (act.act === "open") {
      if (!entry) entries.splice(placeFor(entries, act.claimedAt), 0, openedHere(captureId, act, me));
    } else if (entry) {
      entries[at] =
        act.act === "take" ? { ...entry, taken: act.taken } : { ...entry, interventionId: act.interventionId };
    }
  }
  return entries;
}

function openedHere(id: string, act: LocalAct & { act: "open" }, me: string): CaptureEntry {
  const at = new Date(act.claimedAt).toISOString();
  return {
    id,
    interventionId: act.besideId ?? id,
    turnId: act.turnId ?? null,
    spokenAt: at,
    isTimed: true,
    openedBy: me,
    openedAt: at,
    taken: null,
    isWithdrawn: false,
  };
}

/** Behind the last one that was not said later. */
function placeFor(entries: readonly CaptureEntry[], claimedAt: number): number {
  return entries.findLastIndex(({ spokenAt }) => Date.parse(spokenAt) <= claimedAt) + 1;
}

function isSame(before: CaptureShown, fresh: CaptureShown): boolean {
  const keys = new Set([...Object.keys(before), ...Object.keys(fresh)]);
  return [...keys].every((key) => Object.is(Reflect.get(before, key), Reflect.get(fresh, key)));
}
