import { answers, hideCaret, type Desk } from "#app/collab/answers.server.ts";
import { groupCommit } from "#app/collab/group-commit.server.ts";
import { projector } from "#app/collab/project.server.ts";
import type { Room } from "#app/collab/room.server.ts";
import { keepRooms } from "#app/collab/rooms.server.ts";
import { seatAt, type Seat } from "#app/collab/seat.server.ts";
import { findSessionSeen, standingOf, type Court, type SessionSeen } from "#app/collab/standing.server.ts";
import { takeIn } from "#app/collab/take-in.server.ts";
import { judgeArrival, sessionIn, type Arrival } from "#app/collab/upgrade.server.ts";
import { longestFrame, readClientFrame } from "#app/collab/wire.ts";
import { seedOf } from "#app/editor/seed.ts";
import type { Act } from "#db/audit.ts";
import type { KeptAside } from "#db/kept-aside.ts";
import { listUnprojected, seedCaptures } from "#db/seeded-captures.ts";
import { STATUS_CODES, type IncomingMessage, type Server as HttpServer } from "node:http";
import type { Duplex } from "node:stream";
import { setTimeout as pause } from "node:timers/promises";
import { WebSocketServer } from "ws";

export type CollabDeps = Court & {
  readonly publicUrl?: URL;
  /** Milliseconds after which a room that everybody left is forgotten. */
  readonly unloadAfter?: number;
};

/** The notes of all sessions as they are being written. */
export type Collab = {
  /** Takes the sockets of our paths. Others are left to whoever listens besides; "alone" refuses them. */
  readonly listenTo: (http: HttpServer, others: "left alone" | "refused") => void;
  readonly notes: Notes;
  readonly gauges: () => { readonly seats: number; readonly documents: number };
  /** Stores what came, writes the interventions, tells everybody to come back later. */
  readonly close: () => Promise<void>;
};

/** What pages ask before they read interventions. */
export type Notes = {
  /** Brings the rows of a meeting up to what was written so far. */
  readonly settle: (meetingId: string) => void;
  /** Makes a capture of what was kept aside, of which everybody in its room hears. False where it is settled already. */
  readonly takeIn: (kept: KeptAside, act: Act) => boolean;
};

const unloadAfter = 60_000;
/** Everybody's rights are read anew so often, in so many parts: all at once would keep those who type waiting. */
const judgeEvery = 2_000;
const judgedIn = 20;
const pingEvery = 25_000;
/** How long pages have to answer that they heard of the end, in milliseconds. */
const longestGoodbye = 1_000;
/** One person's pages in all rooms. */
const mostSeats = 50;

