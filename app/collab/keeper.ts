import type { LocalRoom } from "#app/collab/local-database.ts";
import { roomOf } from "#app/collab/local-database.ts";
import type { KeptEntry, KeptIndex, LocalEntry, LocalStore } from "#app/collab/local-store.ts";
import { openLocalStore } from "#app/collab/local-store.ts";
import type { DocumentId } from "#app/collab/wire.ts";

/** Writes the log of this browser in the order in which things were typed, and hears of what other tabs wrote. */
export type Keeper = {
  /** `written` is told the entry's number; never where the browser refuses. */
  readonly write: (entry: LocalEntry, written?: (n: number) => void) => void;
  readonly markSent: (numbers: readonly number[]) => void;
  readonly writeIndex: (index: KeptIndex) => void;
  readonly compact: (document: DocumentId, state: () => Uint8Array) => void;
  /** Did the browser refuse to keep what was written last? */
  readonly isRefused: () => boolean;
  /** Resolves when all that was given is on the disk, or refused. */
  readonly settled: () => Promise<void>;
  readonly close: () => void;
};

type KeeperEnds = {
  readonly room: LocalRoom;
  /** Once at first with all that is there, then with what other tabs wrote. */
  readonly read: (entries: readonly KeptEntry[], index: KeptIndex | undefined) => void;
  readonly sentElsewhere: (numbers: ReadonlySet<number>) => void;
  readonly refusalChanged: () => void;
};

/** Longer logs of one document are put together. */
const longestLog = 200;

export function openKeeper({ room, read, sentElsewhere, refusalChanged }: KeeperEnds): Keeper {
  let store: LocalStore | undefined;
  let isRefused = false;
  let isOver = false;
  let waiting: { entry: LocalEntry; written?: (n: number) => void }[] = [];
  let isFlushPlanned = false;
  let known = 0;
  const own = new Set<number>();
  const sentByDocument = new Map<string, number[]>();
  const tabs = new BroadcastChannel(`rapporteur-notes/${roomOf(room)}`);

  const refuse = (refused: boolean) => {
    if (isRefused === refused) return;
    isRefused = refused;
    refusalChanged();
  };
  const count = (n: number, entry: LocalEntry) => {
    if (!("layer" in entry) || !entry.isSent) return;
    const place = `${entry.captureId}/${entry.layer}`;
    sentByDocument.set(place, [...(sentByDocument.get(place) ?? []), n]);
  };
  const readNew = async () => {
    if (!store) return;
    const entries = (await store.read(known)).filter(({ n }) => !own.delete(n));
    for (const entry of entries) {
      known = Math.max(known, entry.n);
      count(entry.n, entry);
    }
    if (entries.length > 0) read(entries, undefined);
  };

  // One thing after the other: what was typed first is on the disk first.
  let queue: Promise<void> = (async () => {
    try {
      store = await openLocalStore(room);
      const entries = await store.read();
      for (const entry of entries) {
        known = Math.max(known, entry.n);
        count(entry.n, entry);
      }
      read(entries, await store.readIndex());
    } catch {
      read([], undefined);
      refuse(true);
    }
  })();
  const next = (work: (store: LocalStore) => Promise<void>) => {
    queue = queue.then(async () => {
      try {
        store ??= await openLocalStore(room);
        await work(store);
      } catch {
        isFlushPlanned = false;
        refuse(true);
      }
    });
  };

  const flush = async (into: LocalStore) => {
    isFlushPlanned = false;
    const batch = waiting;
    const numbers = await into.write(batch.map(({ entry }) => entry));
    // What was written meanwhile has a flush of its own.
    waiting = waiting.slice(batch.length);
    batch.forEach(({ entry, written }, at) => {
      const n = numbers[at];
      if (n === undefined) return;
      own.add(n);
      count(n, entry);
      written?.(n);
    });
    refuse(false);
    tabs.postMessage({ wrote: true });
  };

  tabs.addEventListener("message", ({ data }: MessageEvent<{ wrote?: true; sent?: readonly number[] }>) => {
    if (isOver) return;
    if (data.sent) sentElsewhere(new Set(data.sent));
    if (data.wrote) next(readNew);
  });

  return {
    write: (entry, written) => {
      waiting = [...waiting, { entry, written }];
      if (isFlushPlanned) return;
      isFlushPlanned = true;
      next(flush);
    },
    markSent: (numbers) => {
      if (numbers.length === 0) return;
      next(async (into) => {
        await into.markSent(numbers);
        tabs.postMessage({ sent: numbers });
      });
    },
    writeIndex: (index) => next((into) => into.writeIndex(index, Date.now())),
    compact: (document, state) => {
      const place = `${document.captureId}/${document.layer}`;
      const numbers = sentByDocument.get(place) ?? [];
      if (numbers.length < longestLog) return;
      sentByDocument.delete(place);
      next((into) => into.compact(document, numbers, state()));
    },
    isRefused: () => isRefused,
    settled: () => queue,
    close: () => {
      isOver = true;
      tabs.close();
      void queue.then(() => store?.close());
    },
  };
}
