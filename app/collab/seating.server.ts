import type { Desk } from "#app/collab/answering.server.ts";
import { answers, hideCaret } from "#app/collab/answers.server.ts";
import type { Matter } from "#app/collab/matter.server.ts";
import type { RoomKey } from "#app/collab/room-address.ts";
import type { Room } from "#app/collab/room.server.ts";
import type { Rooms } from "#app/collab/rooms.server.ts";
import { seatAt, type Seat } from "#app/collab/seat.server.ts";
import { standingOf, type Court, type PlaceSeen, type Standing } from "#app/collab/standing.server.ts";
import { judgeArrival, roomIn, type Arrival } from "#app/collab/upgrade.server.ts";
import { longestFrame, readClientFrame } from "#app/collab/wire.ts";
import { STATUS_CODES, type IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { setTimeout as pause } from "node:timers/promises";
import { WebSocketServer } from "ws";

/** Who sits in which room: lets people in, judges them again and again, and sees them off. */
export type Seating = {
  readonly upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => void;
  /** Judges everybody in a room now, and tells them what that changed. */
  readonly judgeRoom: (room: Room) => void;
  readonly seats: () => readonly Seat[];
  /** Lets nobody in any more and tells everybody to come back later. */
  readonly sendAway: () => void;
  /** Waits a moment until everybody has gone, and then for nobody. */
  readonly close: () => Promise<void>;
};

type House = {
  readonly court: Court & { readonly publicUrl?: URL };
  readonly rooms: Rooms;
  readonly desk: Desk;
  readonly matterOf: (key: RoomKey) => Matter;
  /** Somebody comes in, and has been told of nothing yet. */
  readonly arrives: (room: Room, standing: Standing) => void;
  readonly complain: (error: unknown) => void;
};

/** Everybody's rights are read anew so often, in so many parts: all at once would keep those who type waiting. */
const judgeEvery = 2_000;
const judgedIn = 20;
const pingEvery = 25_000;
/** How long pages have to answer that they heard of the end, in milliseconds. */
const longestGoodbye = 1_000;
/** One person's pages in all rooms. */
const mostSeats = 50;

export function seating({ court, rooms, desk, matterOf, arrives, complain }: House): Seating {
  const sockets = new WebSocketServer({ noServer: true, perMessageDeflate: false, maxPayload: longestFrame });
  const seats = () => rooms.all().flatMap((room) => [...room.seats]);
  const standings = new Map<Seat, (place: PlaceSeen | undefined) => ReturnType<typeof standingOf>>();
  let lastId = 0;
  let isClosing = false;

  const guarded = (work: () => void) => {
    try {
      work();
    } catch (error) {
      complain(error);
    }
  };
  const sit = (
    matter: Matter,
    { token, requestId, standing }: Extract<Arrival, { token: string }>,
    ...handshake: Parameters<Seating["upgrade"]>
  ) => {
    sockets.handleUpgrade(...handshake, (webSocket) => {
      const room = rooms.enter(matter);
      guarded(() => arrives(room, standing));
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
      standings.set(seat, (place) => standingOf(court, token, place, requestId));
      room.tellIndex();
      room.tellPresent();
    });
  };
  const judgeAll = ({ matter }: Room, due: readonly Seat[]) => {
    const place = due.length > 0 ? matter.find() : undefined;
    for (const seat of due) judgeSeat(seat, standings.get(seat)?.(place) ?? "unknown");
  };
  let round = 0;
  const judgeSome = () => {
    round = (round + 1) % judgedIn;
    for (const room of rooms.all()) {
      judgeAll(
        room,
        [...room.seats].filter(({ id }) => id % judgedIn === round),
      );
      if (round === 0 && room.seats.size > 0) room.tellIndex();
    }
  };
  const timers = [
    setInterval(() => guarded(judgeSome), judgeEvery / judgedIn).unref(),
    setInterval(() => seats().forEach((seat) => seat.ping()), pingEvery).unref(),
  ];
  return {
    seats,
    upgrade(request, socket, head) {
      socket.on("error", () => socket.destroy());
      const key = roomIn(request);
      if (key === "malformed" || key === undefined) return turnAway(socket, 404);
      const matter = matterOf(key);
      const arrival = judgeArrival(court, request, matter.find);
      if (isClosing) return turnAway(socket, 503);
      if ("status" in arrival) return turnAway(socket, arrival.status);
      const own = seats().filter(({ standing }) => standing.asker.id === arrival.standing.asker.id);
      if (own.length >= mostSeats) return turnAway(socket, 403);
      sit(matter, arrival, request, socket, head);
    },
    judgeRoom(room) {
      judgeAll(room, [...room.seats]);
      room.tellIndex();
    },
    sendAway() {
      isClosing = true;
      timers.forEach(clearInterval);
      for (const seat of seats()) seat.close("server leaves");
    },
    async close() {
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
