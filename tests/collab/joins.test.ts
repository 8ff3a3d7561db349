import { emptyCapture } from "#app/editor/seed.ts";
import { mostJoined, writePieces } from "#app/collab/wire.ts";
import { openCapture } from "#db/room/captures.ts";
import { aRoom, session } from "#tests/support/a-room.ts";
import { browserRoom, network } from "#tests/support/browser-room.ts";
import type { NoteTaker } from "#tests/support/note-taker.ts";
import { now } from "#tests/support/people.ts";
import { until } from "#tests/support/until.ts";
import { v7 as newId } from "uuid";
import { describe, expect, it } from "vitest";

/** A room in which so many captures were made before anybody comes. */
async function aLongDay(captures: number) {
  const room = await aRoom();
  const { id: actorId } = room.person("early bird");
  const captureIds = Array.from({ length: captures }, () => newId());
  room.db.transaction(() => {
    for (const captureId of captureIds)
      openCapture(room.db, { ...session, captureId, claimedAt: now, seed: emptyCapture, actorId, now });
  });
  return Object.assign(room, { captureIds });
}

const statesHeard = ({ heard }: NoteTaker) =>
  heard.flatMap(({ head }) => (head.kind === "state" ? head.documents.length : []));

const askForAll = (page: NoteTaker, captureIds: readonly string[]) =>
  page.say(
    { kind: "join", documents: captureIds.map((captureId) => ({ captureId, layer: "text" as const })) },
    writePieces(captureIds.map(() => new Uint8Array())),
  );

describe("a room of two hundred captures", () => {
  it("is whole on a page that has nothing of it after a handful of frames", async () => {
    await using room = await aLongDay(200);
    const net = network();
    const frames = { sent: 0, heard: 0 };
    const ana = browserRoom({ url: room.server.url, person: room.person("ana"), net });
    for (const socket of net.sockets) {
      const send = socket.send.bind(socket);
      socket.send = (data: Parameters<typeof send>[0]) => {
        frames.sent += 1;
        send(data);
      };
      socket.addEventListener("message", () => void (frames.heard += 1));
    }

    const isWhole = () => room.captureIds.every((captureId) => ana.documents.hasCome({ captureId, layer: "text" }));
    await until(isWhole, 20_000);

    // One question for each two hundred documents; the index, who is there, and fifty documents to a frame.
    expect(frames.sent).toBeLessThanOrEqual(2);
    expect(frames.heard).toBeLessThanOrEqual(12);
    ana.leave();
  }, 30_000);

  it("tells of what is written in any of them while the others are still on their way", async () => {
    await using room = await aLongDay(200);
    const [ana, ben] = [await room.comes("ana"), await room.comes("ben")];
    const last = room.captureIds.at(-1) ?? "";
    ana.join(last);
    askForAll(ben, room.captureIds);
    await until(() => ana.answered() === 1);
    ana.type(last, "while you come in");

    await until(() => ben.answered() === 200 && ben.note(last) === "while you come in");
    expect(Math.max(...statesHeard(ben))).toBeLessThanOrEqual(50);
  });
});

describe("a page that asks for the same documents again and again", () => {
  it("waits, and keeps nobody else waiting", async () => {
    await using room = await aLongDay(mostJoined);
    const [eve, ana] = [await room.comes("eve"), await room.comes("ana")];
    askForAll(eve, room.captureIds);
    await until(() => eve.answered() === mostJoined);
    for (let asked = 0; asked < 60; asked++) askForAll(eve, room.captureIds);
    eve.open();

    const captureId = ana.open();
    for (const letter of "a note that is written letter by letter") {
      ana.type(captureId, letter);
      await ana.allStored();
    }

    // Its sixty questions are twelve thousand documents: what it says after them is not heard for minutes.
    expect(eve.acknowledged()).toBe(0);
    expect([eve.closed(), ana.closed()]).toEqual([undefined, undefined]);
  });
});

describe("a page that asks for documents of other sessions, or of none", () => {
  it("is told so of each, and gets the others", async () => {
    await using room = await aLongDay(1);
    const ana = await room.comes("ana");
    askForAll(ana, ["none", ...room.captureIds, "nor-this"]);

    await until(() => ana.answered() === 3);
    const refused = ana.heard.flatMap(({ head }) => (head.kind === "refused" ? (head.document?.captureId ?? "") : []));
    expect(refused).toEqual(["none", "nor-this"]);
    expect(statesHeard(ana)).toEqual([1]);
  });
});
