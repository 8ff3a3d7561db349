import { livePace } from "#app/live/live-requests.server.ts";
import { setScreen } from "#db/floor/floor.ts";
import { newsHead, tellNews } from "#db/floor/news.ts";
import type { OpenDatabase } from "#db/database/client.ts";
import type { NewsKind } from "#domain/floor/news.ts";
import { newsKinds } from "#domain/floor/news.ts";
import { aRoom, enters, inRoom, meetingId, now, sessionId, setState, type InRoom } from "#tests/support/a-floor.ts";
import { aFollower } from "#tests/support/follower.ts";
import { act, by, following } from "#tests/support/following.ts";
import { until } from "#tests/support/until.ts";
import { aVisitor } from "#tests/support/visitor.ts";
import { connect } from "node:net";
import { v7 as newId } from "uuid";
import { describe, expect, it } from "vitest";

/** News of every kind, as their acts tell it. */
function tellAll(db: OpenDatabase): void {
  db.transaction((tx) => {
    for (const kind of newsKinds) tellNews(tx, { meetingId, sessionId, kind, now });
  });
}

describe("the stream of news", () => {
  it("tells a delegate of each act on the floor, with its new state and the names", async () => {
    const { db, server, follower } = await following();
    await using _ = server;
    const { heard, status, headers, retry } = await follower("delegate");
    expect(status).toBe(200);
    expect(headers.get("content-type")).toBe("text/event-stream; charset=utf-8");
    expect(headers.get("cache-control")).toBe("no-store, no-transform");
    expect(headers.get("x-accel-buffering")).toBe("no");

    act(db);
    await until(() => heard.length === 1);

    expect(heard[0]).toMatchObject({
      ...{ seq: 1, kind: "floor", sessionId },
      floor: { sessionId, current: { party: "SRB" }, waiting: [], spoken: [] },
      names: { SRB: { code: "SRB", en: "Serbia" } },
    });
    expect(retry()).toBeGreaterThanOrEqual(1_000);
    expect(retry()).toBeLessThan(5_000);
  });

  it("tells of what is done through a page, which is built apart from the server", async () => {
    const { db, server, follower } = await following({ look: 60_000 });
    await using _ = server;
    const { heard } = await follower("chair");
    const secretariat = enters(db, server.url, "secretariat");

    const turnId = newId();
    const path = `/meetings/${meetingId}/sessions/${sessionId}/floor/turns`;
    const { status } = await secretariat.post(path, { turnId, after: "", party: "SRB", kind: "statement" });

    expect(status).toBe(200);
    await until(() => heard.length === 1);
    expect(heard[0]?.floor?.current?.id).toBe(turnId);
  });

  it("tells of what another process wrote into the file", async () => {
    const { db, server, follower } = await following();
    await using _ = server;
    const { heard } = await follower("chair");
    db.$client
      .prepare("INSERT INTO news (meeting_id, session_id, kind, at) VALUES (?, ?, 'programme', '')")
      .run(meetingId, sessionId);
    await until(() => heard.length === 1);
    expect(heard[0]?.kind).toBe("programme");
  });

  it("says that it is there", async () => {
    const { server, follower } = await following();
    await using _ = server;
    const { beats } = await follower("delegate");
    await until(() => beats() >= 3);
  });

  it("goes on where it was cut: nothing lost, nothing twice", async () => {
    const { db, server, follower } = await following();
    await using _ = server;
    const first = await follower("delegate", { query: `?since=${newsHead(db, meetingId)}` });
    act(db);
    await until(() => first.ids.length === 1);
    act(db, "TUR");
    await until(() => first.ids.length === 2);
    first.cut();
    act(db, "GEO");
    db.transaction((tx) => tellNews(tx, { meetingId, kind: "options", now }));
    act(db, "BIH");

    const again = await follower("delegate", { headers: { "Last-Event-ID": String(first.ids.at(-1)) } });
    await until(() => again.ids.length === 2);
    act(db, "MKD");
    await until(() => again.ids.length === 3);

    expect(first.ids).toEqual([1, 2]);
    // Of the two acts in between the newest is told, with all that came of both.
    expect(again.ids).toEqual([4, 5, 6]);
    expect(again.heard[1]?.floor?.spoken.map(({ party }) => party)).toEqual(["GEO", "TUR", "SRB"]);
    expect(again.heard[2]?.floor?.current?.party).toBe("MKD");
  });

  it("tells all there is to whoever has seen a database that was put back since", async () => {
    const { db, server, follower } = await following();
    await using _ = server;
    act(db);
    const { ids } = await follower("delegate", { query: "?since=4711" });
    await until(() => ids.length === 1);
  });

  it("is not held back for a browser that takes it compressed", async () => {
    const { db, server, follower } = await following({ beat: 60_000 });
    await using _ = server;
    const { heard, headers } = await follower("delegate", { headers: { "Accept-Encoding": "gzip, br" } });
    expect(headers.get("content-encoding")).toBeNull();
    act(db);
    await until(() => heard.length === 1);
  });

  it("reaches sixty followers in one order, each event once", async () => {
    const { db, server, follower } = await following();
    await using _ = server;
    const all = await Promise.all(
      Array.from({ length: 60 }, (__, index) => follower(index % 2 ? "delegate" : "otherDelegate")),
    );
    // No more than twenty streams for one device; each of these signed in anew.
    expect(new Set(all.map(({ status }) => status))).toEqual(new Set([200]));

    for (let count = 0; count < 10; count++) {
      act(db);
      await until(() => all.every(({ ids }) => ids.length === count + 1));
    }

    for (const { ids, heard } of all) {
      expect(ids).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
      expect(heard.map(({ floor }) => floor?.spoken.length)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    }
  });

  it("takes back at once a hotel that lost its one line, and refuses nobody", async () => {
    const { db, server, follower } = await following();
    await using _ = server;
    const enough = 200;
    const hotel = (since: number) =>
      Promise.all(Array.from({ length: enough }, () => follower("delegate", { query: `?since=${since}` })));
    const before = await hotel(0);
    act(db);
    await until(() => before.every(({ ids }) => ids.length === 1));
    before.forEach(({ cut }) => cut());
    act(db);

    const after = await hotel(1);
    await until(() => after.every(({ ids }) => ids.length === 1), 20_000);
    act(db);
    await until(() => after.every(({ ids }) => ids.length === 2), 20_000);

    expect(new Set(after.map(({ status }) => status))).toEqual(new Set([200]));
    expect(after.every(({ ids }) => ids.join() === "2,3")).toBe(true);
  }, 60_000);

  it("cuts off a reader that takes nothing in", async () => {
    const { db, server } = await following();
    await using _ = server;
    const { cookies } = enters(db, server.url, "delegate");
    let taken = 0;
    const lazy = connect(Number(new URL(server.url).port), "127.0.0.1");
    lazy.write(
      `GET /live/meetings/${meetingId} HTTP/1.1\r\nHost: localhost\r\nCookie: sid=${cookies.get("sid")}\r\n\r\n`,
    );
    lazy.on("data", (piece) => (taken += piece.length)).on("error", () => undefined);
    await until(() => taken > 0);
    lazy.pause();

    // More than the network's own buffers and ours hold.
    const [pieces, length] = [80, 500_000];
    for (let count = 0; count < pieces; count++) {
      const screen = { mode: "message", message: `${count} `.padEnd(length, "x"), isFrozen: false } as const;
      setScreen(db, { ...by, screen });
      await new Promise((resolve) => setImmediate(resolve));
    }
    lazy.resume();

    await until(() => lazy.closed);
    expect(taken).toBeLessThan((pieces * length) / 2);
  }, 30_000);

  it("gives one device twenty streams and no more", async () => {
    const { db, server } = await following();
    await using _ = server;
    const visitor = enters(db, server.url, "delegate");
    const all = [];
    for (let count = 0; count < 21; count++) all.push(await aFollower(visitor, meetingId));
    expect(all.map(({ status }) => status)).toEqual([...Array<number>(20).fill(200), 429]);
  });
});

describe("who may hear what", () => {
  const everything: readonly NewsKind[] = newsKinds;
  const heardBy: Readonly<Record<InRoom, readonly NewsKind[] | 403 | 404>> = {
    secretariat: everything,
    noteTaker: everything,
    chair: ["floor", "options", "programme", "lines", "points", "report", "version"],
    adviser: ["floor", "options", "programme", "lines", "points", "report", "version"],
    desk: ["floor", "options", "presence"],
    interpreter: ["floor", "options", "remarks", "version"],
    head: ["floor", "options"],
    delegate: ["floor", "options"],
    otherDelegate: ["floor", "options"],
    focalPoint: 403,
    administrator: 403,
    elsewhere: 404,
    delegateElsewhere: 404,
  };

  it.each(inRoom)("is told to %s by the table of rights", async (person) => {
    const { db, server, follower } = await following();
    await using _ = server;
    const { status, heard, beats } = await follower(person);
    const expected = heardBy[person];
    if (typeof expected === "number") return expect(status).toBe(expected);
    tellAll(db);
    const before = beats();
    await until(() => heard.length >= expected.length && beats() > before);
    expect(heard.map(({ kind }) => kind)).toEqual(expected);
  });

  it("is nothing to whoever is not signed in, nor of a meeting that is not there", async () => {
    const { db, server } = await following();
    await using _ = server;
    expect((await aFollower(aVisitor(server.url), meetingId)).status).toBe(404);
    expect((await aFollower(enters(db, server.url, "delegate"), "nowhere")).status).toBe(404);
    expect((await aVisitor(server.url).get(`/live/meetings/${meetingId}/since?seq=0`)).status).toBe(404);
  });

  it("is nothing of the floor before a meeting is in session and after", async () => {
    for (const state of ["registration", "closed"] as const) {
      const { server, follower } = await following({ db: aRoom(state) });
      await using _ = server;
      expect((await follower("delegate")).status).toBe(403);
    }
  });
});

describe("a right that ends", () => {
  it.each([
    ["the function is withdrawn", "UPDATE holdings SET withdrawn_at = '2018-05-07' WHERE person_id = 'delegate'"],
    ["the device is signed out", "DELETE FROM device_sessions WHERE person_id = 'delegate'"],
    ["the person is erased", "UPDATE people SET erased_at = '2018-05-07' WHERE id = 'delegate'"],
    ["the meeting is closed", `UPDATE meetings SET state = 'closed' WHERE id = '${meetingId}'`],
  ])("ends the stream where %s, and no other", async (_, sql) => {
    const { db, server, follower } = await following();
    await using __ = server;
    const delegate = enters(db, server.url, "delegate");
    const [gone, stays] = [await aFollower(delegate, meetingId), await follower("secretariat")];

    db.$client.exec(sql);
    await until(() => gone.hasEnded());

    tellAll(db);
    await until(() => stays.heard.some(({ kind }) => kind === "lines"));
    expect(gone.heard).toEqual([]);
    expect(stays.hasEnded()).toBe(false);
    expect((await aFollower(delegate, meetingId)).status).toBeGreaterThanOrEqual(400);
  });

  it("takes the floor from whoever hears other things still", async () => {
    const { db, server, follower } = await following();
    await using _ = server;
    const { heard, beats } = await follower("secretariat");
    setState(db, "closed");
    const before = beats();
    await until(() => beats() >= before + 3);
    tellAll(db);
    await until(() => heard.some(({ kind }) => kind === "presence"));
    expect(heard.map(({ kind }) => kind)).not.toContain("floor");
  });

  it("is looked at every two seconds where nobody hurries", () => {
    expect(livePace).toEqual({ beat: 15_000, look: 2_000, judge: 2_000, poll: 25_000 });
  });
});
