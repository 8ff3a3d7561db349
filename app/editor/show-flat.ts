import { $offsetOf, $setPoint } from "#app/editor/caret.ts";
import type { Line, Run } from "#app/editor/flat-text.ts";
import { isSameLine } from "#app/editor/flat-text.ts";
import type { Block } from "#app/editor/flatten.ts";
import { $blocks } from "#app/editor/flatten.ts";
import type { LexicalNode, ParagraphNode } from "lexical";
import {
  $createParagraphNode,
  $createTextNode,
  $getRoot,
  $getSelection,
  $isParagraphNode,
  $isRangeSelection,
  $isTextNode,
  $setSelection,
} from "lexical";

/** Where a place of the text is now; the first of a selection goes behind what was put in there. */
export type Moved = (offset: number, isFirst: boolean) => number;

/**
 * Has an editor show these paragraphs, within an update. Those that say the same already are left alone, in the others
 * what stays keeps its nodes, and the caret stands where it stood in the text.
 */
export function $showFlat(lines: readonly Line[], moved: Moved = (offset) => offset): void {
  const selection = $getSelection();
  const stood = $isRangeSelection(selection) && {
    selection: selection.clone(),
    anchor: $offsetOf(selection.anchor),
    focus: $offsetOf(selection.focus),
  };
  if (!stood) return $showLines(lines);
  // On its way a text has fewer letters than the editor believes its selection to stand in.
  $setSelection(null);
  $showLines(lines);
  const { selection: copy, anchor, focus } = stood;
  $setPoint(copy.anchor, moved(anchor, anchor < focus));
  $setPoint(copy.focus, moved(focus, focus < anchor));
  $setSelection(copy);
}

function $showLines(lines: readonly Line[]): void {
  const blocks = $blocks();
  let [block, line] = [0, 0];
  for (const [nextBlock, nextLine] of [...kept(blocks, lines), [blocks.length, lines.length] as const]) {
    const nodes = blocks.slice(block, nextBlock).map(({ node }) => node);
    $showBetween(nodes, lines.slice(line, nextLine), blocks[block - 1]?.node);
    [block, line] = [nextBlock + 1, nextLine + 1];
  }
}

/** Which paragraphs say what which line says: those from either end, and between them the next that is not empty. */
function* kept(blocks: readonly Block[], lines: readonly Line[]): Generator<readonly [number, number]> {
  const { first, behind } = ends(blocks, lines, says);
  for (let at = 0; at < first; at += 1) yield [at, at];
  let begin = first;
  for (let at = first; at < lines.length - behind; at += 1) {
    const line = lines[at];
    if (!line || line.length === 0) continue;
    const same = blocks.findIndex((block, index) => index >= begin && says(block, line));
    if (same === -1 || same >= blocks.length - behind) continue;
    yield [same, at];
    begin = same + 1;
  }
  for (let at = behind; at > 0; at -= 1) yield [blocks.length - at, lines.length - at];
}

/** Has these nodes show these lines, one after the other; what is left over comes or goes. */
function $showBetween(nodes: readonly LexicalNode[], lines: readonly Line[], before: LexicalNode | undefined): void {
  let last = before;
  lines.forEach((line, at) => {
    const known = nodes[at];
    const paragraph = $isParagraphNode(known) ? known : $createParagraphNode();
    if (!$isParagraphNode(known)) putBehind(last, paragraph);
    $showLine(paragraph, line);
    last = paragraph;
  });
  nodes.forEach((node, at) => {
    if (at >= lines.length || !$isParagraphNode(node)) node.remove();
  });
}

function putBehind(before: LexicalNode | undefined, paragraph: ParagraphNode): void {
  const first = $getRoot().getFirstChild();
  if (before) before.insertAfter(paragraph, false);
  else if (first) first.insertBefore(paragraph, false);
  else $getRoot().append(paragraph);
}

function $showLine(paragraph: ParagraphNode, line: Line): void {
  const children = paragraph.getChildren();
  const { first, behind } = ends(children, line, isRun);
  const changed = line.slice(first, line.length - behind);
  const nodes = children.slice(first, children.length - behind);
  const kept = changed.flatMap((run, at) => {
    const node = nodes[at];
    if (!$isTextNode(node) || !node.isSimpleText()) return $createTextNode(run.text).setFormat(run.look);
    if (node.getTextContent() !== run.text) node.setTextContent(run.text);
    return node.getFormat() === run.look ? node : node.setFormat(run.look);
  });
  const isAsItWas = kept.length === nodes.length && kept.every((node, at) => node.is(nodes[at]));
  if (!isAsItWas) paragraph.splice(first, nodes.length, kept);
}

/** How much two lists have in common from either end. */
function ends<Shown, Wanted>(
  shown: readonly Shown[],
  wanted: readonly Wanted[],
  isSame: (one: Shown, other: Wanted) => boolean,
): { readonly first: number; readonly behind: number } {
  const shorter = Math.min(shown.length, wanted.length);
  const same = (at: number, other: number) => {
    const [one, two] = [shown[at], wanted[other]];
    return one !== undefined && two !== undefined && isSame(one, two);
  };
  let first = 0;
  while (first < shorter && same(first, first)) first += 1;
  let behind = 0;
  while (behind < shorter - first && same(shown.length - 1 - behind, wanted.length - 1 - behind)) behind += 1;
  return { first, behind };
}

function says({ lines, isParagraph }: Block, wanted: Line): boolean {
  const [line] = lines;
  return isParagraph && lines.length === 1 && line !== undefined && isSameLine(line, wanted);
}

function isRun(node: LexicalNode, { text, look }: Run): boolean {
  return $isTextNode(node) && node.isSimpleText() && node.getTextContent() === text && node.getFormat() === look;
}
