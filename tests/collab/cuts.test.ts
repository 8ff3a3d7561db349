import { startServer } from "#tests/support/server.ts";
import { listUpdates } from "#db/room/capture-updates.ts";
import { listCaptures } from "#db/room/captures.ts";
import { listInterventions } from "#db/room/interventions.ts";
import { aRoom, session } from "#tests/support/a-room.ts";
import { now } from "#tests/support/people.ts";
import { sitDown } from "#tests/support/note-taker.ts";
import { contentsOf } from "#tests/support/test-db.ts";
import { until } from "#tests/support/until.ts";
import { describe, expect, it } from "vitest";

describe("a line that was cut", () => {
  it("costs nothing: what the server has is not stored twice, what it lacks is sent again", async () => {
    await using room = await aRoom();
    const before = await room.comes("ana");
    const captureId = before.open();
    before.type(captureId, "heard before");
    await before.allStored();
    before.socket.terminate();
    await until(() => before.closed() !== undefined);
    // Typed without a network.
    before.type(captureId, ", and after");

    const after = await room.comes("ana", { documents: before.documents });
    after.open({ captureId });
    after.join(captureId);
    await until(() => after.sent() === 2);
    await after.allStored();
    const rows = listUpdates(room.db, { captureId, layer: "text" }).length;
    after.join(captureId);
    after.open({ captureId });
    await after.allStored();

    expect(listUpdates(room.db, { captureId, layer: "text" })).toHaveLength(rows);
    expect(listCaptures(room.db, session)).toHaveLength(1);
    const reader = await room.comes("ben");
    reader.join(captureId);
    await until(() => reader.note(captureId) === "heard before, and after");
  });
});

describe("a server that leaves", () => {
  it("has stored and written everything by then, and begins again where it was", async () => {
    await using room = await aRoom();
    const ana = await room.comes("ana");
    const captureId = ana.open();
    ana.setHead(captureId, { party: "SRB" });
    ana.type(captureId, "a note");
    await ana.allStored();

    await room.server.close();

    await until(() => ana.closed() !== undefined);
    expect(ana.closed()).toBe(4004);
    expect(listInterventions(room.db, session)).toMatchObject([{ id: captureId, party: "SRB", note: "a note" }]);
    await using again = await startServer({ db: room.db, clock: () => now });
    const back = await sitDown({ url: again.url, sid: room.person("ana").sid });
    back.join(captureId);
    await until(() => back.note(captureId) === "a note");
  });
});

describe("a room that everybody left", () => {
  it("is taken out of memory, and what was said in it comes back from the disk", async () => {
    await using room = await aRoom({ unloadAfter: 1 });
    const ana = await room.comes("ana");
    const captureId = ana.open();
    for (const letter of "a note of more letters than are read without a snapshot") ana.type(captureId, letter);
    await ana.allStored();
    expect(room.server.gauges()).toEqual({ seats: 1, documents: 1 });

    await ana.leave();

    await until(() => room.server.gauges().documents === 0);
    expect(room.server.gauges()).toEqual({ seats: 0, documents: 0 });
    expect(contentsOf(room.db).capture_snapshots).toHaveLength(1);
    const back = await room.comes("ana");
    back.join(captureId);
    await until(() => back.note(captureId).startsWith("a note of more letters"));
  });
});

describe("a disk that is full", () => {
  it("acknowledges nothing and shows nothing that is not stored; once there is room all goes on", async () => {
    await using room = await aRoom();
    const [ana, ben] = [await room.comes("ana"), await room.comes("ben")];
    const captureId = ana.open();
    await ana.allStored();
    ben.join(captureId);
    await until(() => ben.heard.some(({ head }) => head.kind === "state"));
    const stored = contentsOf(room.db).capture_updates;
    const long = "x".repeat(50_000);
    const pages = room.db.$client.pragma("max_page_count", { simple: true });
    room.db.$client.pragma("max_page_count = 1");

    ana.type(captureId, long);
    await until(() => ana.closed() !== undefined);

    expect(ana.closed()).toBe(4004);
    expect(ana.acknowledged()).toBe(1);
    expect(ben.note(captureId)).toBe("");
    expect(contentsOf(room.db).capture_updates).toEqual(stored);

    room.db.$client.pragma(`max_page_count = ${String(pages)}`);
    const back = await room.comes("ana", { documents: ana.documents });
    back.join(captureId);
    await until(() => ben.note(captureId) === long);
    await back.allStored();
    expect(ben.closed()).toBeUndefined();
  });
});
