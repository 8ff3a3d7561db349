import { appendParagraphs } from "#app/editor/append.ts";
import { bindFlat } from "#app/editor/binding.ts";
import { $setPoint } from "#app/editor/caret.ts";
import type { Line } from "#app/editor/lines.ts";
import { flatText, linesOf, untidied } from "#app/editor/flat-text.ts";
import type { Places } from "#app/editor/mirror.ts";
import { $mirror, isFlat, linesIn } from "#app/editor/mirror.ts";
import { noteShape } from "#app/editor/note-shape.ts";
import { captureNodes } from "#app/editor/nodes.ts";
import { createHeadlessEditor } from "@lexical/headless";
import { $moveLines, $setLevel } from "#app/editor/draft-lines.ts";
import type { Shape } from "#app/editor/shape.ts";
import type { Klass, LexicalEditor, LexicalNode, ParagraphNode, RangeSelection } from "lexical";
import { $createParagraphNode, $createRangeSelection, $createTextNode, $getRoot, $setSelection } from "lexical";
import { applyUpdate, Doc, encodeStateAsUpdate, encodeStateVector } from "yjs";

/** What one client of a random sequence does; places are chosen before anybody knows what stands there. */
export type Operation =
  | { readonly does: "type"; readonly at: number; readonly text: string }
  | { readonly does: "delete"; readonly at: number; readonly to: number }
  | { readonly does: "split"; readonly at: number }
  | { readonly does: "merge"; readonly at: number }
  | { readonly does: "bold"; readonly at: number; readonly to: number }
  | { readonly does: "break"; readonly at: number }
  | { readonly does: "move"; readonly at: number; readonly by: -1 | 1 }
  | { readonly does: "level"; readonly at: number; readonly level: "paragraph" | "point" }
  | { readonly does: "paste"; readonly at: number; readonly paragraphs: readonly string[] }
  | { readonly does: "append"; readonly paragraphs: readonly string[] }
  | { readonly does: "clear" | "undo" | "redo" };

/** A client with an editor, its steps to take back, and a document that hears of others only when told. */
export type Replica = {
  readonly doc: Doc;
  readonly editor: LexicalEditor;
  readonly perform: (operation: Operation) => void;
  /** Takes over what the other has and this one lacks. */
  readonly hear: (other: { readonly doc: Doc }) => void;
  /** Paragraphs as the editor has them, and as the document does. */
  readonly shown: () => readonly Line[];
  readonly stored: () => readonly Line[];
  readonly text: () => string;
  readonly release: () => void;
};

/** What the clients of a sequence write in together. */
export type Kind = {
  readonly name: string;
  readonly shape: Shape;
  readonly nodes: readonly Klass<LexicalNode>[];
  readonly seed?: Uint8Array;
};
const note: Kind = { name: "note", shape: noteShape, nodes: captureNodes };

export function replica(clientId: number, { name, shape, nodes, seed }: Kind = note): Replica {
  // As rooms have theirs.
  const doc = untidied(new Doc());
  doc.clientID = clientId;
  if (seed) applyUpdate(doc, seed);
  const text = flatText(doc, name);
  const editor = headlessEditor(nodes);
  const { steps, doc: copy, places, release } = bindFlat(editor, doc, name, { shape });
  copy.clientID = clientId + 100;
  const edit = (change: (selection: RangeSelection) => void, at = 0, to = at) =>
    editor.update(
      () => {
        const selection = $createRangeSelection();
        // Counted round: before each character, and at each paragraph's end.
        const count = ([...places().values()].at(-1)?.to ?? 0) + 1;
        const [one, other] = [at % count, to % count];
        $setPoint(selection.anchor, Math.min(one, other), places());
        $setPoint(selection.focus, Math.max(one, other), places());
        $setSelection(selection);
        change(selection);
      },
      { discrete: true },
    );

  const perform = (operation: Operation) => {
    steps.next();
    switch (operation.does) {
      case "type":
        return edit((selection) => selection.insertText(operation.text), operation.at);
      case "delete":
        return edit((selection) => selection.removeText(), operation.at, operation.to);
      case "split":
        return edit((selection) => void selection.insertParagraph(), operation.at);
      case "break":
        return edit((selection) => selection.insertLineBreak(), operation.at);
      case "bold":
        return edit((selection) => selection.formatText("bold"), operation.at, operation.to);
      case "move":
        return edit(() => void $moveLines(operation.by), operation.at);
      case "level":
        return edit(() => void $setLevel(operation.level), operation.at);
      case "merge":
        return edit((selection) => mergeWithNext(selection, places()), operation.at);
      case "paste":
        return edit((selection) => selection.insertNodes(operation.paragraphs.map(paragraphOf)), operation.at);
      case "append":
        return appendParagraphs(text, operation.paragraphs);
      case "clear":
        return edit((selection) => {
          $getRoot().select(0, $getRoot().getChildrenSize());
          selection.removeText();
        });
      case "undo":
        return steps.undo();
      case "redo":
        return steps.redo();
    }
  };

  return {
    doc,
    editor,
    perform,
    hear: (other) => applyUpdate(doc, encodeStateAsUpdate(other.doc, encodeStateVector(doc)), "heard"),
    shown: () =>
      editor.read(() => {
        const mirror = $mirror(shape, [], () => true);
        if (!isFlat(mirror)) throw new Error("Something else than paragraphs stands in the editor.");
        return linesIn(mirror);
      }),
    stored: () => linesOf(text, shape),
    text: () => text.toString(),
    release,
  };
}

/** An editor as a page has it, without a page. */
export function headlessEditor(nodes: readonly Klass<LexicalNode>[] = captureNodes): LexicalEditor {
  return createHeadlessEditor({
    nodes,
    onError: (error) => {
      // Where a selection across paragraphs ends within a run, Lexical stumbles over its own point as it deletes; only as
      // it is built for tests: pages clamp that point. The deletion is given up as a whole, and everything goes on.
      if (!error.message.startsWith("$getTextNodeOffset: invalid offset")) throw error;
    },
  });
}

/** Joins two paragraphs, as Backspace does at the beginning of the second. */
function mergeWithNext(selection: RangeSelection, places: Places): void {
  const paragraph = selection.anchor.getNode().getTopLevelElement();
  if (!paragraph?.getNextSibling()) return;
  const end = places.get(paragraph.getKey())?.to ?? 0;
  $setPoint(selection.anchor, end, places);
  $setPoint(selection.focus, end + 1, places);
  selection.removeText();
}

function paragraphOf(text: string): ParagraphNode {
  return $createParagraphNode().append($createTextNode(text));
}
