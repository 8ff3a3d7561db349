import { withdrawFunction } from "#db/accounts/function-withdrawal.ts";
import { listHoldings } from "#db/accounts/holdings.ts";
import { listKeptAside } from "#db/room/kept-aside.ts";
import { assignNoteTaker, releaseNoteTaker } from "#db/room/session-note-takers.ts";
import { readCapture } from "#app/editor/read-capture.ts";
import type { FunctionHeld } from "#domain/access/actor.ts";
import { aRoom, noteTaker, session } from "#tests/support/a-room.ts";
import { aMeeting, aRecord } from "#tests/support/factories.ts";
import { delegateOfPakistan, now } from "#tests/support/people.ts";
import { deviceOf } from "#tests/support/signed-in.ts";
import { contentsOf } from "#tests/support/test-db.ts";
import { until } from "#tests/support/until.ts";
import { describe, expect, it } from "vitest";

type Room = Awaited<ReturnType<typeof aRoom>>;

function takeAway({ db, person }: Room, name: string): void {
  for (const { id } of listHoldings(db, { personId: person(name).id, day: "2018-05-07" }))
    withdrawFunction(db, { id, actorId: "sec", now, reason: "They left" });
}

/** Whoever loses a function is signed out; they have their account and sign in again. */
const signsInAgain = ({ db, person }: Room, name: string) => deviceOf(db, person(name).id, { now }).token;

const sessionsOf = ({ db }: Room) => contentsOf(db).captures;

describe("the door of a room", () => {
  it("is shut to another site's page, to another host, and to whoever is not signed in", async () => {
    await using room = await aRoom();
    const { sid } = room.person("ana");

    const refused = async (sitting: object) =>
      expect(
        await room.comes("ana", sitting).then(
          () => "open",
          (error: Error) => error.message,
        ),
      );
    (await refused({ headers: { origin: "https://evil.example" } })).toBe("403");
    (await refused({ headers: { origin: "null" } })).toBe("403");
    (await refused({ headers: { host: "evil.example" } })).toBe("421");
    (await refused({ sid: undefined })).toBe("404");
    (await refused({ sid: `${sid}x` })).toBe("404");
    (await refused({ sessionId: "s9" })).toBe("404");
    (await refused({ meetingId: "nowhere" })).toBe("404");
    (await refused({ sessionId: "%" })).toBe("404");
    expect(room.server.gauges().seats).toBe(0);
  });

  it("is shut to whoever gave one proof only", async () => {
    await using room = await aRoom();
    const { token } = deviceOf(room.db, room.person("ana").id, { now, assurance: "mail" });

    await expect(room.comes("ana", { sid: token })).rejects.toThrow("404");
  });

  it("is shut to a delegate and to the chair, who have no business in notes", async () => {
    await using room = await aRoom();
    const chair: FunctionHeld = { function: "chair", dialogueId: "budapest-process" };
    room.person("delegate", [delegateOfPakistan]);
    room.person("chair", [chair]);

    await expect(room.comes("delegate")).rejects.toThrow("403");
    await expect(room.comes("chair")).rejects.toThrow("403");
  });
});

