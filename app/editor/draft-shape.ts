import type { Marks, Run } from "#app/editor/lines.ts";
import { isSameMarks } from "#app/editor/flat-text.ts";
import { $headIn, $isBare, $keepHead, $setHeadOf, headNames } from "#app/editor/line-head.ts";
import { $createReferenceNode, ReferenceNode } from "#app/editor/reference-node.ts";
import type { Shape } from "#app/editor/shape.ts";
import { referenceSign } from "#domain/draft/draft.ts";
import type { LexicalNode } from "lexical";
import {
  $createTextNode,
  $getState,
  $hasUpdateTag,
  $isTextNode,
  $setState,
  COLLABORATION_TAG,
  createState,
  ParagraphNode,
  TextNode,
} from "lexical";

/** What letters were compiled from; letters of two units are never one node. */
const unitState = createState("unit", { parse: (value) => (typeof value === "string" ? value : "") });

/** The unit of a node's letters; "" where they were written by hand. */
export const $unitOf = (node: LexicalNode): string => $getState(node, unitState);

/** All that a draft is made of. */
export const draftNodes = [ParagraphNode, TextNode, ReferenceNode];

const nothing: Marks = {};

/**
 * The draft of a report: lines begun by a line feed that says which line it is, letters that keep what they were compiled
 * from, references of one sign; no look.
 */
export const draftShape: Shape = {
  runs: (text, attributes) => {
    const unit = marksNamed(attributes, ["unit"]);
    if (!text.includes(referenceSign) || typeof attributes.ref !== "string") return [{ text, marks: unit }];
    const reference = { ...unit, ref: attributes.ref };
    const parts = text.split(new RegExp(`(${referenceSign})`, "u")).filter((part) => part !== "");
    return parts.map((part) => ({ text: part, marks: part === referenceSign ? reference : unit }));
  },
  joins: ({ marks }) => marks.ref === undefined,
  headMarks: (attributes) => marksNamed(attributes, headNames),
  begun: (lines) => (isBare(lines) ? lines.slice(1) : lines),
  isOfLines: true,
  $marksOf: (leaf) => {
    const unit = $unitOf(leaf);
    const marks: Marks = unit === "" ? nothing : { unit };
    return leaf instanceof ReferenceNode ? { ...marks, ref: leaf.getTarget() } : marks;
  },
  $headOf: (paragraph, isFirst) => (isFirst && $isBare(paragraph) ? undefined : $headIn(paragraph)),
  $isRun: (node, run) =>
    $isTextNode(node) &&
    node.getTextContent() === run.text &&
    isSameMarks(draftShape.$marksOf(node), run.marks) &&
    node.getFormat() === 0,
  $toRun: (node, run) => (isWritable(node, run) ? $written(node, run) : $created(run)),
  $setHead: (paragraph, head) => $setHeadOf(paragraph, head),
  keep: (editor) =>
    // What others wrote is shown as they wrote it.
    editor.registerNodeTransform(ParagraphNode, (paragraph) => {
      if (!$hasUpdateTag(COLLABORATION_TAG)) $keepHead(paragraph, editor.getEditorState());
    }),
};

/** Nothing stands before the line feed that begins the first line. */
const isBare = (lines: readonly { readonly head: Marks | undefined; readonly runs: readonly Run[] }[]) =>
  lines.length > 1 && lines[0]?.head === undefined && lines[0]?.runs.length === 0;

function marksNamed(attributes: Readonly<Record<string, unknown>>, names: readonly string[]): Marks {
  const named = names.flatMap((name) => {
    const value = attributes[name];
    return typeof value === "string" && value !== "" ? [[name, value] as const] : [];
  });
  return named.length === 0 ? nothing : Object.fromEntries(named);
}

const isWritable = (node: LexicalNode | undefined, { marks }: Run): node is TextNode =>
  $isTextNode(node) && node.isSimpleText() && marks.ref === undefined;

function $written(node: TextNode, { text, marks }: Run): TextNode {
  if (node.getTextContent() !== text) node.setTextContent(text);
  if (node.getFormat() !== 0) node.setFormat(0);
  return $withUnit(node, marks);
}

function $created({ text, marks }: Run): TextNode {
  return $withUnit(typeof marks.ref === "string" ? $createReferenceNode(marks.ref) : $createTextNode(text), marks);
}

export function $withUnit(node: TextNode, { unit }: Marks): TextNode {
  const wanted = typeof unit === "string" ? unit : "";
  return $unitOf(node) === wanted ? node : $setState(node, unitState, wanted);
}
