import { bindFlat } from "#app/editor/binding.ts";
import { $selected, $setPoint, type Selected } from "#app/editor/caret.ts";
import { flatText, linesOf } from "#app/editor/flat-text.ts";
import { noteShape } from "#app/editor/note-shape.ts";
import { headlessEditor } from "#tests/support/replica.ts";
import type { LexicalEditor, RangeSelection } from "lexical";
import {
  $createLineBreakNode,
  $createRangeSelection,
  $createTextNode,
  $getRoot,
  $getSelection,
  $isRangeSelection,
  $setCompositionKey,
  $setSelection,
} from "lexical";
import { describe, expect, it } from "vitest";
import type { YTextEvent } from "yjs";
import { applyUpdate, Doc, encodeStateAsUpdate } from "yjs";

describe("what is written in an editor", () => {
  it.each([
    { what: "a letter typed among its like", at: 1, act: typing("a"), delta: [{ retain: 1 }, { insert: "a" }] },
    {
      what: "a letter taken out from among its like",
      at: 1,
      to: 2,
      act: deleting,
      delta: [{ retain: 1 }, { delete: 1 }],
    },
    { what: "the last of its like", at: 3, to: 4, act: deleting, delta: [{ retain: 3 }, { delete: 1 }] },
    { what: "a paragraph begun among empty ones", at: 6, act: splitting, delta: [{ retain: 6 }, { insert: "\n" }] },
    {
      what: "a paragraph joined to the one before",
      at: 4,
      to: 5,
      act: deleting,
      delta: [{ retain: 4 }, { delete: 1 }],
    },
    {
      what: "words over other words",
      at: 0,
      to: 3,
      act: typing("ab"),
      delta: [{ retain: 1 }, { delete: 2 }, { insert: "b" }],
    },
    { what: "bold", at: 1, to: 3, act: emboldening, delta: [{ retain: 1 }, { retain: 2, attributes: { bold: true } }] },
  ])("$what is that change of the text, and no other", ({ at, to = at, act, delta }) => {
    const page = aPage("aaaa\n\n\nb");
    const heard: unknown[] = [];
    flatText(page.doc, "note").observe((event: YTextEvent) => heard.push(event.delta));

    page.select({ anchor: at, focus: at });
    page.select({ anchor: at, focus: to });
    page.change(act);

    expect(heard).toEqual([delta]);
  });

  it("keeps the two halves of a letter together, and never tells half of one", () => {
    const page = aPage("a😀b");
    const heard: unknown[] = [];
    flatText(page.doc, "note").observe((event: YTextEvent) => heard.push(event.delta));

    page.select({ anchor: 1, focus: 3 });
    page.change(typing("😁"));
    page.change(typing("\ud83d"));
    page.change(typing("\ude00"));

    expect(heard).toEqual([
      [{ retain: 1 }, { delete: 2 }, { insert: "😁" }],
      [{ retain: 3 }, { insert: "\ufffd" }],
      [{ retain: 3 }, { delete: 1 }, { insert: "😀" }],
    ]);
    expect([page.shown(), page.text()]).toEqual(["a😁😀b", "a😁😀b"]);
  });

  it("becomes paragraphs where a line was broken, and the caret stays where it was", () => {
    const page = aPage("one");

    page.select({ anchor: 3, focus: 3 });
    page.change((selection) => selection.insertNodes([$createLineBreakNode(), $createTextNode("two")]));

    expect(page.paragraphs()).toEqual(["one", "two"]);
    expect(page.selected()).toEqual({ anchor: 7, focus: 7 });
    page.change(typing("!"));
    expect(page.text()).toBe("one\ntwo!");
  });
});

describe("what others write", () => {
  it("changes the paragraphs that it concerns, and leaves the others and the caret where they were", () => {
    const [page, other] = [aPage("first\nsecond\nthird"), aPage("")];
    other.hear(page);
    const before = page.keys();
    page.select({ anchor: 9, focus: 9 });

    flatText(other.doc, "note").insert(6, "the ");
    flatText(other.doc, "note").insert(0, "zeroth\n");
    page.hear(other);

    expect(page.paragraphs()).toEqual(["zeroth", "first", "the second", "third"]);
    expect(page.keys().slice(1)).toEqual(before);
    expect(page.selected()).toEqual({ anchor: 20, focus: 20 });
  });

  it("leaves a selection over several paragraphs at its letters, and what it replaces is what was selected", () => {
    const [page, other] = [aPage("first\nsecond\nthird"), aPage("")];
    other.hear(page);
    page.select({ anchor: 15, focus: 2 });

    const text = flatText(other.doc, "note");
    text.insert(15, "T");
    text.insert(2, "R");
    text.delete(6, 4);
    page.hear(other);

    expect(page.text()).toBe("fiRrstond\nthTird");
    page.change(typing("-"));
    expect(page.text()).toBe("fiR-Tird");
  });

  it("waits while a letter is being composed, and is merged with it then", async () => {
    const [page, other] = [aPage("to one"), aPage("")];
    other.hear(page);
    page.select({ anchor: 6, focus: 6 });
    page.change((selection) => {
      selection.insertText("ñ");
      $setCompositionKey(selection.anchor.key);
    });

    flatText(other.doc, "note").insert(3, "some");
    page.hear(other);
    expect(page.shown()).toBe("to oneñ");
    page.change(typing("a"));
    expect(page.shown()).toBe("to oneña");
    expect(page.text()).toBe("to someoneña");

    page.editor.update(() => $setCompositionKey(null), { discrete: true });
    await Promise.resolve();

    expect(page.shown()).toBe("to someoneña");
    expect(page.selected()?.focus).toBe(12);
  });

  it("does not put the caret between a letter and a mark that was set on it", () => {
    const [page, other] = [aPage("e b"), aPage("")];
    other.hear(page);
    page.select({ anchor: 1, focus: 1 });

    flatText(other.doc, "note").insert(1, "\u0301");
    page.hear(other);
    page.change(typing("x"));

    expect(page.text()).toBe("e\u0301x b");
  });

  it("does not touch what is typed at that moment and not yet told", () => {
    const [page, other] = [aPage("one two"), aPage("")];
    other.hear(page);
    flatText(other.doc, "note").delete(0, 4);
    // Told only when the editor comes to it.
    page.editor.update(() => void $getRoot().selectEnd().insertText(" three"));

    page.hear(other);

    expect(page.text()).toBe("two three");
    expect(page.shown()).toBe("two three");
  });
});

