import type { LocalDatabase, LocalRoom, LocalRow } from "#app/collab/local-database.ts";
import { openLocalDatabase, ownerOf, roomOf } from "#app/collab/local-database.ts";
import { newLocalKey, seal, unseal } from "#app/collab/local-key.ts";
import type { DocumentId, ServerHead } from "#app/collab/wire.ts";
import type { Taken } from "#domain/interventions/capture.ts";

/** What a note-taker did to the index while nobody could be told. */
export type LocalAct =
  | {
      readonly act: "open";
      readonly claimedAt: number;
      readonly turnId?: string;
      readonly isTurnToCome?: true;
      readonly besideId?: string;
    }
  | { readonly act: "take"; readonly taken: Taken }
  | { readonly act: "join-to"; readonly interventionId: string };

/** One line of the local log. */
export type LocalEntry<Act extends object = LocalAct> = { readonly captureId: string; readonly isSent: boolean } & (
  { readonly what: Act } | { readonly layer: DocumentId["layer"]; readonly update: Uint8Array }
);
export type KeptEntry<Act extends object = LocalAct> = LocalEntry<Act> & { readonly n: number };

export type KeptIndex = Omit<Extract<ServerHead, { kind: "index" }>, "kind">;

/** The notes of one session in this browser, or the acts of a desk, sealed with the key of their person and meeting. */
export type LocalStore<Act extends object = LocalAct, Index extends object = KeptIndex> = {
  /** The log from `after` on. What no key opens any more is taken out: nobody will ever read it. */
  readonly read: (after?: number) => Promise<KeptEntry<Act>[]>;
  /** Returns the numbers the entries have got. Rejects if the browser has no room left. */
  readonly write: (entries: readonly LocalEntry<Act>[]) => Promise<number[]>;
  readonly markSent: (numbers: readonly number[]) => Promise<void>;
  /** Puts one update in the place of those that it holds. */
  readonly compact: (document: DocumentId, numbers: readonly number[], update: Uint8Array) => Promise<void>;
  readonly readIndex: () => Promise<Index | undefined>;
  /** `keptUntil` is the last day on which it may lie here. */
  readonly writeIndex: (index: Index, now: number, keptUntil?: string) => Promise<void>;
  readonly forgetIndex: () => Promise<void>;
  readonly close: () => void;
};

export async function openLocalStore<Act extends object = LocalAct, Index extends object = KeptIndex>(
  room: LocalRoom,
): Promise<LocalStore<Act, Index>> {
  const database = await openLocalDatabase();
  const key = await keyOf(database, ownerOf(room));
  const [owner, name] = [ownerOf(room), roomOf(room)];

  const sealed = async (entry: LocalEntry<Act>) => ({
    owner,
    room: name,
    captureId: entry.captureId,
    ...("layer" in entry ? { layer: entry.layer } : {}),
    isSent: entry.isSent ? (1 as const) : (0 as const),
    ...(await seal(key, placeOf(name, entry), "layer" in entry ? entry.update : bytesOf(entry.what))),
  });

  return {
    read: async (after = 0) => {
      const rows = await database.getAllFromIndex("rows", "room", name);
      const entries = await Promise.all(rows.filter(({ n }) => n > after).map((row) => entryOf<Act>(key, row)));
      const unreadable = rows.filter(({ n }) => n > after).filter((_, at) => entries[at] === undefined);
      await Promise.all(unreadable.map(({ n }) => database.delete("rows", n)));
      return entries.filter((entry) => entry !== undefined);
    },
    write: async (entries) => {
      const rows = await Promise.all(entries.map(sealed));
      const transaction = database.transaction("rows", "readwrite");
      // The store itself counts: a row has no number before it is there.
      const numbers = rows.map((row) => transaction.store.add(row as LocalRow));
      await transaction.done;
      return Promise.all(numbers);
    },
    markSent: async (numbers) => {
      const transaction = database.transaction("rows", "readwrite");
      await Promise.all([
        ...numbers.map(async (n) => {
          const row = await transaction.store.get(n);
          if (!row) return;
          // An act that the server knows stands in its index; an update is part of the document for good.
          if (row.layer) await transaction.store.put({ ...row, isSent: 1 });
          else await transaction.store.delete(n);
        }),
        transaction.done,
      ]);
    },
    compact: async (document, numbers, update) => {
      const row = await sealed({ ...document, isSent: true, update });
      const transaction = database.transaction("rows", "readwrite");
      await Promise.all([
        transaction.store.add(row as LocalRow),
        ...numbers.map((n) => transaction.store.delete(n)),
        transaction.done,
      ]);
    },
    readIndex: async () => {
      const kept = await database.get("rooms", name);
      const bytes = kept && (await unseal(key, name, kept));
      // We wrote it ourselves, and sealed it.
      return bytes && (JSON.parse(new TextDecoder().decode(bytes)) as Index);
    },
    writeIndex: async (index, now, keptUntil) => {
      const sealedIndex = await seal(key, name, bytesOf(index));
      await database.put("rooms", { room: name, owner, keptAt: now, ...(keptUntil && { keptUntil }), ...sealedIndex });
    },
    forgetIndex: () => database.delete("rooms", name),
    close: () => database.close(),
  };
}

/** Two tabs that open the first room of a meeting at once must end with the same key: the one that was there first. */
async function keyOf(database: LocalDatabase, owner: string): Promise<CryptoKey> {
  const known = await database.get("keys", owner);
  if (known) return known.key;
  const made = await newLocalKey();
  const transaction = database.transaction("keys", "readwrite");
  const other = await transaction.store.get(owner);
  if (!other) await transaction.store.add({ owner, key: made });
  await transaction.done;
  return other?.key ?? made;
}

async function entryOf<Act extends object>(key: CryptoKey, row: LocalRow): Promise<KeptEntry<Act> | undefined> {
  const { n, captureId, layer } = row;
  const bytes = await unseal(key, placeOf(row.room, row), row);
  if (!bytes) return undefined;
  const common = { n, captureId, isSent: row.isSent === 1 };
  if (layer) return { ...common, layer, update: bytes };
  // We wrote it ourselves, and sealed it.
  return { ...common, what: JSON.parse(new TextDecoder().decode(bytes)) as Act };
}

function placeOf(room: string, entry: { readonly captureId: string; readonly layer?: string }): string {
  return `${room}/${entry.captureId}/${entry.layer ?? "act"}`;
}

function bytesOf(value: object): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value));
}
