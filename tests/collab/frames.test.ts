import { mostJoined, writeFrame, writePieces } from "#app/collab/wire.ts";
import { flatText } from "#app/editor/flat-text.ts";
import { aRoom } from "#tests/support/a-room.ts";
import { typeIn } from "#tests/support/note-taker.ts";
import { contentsOf } from "#tests/support/test-db.ts";
import { until } from "#tests/support/until.ts";
import { describe, expect, it } from "vitest";
import { Array as YArray, applyUpdate, Doc, encodeStateAsUpdate, encodeStateVector, Map as YMap, XmlText } from "yjs";

type Spoil = (doc: Doc) => void;

const note = (doc: Doc) => flatText(doc, "note");
/** What letters were brought back is noted beside their text. */
const noted = (doc: Doc, key: string, value: unknown) => void doc.getMap("back:note").set(key, value);

/** What no page of ours makes of a document. */
const spoilt: Readonly<Record<string, Spoil>> = {
  "a picture": (doc) => note(doc).insertEmbed(0, { image: "https://evil.example" }),
  "a paragraph that is a type": (doc) => note(doc).insertEmbed(0, new XmlText()),
  "a list": (doc) => note(doc).insertEmbed(0, new YArray()),
  "a look off the list": (doc) => note(doc).insert(0, "here", { href: "javascript:alert(1)" }),
  "a style": (doc) => note(doc).format(0, 1, { style: "position: fixed" }),
  "a look that is a text": (doc) => note(doc).insert(0, "bold", { bold: "very" }),
  "__proto__ as a look": (doc) => note(doc).insert(0, "x", JSON.parse('{ "__proto__": true }') as object),
  "an attribute of the text": (doc) => doc.get("text:note", XmlText).setAttribute("onclick", "alert(1)"),
  "letters in the former shape": (doc) => doc.get("note", XmlText).insert(0, "loose"),
  "a paragraph of the former shape": (doc) => doc.get("line", XmlText).insertEmbed(0, new XmlText()),
  "letters in the head": (doc) => doc.get("head", XmlText).insert(0, "loose"),
  "letters brought back from nowhere": (doc) => noted(doc, "here", [1, 2, 3]),
  "letters brought back that are none": (doc) => noted(doc, "1:2", "three"),
  "more letters brought back than there can be": (doc) => noted(doc, "1:2", [1, 2, 400_000]),
  "__proto__ in the head": (doc) => void doc.getMap("head").set("__proto__", { kind: "x" }),
  "a document in the document": (doc) => void doc.getMap("head").set("party", new Doc()),
  "a map in the head": (doc) => void doc.getMap("head").set("party", new YMap()),
  "a key of the head that is none": (doc) => void doc.getMap("head").set("isAdministrator", true),
  "a kind that is none": (doc) => void doc.getMap("head").set("kind", "speech"),
  "another root": (doc) => void doc.getMap("rights").set("all", true),
  "more than a document holds": (doc) => typeIn(doc, "note", "x".repeat(400_000)),
};

describe("a page that spoils a document", () => {
  it.each(Object.entries(spoilt))("with %s loses its line, and nobody else notices", async (_what, spoil) => {
    await using room = await aRoom();
    const [eve, ana] = [await room.comes("eve"), await room.comes("ana")];
    const captureId = ana.open();
    ana.type(captureId, "a note");
    await ana.allStored();
    ana.join(captureId);
    eve.join(captureId);
    await until(() => eve.note(captureId) === "a note");
    const before = contentsOf(room.db).capture_updates;
    const doc = eve.document(captureId);
    const vector = encodeStateVector(doc);
    doc.transact(() => spoil(doc));

    eve.say({ kind: "update", mark: 1, document: { captureId, layer: "text" } }, encodeStateAsUpdate(doc, vector));

    await until(() => eve.closed() !== undefined);
    expect(eve.closed()).toBe(4000);
    expect(contentsOf(room.db).capture_updates).toEqual(before);
    ana.type(captureId, " that goes on");
    await ana.allStored();
    expect(ana.heard.filter(({ head }) => head.kind === "update")).toEqual([]);
    expect(ana.closed()).toBeUndefined();
  });
});

