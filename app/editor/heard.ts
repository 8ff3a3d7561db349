import type { Line, Piece } from "#app/editor/lines.ts";
import { inLines, lengthOf, linesOf } from "#app/editor/flat-text.ts";
import type { Shape } from "#app/editor/shape.ts";
import type { Text, YTextEvent } from "yjs";
import { ContentFormat, ContentString, type Item } from "yjs";

/** What a change put in, took out and left, in order. */
export type Step = { readonly retain?: number; readonly insert?: number; readonly delete?: number };

export type Heard = { readonly lines: readonly Line[]; readonly steps: readonly Step[] };

/**
 * The lines of a text after a change, and the change; only lines that it reaches are read. Yjs could tell the change, but
 * as it does it takes formats out of the document, which is then changed by whoever only looks on.
 */
export function heardIn(before: readonly Line[], event: YTextEvent, shape: Shape): Heard {
  const text = event.target;
  const { steps, begin, end, longer } = changeIn(event);
  let [start, from] = [0, 0];
  // What is put in before a line feed ends the line before it.
  for (const line of before) {
    const next = start + lengthOf(line);
    if (next >= begin) break;
    [start, from] = [next, from + 1];
  }
  let [at, to] = [start, from];
  for (const line of before.slice(from)) {
    if (to > from && at > end) break;
    [at, to] = [at + lengthOf(line), to + 1];
  }
  const made = inLines(piecesBetween(text, start, at + longer), shape);
  // Before the line feed of a later line nothing stands.
  const lines = shape.begun([...before.slice(0, from), ...(from === 0 ? made : made.slice(1)), ...before.slice(to)]);
  const isWhole = lines.reduce((sum, line) => sum + lengthOf(line), 0) === text.length;
  return { steps, lines: isWhole ? lines : linesOf(text, shape) };
}

type Marks = Record<string, unknown>;

/** Between which places of the text as it was something changed, and by how much it is longer now. */
function changeIn(event: YTextEvent) {
  const steps: Step[] = [];
  const [was, is]: [Marks, Marks] = [{}, {}];
  let [at, begin, end, longer, isSettled] = [0, undefined as number | undefined, 0, 0, true];
  const changing = () => {
    begin ??= at;
    isSettled = false;
  };
  for (const item of itemsOf(event.target)) {
    const [stood, stands] = [!event.adds(item) && (!item.deleted || event.deletes(item)), !item.deleted];
    if (stood !== stands) changing();
    if (item.content instanceof ContentFormat) {
      if (stood) mark(was, item.content);
      if (stands) mark(is, item.content);
    } else if (item.content instanceof ContentString) {
      // A mark reaches as far as it makes letters carry something else.
      isSettled ||= stood && stands && isSame(was, is);
      if (stood && stands) push(steps, "retain", item.length);
      else if (stands) push(steps, "insert", item.length);
      else if (stood) push(steps, "delete", item.length);
      longer += (stands ? item.length : 0) - (stood ? item.length : 0);
      at += stood ? item.length : 0;
    }
    if (!isSettled) end = at;
  }
  return { steps, begin: begin ?? 0, end, longer };
}

function push(steps: Step[], what: keyof Step, length: number): void {
  const last = steps.at(-1);
  if (last?.[what] === undefined) steps.push({ [what]: length });
  else steps[steps.length - 1] = { [what]: last[what] + length };
}

/** What stands between two places, as Yjs would tell it. */
function piecesBetween(text: Text, from: number, to: number): readonly Piece[] {
  const pieces: Piece[] = [];
  const marks: Marks = {};
  let at = 0;
  for (const { content, deleted, length } of itemsOf(text)) {
    if (at >= to) break;
    if (deleted) continue;
    if (content instanceof ContentFormat) mark(marks, content);
    if (!(content instanceof ContentString)) continue;
    const insert = content.str.slice(Math.max(0, from - at), Math.max(0, to - at));
    if (insert !== "") pieces.push({ insert, attributes: { ...marks } });
    at += length;
  }
  return pieces;
}

function* itemsOf(text: Text): Generator<Item> {
  for (let item = text._start; item !== null; item = item.right) yield item;
}

function mark(marks: Marks, { key, value }: ContentFormat): void {
  if (value === null) delete marks[key];
  else marks[key] = value;
}

const isSame = (one: Marks, other: Marks) =>
  Object.keys({ ...one, ...other }).every((name) => one[name] === other[name]);
