import type { Line, Run } from "#app/editor/flat-text.ts";
import { allLooks, inLines } from "#app/editor/flat-text.ts";
import type { LexicalNode } from "lexical";
import { $getRoot, $isElementNode, $isParagraphNode, $isTextNode } from "lexical";

/** What one node of the root says; of one line where all is well. */
export type Block = { readonly node: LexicalNode; readonly lines: readonly Line[]; readonly isParagraph: boolean };

/** What an editor shows, node by node; within a read or an update. */
export function $blocks(): readonly Block[] {
  return $getRoot()
    .getChildren()
    .map((node) => ({ node, lines: inLines(runsOf(node)), isParagraph: $isParagraphNode(node) }));
}

/** Is each paragraph of the editor one of the text? Not where a line was broken, or a paste brought something else. */
export function isFlat(blocks: readonly Block[]): boolean {
  return blocks.length > 0 && blocks.every(({ lines, isParagraph }) => isParagraph && lines.length === 1);
}

export const linesIn = (blocks: readonly Block[]): readonly Line[] =>
  blocks.length === 0 ? [[]] : blocks.flatMap(({ lines }) => lines);

function runsOf(node: LexicalNode): readonly Run[] {
  if ($isElementNode(node)) return node.getChildren().flatMap(runsOf);
  // Half a letter would be another one for everybody else.
  return [{ text: node.getTextContent().toWellFormed(), look: $isTextNode(node) ? node.getFormat() & allLooks : 0 }];
}
