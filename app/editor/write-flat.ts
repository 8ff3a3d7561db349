import type { Line, Run } from "#app/editor/flat-text.ts";
import { attributesOf, linesOf, wordsOf } from "#app/editor/flat-text.ts";
import { simpleDiffStringWithCursor } from "lib0/diff";
import type { Text } from "yjs";

/**
 * Makes a flat text say this by the smallest change: what stays is never taken out and put in again, for others may be
 * typing in it. Where letters repeat, the change is at the caret.
 */
export function writeFlat(text: Text, wanted: readonly Line[], caret: number): void {
  const [before, after] = [wordsOf(linesOf(text)), wordsOf(wanted)];
  const { index, remove, insert } = simpleDiffStringWithCursor(before, after, caret);
  if (remove > 0) text.delete(index, remove);
  if (insert !== "") insertRuns(text, index, insert.length, wanted);
  writeLooks(text, wanted);
}

/** Puts in what the wanted text has between these two places, each run with its own look. */
function insertRuns(text: Text, from: number, length: number, wanted: readonly Line[]): void {
  for (const { at, run } of placed(wanted)) {
    const [begin, end] = [Math.max(at, from), Math.min(at + run.text.length, from + length)];
    if (begin < end) text.insert(begin, run.text.slice(begin - at, end - at), attributesOf(run.look));
  }
}

/** Both say the same words by now. */
function writeLooks(text: Text, wanted: readonly Line[]): void {
  const written = [...placed(linesOf(text))];
  let first = 0;
  for (const { at, run } of placed(wanted)) {
    const end = at + run.text.length;
    while (first < written.length && endOf(written[first]) <= at) first += 1;
    for (const { at: begins, run: before } of written.slice(first)) {
      if (begins >= end) break;
      const begin = Math.max(at, begins);
      const isLetters = run.text !== "\n" && before.text !== "\n";
      if (isLetters && run.look !== before.look) {
        const length = Math.min(end, begins + before.text.length) - begin;
        text.format(begin, length, attributesOf(run.look, before.look));
      }
    }
  }
}

const endOf = (placed: { readonly at: number; readonly run: Run } | undefined) =>
  placed ? placed.at + placed.run.text.length : 0;

/** The runs of all lines, and the line feeds between them, with their places in the text. */
function* placed(lines: readonly Line[]): Generator<{ readonly at: number; readonly run: Run }> {
  let at = 0;
  for (const [index, line] of lines.entries()) {
    for (const run of index === 0 ? line : [{ text: "\n", look: 0 }, ...line]) {
      yield { at, run };
      at += run.text.length;
    }
  }
}
