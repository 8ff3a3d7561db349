import { faultInCapture } from "#app/collab/fault-of-document.ts";
import { type SharedDocument, shareDocument } from "#app/collab/shared-document.server.ts";
import { Malformed, readClientFrame, writeFrame } from "#app/collab/wire.ts";
import { emptyCapture } from "#app/editor/seed.ts";
import { aRoom } from "#tests/support/a-room.ts";
import { sitDown, typeIn } from "#tests/support/note-taker.ts";
import { contentsOf } from "#tests/support/test-db.ts";
import { until } from "#tests/support/until.ts";
import { randomBytes, randomInt } from "node:crypto";
import { describe, expect, it } from "vitest";
import { Doc, encodeStateAsUpdate, encodeStateVector } from "yjs";

const isLong = process.env.LONG !== undefined;

describe("a reader who does not read", () => {
  it("is let go once four megabytes wait for them; the others read on", async () => {
    await using room = await aRoom();
    const [ana, slow, ben] = [await room.comes("ana"), await room.comes("slow"), await room.comes("ben")];
    const captureIds = Array.from({ length: 60 }, () => ana.open());
    await ana.allStored();
    const last = captureIds.at(-1) ?? "";
    for (const captureId of captureIds) slow.join(captureId);
    ben.join(last);
    await until(() => slow.answered() === captureIds.length);

    slow.socket.pause();
    for (const captureId of captureIds) ana.type(captureId, "x".repeat(200_000));
    await until(() => ben.note(last).length === 200_000, 20_000);

    // What waited in the sockets on the way is still delivered, and then the reason.
    await until(
      () => room.server.gauges().seats === 2 || slow.socket.readyState !== slow.socket.OPEN || resumed(slow),
      20_000,
    );
    await until(() => slow.closed() !== undefined, 20_000);
    expect([4002, 1006]).toContain(slow.closed());
    expect(ben.closed()).toBeUndefined();
  }, 60_000);
});

function resumed({ socket }: { socket: { resume: () => void } }): false {
  socket.resume();
  return false;
}

describe("a page that sends faster than anybody types", () => {
  it("is read as fast as is allowed, and nothing of it is lost", async () => {
    await using room = await aRoom();
    const ana = await room.comes("ana");
    const captureId = ana.open();
    const letters = "abcdefghijklmnopqrstuvwxyz".repeat(5);

    for (const letter of letters) ana.type(captureId, letter);

    await until(() => ana.acknowledged() > 90);
    expect(ana.acknowledged()).toBeLessThan(ana.sent());
    await ana.allStored();
    const reader = await room.comes("ben");
    reader.join(captureId);
    await until(() => reader.note(captureId) === letters);
  });

  it("waits where it sends without end, and keeps nobody else waiting", async () => {
    await using room = await aRoom();
    const [eve, ana] = [await room.comes("eve"), await room.comes("ana")];
    const frame = writeFrame({ kind: "leave", document: { captureId: "x", layer: "text" } }, Buffer.alloc(200_000));

    for (let count = 0; count < 300; count++) eve.socket.send(frame);
    const captureId = ana.open();
    ana.type(captureId, "a note");
    await ana.allStored();

    expect(eve.socket.bufferedAmount).toBeGreaterThan(0);
    expect(ana.closed()).toBeUndefined();
  });
});

describe("frames of noise", () => {
  it(
    "cost their senders the line, change nothing and stop nobody",
    async () => {
      await using room = await aRoom();
      const ana = await room.comes("ana");
      const captureId = ana.open();
      ana.type(captureId, "a note");
      await ana.allStored();
      const before = contentsOf(room.db).capture_updates;
      const frames = isLong ? 100_000 : 5_000;
      const { sid } = room.person("eve");
      const perVisit = 100;

      for (let sent = 0; sent < frames;) {
        const eve = await sitDown({ url: room.server.url, sid });
        for (let count = 0; count < perVisit; count++, sent++) eve.socket.send(noise(captureId));
        // The first frame that is none of ours ends it; what came after was read by nobody.
        await until(() => eve.closed() !== undefined || eve.heard.length > perVisit);
        eve.socket.terminate();
      }

      expect(contentsOf(room.db).capture_updates).toEqual(before);
      ana.type(captureId, " that stands");
      await ana.allStored();
      const reader = await room.comes("ben");
      reader.join(captureId);
      await until(() => reader.note(captureId) === "a note that stands");
    },
    isLong ? 600_000 : 120_000,
  );
});

describe("changed frames, without a socket between", () => {
  it("are refused or say what a page may say; what is served stays as it was", () => {
    const captureId = "00000000-0000-7000-8000-000000000000";
    const document = { captureId, layer: "text" } as const;
    const typed = new Doc();
    const vector = encodeStateVector(typed);
    typeIn(typed, "note", "a note");
    typed.getMap("head").set("kind", "statement");
    const sound = Buffer.from(writeFrame({ kind: "update", mark: 1, document }, encodeStateAsUpdate(typed, vector)));
    const shared = shareDocument(faultInCapture("text"), [emptyCapture]);
    const served = shared.since();
    const outcomes = new Map<string, number>();
    const times = isLong ? 100_000 : 20_000;

    for (let count = 0; count < times; count++) {
      const outcome = outcomeOf(shared, changed(sound));
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
      shared.forgetUnstored();
    }

    process.stdout.write(`frames: ${times} changed ones, ${JSON.stringify(Object.fromEntries(outcomes))}\n`);
    expect(shared.since()).toEqual(served);
    expect([...outcomes.keys()]).toEqual(expect.arrayContaining(["gap", "malformed", "new", "unsound"]));
  }, 600_000);
});

function outcomeOf(shared: SharedDocument, frame: Uint8Array): string {
  try {
    return shared.judge(readClientFrame(frame).bytes);
  } catch (error) {
    if (error instanceof Malformed) return "malformed";
    throw error;
  }
}

/** One to four bytes are others, or some are missing at the end. */
function changed(frame: Buffer): Buffer {
  const copy = Buffer.from(frame);
  for (let count = randomInt(1, 5); count > 0; count--) copy[randomInt(copy.length)] = randomInt(256);
  return randomInt(10) === 0 ? copy.subarray(0, randomInt(copy.length)) : copy;
}

/** Bytes of chance; a frame of ours with some of its bytes changed; or one with noise for an update. */
function noise(captureId: string): Uint8Array {
  const document = { captureId, layer: "text" } as const;
  switch (randomInt(3)) {
    case 0:
      return randomBytes(randomInt(200));
    case 1: {
      const frame = Buffer.from(writeFrame({ kind: "update", mark: 1, document }, randomBytes(40)));
      frame[randomInt(frame.length)] = randomInt(256);
      return frame;
    }
    default:
      return writeFrame({ kind: "update", mark: 1, document }, randomBytes(1 + randomInt(300)));
  }
}
