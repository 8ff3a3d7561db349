import type { Line, Piece } from "#app/editor/lines.ts";
import { inLines, isSameLine, lengthOf } from "#app/editor/flat-text.ts";
import type { Shape } from "#app/editor/shape.ts";
import type { LexicalNode, NodeKey } from "lexical";
import { $getNodeByKey, $getRoot, $isElementNode, $isParagraphNode } from "lexical";

/** A line as one node of the root shows it; a node shows one line where all is well. */
export type Shown = { readonly key: NodeKey; readonly line: Line; readonly isFlat: boolean };

/** What an editor shows, line by line, so that a change is looked for only where something changed. */
export type Mirror = readonly Shown[];

/** What an editor shows by now, within a read or an update: only new nodes and those that changed are read again. */
export function $mirror(shape: Shape, before: Mirror, hasChanged: (key: NodeKey) => boolean): Mirror {
  const known = new Map<NodeKey, Shown>();
  for (const shown of before) if (shown.isFlat) known.set(shown.key, shown);
  const now: Shown[] = [];
  for (let node = $getRoot().getFirstChild(); node !== null; node = node.getNextSibling()) {
    const shown = hasChanged(node.getKey()) ? undefined : known.get(node.getKey());
    const head = shape.$headOf(node, now.length === 0);
    if (shown && isHeaded(shown.line, head)) now.push(shown);
    else now.push(...$shownBy(node, shape, head, known.get(node.getKey())));
  }
  return now;
}

/** A head is the same for as long as its node has not changed; save that the first line of a note has none. */
const isHeaded = (line: Line, head: Line["head"]) => (line.head === undefined) === (head === undefined);

function $shownBy(node: LexicalNode, shape: Shape, head: Line["head"], before: Shown | undefined): readonly Shown[] {
  const [first, ...others] = inLines($piecesOf(node, shape), shape);
  const isFlat = $isParagraphNode(node) && others.length === 0;
  return [{ head, runs: first?.runs ?? [] }, ...others].map((line) =>
    before && isFlat && isSameLine(before.line, line) ? before : { key: node.getKey(), line, isFlat },
  );
}

/** Half a letter would be another one for everybody else. */
const $piecesOf = (node: LexicalNode, shape: Shape): readonly Piece[] =>
  $isElementNode(node)
    ? node.getChildren().flatMap((child) => $piecesOf(child, shape))
    : [{ insert: node.getTextContent().toWellFormed(), attributes: shape.$marksOf(node) }];

/** The lines that a mirror shows; a text that is not there yet is one empty line. */
export const linesIn = (mirror: Mirror): readonly Line[] =>
  mirror.length === 0 ? [{ head: undefined, runs: [] }] : mirror.map(({ line }) => line);

/** Does each node of the editor show one line, and is there one? */
export const isFlat = (mirror: Mirror): boolean => mirror.length > 0 && mirror.every((shown) => shown.isFlat);

/** Where the letters of each node begin in the text, and how many signs it takes from there. */
export type Places = ReadonlyMap<NodeKey, { readonly from: number; readonly to: number }>;

export function placesOf(mirror: Mirror): Places {
  const places = new Map<NodeKey, { from: number; to: number }>();
  let at = 0;
  for (const { key, line } of mirror) {
    const from = at + (line.head ? 1 : 0);
    at += lengthOf(line);
    places.set(key, { from: places.get(key)?.from ?? from, to: at });
  }
  return places;
}

/** The nodes of a mirror, each once; within a read or an update. */
export const $nodesOf = (mirror: Mirror): readonly LexicalNode[] =>
  [...new Set(mirror.map(({ key }) => key))].flatMap((key) => $getNodeByKey(key) ?? []);
