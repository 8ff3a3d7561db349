import type { Marks } from "#app/editor/lines.ts";
import { allLooks, looks } from "#app/editor/flat-text.ts";
import type { Shape } from "#app/editor/shape.ts";
import type { LexicalNode, TextNode } from "lexical";
import { $createTextNode, $isTextNode } from "lexical";

const nothing: Marks = {};

/** Notes and lines of a capture: paragraphs divided by line feeds that carry nothing, letters of three looks. */
export const noteShape: Shape = {
  runs: (text, attributes) => [{ text, marks: marksOf(lookOf(attributes)) }],
  joins: () => true,
  headMarks: () => nothing,
  begun: (lines) => lines,
  isOfLines: false,
  $marksOf: (leaf) => marksOf($isTextNode(leaf) ? leaf.getFormat() : 0),
  $headOf: (_paragraph, isFirst) => (isFirst ? undefined : nothing),
  $isRun: (node, { text, marks }) =>
    isSimple(node) && node.getTextContent() === text && node.getFormat() === lookOf(marks),
  $toRun: (node, { text, marks }) => {
    const look = lookOf(marks);
    if (!isSimple(node)) return $createTextNode(text).setFormat(look);
    if (node.getTextContent() !== text) node.setTextContent(text);
    return node.getFormat() === look ? node : node.setFormat(look);
  },
  $setHead: () => undefined,
  keep: () => () => undefined,
};

const isSimple = (node: LexicalNode | undefined): node is TextNode => $isTextNode(node) && node.isSimpleText();

function lookOf(attributes: Readonly<Record<string, unknown>>): number {
  return Object.entries(looks).reduce((look, [name, bit]) => (attributes[name] === true ? look | bit : look), 0);
}

/** One object for each look, so that most comparisons end at once. */
const marksByLook: readonly Marks[] = Array.from({ length: allLooks + 1 }, (_, look) =>
  Object.fromEntries(Object.entries(looks).flatMap(([name, bit]) => (look & bit ? [[name, true as const]] : []))),
);

const marksOf = (look: number): Marks => marksByLook[look & allLooks] ?? nothing;