describe("two people on one paragraph, apart", () => {
  const on = (anchor: number, focus: number, act: Act) => (page: ReturnType<typeof aPage>) => {
    page.select({ anchor, focus });
    page.change(act);
  };

  it.each([
    ["both split it", on(3, 3, splitting), on(7, 7, splitting), "one\n two\n three"],
    ["both make it bold", on(0, 7, emboldening), on(4, 13, emboldening), "one two three"],
    ["one splits it, one types behind", on(3, 3, splitting), on(13, 13, typing("!")), "one\n two three!"],
    ["one makes it bold, one types in it", on(0, 13, emboldening), on(7, 7, typing("!")), "one two! three"],
    ["one empties it, one types in it", on(0, 13, deleting), on(7, 7, typing("!")), "!"],
  ])("have its words once where %s", (_what, oneActs, otherActs, text) => {
    const [one, other] = [aPage("one two three"), aPage("")];
    other.hear(one);
    oneActs(one);
    otherActs(other);

    one.hear(other);
    other.hear(one);

    expect([one.text(), other.text()]).toEqual([text, text]);
    expect([one.shown(), other.shown()]).toEqual([text, text]);
    expect(linesOf(flatText(one.doc, "note"), noteShape)).toEqual(linesOf(flatText(other.doc, "note"), noteShape));
  });

  it("have once what both of them deleted and both brought back, in parts and again", () => {
    const [one, other, third] = [aPage("one two three"), aPage(""), aPage("")];
    other.hear(one);
    third.hear(one);
    for (const [page, anchor, focus] of [
      [one, 0, 7],
      [other, 4, 13],
    ] as const) {
      page.select({ anchor, focus });
      page.change(deleting);
      page.steps.undo();
      page.steps.redo();
      page.steps.undo();
    }

    third.hear(one);
    third.hear(other);
    one.hear(other);
    other.hear(one);

    for (const page of [one, other, third]) expect(page.text()).toBe("one two three");
    one.hear(third);
    other.hear(third);
    for (const page of [one, other, third]) expect(page.shown()).toBe("one two three");
  });
});

describe("taking back", () => {
  it("takes back one's own words alone, and puts the caret where it stood", () => {
    const [page, other] = [aPage("one"), aPage("")];
    other.hear(page);
    page.select({ anchor: 1, focus: 1 });
    page.change(typing("mine"));
    page.steps.next();
    flatText(other.doc, "note").insert(3, " theirs");
    page.hear(other);
    page.select({ anchor: 0, focus: 0 });

    page.steps.undo();

    expect(page.text()).toBe("one theirs");
    expect(page.selected()).toEqual({ anchor: 1, focus: 1 });
    page.steps.redo();
    expect(page.text()).toBe("ominene theirs");
    expect(page.steps.count()).toEqual({ undo: 1, redo: 0 });
  });
});

type Act = (selection: RangeSelection) => void;

function typing(words: string): Act {
  return (selection) => selection.insertText(words);
}
function deleting(selection: RangeSelection): void {
  selection.removeText();
}
function splitting(selection: RangeSelection): void {
  selection.insertParagraph();
}
function emboldening(selection: RangeSelection): void {
  selection.formatText("bold");
}

/** Somebody's editor on a document of their own, which says this much already. */
function aPage(words: string) {
  const doc = new Doc();
  if (words !== "") flatText(doc, "note").insert(0, words);
  const editor: LexicalEditor = headlessEditor();
  const { steps, places } = bindFlat(editor, doc, "note");
  const paragraphs = () =>
    editor.read(() =>
      $getRoot()
        .getChildren()
        .map((one) => one.getTextContent()),
    );
  return {
    ...{ doc, editor, steps, paragraphs },
    text: () => flatText(doc, "note").toString(),
    shown: () => paragraphs().join("\n"),
    keys: () => editor.read(() => $getRoot().getChildrenKeys()),
    selected: (): Selected | undefined => editor.read(() => $selected(places())),
    select: ({ anchor, focus }: Selected) =>
      editor.update(
        () => {
          const selection = $createRangeSelection();
          $setPoint(selection.anchor, anchor, places());
          $setPoint(selection.focus, focus, places());
          $setSelection(selection);
        },
        { discrete: true },
      ),
    change: (act: Act) =>
      editor.update(
        () => {
          const selection = $getSelection();
          if ($isRangeSelection(selection)) act(selection);
        },
        { discrete: true },
      ),
    hear: (other: { readonly doc: Doc }) => applyUpdate(doc, encodeStateAsUpdate(other.doc), "heard"),
  };
}
