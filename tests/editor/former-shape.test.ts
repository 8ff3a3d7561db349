import { faultInCapture } from "#app/collab/fault-of-document.ts";
import { shareDocument } from "#app/collab/shared-document.server.ts";
import { linesOf, flatText } from "#app/editor/flat-text.ts";
import { retelling } from "#app/editor/former-shape.ts";
import { noteShape } from "#app/editor/note-shape.ts";
import { readCapture } from "#app/editor/read-capture.ts";
import { appendUpdate, listUpdates } from "#db/room/capture-updates.ts";
import { openCapture } from "#db/room/captures.ts";
import { aRoom, session } from "#tests/support/a-room.ts";
import { now } from "#tests/support/people.ts";
import { until } from "#tests/support/until.ts";
import { fromBase64 } from "lib0/buffer";
import { describe, expect, it } from "vitest";
import { applyUpdate, Doc, encodeStateAsUpdate, encodeStateVector, XmlText } from "yjs";

/** Written by the editors of the first shape: four paragraphs with a line break, bold and italics; a line; a party. */
const former = fromBase64(
  "AkxNAAcAAQABKABNAAZfX3R5cGUBdwR0ZXh0KABNAAhfX2Zvcm1hdAF9ACgATQAHX19zdHlsZQF3ACgATQAGX19tb2RlAX0AKABNAAhfX2RldGFpbAF9AIRNAAhQYWtpc3RhbocBAAYoAE0OBl9fdHlwZQF3CXBhcmFncmFwaCgATQ4IX19mb3JtYXQBfQAoAE0OB19fc3R5bGUBdwAoAE0OCF9faW5kZW50AX0AKABNDgVfX2RpcgF+KABNDgxfX3RleHRGb3JtYXQBfQAoAE0OC19fdGV4dFN0eWxlAXcABwBNDgEoAE0WBl9fdHlwZQF3BHRleHQoAE0WCF9fZm9ybWF0AX0AKABNFgdfX3N0eWxlAXcAKABNFgZfX21vZGUBfQAoAE0WCF9fZGV0YWlsAX0AhE0WBU9QRjsgh00gASgATSEGX190eXBlAXcEdGV4dCgATSEIX19mb3JtYXQBfQEoAE0hB19fc3R5bGUBdwAoAE0hBl9fbW9kZQF9ACgATSEIX19kZXRhaWwBfQCETSEKMTIgb2ZmaWNlc4dNMAEoAE0xBl9fdHlwZQF3CWxpbmVicmVha4dNMQEoAE0zBl9fdHlwZQF3BHRleHQoAE0zCF9fZm9ybWF0AX0AKABNMwdfX3N0eWxlAXcAKABNMwZfX21vZGUBfQAoAE0zCF9fZGV0YWlsAX0AhE0zBnJlaW50LodNPgEoAE0/Bl9fdHlwZQF3BHRleHQoAE0/CF9fZm9ybWF0AX0CKABNPwdfX3N0eWxlAXcAKABNPwZfX21vZGUBfQAoAE0/CF9fZGV0YWlsAX0AhE0/DCDwn4yNINmC2KfZhIdNDgYoAE1MBl9fdHlwZQF3CXBhcmFncmFwaCgATUwIX19mb3JtYXQBfQAoAE1MB19fc3R5bGUBdwAoAE1MCF9faW5kZW50AX0AKABNTAVfX2RpcgF+KABNTAxfX3RleHRGb3JtYXQBfQAoAE1MC19fdGV4dFN0eWxlAXcAh01MBigATVQGX190eXBlAXcJcGFyYWdyYXBoKABNVAhfX2Zvcm1hdAF9ACgATVQHX19zdHlsZQF3ACgATVQIX19pbmRlbnQBfQAoAE1UBV9fZGlyAX4oAE1UDF9fdGV4dEZvcm1hdAF9ACgATVQLX190ZXh0U3R5bGUBdwAHAE1UASgATVwGX190eXBlAXcEdGV4dCgATVwIX19mb3JtYXQBfQAoAE1cB19fc3R5bGUBdwAoAE1cBl9fbW9kZQF9ACgATVwIX19kZXRhaWwBfQCETVwEbGFzdAcAAQgBKABNZgZfX3R5cGUBdwR0ZXh0KABNZghfX2Zvcm1hdAF9ACgATWYHX19zdHlsZQF3ACgATWYGX19tb2RlAX0AKABNZghfX2RldGFpbAF9AIRNZh1pbmZvcm1lZCBhYm91dCB0aGUgRm91bmRhdGlvbigBBGhlYWQFcGFydHkBdwNQQUsQAQAHAQRub3RlBigAAQAGX190eXBlAXcJcGFyYWdyYXBoKAABAAhfX2Zvcm1hdAF9ACgAAQAHX19zdHlsZQF3ACgAAQAIX19pbmRlbnQBfQAoAAEABV9fZGlyAX4oAAEADF9fdGV4dEZvcm1hdAF9ACgAAQALX190ZXh0U3R5bGUBdwAHAQRsaW5lBigAAQgGX190eXBlAXcJcGFyYWdyYXBoKAABCAhfX2Zvcm1hdAF9ACgAAQgHX19zdHlsZQF3ACgAAQgIX19pbmRlbnQBfQAoAAEIBV9fZGlyAX4oAAEIDF9fdGV4dEZvcm1hdAF9ACgAAQgLX190ZXh0U3R5bGUBdwAA",
);
const words = "Pakistan\nOPF; 12 offices\nreint. 🌍 قال\n\nlast";
const line = "informed about the Foundation";

