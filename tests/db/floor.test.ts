import { closeList, endTurn, giveFloor, giveToNext, nameTurn, setScreen } from "#db/floor/floor.ts";
import { readFloor } from "#db/floor/floor-rows.ts";
import { placeOnList, putOnList, withdrawFromList } from "#db/floor/list-of-speakers.ts";
import { newsHead, newsSince, onNews } from "#db/floor/news.ts";
import { setRoomOptions } from "#db/room/room-options.ts";
import { listAudit } from "#db/audit/audit.ts";
import type { OpenDatabase } from "#db/database/client.ts";
import { nothingOpened } from "#domain/floor/room-options.ts";
import type { SpeakerKind } from "#domain/floor/turn.ts";
import { act, aMeeting } from "#tests/support/factories.ts";
import { contentsOf, testDb } from "#tests/support/test-db.ts";
import { describe, expect, it } from "vitest";

const at = (seconds: number) => new Date(act.now.getTime() + seconds * 1000);

/** The floor of the session s1 in Sarajevo. */
function aFloor() {
  const db = testDb();
  const key = { meetingId: aMeeting(db), sessionId: "s1" };
  const by = { ...key, actorId: "ana", now: act.now };
  const list = (party: string, kind: SpeakerKind = "statement") =>
    putOnList(db, { ...by, id: `w-${party}-${kind}`, party, kind, isRequest: false });
  const next = (turnId: string, after: string | undefined, now = act.now) =>
    giveToNext(db, { ...by, turnId, after, now });
  const give = (turnId: string, after: string | undefined, party: string | null, now = act.now) =>
    giveFloor(db, { ...by, turnId, after, now, speaker: { party, kind: "statement" } });
  return { db, key, by, list, next, give, floor: () => readFloor(db, key), waiting: () => codesOf(db, key) };
}

const codesOf = (db: OpenDatabase, key: { meetingId: string; sessionId: string }) =>
  readFloor(db, key).waiting.map(({ party }) => party);

describe("giving the floor", () => {
  it("goes to whoever stands first on the list, and takes them off it", () => {
    const { list, next, floor, waiting } = aFloor();
    list("SRB");
    list("TUR");

    expect(next("t1", undefined)).toMatchObject({ outcome: "given", turn: { id: "t1", party: "SRB", endedAt: null } });
    expect(waiting()).toEqual(["TUR"]);
    expect(floor().current?.id).toBe("t1");
  });

  it("ends the turn before it", () => {
    const { give, floor } = aFloor();
    give("t1", undefined, "SRB");
    give("t2", "t1", "TUR", at(90));

    expect(floor().spoken).toMatchObject([{ id: "t1", endedAt: at(90).toISOString() }]);
    expect(floor().current).toMatchObject({ id: "t2", party: "TUR" });
  });

  it("makes one turn of one press that arrives twice", () => {
    const { db, list, next } = aFloor();
    list("SRB");
    list("TUR");
    const first = next("t1", undefined);
    const before = contentsOf(db);

    expect(next("t1", undefined, at(1))).toEqual(first);
    expect(contentsOf(db)).toEqual(before);
  });

  it("makes one turn of two people's presses, and tells the second whose it is", () => {
    const { db, list, next, waiting } = aFloor();
    list("SRB");
    list("TUR");
    const first = next("t1", undefined);
    const before = contentsOf(db);

    expect(next("t2", undefined)).toEqual(first);
    expect(waiting()).toEqual(["TUR"]);
    expect(contentsOf(db)).toEqual(before);
  });

  it.each([
    ["two steps behind", "t0"],
    ["after a turn that never was", "t9"],
  ])("is refused %s, and changes nothing", (_, after) => {
    const { db, give, next } = aFloor();
    give("t0", undefined, "SRB");
    give("t1", "t0", "TUR");
    give("t2", "t1", "GEO");
    const before = contentsOf(db);

    expect(next("t3", after)).toEqual({ outcome: "moved-on" });
    expect(contentsOf(db)).toEqual(before);
  });

  it("is refused where the turn that came in between has ended again", () => {
    const { db, give, by } = aFloor();
    give("t1", undefined, "SRB");
    endTurn(db, { ...by, turnId: "t1" });

    expect(give("t2", undefined, "TUR")).toEqual({ outcome: "moved-on" });
  });

  it("does nothing where nobody waits", () => {
    const { db, next } = aFloor();
    const before = contentsOf(db);
    expect(next("t1", undefined)).toEqual({ outcome: "nobody-waits" });
    expect(contentsOf(db)).toEqual(before);
  });

  it("goes to somebody on the list out of turn, and takes them off it", () => {
    const { list, give, waiting } = aFloor();
    for (const party of ["SRB", "TUR", "GEO"]) list(party);
    give("t1", undefined, "TUR");
    expect(waiting()).toEqual(["SRB", "GEO"]);
  });

  it("goes to somebody unknown, who is named later and then leaves the list", () => {
    const { db, by, list, give, floor, waiting } = aFloor();
    list("TUR");
    give("t1", undefined, null);
    expect(floor().current?.party).toBeNull();
    expect(waiting()).toEqual(["TUR"]);

    nameTurn(db, { ...by, turnId: "t1", speaker: { party: "TUR", kind: "statement", capacity: "host" } });

    expect(floor().current).toMatchObject({ party: "TUR", capacity: "host" });
    expect(waiting()).toEqual([]);
  });

  it("never stamps two turns alike, nor backwards where the clock was put back", () => {
    const { give, floor } = aFloor();
    give("t1", undefined, "SRB");
    give("t2", "t1", "TUR", at(-600));
    give("t3", "t2", "GEO", at(-600));
    const { current, spoken } = floor();
    expect([...spoken].reverse().map(({ id }) => id)).toEqual(["t1", "t2"]);
    expect(current?.id).toBe("t3");
    const starts = [current, ...spoken].map((turn) => turn?.startedAt ?? "");
    expect(starts).toEqual([...new Set(starts)].toSorted().reverse());
  });
});

