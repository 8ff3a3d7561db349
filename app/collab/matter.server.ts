import type { RoomKey } from "#app/collab/room-address.ts";
import type { FaultOf } from "#app/collab/shared-document.server.ts";
import type { PlaceSeen } from "#app/collab/standing.server.ts";
import type { DocumentId, Refusal } from "#app/collab/wire.ts";
import type { Act } from "#db/audit/audit.ts";
import type { StoredDocument } from "#db/room/capture-updates.ts";
import type { CaptureEntry } from "#domain/interventions/capture.ts";

/** An update as it is stored: author and time are the server's. */
export type NewRow = Act & { readonly id: DocumentId; readonly data: Uint8Array };

/** What tells one kind of room from another; the engine knows nothing else of what is written in it. */
export type Matter = {
  readonly kind: "notes" | "draft";
  readonly key: RoomKey;
  /** Who may do what here depends on this; undefined where there is no such place. */
  readonly find: () => PlaceSeen | undefined;
  readonly layers: readonly DocumentId["layer"][];
  /** Reads anew which captures there are, for the pages. */
  readonly index: () => readonly CaptureEntry[];
  readonly has: (id: DocumentId) => boolean;
  /** Is it about to be stored, so that it will be there in a moment? */
  readonly isAwaited: (id: DocumentId) => boolean;
  /** Throws where what is stored cannot be read. */
  readonly load: (id: DocumentId) => StoredDocument;
  readonly faultIn: (id: DocumentId) => FaultOf;
  /** Adds to the log, inside the transaction of all that is stored together; or says why nothing may be added now. */
  readonly append: (row: NewRow) => number | Refusal;
  readonly keepSnapshot: (id: DocumentId, seq: number, state: Uint8Array) => void;
  /** Keeps for the secretariat what cannot be merged; absent where that is refused. */
  readonly keepAside?: (row: NewRow) => void;
};
