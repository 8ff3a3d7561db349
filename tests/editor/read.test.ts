import { bindFlat } from "#app/editor/binding.ts";
import { flatText } from "#app/editor/flat-text.ts";
import { readCapture, readOffRecord } from "#app/editor/read-capture.ts";
import { emptyCapture, offRecordSeedOf, seedOf } from "#app/editor/seed.ts";
import { headlessEditor } from "#tests/support/replica.ts";
import { $createLineBreakNode, $createParagraphNode, $createTextNode, $getRoot } from "lexical";
import { describe, expect, it } from "vitest";
import { applyUpdate, Doc, encodeStateAsUpdate } from "yjs";

describe("the seed of a capture", () => {
  it("of one in which nothing stands is nothing", () => {
    expect(readCapture(emptyCapture)).toEqual({ head: { kind: "statement" }, note: "", line: "" });
    expect(readOffRecord(emptyCapture)).toBe("");
  });

  it("of an intervention that was brought in is the same from the same text, and says that text", () => {
    const text = {
      head: { kind: "question", party: "GEO", onBehalfOf: { written: "the Group" }, marks: ["to check"], pinned: true },
      note: "OPF; facil → centre\n\nقال المندوب\nдва пробела  здесь 🌍",
      line: "asked about returns",
    } as const;

    expect(readCapture(seedOf(text))).toEqual(text);
    expect(seedOf({ ...text })).toEqual(seedOf(text));
    expect(seedOf({ ...text, line: "asked about return" })).not.toEqual(seedOf(text));
    expect(offRecordSeedOf("between us")).toEqual(offRecordSeedOf("between us"));
    expect(readOffRecord(offRecordSeedOf("between\nus"))).toBe("between\nus");
  });

  it("counts once, however often it is applied", () => {
    const seed = seedOf({ head: { kind: "statement" }, note: "said once", line: "" });
    const doc = new Doc();
    for (const update of [seed, seed, emptyCapture, seed]) applyUpdate(doc, update);

    expect(readCapture(encodeStateAsUpdate(doc)).note).toBe("said once");
  });
});

describe("reading a capture", () => {
  it("gives what an editor shows, its paragraphs divided by line feeds and its line breaks too", () => {
    const doc = new Doc();
    const [note, line] = [headlessEditor(), headlessEditor()];
    bindFlat(note, doc, "note");
    bindFlat(line, doc, "line");
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

    const state = encodeStateAsUpdate(doc);

    expect(readCapture(state)).toEqual({
      head: { kind: "statement", party: "PAK" },
      note: "Pakistan\nOPF; 12 offices\nreint.",
      line: "informed about the Foundation",
    });
    expect(readOffRecord(state)).toBe("Pakistan\nOPF; 12 offices\nreint.");
    expect(note.read(() => $getRoot().getTextContent())).toBe("Pakistan\n\nOPF; 12 offices\n\nreint.");
  });

  it("passes over fields of the head that are none of ours, one by one", () => {
    const doc = new Doc();
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

  it("still has the words of a text that holds what our editors do not make", () => {
    const doc = new Doc();
    const text = flatText(doc, "note");
    text.insert(0, "said all the same", { href: "javascript:alert(1)" });
    text.insertEmbed(5, { image: "https://evil.example" });

    expect(readCapture(encodeStateAsUpdate(doc)).note).toBe("said all the same");
  });

  it("is refused where the bytes are none of a document", () => {
    expect(() => readCapture(new Uint8Array([1, 2, 3]))).toThrow();
  });
});