describe("a document of the former shape", () => {
  it("is retold with the same words and looks, by the same bytes each time, and once", () => {
    const told = retelling([former]);
    if (!told) throw new Error("There is something to tell.");

    expect(retelling([former])).toEqual(told);
    expect(retelling([former, told])).toBeUndefined();
    const doc = documentOf(former, told, told);
    expect(linesOf(flatText(doc, "note"), noteShape).map(({ runs }) => runs)).toEqual([
      [{ text: "Pakistan", marks: {} }],
      [
        { text: "OPF; ", marks: {} },
        { text: "12 offices", marks: { bold: true } },
      ],
      [
        { text: "reint.", marks: {} },
        { text: " 🌍 قال", marks: { italic: true } },
      ],
      [],
      [{ text: "last", marks: {} }],
    ]);
    expect(readCapture(encodeStateAsUpdate(doc))).toMatchObject({ head: { party: "PAK" }, note: words, line });
  });

  it("is read as it is where nobody has retold it, and says nothing any more once it was", () => {
    expect(readCapture(former)).toEqual({ head: { kind: "statement", party: "PAK" }, note: words, line });

    const doc = documentOf(former, retelling([former]));
    flatText(doc, "note").delete(0, words.length);

    expect(readCapture(encodeStateAsUpdate(doc)).note).toBe("");
  });

  it("is stored in its new shape when a page first asks for it, in the name of whoever wrote in it last", async () => {
    await using room = await aRoom();
    const captureId = "00000000-0000-7000-8000-000000000009";
    openCapture(room.db, { ...session, captureId, claimedAt: now, seed: former, actorId: "ana", now });
    const at = new Date(now.getTime() + 60_000).toISOString();
    appendUpdate(room.db, { captureId, layer: "text", author: "cem", at, data: new Uint8Array([0, 0]) });
    const document = { captureId, layer: "text" } as const;

    const ben = await room.comes("ben");
    ben.join(captureId);
    await until(() => ben.note(captureId) === words);
    ben.type(captureId, " asked");
    await ben.allStored();

    expect(listUpdates(room.db, document).map(({ author }) => author)).toEqual([
      "ana",
      "cem",
      "cem",
      room.person("ben").id,
    ]);
    expect(listUpdates(room.db, document)[2]?.at).toBe(at);
    const cem = await room.comes("cem");
    cem.join(captureId);
    await until(() => cem.note(captureId).startsWith("Pakistan asked\nOPF"));
  });

  it("takes no letter of an old page any more: its update is a bad one", () => {
    const told = retelling([former]) ?? new Uint8Array();
    const shared = shareDocument(faultInCapture("text"), [former, told]);
    const page = documentOf(former);
    const vector = encodeStateVector(page);
    const paragraph: unknown = page.get("note", XmlText).toDelta()[0]?.insert;
    if (!(paragraph instanceof XmlText)) throw new Error("The former shape has paragraphs.");
    paragraph.insert(paragraph.length, " late");

    expect(shared.judge(encodeStateAsUpdate(page, vector))).toBe("unsound");

    page.get("note", XmlText).delete(0, 1);
    expect(shared.judge(encodeStateAsUpdate(page, vector))).toBe("unsound");
    expect(shared.since()).toEqual(shareDocument(faultInCapture("text"), [former, told]).since());
  });
});

function documentOf(...updates: readonly (Uint8Array | undefined)[]): Doc {
  const doc = new Doc();
  for (const update of updates) if (update) applyUpdate(doc, update);
  return doc;
}
