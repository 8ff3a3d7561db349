import type { Line, Piece } from "#app/editor/flat-text.ts";
import { inLines, lengthOf, piecesOf } from "#app/editor/flat-text.ts";
import type { Shape } from "#app/editor/shape.ts";
import type { YTextEvent } from "yjs";

type Delta = YTextEvent["delta"];

/** The lines of a text after a change that Yjs told; only those that it reaches are made anew. */
export function heardIn(lines: readonly Line[], delta: Delta, shape: Shape): readonly Line[] {
  const { begin, end } = reach(delta);
  let [start, from] = [0, 0];
  // What is put in before a line feed ends the line before it.
  for (const line of lines) {
    const next = start + lengthOf(line);
    if (next >= begin) break;
    [start, from] = [next, from + 1];
  }
  let [at, to] = [start, from];
  for (const line of lines.slice(from)) {
    if (to > from && at >= end) break;
    [at, to] = [at + lengthOf(line), to + 1];
  }
  const made = inLines(changedBy(lines.slice(from, to).flatMap(piecesOf), delta, start), shape);
  // Before the line feed of a later line nothing stands.
  return shape.begun([...lines.slice(0, from), ...(from === 0 ? made : made.slice(1)), ...lines.slice(to)]);
}

/** Between which places of the text as it was something changed. */
function reach(delta: Delta): { readonly begin: number; readonly end: number } {
  let at = 0;
  let begin: number | undefined;
  let end = 0;
  for (const { insert, retain = 0, delete: removed = 0, attributes } of delta) {
    const isChange = insert !== undefined || removed > 0 || attributes !== undefined;
    if (isChange) begin ??= at;
    at += retain + removed;
    if (isChange) end = at;
  }
  return { begin: begin ?? 0, end };
}

/** Pieces that stand from a place of the text, after a change of the text. */
function changedBy(pieces: readonly Piece[], delta: Delta, start: number): readonly Piece[] {
  const left = [...pieces];
  const made: Piece[] = [];
  const take = (count: number) => {
    const piece = left.shift();
    if (!piece) return undefined;
    const { insert, attributes } = piece;
    if (insert.length > count) left.unshift({ insert: insert.slice(count), attributes });
    return { insert: insert.slice(0, count), attributes };
  };
  let before = start;
  for (const { insert, retain = 0, delete: removed = 0, attributes = {} } of delta) {
    if (typeof insert === "string") made.push({ insert, attributes });
    const passed = Math.min(before, retain);
    before -= passed;
    let count = retain - passed + removed;
    for (let piece = count > 0 ? take(count) : undefined; piece; piece = count > 0 ? take(count) : undefined) {
      count -= piece.insert.length;
      if (removed === 0) made.push({ ...piece, attributes: withChange(piece.attributes, attributes) });
    }
  }
  return [...made, ...left];
}

function withChange(attributes: Piece["attributes"] = {}, change: Readonly<Record<string, unknown>>) {
  return Object.fromEntries(Object.entries({ ...attributes, ...change }).filter(([, value]) => value !== null));
}
