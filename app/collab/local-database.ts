import type { Sealed } from "#app/collab/local-key.ts";
import type { DocumentId } from "#app/collab/wire.ts";
import type { DBSchema, IDBPDatabase } from "idb";
import { openDB } from "idb";

/**
 * A session's notes, or a meeting's draft where no session is named, or its check-in, as one person has them in this
 * browser.
 */
export type LocalRoom = {
  readonly personId: string;
  readonly meetingId: string;
  readonly sessionId?: string;
  readonly isDesk?: true;
};

/** What lies in the browser: who, where and when in clear, since they are looked for; what was written, sealed. */
export type LocalRow = Sealed & {
  readonly n: number;
  readonly owner: string;
  readonly room: string;
  /** The document it belongs to; an act of a capture has none. */
  readonly captureId: string;
  readonly layer?: DocumentId["layer"];
  /** 0 or 1: a store has no index over booleans. */
  readonly isSent: 0 | 1;
};

type LocalNotes = DBSchema & {
  keys: { key: string; value: { readonly owner: string; readonly key: CryptoKey } };
  rows: {
    key: number;
    value: LocalRow;
    indexes: { room: string; owner: string; unsent: [string, number] };
  };
  rooms: {
    key: string;
    value: Sealed & {
      readonly room: string;
      readonly owner: string;
      readonly keptAt: number;
      /** The last day on which it may lie here; absent where that is no matter of days. */
      readonly keptUntil?: string;
    };
    indexes: { owner: string };
  };
};

export type LocalDatabase = IDBPDatabase<LocalNotes>;

/** One key for each person and meeting. */
export const ownerOf = ({ personId, meetingId }: Pick<LocalRoom, "personId" | "meetingId">) =>
  `${personId}/${meetingId}`;
/** No session is named by nothing, nor by a slash, so that a draft and a check-in have names of their own. */
export const roomOf = (room: LocalRoom) => `${ownerOf(room)}/${room.isDesk ? "/" : (room.sessionId ?? "")}`;

/** Rejects where the browser keeps nothing: storage switched off, or a private window of some browsers. */
export function openLocalDatabase(): Promise<LocalDatabase> {
  return openDB<LocalNotes>("rapporteur-notes", 1, {
    upgrade(database) {
      database.createObjectStore("keys", { keyPath: "owner" });
      const rows = database.createObjectStore("rows", { keyPath: "n", autoIncrement: true });
      rows.createIndex("room", "room");
      rows.createIndex("owner", "owner");
      rows.createIndex("unsent", ["owner", "isSent"]);
      database.createObjectStore("rooms", { keyPath: "room" }).createIndex("owner", "owner");
    },
    blocking: (_current, _blocked, event) => {
      // The newer page that waits for this one knows what to do with the rows; this one is read anew with it.
      if (event.target instanceof IDBDatabase) event.target.close();
    },
  });
}
