import { appendOrigin, appendParagraphs } from "#app/editor/append.ts";
import { guardedCopy } from "#app/editor/guarded-copy.ts";
import { bindHeadless } from "#app/editor/headless.ts";
import { plainText } from "#app/editor/plain-text.ts";
import { isInStep } from "#app/editor/in-step.ts";
import { emptyCapture } from "#app/editor/seed.ts";
import { createUndoManager } from "@lexical/yjs";
import type { ElementNode, LexicalNode, ParagraphNode, PointType, RangeSelection } from "lexical";
import {
  $createParagraphNode,
  $createRangeSelection,
  $createTextNode,
  $getRoot,
  $isElementNode,
  $isTextNode,
  $setSelection,
} from "lexical";
import { applyUpdate, Doc, encodeStateAsUpdate, encodeStateVector, Map as YMap, XmlText } from "yjs";

/** What one client of a random sequence does; places are chosen before anybody knows what stands there. */
export type Operation =
  | { readonly does: "type"; readonly at: number; readonly text: string }
  | { readonly does: "delete"; readonly at: number; readonly to: number }
  | { readonly does: "split"; readonly at: number }
  | { readonly does: "merge"; readonly at: number }
  | { readonly does: "bold"; readonly at: number; readonly to: number }
  | { readonly does: "break"; readonly at: number }
  | { readonly does: "paste"; readonly at: number; readonly paragraphs: readonly string[] }
  | { readonly does: "append"; readonly paragraphs: readonly string[] }
  | { readonly does: "clear" | "undo" | "redo" };

export type Piece = { readonly text: string; readonly format: number };

/** A client with an editor, its undo, and a document that hears of others only when told. */
export type Replica = {
  readonly doc: Doc;
  readonly perform: (operation: Operation) => void;
  /** Takes over what the other has and this one lacks. */
  readonly hear: (other: Replica) => void;
  /** Paragraphs as the editor has them, and as the document does. */
  readonly shown: () => readonly (readonly Piece[])[];
  readonly stored: () => readonly (readonly Piece[])[];
  readonly text: () => string;
  readonly release: () => void;
};

export function replica(clientId: number): Replica {
  const doc = new Doc();
  doc.clientID = clientId;
  applyUpdate(doc, emptyCapture, "seed");
  const root = doc.get("note", XmlText);
  // As a page does it: an editor on a copy, made anew where the copy cannot go on.
  let copies = 0;
  let bound = bind();
  function bind() {
    const copy = guardedCopy(doc, "note", renew);
    copies += 1;
    copy.doc.clientID = clientId * 1000 + copies;
    const { editor, binding, release } = bindHeadless(copy.doc, "note");
    const undo = createUndoManager(binding, binding.root.getSharedType());
    undo.addTrackedOrigin(appendOrigin);
    copy.follow();
    return {
      editor,
      undo,
      release: () => {
        copy.stop();
        undo.destroy();
        release();
      },
    };
  }
  function renew() {
    bound.release();
    bound = bind();
  }
  const keepInStep = () => {
    if (!isInStep(bound.editor.getEditorState(), root)) renew();
  };
  const edit = (change: (selection: RangeSelection) => void, at = 0, to = at) =>
    bound.editor.update(
      () => {
        const selection = $createRangeSelection();
        place(selection.anchor, Math.min(at, to));
        place(selection.focus, Math.max(at, to));
        $setSelection(selection);
        change(selection);
      },
      { discrete: true },
    );

  const perform = (operation: Operation) => {
    bound.undo.stopCapturing();
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
      case "merge":
        return edit(mergeWithNext, operation.at);
      case "paste":
        return edit((selection) => selection.insertNodes(operation.paragraphs.map(paragraphOf)), operation.at);
      case "append":
        return appendParagraphs(root, operation.paragraphs);
      case "clear":
        return edit((selection) => {
          $getRoot().select(0, $getRoot().getChildrenSize());
          selection.removeText();
        });
      case "undo":
        return void bound.undo.undo();
      case "redo":
        return void bound.undo.redo();
    }
  };

  return {
    doc,
    hear: (other) => {
      applyUpdate(doc, encodeStateAsUpdate(other.doc, encodeStateVector(doc)), "heard");
      keepInStep();
    },
    perform: (operation) => {
      const before = plainText(root).length;
      perform(operation);
      if (operation.does === "type" && plainText(root).length !== before + operation.text.length) {
        throw new Error("What was typed is not in the document.");
      }
      keepInStep();
    },
    shown: () => bound.editor.read(() => $getRoot().getChildren().map(piecesOf)),
    stored: () => embedded(root).map(storedPieces),
    text: () => plainText(root),
    release: () => bound.release(),
  };
}

/** Joins two paragraphs, as Backspace does at the beginning of the second. */
function mergeWithNext(selection: RangeSelection): void {
  const paragraph = selection.anchor.getNode().getTopLevelElement();
  const next = paragraph?.getNextSibling();
  if (!$isElementNode(paragraph) || !$isElementNode(next)) return;
  placeIn(selection.anchor, paragraph, paragraph.getTextContentSize());
  placeIn(selection.focus, next, 0);
  selection.removeText();
}

function paragraphOf(text: string): ParagraphNode {
  return $createParagraphNode().append($createTextNode(text));
}

/** Sets a point to the `at`th place of the whole text, counted round: before each character, and at each paragraph's end. */
function place(point: PointType, at: number): void {
  const paragraphs = $getRoot().getChildren().filter($isElementNode);
  const places = paragraphs.reduce((sum, paragraph) => sum + paragraph.getTextContentSize() + 1, 0);
  let left = places === 0 ? 0 : at % places;
  for (const paragraph of paragraphs) {
    const size = paragraph.getTextContentSize();
    if (left <= size) return placeIn(point, paragraph, left);
    left -= size + 1;
  }
  point.set("root", 0, "element");
}

function placeIn(point: PointType, paragraph: ElementNode, offset: number): void {
  let left = offset;
  for (const child of paragraph.getChildren()) {
    const size = child.getTextContentSize();
    if ($isTextNode(child) && left <= size) return point.set(child.getKey(), left, "text");
    if (left === 0) return point.set(paragraph.getKey(), child.getIndexWithinParent(), "element");
    left -= size;
  }
  point.set(paragraph.getKey(), paragraph.getChildrenSize(), "element");
}

/** Neighbours of one format are one piece: how they are cut is nobody's business. */
function joined(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.reduce<Piece[]>((all, { text, format }) => {
    const last = all.at(-1);
    if (text === "") return all;
    if (last?.format !== format) return [...all, { text, format }];
    return [...all.slice(0, -1), { text: last.text + text, format }];
  }, []);
}

function piecesOf(paragraph: LexicalNode): readonly Piece[] {
  if (!$isElementNode(paragraph)) throw new Error("Something stands outside of a paragraph.");
  return joined(
    paragraph.getChildren().map((node) => ({
      text: node.getTextContent(),
      format: $isTextNode(node) ? node.getFormat() : 0,
    })),
  );
}

function storedPieces(paragraph: unknown): readonly Piece[] {
  if (!(paragraph instanceof XmlText)) throw new Error("Something stands outside of a paragraph.");
  let format = 0;
  return joined(
    embedded(paragraph).map((part) => {
      if (typeof part === "string") return { text: part, format };
      const node = part instanceof YMap ? part.toJSON() : {};
      format = Number(node.__format ?? 0);
      return { text: node.__type === "linebreak" ? "\n" : "", format };
    }),
  );
}

function embedded(parent: XmlText): unknown[] {
  return parent.toDelta().map(({ insert }: { insert: unknown }) => insert);
}
