import type { ClientHead, ServerFrame } from "#app/collab/wire.ts";
import { closeCodes, readServerFrame, writeFrame } from "#app/collab/wire.ts";

/** The one line to the server: comes back by itself, and says nothing while it is down. */
export type Link = {
  readonly isOpen: () => boolean;
  /** False: the line is down, and nothing was sent. */
  readonly send: (head: ClientHead, bytes?: Uint8Array) => boolean;
  /** Drops a line that no longer answers, and tries anew. */
  readonly renew: () => void;
  readonly close: () => void;
};

type LinkEnds = {
  readonly connect: () => WebSocket;
  readonly heard: (frame: ServerFrame) => void;
  /** `code` as of RFC 6455; 1006 where the line simply went. */
  readonly closed: (code: number) => void;
};

const shortestWait = 200;
/** Within so long a room comes back the first time, and each time twice as long after that. */
const spread = 1_000;
const longestWait = 5_000;

export function openLink({ connect, heard, closed }: LinkEnds): Link {
  let socket: WebSocket | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let tries = 0;
  let isOver = false;

  const start = () => {
    clearTimeout(timer);
    if (isOver || socket) return;
    const line = connect();
    socket = line;
    line.binaryType = "arraybuffer";
    line.addEventListener("message", ({ data }) => {
      if (socket !== line || !(data instanceof ArrayBuffer)) return;
      tries = 0;
      const frame = frameOf(data);
      if (frame) heard(frame);
      else drop();
    });
    line.addEventListener("close", ({ code }) => {
      if (socket === line) lost(code);
    });
  };
  const lost = (code: number) => {
    socket = undefined;
    closed(code);
    if (code === closeCodes["right ended"]) tries = Number.MAX_SAFE_INTEGER;
    later();
  };
  const later = () => {
    if (isOver) return;
    clearTimeout(timer);
    timer = setTimeout(start, waitBefore(tries));
    tries = Math.min(tries + 1, Number.MAX_SAFE_INTEGER);
  };
  const drop = () => {
    const line = socket;
    if (!line) return;
    line.close();
    // A line without a network answers no farewell for minutes.
    lost(1006);
  };
  const soon = () => {
    tries = 0;
    if (!socket) start();
  };
  const lookedAt = () => {
    if (document.visibilityState === "visible") soon();
  };
  const page = typeof window === "undefined" ? undefined : window;
  page?.addEventListener("online", soon);
  page?.addEventListener("offline", drop);
  page?.document.addEventListener("visibilitychange", lookedAt);
  start();

  return {
    isOpen: () => socket?.readyState === WebSocket.OPEN,
    send: (head, bytes) => {
      if (socket?.readyState !== WebSocket.OPEN) return false;
      socket.send(writeFrame(head, bytes));
      return true;
    },
    renew: drop,
    close: () => {
      isOver = true;
      clearTimeout(timer);
      page?.removeEventListener("online", soon);
      page?.removeEventListener("offline", drop);
      page?.document.removeEventListener("visibilitychange", lookedAt);
      const line = socket;
      socket = undefined;
      line?.close();
    },
  };
}

/** Full jitter: a room that lost its network must not come back as one. */
function waitBefore(tries: number): number {
  const ceiling = Math.min(longestWait, spread * 2 ** Math.min(tries, 10));
  return shortestWait + Math.random() * (ceiling - shortestWait);
}

function frameOf(data: ArrayBuffer): ServerFrame | undefined {
  try {
    return readServerFrame(new Uint8Array(data));
  } catch {
    return undefined;
  }
}