export function openCollab(deps: CollabDeps): Collab {
  const { db, clock, log } = deps;
  const complain = (error: unknown) => log.error({ err: error });
  const queue = groupCommit(db, complain);
  const { written, project } = projector({ db, clock, complain });
  const rooms = keepRooms(db, { complain, beforeUnload: project, unloadAfter: deps.unloadAfter ?? unloadAfter });
  const desk: Desk = { db, clock, queue, written };
  const sockets = new WebSocketServer({ noServer: true, perMessageDeflate: false, maxPayload: longestFrame });
  const settled = new Set<string>();
  const seats = () => rooms.all().flatMap(({ seats }) => [...seats]);
  const standings = new Map<Seat, (session: SessionSeen | undefined) => ReturnType<typeof standingOf>>();
  let lastId = 0;
  let isClosing = false;

  const sit = (
    arrival: Extract<Arrival, { token: string }>,
    request: IncomingMessage,
    socket: Duplex,
    head: Buffer,
  ) => {
    const { key, token, requestId, standing } = arrival;
    sockets.handleUpgrade(request, socket, head, (webSocket) => {
      // What a file brought in is written in like all else, from the first time that somebody comes to write.
      if (standing.mayWrite()) guarded(() => seedCaptures(db, key, seedOf));
      const room = rooms.enter(key);
      const heard = (seat: Seat, frame: Uint8Array) => hear(desk, room, seat, frame);
      const left = (seat: Seat) => {
        room.seats.delete(seat);
        standings.delete(seat);
        if (seat.caret) hideCaret(room, seat, seat.caret);
        room.tellPresent();
        rooms.left(room);
      };
      const seat = seatAt(webSocket, standing, { id: ++lastId, heard, left, complain });
      room.seats.add(seat);
      standings.set(seat, (session) => standingOf(deps, token, session, requestId));
      room.tellIndex();
      room.tellPresent();
    });
  };
  const guarded = (work: () => void) => {
    try {
      work();
    } catch (error) {
      complain(error);
    }
  };
  const upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    const key = sessionIn(request);
    const arrival: Arrival =
      key === "malformed" || key === undefined ? { status: 404 } : judgeArrival(deps, request, key);
    socket.on("error", () => socket.destroy());
    if (isClosing) return turnAway(socket, 503);
    if ("status" in arrival) return turnAway(socket, arrival.status);
    const own = seats().filter(({ standing }) => standing.asker.id === arrival.standing.asker.id);
    if (own.length >= mostSeats) return turnAway(socket, 403);
    sit(arrival, request, socket, head);
  };
  let round = 0;
  const judgeSome = () => {
    round = (round + 1) % judgedIn;
    for (const room of rooms.all()) {
      const due = [...room.seats].filter(({ id }) => id % judgedIn === round);
      const session = due.length > 0 ? findSessionSeen(db, room.key) : undefined;
      for (const seat of due) judgeSeat(seat, standings.get(seat)?.(session) ?? "unknown");
      if (round === 0 && room.seats.size > 0) room.tellIndex();
    }
  };
  const timers = [
    setInterval(() => guarded(judgeSome), judgeEvery / judgedIn).unref(),
    setInterval(() => seats().forEach((seat) => seat.ping()), pingEvery).unref(),
  ];
  const settleLeftBehind = (meetingId: string) => {
    for (const [sessionId, left] of Map.groupBy(listUnprojected(db, meetingId), (one) => one.sessionId)) {
      const room = rooms.enter({ meetingId, sessionId });
      for (const { interventionId } of left) written(room, interventionId);
      rooms.left(room);
    }
  };
  return {
    listenTo: (http, others) =>
      http.on("upgrade", (request: IncomingMessage, socket: Duplex, head: Buffer) => {
        if (sessionIn(request) !== undefined || others === "refused") upgrade(request, socket, head);
      }),
    notes: {
      settle(meetingId) {
        queue.flush();
        if (!settled.has(meetingId)) settleLeftBehind(meetingId);
        settled.add(meetingId);
        rooms.of(meetingId).forEach(project);
      },
      takeIn(kept, act) {
        queue.flush();
        const room = rooms.enter(kept);
        const captureId = takeIn(db, room, kept, act);
        if (captureId !== undefined) {
          room.tellIndex();
          written(room, captureId, act.actorId);
        }
        rooms.left(room);
        return captureId !== undefined;
      },
    },
    gauges: () => ({ seats: seats().length, documents: rooms.openDocuments() }),
    async close() {
      isClosing = true;
      timers.forEach(clearInterval);
      queue.flush();
      for (const seat of seats()) seat.close("server leaves");
      rooms.close();
      await Promise.race([everybodyGone(sockets), pause(longestGoodbye)]);
      for (const socket of sockets.clients) socket.terminate();
      sockets.close();
    },
  };
}

/** Whoever lost their right is sent away at once; who has lost only that of writing goes on reading. */
function judgeSeat(seat: Seat, standing: ReturnType<typeof standingOf>): void {
  const isGone = standing === "unknown" || standing === "refused" || (standing.isFormer && !seat.standing.isFormer);
  if (isGone) seat.close("right ended");
  else seat.standing = standing;
}

function hear(desk: Desk, room: Room, seat: Seat, frame: Uint8Array): void {
  const { head, bytes } = readClientFrame(frame);
  // The head's kind picks the answer to that kind of head, which TypeScript cannot follow through a table.
  const answer = answers[head.kind] as (heard: object) => void;
  answer({ desk, room, seat, head, bytes });
}

async function everybodyGone({ clients }: WebSocketServer): Promise<void> {
  await Promise.all([...clients].map((socket) => new Promise((resolve) => socket.once("close", resolve))));
}

function turnAway(socket: Duplex, status: number): void {
  const lines = [`HTTP/1.1 ${status} ${STATUS_CODES[status]}`, "Connection: close", "Content-Length: 0"];
  socket.end(`${lines.join("\r\n")}\r\n\r\n`);
}