const document = { captureId: "00000000-0000-7000-8000-000000000000", layer: "text" } as const;
const malformed: Readonly<Record<string, Uint8Array>> = {
  "nothing at all": new Uint8Array(),
  "no JSON": Buffer.from([3, 1, 2, 3, 0]),
  "a kind that is none": writeFrame({ kind: "shout" } as never),
  "a key too many": writeFrame({ kind: "join", documents: [document], isAdmin: true } as never),
  "more documents than pieces": writeFrame(
    { kind: "join", documents: [document, document] },
    writePieces([Buffer.of(0)]),
  ),
  "more pieces than documents": writeFrame({ kind: "join", documents: [document] }, Buffer.of(0, 0)),
  "more documents than one asks for at once": writeFrame(
    { kind: "join", documents: Array.from({ length: mostJoined + 1 }, () => document) },
    Buffer.alloc(mostJoined + 1),
  ),
  "a mark below nothing": writeFrame({ kind: "update", mark: -1, document }),
  "an id that is none": writeFrame({ kind: "open", mark: 1, captureId: "../../etc", claimedAt: 0 }),
  "bytes after its end": Buffer.concat([writeFrame({ kind: "leave", document }), Buffer.from([0])]),
  "a caret that is none": writeFrame(
    { kind: "cursor", document: { captureId: "known", layer: "text" } },
    Buffer.from([2]),
  ),
};

describe("a frame that is none of ours", () => {
  it.each(Object.entries(malformed).filter(([what]) => what !== "a caret that is none"))(
    "%s: its sender is sent away",
    async (_what, frame) => {
      await using room = await aRoom();
      const [eve, ana] = [await room.comes("eve"), await room.comes("ana")];

      eve.socket.send(frame);

      await until(() => eve.closed() !== undefined);
      expect(eve.closed()).toBe(4000);
      expect(ana.closed()).toBeUndefined();
      expect(contentsOf(room.db).captures).toEqual([]);
    },
  );

  it("text instead of bytes, or more than a megabyte: likewise", async () => {
    await using room = await aRoom();
    const [eve, mal, ana] = [await room.comes("eve"), await room.comes("mal"), await room.comes("ana")];

    eve.socket.send("hello");
    mal.socket.send(Buffer.alloc(1024 * 1024 + 1));

    await until(() => eve.closed() !== undefined && mal.closed() !== undefined);
    expect([eve.closed(), mal.closed()]).toEqual([4000, 1009]);
    expect(ana.closed()).toBeUndefined();
  });
});

describe("an update that builds on what the server never had", () => {
  it("is not stored; its page comes back and sends the whole", async () => {
    await using room = await aRoom();
    const ana = await room.comes("ana");
    const captureId = ana.open();
    const doc = ana.document(captureId);
    typeIn(doc, "note", "first");
    const vector = encodeStateVector(doc);
    typeIn(doc, "note", ", second");

    ana.say({ kind: "update", mark: 9, document: { captureId, layer: "text" } }, encodeStateAsUpdate(doc, vector));
    await until(() => ana.closed() === 4004);

    const back = await room.comes("ana", { documents: ana.documents });
    back.join(captureId);
    await until(() => back.sent() === 1);
    await back.allStored();
    const reader = await room.comes("ben");
    reader.join(captureId);
    await until(() => reader.note(captureId) === "first, second");
  });
});

describe("a document that cannot be read", () => {
  it("stops nobody in the others of its session, and what is sent to it is kept aside", async () => {
    await using room = await aRoom({ unloadAfter: 1 });
    const first = await room.comes("ana");
    const [poisoned, sound] = [first.open(), first.open()];
    first.type(poisoned, "lost to sight");
    await first.allStored();
    await first.leave();
    await until(() => room.server.gauges().documents === 0);
    room.db.$client
      .prepare("INSERT INTO capture_updates (capture_id, layer, author, at, data) VALUES (?, 'text', 'x', 'x', ?)")
      .run(poisoned, Buffer.from([255, 255, 255, 255]));

    const ana = await room.comes("ana", { documents: first.documents });
    ana.join(poisoned);
    ana.join(sound);
    ana.type(sound, "goes on");
    ana.type(poisoned, ", kept");
    await ana.allStored();

    expect(ana.heard.filter(({ head }) => head.kind === "refused").map(({ head }) => head)).toMatchObject([
      { document: { captureId: poisoned }, why: "no-such-capture" },
    ]);
    expect(contentsOf(room.db).kept_aside).toMatchObject([{ capture_id: poisoned }]);
    const reader = await room.comes("ben");
    reader.join(sound);
    await until(() => reader.note(sound) === "goes on");
    applyUpdate(new Doc(), encodeStateAsUpdate(reader.document(sound)));
  });
});
