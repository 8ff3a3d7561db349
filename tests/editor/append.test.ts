import { appendParagraphs } from "#app/editor/append.ts";
import { bindHeadless } from "#app/editor/headless.ts";
import { readCapture } from "#app/editor/read-capture.ts";
import { emptyCapture, seedOf } from "#app/editor/seed.ts";
import { $getRoot } from "lexical";
import { describe, expect, it } from "vitest";
import { applyUpdate, Doc, encodeStateAsUpdate, XmlText } from "yjs";

describe("paragraphs put behind what stands", () => {
  it("begin in the last paragraph where that is empty, and behind it otherwise", () => {
    const doc = documentOf(emptyCapture);

    appendParagraphs(doc.get("note", XmlText), ["The delegation thanked the host.", "It would reply in writing."]);
    appendParagraphs(doc.get("note", XmlText), ["Check against delivery."]);

    expect(readCapture(encodeStateAsUpdate(doc)).note).toBe(
      "The delegation thanked the host.\nIt would reply in writing.\nCheck against delivery.",
    );
  });

  it("are what an editor would have made of them", () => {
    const doc = documentOf(emptyCapture);

    appendParagraphs(doc.get("note", XmlText), ["first", "", "third"]);

    const byEditor = documentOf(seedOf({ head: { kind: "statement" }, note: "first\n\nthird", line: "" }));
    expect(pieces(doc)).toEqual(pieces(byEditor));
  });

  it("are gone on with by an editor that was open all the time", () => {
    const doc = new Doc();
    const { editor, release } = bindHeadless(doc, "note");
    applyUpdate(doc, emptyCapture);

    appendParagraphs(doc.get("note", XmlText), ["first", "second"]);
    editor.update(() => void $getRoot().getLastChild()?.selectEnd().insertText(", and on"), { discrete: true });

    expect(readCapture(encodeStateAsUpdate(doc)).note).toBe("first\nsecond, and on");
    release();
  });
});

function documentOf(state: Uint8Array): Doc {
  const doc = new Doc();
  applyUpdate(doc, state);
  return doc;
}

/** A paragraph as its attributes, and what stands in it. */
function pieces(doc: Doc): unknown {
  return doc
    .get("note", XmlText)
    .toDelta()
    .map(({ insert }: { insert: XmlText }) => [
      insert.getAttributes(),
      insert.toDelta().map((part: { insert: unknown }) => JSON.parse(JSON.stringify(part.insert)) as unknown),
    ]);
}
