import { $offsetOf, $setPoint } from "#app/editor/caret.ts";
import { changed } from "#app/editor/changed.ts";
import type { Line } from "#app/editor/lines.ts";
import { looksSame } from "#app/editor/flat-text.ts";
import type { Mirror, Shown } from "#app/editor/mirror.ts";
import { $mirror, $nodesOf, placesOf } from "#app/editor/mirror.ts";
import type { Shape } from "#app/editor/shape.ts";
import type { LexicalNode, ParagraphNode } from "lexical";
import {
  $createParagraphNode,
  $getNodeByKey,
  $getRoot,
  $getSelection,
  $isParagraphNode,
  $isRangeSelection,
  $setSelection,
} from "lexical";

/** Where a place of the text is now; the first of a selection goes behind what was put in there. */
export type Moved = (offset: number, isFirst: boolean) => number;

/**
 * Has an editor that shows one thing show these lines, within an update; returns what it shows then. Lines that it shows
 * already are left alone, in the others what stays keeps its nodes, and the caret stands where it stood in the text.
 */
export function $showFlat(
  shape: Shape,
  shown: Mirror,
  lines: readonly Line[],
  moved: Moved = (offset) => offset,
): Mirror {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return $showLines(shape, shown, lines);
  const before = placesOf(shown);
  const [anchor, focus] = [$offsetOf(selection.anchor, before), $offsetOf(selection.focus, before)];
  const copy = selection.clone();
  // On its way a text has fewer letters than the editor believes its selection to stand in.
  $setSelection(null);
  const now = $showLines(shape, shown, lines);
  const places = placesOf(now);
  $setPoint(copy.anchor, moved(anchor, anchor < focus), places);
  $setPoint(copy.focus, moved(focus, focus < anchor), places);
  $setSelection(copy);
  return now;
}

function $showLines(shape: Shape, mirror: Mirror, lines: readonly Line[]): Mirror {
  const { from, before, after } = changed(mirror, lines, says);
  const shown = mirror.slice(from, before);
  const wanted = lines.slice(from, after);
  const isTouched = new Set(shown.map(({ key }) => key));
  let [block, line] = [0, 0];
  let last = $nodeOf(mirror[from - 1]);
  for (const [nextBlock, nextLine] of [...kept(shown, wanted), [shown.length, wanted.length] as const]) {
    last = $showBetween(shape, $nodesOf(shown.slice(block, nextBlock)), wanted.slice(line, nextLine), last);
    last = $nodeOf(shown[nextBlock]) ?? last;
    [block, line] = [nextBlock + 1, nextLine + 1];
  }
  return $mirror(shape, mirror, (key) => isTouched.has(key));
}

const $nodeOf = (shown: Shown | undefined) => (shown ? $getNodeByKey(shown.key) : null);

const says = ({ line, isFlat }: Shown, wanted: Line) => isFlat && looksSame(line, wanted);

/** Which of these lines are shown already: of those in order the next that is not empty. */
function* kept(shown: Mirror, lines: readonly Line[]): Generator<readonly [number, number]> {
  let begin = 0;
  for (const [at, line] of lines.entries()) {
    if (line.runs.length === 0) continue;
    const same = shown.findIndex((one, index) => index >= begin && says(one, line));
    if (same === -1) continue;
    yield [same, at];
    begin = same + 1;
  }
}

/** Has these nodes show these lines, one after the other; what is left over comes or goes. Returns the last of them. */
function $showBetween(
  shape: Shape,
  nodes: readonly LexicalNode[],
  lines: readonly Line[],
  before: LexicalNode | null,
): LexicalNode | null {
  let last = before;
  lines.forEach((line, at) => {
    const known = nodes[at];
    const paragraph = $isParagraphNode(known) ? known : $createParagraphNode();
    if (!$isParagraphNode(known)) putBehind(last, paragraph);
    $showLine(shape, paragraph, line);
    last = paragraph;
  });
  nodes.forEach((node, at) => {
    if (at >= lines.length || !$isParagraphNode(node)) node.remove();
  });
  return last;
}

function putBehind(before: LexicalNode | null, paragraph: ParagraphNode): void {
  const first = $getRoot().getFirstChild();
  if (before) before.insertAfter(paragraph, false);
  else if (first) first.insertBefore(paragraph, false);
  else $getRoot().append(paragraph);
}

function $showLine(shape: Shape, paragraph: ParagraphNode, { head, runs }: Line): void {
  shape.$setHead(paragraph, head);
  const children = paragraph.getChildren();
  const { from, before, after } = changed(children, runs, shape.$isRun);
  const nodes = children.slice(from, before);
  const wanted = runs.slice(from, after).map((run, at) => shape.$toRun(nodes[at], run));
  const isAsItWas = wanted.length === nodes.length && wanted.every((node, at) => node.is(nodes[at]));
  if (!isAsItWas) paragraph.splice(from, nodes.length, wanted);
}