describe("the list of speakers", () => {
  it("keeps a party that is put on it twice in its place", () => {
    const { list, waiting } = aFloor();
    list("SRB");
    list("TUR");
    expect(list("SRB")).toEqual({ outcome: "listed", waitingId: "w-SRB-statement" });
    expect(waiting()).toEqual(["SRB", "TUR"]);
  });

  it("puts points of order first and rights of reply last, where the meeting hears them", () => {
    const { db, by, list, waiting } = aFloor();
    list("SRB");
    const before = contentsOf(db);
    expect(list("TUR", "point of order")).toEqual({ outcome: "not-heard-here" });
    expect(list("TUR", "right of reply")).toEqual({ outcome: "not-heard-here" });
    expect(contentsOf(db)).toEqual(before);

    setRoomOptions(db, { ...by, options: { ...nothingOpened, takesPointsOfOrder: true, takesRightsOfReply: true } });
    list("GEO", "right of reply");
    list("TUR", "point of order");
    list("MKD", "point of order");
    list("BIH");
    expect(waiting()).toEqual(["TUR", "MKD", "SRB", "BIH", "GEO"]);
  });

  it("takes nobody once it is closed, until it is opened again", () => {
    const { db, by, list, waiting } = aFloor();
    closeList(db, { ...by, isClosed: true });
    const before = contentsOf(db);
    expect(list("SRB")).toEqual({ outcome: "list-closed" });
    expect(contentsOf(db)).toEqual(before);
    closeList(db, { ...by, isClosed: false });
    list("SRB");
    expect(waiting()).toEqual(["SRB"]);
  });

  it("moves somebody before somebody else, or to the end", () => {
    const { db, by, list, waiting } = aFloor();
    for (const party of ["SRB", "TUR", "GEO"]) list(party);
    const place = (party: string, before?: string) =>
      placeOnList(db, { ...by, id: `w-${party}-statement`, before: before && `w-${before}-statement` });

    place("GEO", "SRB");
    expect(waiting()).toEqual(["GEO", "SRB", "TUR"]);
    place("GEO");
    expect(waiting()).toEqual(["SRB", "TUR", "GEO"]);
    place("SRB", "GEO");
    expect(waiting()).toEqual(["TUR", "SRB", "GEO"]);
    const before = contentsOf(db);
    expect(place("MKD", "SRB")).toBe("moved-on");
    expect(place("SRB", "MKD")).toBe("moved-on");
    expect(place("SRB", "SRB")).toBe("placed");
    expect(contentsOf(db)).toEqual(before);
  });

  it("lets somebody go, once", () => {
    const { db, by, list, waiting } = aFloor();
    list("SRB");
    expect(withdrawFromList(db, { ...by, id: "w-SRB-statement" })).toBe(true);
    expect(waiting()).toEqual([]);
    const before = contentsOf(db);
    expect(withdrawFromList(db, { ...by, id: "w-SRB-statement" })).toBe(true);
    expect(withdrawFromList(db, { ...by, id: "w-TUR-statement" })).toBe(false);
    expect(contentsOf(db)).toEqual(before);
  });
});

describe("every act on the floor", () => {
  it("stands in the audit and in the news, in the order in which it was done", () => {
    const { db, by, key, list, next } = aFloor();
    const { length } = listAudit(db, key.meetingId);
    list("SRB");
    next("t1", undefined);
    endTurn(db, { ...by, turnId: "t1" });
    setScreen(db, { ...by, screen: { mode: "message", message: "Coffee", isFrozen: false } });
    closeList(db, { ...by, isClosed: true });

    expect(
      listAudit(db, key.meetingId)
        .slice(length)
        .map(({ verb }) => verb),
    ).toEqual(["speaker.listed", "floor.given", "floor.ended", "screen.set", "list.closed"]);
    expect(newsSince(db, { ...key, since: 0 })).toEqual([{ seq: 5, kind: "floor", sessionId: "s1" }]);
    expect(newsSince(db, { ...key, since: 5 })).toEqual([]);
  });

  it("wakes whoever follows this meeting once it has been done, and nobody else", async () => {
    const { db, key, list } = aFloor();
    const heads: number[] = [];
    const stop = onNews(key.meetingId, () => heads.push(newsHead(db, key.meetingId)));
    const stopOther = onNews("elsewhere", () => heads.push(-1));

    list("SRB");
    await Promise.resolve();
    stop();
    list("TUR");
    await Promise.resolve();
    stopOther();

    expect(heads).toEqual([1]);
  });
});
