import type { OpenRoom } from "#app/collab/create-room-client.ts";
import { listCaptures } from "#db/room/captures.ts";
import { giveFloor } from "#db/floor/floor.ts";
import { aRoom, session } from "#tests/support/a-room.ts";
import { browserRoom, cut, network } from "#tests/support/browser-room.ts";
import { now } from "#tests/support/people.ts";
import { until } from "#tests/support/until.ts";
import { IDBFactory } from "fake-indexeddb";
import { describe, expect, it, onTestFinished } from "vitest";

function aTurn({ db, person }: Awaited<ReturnType<typeof aRoom>>): string {
  const speaker = { party: "GEO", kind: "statement" } as const;
  giveFloor(db, { ...session, turnId: "turn-1", after: undefined, speaker, actorId: person("ana").id, now });
  return "turn-1";
}

describe("the notes of a session in a browser", () => {
  it("take effect at once, are saved when the server says so, and reach a colleague", async () => {
    await using house = await aRoom();
    const [ana, ben] = ["ana", "ben"].map((name) => browserRoom({ url: house.server.url, person: house.person(name) }));
    if (!ana || !ben) throw new Error("Both come.");
    const captureId = ana.open({ kind: "statement", party: "GEO" });
    ana.append(captureId, "note", ["state–NGO coop", "flexibility"]);
    expect(noteOf(ana, captureId)).toBe("state–NGO coop\nflexibility");
    expect(ana.state().saved).toMatchObject({ kind: "waiting", entries: 1 });

    expect(await ana.whenSent(5_000)).toEqual({ unsent: 0 });

    expect(ana.state()).toMatchObject({ isOnline: true, saved: { kind: "saved" } });
    await until(() => noteOf(ben, captureId) === "state–NGO coop\nflexibility");
    expect(ben.state().captures[0]).toMatchObject({ isUnsent: false, text: { head: { party: "GEO" } } });
    leave(ana, ben);
  });

  it("go on without a network and a reload, and every letter is there once when it is back", async () => {
    await using house = await aRoom();
    const person = house.person("ana");
    const net = network();
    const ben = browserRoom({ url: house.server.url, person: house.person("ben") });
    const first = browserRoom({ url: house.server.url, person, net });
    const before = first.open({ kind: "statement" });
    first.append(before, "note", ["before the cut"]);
    await first.whenSent(5_000);

    cut(net);
    await until(() => !first.state().isOnline);
    first.append(before, "note", ["during the cut"]);
    const during = first.open({ kind: "question" }, { turn: "to come" });
    first.append(during, "line", ["asked about returns"]);
    await until(() => noteOf(ben, before) === "before the cut");
    ben.append(before, "note", ["by a colleague"]);
    await ben.whenSent(5_000);
    await first.exportUnsent();
    leave(first);
    const second = browserRoom({ url: house.server.url, person, net });
    await until(() => second.state().captures.length === 2);
    expect(second.state()).toMatchObject({ isOnline: false, saved: { kind: "waiting", entries: 2 } });
    expect(noteOf(second, before)).toBe("before the cut\nduring the cut");

    net.isUp = true;
    expect(await second.whenSent(9_000)).toEqual({ unsent: 0 });

    await until(() => noteOf(ben, before).length === "before the cut\nduring the cut\nby a colleague".length);
    expect(noteOf(ben, before).split("\n").sort()).toEqual(["before the cut", "by a colleague", "during the cut"]);
    expect(noteOf(second, before)).toBe(noteOf(ben, before));
    expect(listCaptures(house.db, session).map(({ id }) => id)).toEqual([before, during]);
    leave(second, ben);
  });

  it("wait for the turn that was asked for with a capture, and go with it", async () => {
    await using house = await aRoom();
    const ana = browserRoom({ url: house.server.url, person: house.person("ana") });
    await until(() => ana.state().isOnline);
    const captureId = ana.open({ kind: "statement" }, { turn: "to come" });
    ana.append(captureId, "note", ["waits"]);
    expect(await ana.whenSent(300)).toEqual({ unsent: 1 });
    expect(listCaptures(house.db, session)).toEqual([]);

    ana.settleTurn(captureId, undefined);

    expect(await ana.whenSent(5_000)).toEqual({ unsent: 0 });
    expect(listCaptures(house.db, session)).toMatchObject([{ id: captureId, turnId: null }]);
    leave(ana);
  });

  it("opened without a network go with the turn that is told when it is back", async () => {
    await using house = await aRoom();
    const net = network();
    const ana = browserRoom({ url: house.server.url, person: house.person("ana"), net });
    await until(() => ana.state().isOnline);
    cut(net);
    await until(() => !ana.state().isOnline);
    const captureId = ana.open({ kind: "statement" }, { turn: "to come" });
    ana.append(captureId, "note", ["waits"]);
    net.isUp = true;
    await until(() => ana.state().isOnline);
    ana.settleTurn(captureId, aTurn(house));

    expect(await ana.whenSent(8_000)).toEqual({ unsent: 0 });
    expect(listCaptures(house.db, session)).toMatchObject([{ id: captureId, turnId: "turn-1" }]);
    leave(ana);
  });

  it("learn a turn of which they heard too late", async () => {
    await using house = await aRoom();
    const ana = browserRoom({ url: house.server.url, person: house.person("ana") });
    const captureId = ana.open({ kind: "statement" }, { turn: "to come" });
    ana.settleTurn(captureId, undefined);
    expect(await ana.whenSent(8_000)).toEqual({ unsent: 0 });
    expect(listCaptures(house.db, session)).toMatchObject([{ id: captureId, turnId: null }]);

    ana.settleTurn(captureId, aTurn(house));

    expect(await ana.whenSent(8_000)).toEqual({ unsent: 0 });
    expect(listCaptures(house.db, session)).toMatchObject([{ id: captureId, turnId: "turn-1" }]);
    expect(ana.state().captures).toHaveLength(1);
    leave(ana);
  });

  it("are in a file of what is not sent, to be read by people", async () => {
    await using house = await aRoom();
    const net = network();
    net.isUp = false;
    const ana = browserRoom({ url: house.server.url, person: house.person("ana"), net });
    const captureId = ana.open({ kind: "statement", party: "PAK" });
    ana.append(captureId, "note", ["12 offices"]);

    const file = JSON.parse(await (await ana.exportUnsent()).text()) as Record<string, unknown>;

    expect(file).toMatchObject({
      format: "rapporteur/unsent-notes",
      ...session,
      captures: [{ id: captureId, head: { party: "PAK" }, note: "12 offices" }],
    });
    leave(ana);
  });

  it("say that only the open page has them where the browser keeps nothing, and are sent all the same", async () => {
    await using house = await aRoom();
    const kept = globalThis.indexedDB;
    onTestFinished(() => void (globalThis.indexedDB = kept));
    globalThis.indexedDB = new FullDisk();
    const net = network();
    net.isUp = false;
    const ana = browserRoom({ url: house.server.url, person: house.person("ana"), net });
    const captureId = ana.open({ kind: "statement" });
    ana.append(captureId, "note", ["nowhere else"]);
    await until(() => ana.state().saved.kind === "only in this page");

    net.isUp = true;

    expect(await ana.whenSent(9_000)).toEqual({ unsent: 0 });
    leave(ana);
  });

  it("are typed in two tabs of one browser as in one", async () => {
    await using house = await aRoom();
    const net = network();
    net.isUp = false;
    const person = house.person("ana");
    const [one, other] = [1, 2].map(() => browserRoom({ url: house.server.url, person, net }));
    if (!one || !other) throw new Error("Both are open.");
    const captureId = one.open({ kind: "statement" });
    one.append(captureId, "note", ["in one"]);
    await until(() => noteOf(other, captureId) === "in one");
    other.append(captureId, "note", ["in the other"]);
    await until(() => noteOf(one, captureId) === "in one\nin the other");

    net.isUp = true;

    await Promise.all([one.whenSent(9_000), other.whenSent(9_000)]);
    const ben = browserRoom({ url: house.server.url, person: house.person("ben") });
    await until(() => noteOf(ben, captureId) === "in one\nin the other");
    leave(one, other, ben);
  });
});

/** A browser that has no room left. */
class FullDisk extends IDBFactory {
  override open(): never {
    throw new DOMException("The disk is full.", "QuotaExceededError");
  }
}

function noteOf(room: OpenRoom, captureId: string): string {
  return room.state().captures.find(({ id }) => id === captureId)?.text.note ?? "";
}

function leave(...rooms: readonly OpenRoom[]): void {
  for (const room of rooms) room.leave();
}
