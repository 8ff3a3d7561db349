import type { LocalAct } from "#app/collab/local-store.ts";
import type { DocumentId } from "#app/collab/wire.ts";

/** One thing written here of which the server has not said that it is stored. */
export type Unsent = {
  readonly captureId: string;
  readonly since: number;
  readonly what: { readonly act: LocalAct } | { readonly layer: DocumentId["layer"]; readonly update: Uint8Array };
  /** Its number in the browser's log, once it is there. */
  n?: number;
  /** The mark under which it is on its way. */
  mark?: number;
};

/** What waits for the server, in the order in which it was written. */
export type UnsentList = {
  readonly add: (entry: Unsent) => Unsent;
  readonly all: () => readonly Unsent[];
  readonly of: (document: DocumentId) => readonly Unsent[];
  readonly acts: () => readonly Unsent[];
  /** The opening of a capture that waits for its turn. */
  readonly heldOpening: (
    captureId: string,
  ) => { readonly entry: Unsent; readonly act: LocalAct & { act: "open" } } | undefined;
  /** Puts one entry in the place of another. */
  readonly replace: (entry: Unsent, by: Unsent) => Unsent;
  /** Everything up to the mark is on the server's disk; returns what that was. */
  readonly stored: (mark: number) => readonly Unsent[];
  /** The server would not have it: it stays, and is not on its way. */
  readonly refused: (mark: number) => void;
  /** Another tab has heard that these are stored. */
  readonly forget: (numbers: ReadonlySet<number>) => void;
  /** The line went: nothing is on its way any more. */
  readonly recall: () => void;
  /** Captures with something unsent: what people count. */
  readonly captures: () => ReadonlySet<string>;
  readonly since: () => number | undefined;
};

export function unsentList(): UnsentList {
  let entries: readonly Unsent[] = [];
  const keep = (isKept: (entry: Unsent) => boolean) => {
    const gone = entries.filter((entry) => !isKept(entry));
    entries = entries.filter(isKept);
    return gone;
  };
  return {
    add: (entry) => {
      entries = [...entries, entry];
      return entry;
    },
    all: () => entries,
    of: ({ captureId, layer }) =>
      entries.filter(({ captureId: of, what }) => of === captureId && "layer" in what && what.layer === layer),
    acts: () => entries.filter(({ what }) => "act" in what),
    heldOpening: (captureId) => {
      for (const entry of entries) {
        if (entry.captureId !== captureId || !("act" in entry.what)) continue;
        const { act } = entry.what;
        if (act.act === "open" && act.isTurnToCome) return { entry, act };
      }
      return undefined;
    },
    replace: (entry, by) => {
      entries = entries.map((known) => (known === entry ? by : known));
      return by;
    },
    stored: (mark) => keep((entry) => entry.mark === undefined || entry.mark > mark),
    refused: (mark) => {
      for (const entry of entries) if (entry.mark === mark) delete entry.mark;
    },
    forget: (numbers) => void keep(({ n }) => n === undefined || !numbers.has(n)),
    recall: () => {
      for (const entry of entries) delete entry.mark;
    },
    captures: () => new Set(entries.map(({ captureId }) => captureId)),
    since: () => entries[0]?.since,
  };
}
