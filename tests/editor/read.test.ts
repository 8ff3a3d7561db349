import { withHeadless } from "#app/editor/headless.ts";
import { plainText } from "#app/editor/plain-text.ts";
import { readCapture, readOffRecord } from "#app/editor/read-capture.ts";
import { emptyCapture, makeEmptyCapture, seedOf } from "#app/editor/seed.ts";
import { $createLineBreakNode, $createParagraphNode, $createTextNode, $getRoot } from "lexical";
import { describe, expect, it } from "vitest";
import { applyUpdate, Doc, encodeStateAsUpdate, XmlText, Map as YMap } from "yjs";

describe("the seed of a capture", () => {
  it("is the constant that every page and the server start from", () => {
    expect(makeEmptyCapture()).toEqual(emptyCapture);
    expect(readCapture(emptyCapture)).toEqual({ head: { kind: "statement" }, note: "", line: "" });
  });

  it("counts once, however often it is applied, and two pages type into the same paragraph", () => {
    const typed = ["first", "second"].map((word) =>
      withHeadless((doc, { note }) => {
        applyUpdate(doc, emptyCapture);
        note.update(() => void $getRoot().getFirstChild()?.selectEnd().insertText(word), { discrete: true });
        return encodeStateAsUpdate(doc);
      }),
    );
    const merged = new Doc();
    for (const update of [emptyCapture, ...typed, emptyCapture]) applyUpdate(merged, update);

    const { note } = readCapture(encodeStateAsUpdate(merged));

    expect(["firstsecond", "secondfirst"]).toContain(note);
  });

  it("of an intervention that was brought in is the same from the same text, and says that text", () => {
    const text = {
      head: { kind: "question", party: "GEO", onBehalfOf: { written: "the Group" }, marks: ["to check"], pinned: true },
      note: "OPF; facil → centre\n\nقال المندوب\nдва пробела  здесь",
      line: "asked about returns",
    } as const;

    expect(readCapture(seedOf(text))).toEqual(text);
    expect(seedOf({ ...text })).toEqual(seedOf(text));
    expect(seedOf({ ...text, line: "asked about return" })).not.toEqual(seedOf(text));
  });
});

describe("reading a capture", () => {
  it("gives what was typed, its paragraphs divided by line feeds and its line breaks too", () => {
    const state = withHeadless((doc, { note, line }) => {
      applyUpdate(doc, emptyCapture);
      note.update(
        () => {
          const paragraph = $createParagraphNode();
          const bold = $createTextNode("12 offices").toggleFormat("bold");
          paragraph.append($createTextNode("OPF; "), bold, $createLineBreakNode(), $createTextNode("reint."));
          $getRoot().append(paragraph);
          $getRoot().getFirstChild()?.selectEnd().insertText("Pakistan");
        },
        { discrete: true },
      );
      line.update(() => void $getRoot().getFirstChild()?.selectEnd().insertText("informed about the Foundation"), {
        discrete: true,
      });
      doc.getMap("head").set("party", "PAK");
      return encodeStateAsUpdate(doc);
    });

    expect(readCapture(state)).toEqual({
      head: { kind: "statement", party: "PAK" },
      note: "Pakistan\nOPF; 12 offices\nreint.",
      line: "informed about the Foundation",
    });
    expect(readOffRecord(state)).toBe("Pakistan\nOPF; 12 offices\nreint.");
    expect(plainTexts(state)).toEqual({
      note: "Pakistan\nOPF; 12 offices\nreint.",
      line: "informed about the Foundation",
    });
  });

  it("passes over fields of the head that are none of ours, one by one", () => {
    const doc = new Doc();
    applyUpdate(doc, emptyCapture);
    const head = doc.getMap("head");
    head.set("party", "GEO");
    head.set("kind", "shout");
    head.set("marks", ["decision", "boring"]);
    head.set("line", "smuggled");
    head.set("pinned", "yes");

    expect(readCapture(encodeStateAsUpdate(doc)).head).toEqual({ kind: "statement", party: "GEO" });
  });

  it("leaves out characters that no paper can hold, whoever put them there", () => {
    const state = seedOf({ head: { kind: "statement" }, note: "a\u0000b\ud83dc", line: "" });

    expect(readCapture(state).note).toMatch(/^ab\ufffd?c$/);
  });

  it("still has the words of a document that our editors refuse", () => {
    const doc = new Doc();
    applyUpdate(doc, emptyCapture);
    const paragraph = new XmlText();
    doc.get("note", XmlText).insertEmbed(1, paragraph);
    paragraph.setAttribute("__type", "iframe");
    paragraph.insertEmbed(0, new YMap([["__type", "script"]]));
    paragraph.insert(1, "said all the same");

    expect(readCapture(encodeStateAsUpdate(doc)).note).toBe("\nsaid all the same");
  });

  it("is refused where the bytes are none of a document", () => {
    expect(() => readCapture(new Uint8Array([1, 2, 3]))).toThrow();
  });
});

function plainTexts(state: Uint8Array): { note: string; line: string } {
  const doc = new Doc();
  applyUpdate(doc, state);
  return { note: plainText(doc.get("note", XmlText)), line: plainText(doc.get("line", XmlText)) };
}
