import { captureLayers, takings } from "#domain/interventions/capture.ts";
import type { CaptureEntry } from "#domain/interventions/capture.ts";
import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import { z } from "zod";

// A frame is a head in JSON and the bytes that belong to it: the head is judged by a schema before anybody looks at the rest.

/** Of a file's interventions, or made by a page. */
const id = z.string().min(1).max(500);
const mark = z.int().nonnegative();
const documentId = z.strictObject({ captureId: id, layer: z.enum([...captureLayers, "draft"]) });
/** So many documents are asked for in one frame. */
export const mostJoined = 200;

/** A document on the socket: one layer of one capture, or the one document of a draft. */
export type DocumentId = z.infer<typeof documentId>;

/**
 * The only document in the room of a draft. Named by when that was begun: a browser that has the text of a draft of
 * before must not write it into the next one.
 */
export const draftDocument = (begunAt: string): DocumentId => ({ captureId: begunAt, layer: "draft" });

const clientHead = z.discriminatedUnion("kind", [
  /** Begins a capture; said again after a cut it changes nothing. */
  z.strictObject({
    kind: z.literal("open"),
    mark,
    captureId: z.uuid(),
    /** The note-taker's clock, milliseconds since 1970: for the place in the order only. */
    claimedAt: z.number(),
    turnId: id.optional(),
    /** The intervention of which it is one more record. */
    besideId: id.optional(),
  }),
  /** Asks for documents; bytes: a piece for each, the state vector of what the page has of it. */
  z.strictObject({ kind: z.literal("join"), documents: z.array(documentId).min(1).max(mostJoined) }),
  z.strictObject({ kind: z.literal("leave"), document: documentId }),
  /** Bytes: an update of the document, to be stored. */
  z.strictObject({ kind: z.literal("update"), mark, document: documentId }),
  /** What becomes of a sibling. */
  z.strictObject({ kind: z.literal("take"), mark, captureId: id, taken: z.enum(takings) }),
  /** The capture is a record of that intervention too. */
  z.strictObject({ kind: z.literal("join-to"), mark, captureId: id, interventionId: id }),
  /** Where the caret is; bytes: a relative position as y-protocols' awareness encodes it. No document: nowhere. */
  z.strictObject({ kind: z.literal("cursor"), document: documentId.optional() }),
]);

/** What a page says. `mark` counts those of its frames that are to be stored. */
export type ClientHead = z.infer<typeof clientHead>;
export type ClientFrame = { readonly head: ClientHead; readonly bytes: Uint8Array };

/** Somebody in the room, as the server knows them. `document`: where their caret is. */
export type Present = {
  readonly connectionId: number;
  readonly personId: string;
  readonly name: string;
  readonly document?: DocumentId;
};

/** `stateVector` in base64: what the server has, so that the page sends what that lacks. */
export type DocumentState = { readonly document: DocumentId; readonly stateVector: string };

export type Refusal = "not-allowed" | "no-such-capture" | "no-such-intervention" | "frozen";

/** What the server says. */
export type ServerHead =
  /** The first frame, and again whenever it changes: all captures of the session, in order of speaking; a draft has none. */
  | {
      readonly kind: "index";
      readonly captures: readonly CaptureEntry[];
      /**
       * Is what this page sends merged? If not, what it sends of captures is kept aside for the secretariat and
       * acknowledged as that; what it sends of a draft is refused.
       */
      readonly mayWrite: boolean;
      /** Nobody writes now, because a version is frozen. */
      readonly isFrozen?: true;
      /** The layers that this page may read. */
      readonly layers: readonly DocumentId["layer"][];
    }
  /** Answer to "join", in several where that is much; bytes: a piece for each document, what the page lacks of it. */
  | { readonly kind: "state"; readonly documents: readonly DocumentState[] }
  /** Bytes: an update that was stored. `author` and `at` (milliseconds since 1970) are the server's. */
  | { readonly kind: "update"; readonly document: DocumentId; readonly author: string; readonly at: number }
  /** All up to this mark is on the disk. `isAside`: kept for the secretariat, not merged. */
  | { readonly kind: "stored"; readonly mark: number; readonly at: number; readonly isAside: boolean }
  | { readonly kind: "refused"; readonly mark?: number; readonly document?: DocumentId; readonly why: Refusal }
  | { readonly kind: "present"; readonly people: readonly Present[] }
  /** Bytes: an awareness update. */
  | { readonly kind: "cursor"; readonly connectionId: number; readonly document: DocumentId };

export type ServerFrame = { readonly head: ServerHead; readonly bytes: Uint8Array };

/** Why a socket was closed; RFC 6455 leaves 4000–4999 to us. */
export const closeCodes = {
  malformed: 4000,
  "right ended": 4001,
  "too slow": 4002,
  "too many frames": 4003,
  "server leaves": 4004,
} as const;

/** A frame that is none of ours; costs its sender the connection. */
export class Malformed extends Error {
  override readonly name = "Malformed";
}

/** The longest frame that either side takes, in bytes. */
export const longestFrame = 1024 * 1024;

const noBytes = new Uint8Array();

export function writeFrame(head: ClientHead | ServerHead, bytes: Uint8Array = noBytes): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarString(encoder, JSON.stringify(head));
    encoding.writeVarUint8Array(encoder, bytes);
  });
}

/** The bytes of a frame that is about several documents. */
export function writePieces(pieces: readonly Uint8Array[]): Uint8Array {
  return encoding.encode((encoder) => pieces.forEach((piece) => encoding.writeVarUint8Array(encoder, piece)));
}

/** Throws Malformed where there are more or fewer of them. */
export function readPieces(bytes: Uint8Array, count: number): Uint8Array[] {
  return decoded(bytes, (decoder) => Array.from({ length: count }, () => decoding.readVarUint8Array(decoder)));
}

/** What a page said. Throws Malformed. */
export function readClientFrame(frame: Uint8Array): ClientFrame {
  const { head, bytes } = readFrame(frame);
  const read = clientHead.safeParse(head);
  if (!read.success) throw new Malformed("A frame has no head that we know.");
  return { head: read.data, bytes };
}

/** What the server said; a page trusts its own server. Throws Malformed where the frame was cut. */
export function readServerFrame(frame: Uint8Array): ServerFrame {
  const { head, bytes } = readFrame(frame);
  // The server writes with writeFrame, whose heads are of this type.
  return { head: head as ServerHead, bytes };
}

function readFrame(frame: Uint8Array): { head: unknown; bytes: Uint8Array } {
  return decoded(frame, (decoder) => {
    const head: unknown = JSON.parse(decoding.readVarString(decoder));
    return { head, bytes: decoding.readVarUint8Array(decoder) };
  });
}

function decoded<Value>(bytes: Uint8Array, read: (decoder: decoding.Decoder) => Value): Value {
  try {
    const decoder = decoding.createDecoder(bytes);
    const value = read(decoder);
    if (decoding.hasContent(decoder)) throw new Malformed("A frame is longer than it says.");
    return value;
  } catch (error) {
    if (error instanceof Malformed) throw error;
    throw new Malformed("A frame is cut or is none of ours.");
  }
}
