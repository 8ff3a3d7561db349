import type { Doc, Text } from "yjs";

/** How a run is written. The bits are Lexical's, so that neither side translates. */
export const looks = { bold: 1, italic: 2, underline: 8 } as const;
export const allLooks = looks.bold | looks.italic | looks.underline;

/** Text of one look, without a line feed. */
export type Run = { readonly text: string; readonly look: number };
/** A paragraph. */
export type Line = readonly Run[];

/** The flat text of this name in a document: paragraphs divided by line feeds, looks as attributes. */
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
export function linesOf(text: Text): readonly Line[] {
  // Yjs gives deltas no type. A flat text holds strings alone (app/collab/fault-of-document.ts).
  const pieces = text.toDelta() as {
    readonly insert: string;
    readonly attributes?: Readonly<Record<string, unknown>>;
  }[];
  return inLines(pieces.map(({ insert, attributes }) => ({ text: insert, look: lookOf(attributes) })));
}

/** Cuts runs at their line feeds. */
export function inLines(runs: readonly Run[]): readonly Line[] {
  const lines: Run[][] = [[]];
  for (const { text, look } of runs) {
    text.split("\n").forEach((part, at) => {
      if (at > 0) lines.push([]);
      const line = lines.at(-1);
      const last = line?.at(-1);
      if (!line || part === "") return;
      if (last?.look === look) line[line.length - 1] = { text: last.text + part, look };
      else line.push({ text: part, look });
    });
  }
  return lines;
}

/** The words of paragraphs, divided by line feeds. */
export function wordsOf(lines: readonly Line[]): string {
  return lines.map((line) => line.map(({ text }) => text).join("")).join("\n");
}

export function isSameLine(one: Line, other: Line): boolean {
  return one.length === other.length && one.every(({ text, look }, at) => isRun(other[at], text, look));
}

const isRun = (run: Run | undefined, text: string, look: number) => run?.text === text && run.look === look;

function lookOf(attributes: Readonly<Record<string, unknown>> = {}): number {
  return Object.entries(looks).reduce((look, [name, bit]) => (attributes[name] === true ? look | bit : look), 0);
}

/** The attributes that make a look of another; of none where nothing is given. */
export function attributesOf(look: number, before = 0): Record<string, true | null> {
  const changed = Object.entries(looks).filter(([, bit]) => (look & bit) !== (before & bit));
  return Object.fromEntries(changed.map(([name, bit]) => [name, look & bit ? true : null]));
}
