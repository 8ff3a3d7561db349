import { appendParagraphs } from "#app/editor/append.ts";
import { bindFlat } from "#app/editor/binding.ts";
import { flatText } from "#app/editor/flat-text.ts";
import { plainText } from "#app/editor/plain-text.ts";
import { headlessEditor } from "#tests/support/replica.ts";
import { $getRoot } from "lexical";
import { describe, expect, it } from "vitest";
import { Doc } from "yjs";

describe("paragraphs put behind what stands", () => {
  it("begin in the last paragraph where that is empty, and behind it otherwise", () => {
    const doc = new Doc();

    appendParagraphs(flatText(doc, "note"), ["The delegation thanked the host.", "", "It would reply in writing."]);
    appendParagraphs(flatText(doc, "note"), ["Check against delivery.", ""]);
    appendParagraphs(flatText(doc, "note"), ["See the annex."]);

    expect(plainText(doc, "note")).toBe(
      "The delegation thanked the host.\n\nIt would reply in writing.\nCheck against delivery.\nSee the annex.",
    );
  });

  it("are plain, whatever stands before them", () => {
    const doc = new Doc();
    flatText(doc, "note").insert(0, "bold", { bold: true });

    appendParagraphs(flatText(doc, "note"), ["plain"]);

    expect(flatText(doc, "note").toDelta()).toEqual([
      { insert: "bold", attributes: { bold: true } },
      { insert: "\nplain" },
    ]);
  });

  it("are gone on with by an editor that was open all the time, and are a step of their own to take back", () => {
    const doc = new Doc();
    const editor = headlessEditor();
    const { steps, release } = bindFlat(editor, doc, "note");
    const type = (words: string) =>
      editor.update(() => void $getRoot().getLastChild()?.selectEnd().insertText(words), { discrete: true });

    type("typed");
    appendParagraphs(flatText(doc, "note"), ["first", "second"]);
    type(", and on");
    expect(plainText(doc, "note")).toBe("typed\nfirst\nsecond, and on");

    steps.undo();
    expect(plainText(doc, "note")).toBe("typed\nfirst\nsecond");
    steps.undo();
    expect(plainText(doc, "note")).toBe("typed");
    steps.redo();
    expect(plainText(doc, "note")).toBe("typed\nfirst\nsecond");
    release();
  });
});
