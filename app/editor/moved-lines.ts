import { lettersBetween, noteCopies } from "#app/editor/brought-back.ts";
import { changed } from "#app/editor/changed.ts";
import type { Line } from "#app/editor/lines.ts";
import { isSameLine, lengthOf } from "#app/editor/flat-text.ts";
import type { Rewriting } from "#app/editor/write-flat.ts";
import * as random from "lib0/random";
import type { Doc, Text } from "yjs";

/** A number that no author of typed letters has: Yjs gives those 32 bits. */
export const newMover = (): number => 2 ** 32 + random.uint32();

type Lines = readonly Line[];
type Place = { readonly from: number; readonly to: number };
type Letters = ReturnType<typeof lettersBetween>;

/**
 * Notes what becomes of lines that `write` takes out in one place and puts in at another, so that a line that two people
 * move apart from each other stands once. They are put in by another author, `mover`: where two put something in at one
 * place Yjs lets the author of the lower number go first, and what is typed at the end of a line belongs before the line
 * that is put behind it.
 */
export function notingMoved(
  { doc, text, name, mover }: { readonly doc: Doc; readonly text: Text; readonly name: string; readonly mover: number },
  { before, wanted, nameOf }: Rewriting,
  write: () => void,
): void {
  const stood = namesIn(before, wanted, nameOf).map(
    ([from, to]) => [lettersBetween(text, from.from, from.to), to] as const,
  );
  if (stood.length === 0) return write();
  const typist = doc.clientID;
  doc.clientID = mover;
  try {
    write();
  } finally {
    doc.clientID = typist;
  }
  const copies = stood.flatMap(([letters, { from, to }]) => aligned(letters, lettersBetween(text, from, to)));
  if (copies.length > 0) noteCopies(doc, name, copies);
}

/** Lines that say the same in another place, with both places; nothing where lines have no names. */
function namesIn(before: Lines, wanted: Lines, nameOf: Rewriting["nameOf"]): readonly (readonly [Place, Place])[] {
  const window = changed(before, wanted, isSameLine);
  if (window.before - window.from < 2 || window.after - window.from < 2) return [];
  const [old, now] = [placesIn(before), placesIn(wanted)];
  const known = new Map(before.slice(window.from, window.before).map((line, at) => [nameOf(line), window.from + at]));
  return wanted.slice(window.from, window.after).flatMap((line, at) => {
    const was = known.get(nameOf(line) ?? "");
    const [from, to] = [was === undefined ? undefined : old[was], now[window.from + at]];
    const stood = before[was ?? -1];
    if (!from || !to || !stood) return [];
    if (isSameLine(stood, line)) return [[from, to] as const];
    // A first line without a line feed gets one where it goes, which is no copy of anything.
    const isBegun = stood.head === undefined && isSameLine({ ...stood, head: line.head }, line);
    return isBegun ? [[from, { ...to, from: to.from + 1 }] as const] : [];
  });
}

function placesIn(lines: Lines): readonly Place[] {
  let at = 0;
  return lines.map((line) => ({ from: at, to: (at += lengthOf(line)) }));
}

/** Letters that stand in the place of others, those that stayed apart: they are no copies. */
function aligned(letters: Letters, now: Letters) {
  const found: { letters: Letters[number]; copy: { client: number; clock: number } }[] = [];
  let [at, used, index, taken] = [0, 0, 0, 0];
  for (let [one, other] = [letters[0], now[0]]; one && other; [one, other] = [letters[at], now[index]]) {
    const length = Math.min(one.length - used, other.length - taken);
    const [clock, copied] = [one.clock + used, other.clock + taken];
    const isCopy = one.client !== other.client || clock !== copied;
    if (isCopy) {
      found.push({
        letters: { client: one.client, clock, length },
        copy: { client: other.client, clock: copied },
      });
    }
    [used, taken] = [used + length, taken + length];
    if (used === one.length) [at, used] = [at + 1, 0];
    if (taken === other.length) [index, taken] = [index + 1, 0];
  }
  return found;
}
