import { writeCaret, readCaret } from "#app/collab/awareness-frame.ts";
import { assignNoteTaker } from "#db/room/session-note-takers.ts";
import { listInterventions } from "#db/room/interventions.ts";
import { appendUpdate } from "#db/room/capture-updates.ts";
import { listCaptures, openCapture } from "#db/room/captures.ts";
import { emptyCapture } from "#app/editor/seed.ts";
import { startServer } from "#tests/support/server.ts";
import { aRoom, session } from "#tests/support/a-room.ts";
import { now } from "#tests/support/people.ts";
import { type NoteTaker, typeIn } from "#tests/support/note-taker.ts";
import { until } from "#tests/support/until.ts";
import { describe, expect, it } from "vitest";
import { Doc, encodeStateAsUpdate } from "yjs";

const presentTo = ({ heard }: NoteTaker) =>
  heard.map(({ head }) => head).findLast((head) => head.kind === "present")?.people ?? [];
const caretsOf = ({ heard }: NoteTaker) => heard.filter(({ head }) => head.kind === "cursor");

const caret = { clientId: 7, clock: 1, state: { anchorPos: null, focusPos: null, focusing: true } };

describe("who is in the room", () => {
  it("is told by the server, and where their carets are, under no name but their own", async () => {
    await using room = await aRoom();
    const [ana, ben] = [await room.comes("ana"), await room.comes("ben")];
    const captureId = ana.open();
    await ana.allStored();
    const document = { captureId, layer: "text" } as const;
    ben.join(captureId);

    ana.say({ kind: "cursor", document }, writeCaret(caret, "The Chair"));

    await until(() => caretsOf(ben).length === 1 && presentTo(ben).some((one) => one.document));
    expect(presentTo(ben).map(({ name, document: at }) => [name, at?.captureId])).toEqual([
      ["ana", captureId],
      ["ben", undefined],
    ]);
    expect(Buffer.from(caretsOf(ben)[0]?.bytes ?? []).toString()).toContain('"name":"ana"');
    await ana.leave();
    await until(() => presentTo(ben).length === 1 && caretsOf(ben).length === 2);
    expect(readCaret(caretsOf(ben)[1]?.bytes ?? new Uint8Array()).state).toBeNull();
  });

  it("does not say that somebody writes off the record", async () => {
    await using room = await aRoom();
    for (const name of ["ana", "cem"])
      assignNoteTaker(room.db, { ...session, personId: room.person(name).id, actorId: "sec", now });
    const [ana, ben, cem] = [await room.comes("ana"), await room.comes("ben"), await room.comes("cem")];
    const captureId = ana.open();
    await ana.allStored();

    ana.say({ kind: "cursor", document: { captureId, layer: "off" } }, writeCaret(caret, ""));

    await until(() => presentTo(cem).some((one) => one.document?.layer === "off") && presentTo(ben).length === 3);
    expect(presentTo(ben).filter((one) => one.document)).toEqual([]);
  });
});

describe("two records of one turn", () => {
  it("come to one intervention, as whoever reconciles them says", async () => {
    await using room = await aRoom();
    const [ana, ben] = [await room.comes("ana"), await room.comes("ben")];
    const first = ana.open();
    ana.type(first, "said one thing", { root: "line" });
    await ana.allStored();
    const second = ben.open({ besideId: first });
    ben.type(second, "said another", { root: "line" });
    await ben.allStored();
    const lines = () => listInterventions(room.db, session).map(({ id, line }) => [id, line]);
    await until(() => lines().length === 1);

    ana.say({ kind: "take", mark: 50, captureId: second, taken: "both" });
    await until(() => ana.acknowledged() === 50);

    await until(() => lines()[0]?.[1] === "said one thing said another");
    expect(lines()).toHaveLength(1);
    ana.say({ kind: "join-to", mark: 51, captureId: second, interventionId: second });
    await until(() => lines().length === 2);
    expect(lines().toSorted()).toEqual(
      [
        [first, "said one thing"],
        [second, "said another"],
      ].toSorted(),
    );
  });
});

describe("captures that a killed server left behind", () => {
  it("become interventions as soon as somebody reads the meeting", async () => {
    await using room = await aRoom();
    const captureId = "00000000-0000-7000-8000-000000000001";
    openCapture(room.db, { ...session, captureId, claimedAt: now, seed: emptyCapture, actorId: "ana", now });
    appendUpdate(room.db, {
      captureId,
      layer: "text",
      author: "ana",
      at: now.toISOString(),
      data: typed("left behind"),
    });
    await using server = await startServer({ db: room.db, clock: () => now });
    expect(listInterventions(room.db, session)).toEqual([]);

    await fetch(`${server.url}/meetings/sarajevo-2018/report`, {
      headers: { cookie: `sid=${room.person("ana").sid}`, origin: server.url },
    });

    expect(listInterventions(room.db, session)).toMatchObject([{ id: captureId, note: "left behind" }]);
    expect(listCaptures(room.db, session)).toHaveLength(1);
  });
});

function typed(text: string): Uint8Array {
  const doc = new Doc();
  typeIn(doc, "note", text);
  return encodeStateAsUpdate(doc);
}
