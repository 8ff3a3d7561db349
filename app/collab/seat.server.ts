import type { Caret } from "#app/collab/awareness-frame.ts";
import type { Standing } from "#app/collab/standing.server.ts";
import { closeCodes, type DocumentId, longestFrame, Malformed, type ServerHead, writeFrame } from "#app/collab/wire.ts";
import type { WebSocket } from "ws";

/** A document that a page asked for; `vector`: what it has of it. */
export type Wanted = { readonly id: DocumentId; readonly vector: Uint8Array | undefined };

/** A page of somebody in a room: one socket. */
export type Seat = {
  readonly id: number;
  /** How they stand, renewed every two seconds. */
  standing: Standing;
  /** The documents whose updates they are sent, by `nameOfDocument`. */
  readonly joined: Set<string>;
  /** The documents that they asked for and have not been sent yet, by the same name. */
  readonly wanted: Map<string, Wanted>;
  /** Where their caret is. */
  caret?: DocumentId;
  /** The last caret in each document, by `nameOfDocument`. */
  readonly carets: Map<string, Caret>;
  /** The index, and what they may do with it, as their page was last told. */
  told?: Uint8Array;
  readonly isOpen: () => boolean;
  readonly send: (head: ServerHead, bytes?: Uint8Array) => void;
  /** `taken` is called once the frame has left the house, never where the line goes before that. */
  readonly sendFrame: (frame: Uint8Array, taken?: () => void) => void;
  readonly close: (why: keyof typeof closeCodes) => void;
  /** Counts so much more than one frame for what the page just said. */
  readonly spend: (frames: number) => void;
  /** Does something on behalf of the page: where that fails, it costs the page its line and nobody else anything. */
  readonly guarded: (work: () => void) => void;
  /** Asks the page whether it is still there; closes where it did not answer the last time. */
  readonly ping: () => void;
};

/** Bytes that wait for a slow reader; above that it is let go and comes back for the present state. */
const mostBuffered = 4 * 1024 * 1024;
/** Frames that a page may send at once, and in a second for longer. */
const burst = 100;
const perSecond = 20;
/** What waits of a page that sends more, before it is let go. */
const mostWaiting = 4 * longestFrame;
const mostFrames = 20_000;

type SeatEnds = {
  readonly id: number;
  readonly heard: (seat: Seat, frame: Uint8Array) => void;
  readonly left: (seat: Seat) => void;
  readonly complain: (error: unknown) => void;
};

export function seatAt(socket: WebSocket, standing: Standing, { id, heard, left, complain }: SeatEnds): Seat {
  let isAlive = true;
  const close = (why: keyof typeof closeCodes) => {
    if (socket.readyState !== socket.OPEN) return;
    socket.close(closeCodes[why], why);
    // Whoever does not read does not answer either.
    setTimeout(() => socket.terminate(), 5_000).unref();
  };
  const sendFrame = (frame: Uint8Array, taken?: () => void) => {
    if (socket.readyState !== socket.OPEN) return;
    if (socket.bufferedAmount > mostBuffered) return close("too slow");
    socket.send(frame, taken && ((error) => error ?? taken()));
  };
  const guarded = (work: () => void) => {
    try {
      work();
    } catch (error) {
      if (error instanceof Malformed) return close("malformed");
      // A disk that cannot be read, or a fault of ours: the page comes back and sends again.
      complain(error);
      close("server leaves");
    }
  };
  const { take, spend } = throttled(socket, {
    take: (frame) => guarded(() => heard(seat, frame)),
    overflow: () => close("too many frames"),
  });
  const seat: Seat = {
    id,
    standing,
    joined: new Set(),
    wanted: new Map(),
    carets: new Map(),
    isOpen: () => socket.readyState === socket.OPEN,
    send: (head, bytes) => sendFrame(writeFrame(head, bytes)),
    sendFrame,
    close,
    spend,
    guarded,
    ping() {
      // Nobody hears the answer of a page that is being slowed down.
      if (socket.isPaused) return;
      if (!isAlive) return socket.terminate();
      isAlive = false;
      socket.ping();
    },
  };
  socket.on("pong", () => void (isAlive = true));
  // A frame that is too long or no frame at all; "close" follows in any case.
  socket.on("error", () => setTimeout(() => socket.terminate(), 1_000).unref());
  socket.on("close", () => left(seat));
  socket.on("message", (data, isBinary) => {
    if (isBinary && data instanceof Buffer) take(data);
    else close("malformed");
  });
  return seat;
}

/** Takes frames as fast as is allowed and stops reading from whoever sends faster. */
function throttled(socket: WebSocket, { take, overflow }: { take: (frame: Buffer) => void; overflow: () => void }) {
  let allowed = burst;
  let at = performance.now();
  const waiting: Buffer[] = [];
  let bytes = 0;
  let timer: NodeJS.Timeout | undefined;
  const isAllowed = () => {
    const now = performance.now();
    allowed = Math.min(burst, allowed + ((now - at) / 1000) * perSecond);
    at = now;
    if (allowed < 1) return false;
    allowed -= 1;
    return true;
  };
  const drain = () => {
    timer = undefined;
    while (waiting.length > 0 && socket.readyState === socket.OPEN && isAllowed()) {
      const frame = waiting.shift();
      bytes -= frame?.length ?? 0;
      if (frame) take(frame);
    }
    if (socket.readyState !== socket.OPEN) waiting.length = 0;
    else if (waiting.length === 0) socket.resume();
    else timer = setTimeout(drain, 1000 / perSecond);
  };
  return {
    spend: (frames: number) => void (allowed -= frames),
    take: (frame: Buffer) => {
      if (socket.readyState !== socket.OPEN) return;
      if (waiting.length === 0 && isAllowed()) return take(frame);
      // What was read already comes in spite of the pause.
      socket.pause();
      waiting.push(frame);
      bytes += frame.length;
      if (bytes > mostWaiting || waiting.length > mostFrames) overflow();
      else timer ??= setTimeout(drain, 1000 / perSecond);
    },
  };
}