describe("a right that ends", () => {
  it("closes the socket within five seconds, while its person is typing", async () => {
    await using room = await aRoom();
    const [ana, ben] = [await room.comes("ana"), await room.comes("ben")];
    const captureId = ana.open();
    ana.type(captureId, "heard");
    await ana.allStored();

    takeAway(room, "ana");

    const typing = setInterval(() => ana.type(captureId, "."), 50);
    await until(() => ana.closed() !== undefined, 5_000).finally(() => clearInterval(typing));
    expect(ana.closed()).toBe(4001);
    expect(ben.closed()).toBeUndefined();
  });

  it("while its person was away keeps aside what they wrote, and merges nothing", async () => {
    await using room = await aRoom();
    const ana = await room.comes("ana");
    const captureId = ana.open();
    ana.type(captureId, "with the right");
    await ana.allStored();
    await ana.leave();
    ana.type(captureId, ", and without");
    takeAway(room, "ana");
    const before = contentsOf(room.db).capture_updates;

    const back = await room.comes("ana", { documents: ana.documents, sid: signsInAgain(room, "ana") });
    await until(() => back.index() !== undefined);
    expect(back.index()).toEqual({ kind: "index", captures: [], mayWrite: false, layers: [] });
    back.join(captureId);
    back.type(captureId, "!");
    await until(() => back.heard.some(({ head }) => head.kind === "stored"));

    expect(back.heard.find(({ head }) => head.kind === "stored")?.head).toMatchObject({ isAside: true });
    expect(back.heard.filter(({ head }) => head.kind === "state" || head.kind === "update")).toEqual([]);
    expect(contentsOf(room.db).capture_updates).toEqual(before);
    expect(listKeptAside(room.db, session)).toMatchObject([{ captureId, author: room.person("ana").id }]);
  });

  it("keeps whole captures that nobody else has seen", async () => {
    await using room = await aRoom();
    room.person("ana");
    takeAway(room, "ana");
    const ana = await room.comes("ana", { sid: signsInAgain(room, "ana") });
    const captureId = ana.open();
    ana.type(captureId, "a turn that nobody else noted");
    await ana.allStored();

    const [kept] = listKeptAside(room.db, session);

    expect(kept && readCapture(kept.data).note).toBe("a turn that nobody else noted");
    expect(sessionsOf(room)).toEqual([]);
  });

  it("gives no room to whoever never had it", async () => {
    await using room = await aRoom();
    aMeeting(room.db, aRecord({ meeting: { id: "tirana-2019" } }));
    room.person("other", [{ ...noteTaker, meetingId: "tirana-2019" }]);

    await expect(room.comes("other")).rejects.toThrow("404");
  });
});

describe("what is off the record", () => {
  it("goes to those who cover the session and to nobody else, not a byte of it", async () => {
    await using room = await aRoom();
    assignNoteTaker(room.db, { ...session, personId: room.person("ana").id, actorId: "sec", now });
    const [ana, ben] = [await room.comes("ana"), await room.comes("ben")];
    const captureId = ana.open();
    await until(() => ben.index()?.captures.length === 1);
    expect(ana.index()?.layers).toEqual(["text", "off"]);
    expect(ben.index()?.layers).toEqual(["text"]);

    ben.join(captureId, "off");
    ana.join(captureId, "off");
    ana.type(captureId, "between us", { layer: "off" });
    ana.say({ kind: "cursor", document: { captureId, layer: "off" } }, caret);
    await ana.allStored();
    ben.type(captureId, "x", { layer: "off" });
    await until(() => ben.heard.filter(({ head }) => head.kind === "refused").length === 2);

    const aboutOff = ben.heard.filter(({ head }) => head.kind !== "refused" && JSON.stringify(head).includes('"off"'));
    expect(aboutOff).toEqual([]);
    expect(ben.heard.every(({ bytes }) => !Buffer.from(bytes).includes("between us"))).toBe(true);
    const again = await room.comes("ana");
    again.join(captureId, "off");
    await until(() => again.heard.some(({ head }) => head.kind === "state"));
    expect(contentsOf(room.db).interventions).toEqual([]);
  });

  it("stops for whoever covers the session no longer, while they are there", async () => {
    await using room = await aRoom();
    const ana = { ...session, personId: room.person("ana").id, actorId: "sec", now };
    assignNoteTaker(room.db, ana);
    const [page, other] = [await room.comes("ana"), await room.comes("ana")];
    const captureId = page.open();
    page.type(captureId, "for all");
    await page.allStored();
    for (const each of [page, other]) each.join(captureId, "off");
    await until(() => other.heard.some(({ head }) => head.kind === "state"));

    expect(releaseNoteTaker(room.db, ana)).toBe(true);

    await until(() => page.index()?.layers.join() === "text" && other.index()?.layers.join() === "text");
    page.type(captureId, "between us", { layer: "off" });
    await until(() => page.heard.some(({ head }) => head.kind === "refused"));
    expect(other.heard.filter(({ head }) => head.kind === "update")).toEqual([]);
    expect(releaseNoteTaker(room.db, ana)).toBe(false);
  });
});

/** An awareness update of one caret: id 7, counter 1, at no place. */
const caret = Buffer.from([1, 7, 1, 2, 0x7b, 0x7d]);
