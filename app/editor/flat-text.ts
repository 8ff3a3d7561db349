import type { Line, Marks, Piece, Run } from "#app/editor/lines.ts";
import type { Shape } from "#app/editor/shape.ts";
import type { Doc, Text } from "yjs";

/** How a run of a note is written. The bits are Lexical's, so that neither side translates. */
export const looks = { bold: 1, italic: 2, underline: 8 } as const;
export const allLooks = looks.bold | looks.italic | looks.underline;

/** The flat text of this name in a document: paragraphs and the line feeds between or before them. */
export const flatText = (doc: Doc, name: string): Text => doc.getText(`text:${name}`);

/**
 * A document that changes only as somebody changes it. After others' changes Yjs takes out marks of formatting that say
 * nothing new, as a change of its own: on the page of somebody who may only read, and on a server that logs what came.
 */
export function untidied(doc: Doc): Doc {
  doc.on("afterTransaction", (transaction) => {
    transaction._needFormattingCleanup = false;
  });
  return doc;
}

/** The paragraphs of a flat text; at least one. */
export function linesOf(text: Text, shape: Shape): readonly Line[] {
  // Yjs gives deltas no type. A flat text holds strings alone (app/collab/fault-of-document.ts).
  return shape.begun(inLines(text.toDelta() as Piece[], shape));
}

/** Cuts letters at their line feeds; the first line has none before it. */
export function inLines(pieces: readonly Piece[], shape: Shape): readonly Line[] {
  const lines: { head: Marks | undefined; runs: Run[] }[] = [{ head: undefined, runs: [] }];
  for (const { insert, attributes = {} } of pieces) {
    insert.split("\n").forEach((part, at) => {
      if (at > 0) lines.push({ head: shape.headMarks(attributes), runs: [] });
      const runs = lines.at(-1)?.runs;
      for (const run of part === "" ? [] : shape.runs(part, attributes)) {
        const last = runs?.at(-1);
        if (runs && last && isSameMarks(last.marks, run.marks) && shape.joins(run)) {
          runs[runs.length - 1] = { text: last.text + run.text, marks: run.marks };
        } else runs?.push(run);
      }
    });
  }
  return lines;
}

/** A line as Yjs would tell it. */
export const piecesOf = ({ head, runs }: Line): readonly Piece[] => [
  ...(head ? [{ insert: "\n", attributes: head }] : []),
  ...runs.map(({ text, marks }) => ({ insert: text, attributes: marks })),
];

/** How many signs of the text a line takes, with its line feed. */
export const lengthOf = ({ head, runs }: Line): number =>
  runs.reduce((sum, { text }) => sum + text.length, head ? 1 : 0);

export function isSameLine(one: Line, other: Line): boolean {
  return (one.head === undefined) === (other.head === undefined) && looksSame(one, other);
}

/** Is a paragraph that shows the one as it must be for the other? A line feed that carries nothing is not seen. */
export function looksSame(one: Line, other: Line): boolean {
  if (one === other) return true;
  const isHead = isSameMarks(one.head ?? {}, other.head ?? {});
  return isHead && one.runs.length === other.runs.length && one.runs.every((run, at) => isSameRun(run, other.runs[at]));
}

const isSameRun = (one: Run, other: Run | undefined) => one.text === other?.text && isSameMarks(one.marks, other.marks);

export function isSameMarks(one: Marks, other: Marks): boolean {
  if (one === other) return true;
  const names = Object.keys(one);
  return names.length === Object.keys(other).length && names.every((name) => one[name] === other[name]);
}

/** The attributes that make letters of these marks carry those. */
export function attributesFrom(before: Marks, wanted: Marks): Record<string, string | true | null> {
  const gone = Object.keys(before).filter((name) => !(name in wanted));
  const come = Object.entries(wanted).filter(([name, value]) => before[name] !== value);
  return Object.fromEntries([...gone.map((name) => [name, null] as const), ...come]);
}
