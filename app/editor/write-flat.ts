import { changed } from "#app/editor/changed.ts";
import type { Line, Marks, Piece } from "#app/editor/lines.ts";
import { attributesFrom, isSameLine, lengthOf, piecesOf } from "#app/editor/flat-text.ts";
import { segments } from "#app/editor/segments.ts";
import { simpleDiffStringWithCursor } from "lib0/diff";
import type { Text } from "yjs";

type Lines = readonly Line[];

/** What a text says and what it should, with what tells that a line of the one is a line of the other. */
export type Rewriting = {
  readonly before: Lines;
  readonly wanted: Lines;
  readonly nameOf: (line: Line) => string | undefined;
};

/**
 * Has a flat text say what it should by the smallest change: what stays is never taken out and put in
 * again, for others may be typing in it. Where letters repeat, the change is at the caret. Only the lines that differ
 * are looked into.
 */
export function writeFlat(text: Text, { before, wanted, nameOf }: Rewriting, caret: number): void {
  const window = around(lineAt(before, caret), changed(before, wanted, isSameLine), before, wanted);
  let at = lengthOfAll(before.slice(0, window.from));
  const { head, lines, named } = begunAnew(before[window.from], wanted.slice(window.from, window.after), nameOf);
  const changes = segments(before.slice(window.from, window.before), lines, named).flatMap((segment) => {
    const begin = at;
    at += lengthOfAll(segment.before);
    return changeOf(segment, caret - begin);
  });
  const change = [...head, ...changes];
  // Yjs loses formats where it deletes from a place that it remembers; a delta it walks from the beginning.
  if (change.some((part) => !("retain" in part) || part.attributes)) {
    // Nor does it take a line feed as the last part of one.
    text.applyDelta([{ retain: lengthOfAll(before.slice(0, window.from)) }, ...change, { retain: 0 }]);
  }
}

/**
 * A first line that lost its line feed and gets one: the feed comes alone, so that no letter is taken out and put in with
 * it. Everybody who writes there puts one in, and letters that each of them had put in anew would stand several times.
 */
function begunAnew(
  stood: Line | undefined,
  wanted: Lines,
  nameOf: Rewriting["nameOf"],
): { readonly head: readonly Part[]; readonly lines: Lines; readonly named: Rewriting["nameOf"] } {
  const [first, ...others] = wanted;
  const isBare = stood !== undefined && stood.head === undefined;
  if (!isBare || first?.head === undefined || nameOf(stood) !== nameOf(first))
    return { head: [], lines: wanted, named: nameOf };
  const bare = { ...first, head: undefined };
  return {
    head: [{ insert: "\n", attributes: { ...first.head } }],
    lines: [bare, ...others],
    named: (line) => nameOf(line === bare ? first : line),
  };
}

const lengthOfAll = (lines: Lines) => lines.reduce((sum, line) => sum + lengthOf(line), 0);

function lineAt(lines: Lines, caret: number): number {
  let left = caret;
  const found = lines.findIndex((line) => (left -= lengthOf(line)) <= 0);
  return found === -1 ? lines.length : found;
}

/** What differs, with the line of the caret: among lines that say the same it tells which of them is meant. */
function around(line: number, window: ReturnType<typeof changed>, before: Lines, wanted: Lines): typeof window {
  const isElsewhere = line >= window.from || (window.from === window.before && window.from === window.after);
  if (isElsewhere) return window;
  const behind = Math.min(before.length - window.before, before.length - line - 1, wanted.length - line - 1);
  return { from: line, before: before.length - behind, after: wanted.length - behind };
}

type Segment = ReturnType<typeof segments>[number];

/** One part of a change of a text, as Yjs takes it. */
type Part =
  | { readonly retain: number; readonly attributes?: Record<string, string | true | null> }
  | { readonly delete: number }
  | { readonly insert: string; readonly attributes: object };

function changeOf({ before, wanted, shared }: Segment, caret: number): readonly Part[] {
  const [stood, pieces] = [before.flatMap(piecesOf), wanted.flatMap(piecesOf)];
  const [was, is] = [wordsOf(stood), wordsOf(pieces)];
  const { index, remove, insert } = simpleDiffStringWithCursor(was, withOwnFeeds(is, shared, was), caret);
  const come = index + insert.length;
  return [
    ...kept(cut(stood, 0, index), cut(pieces, 0, index)),
    ...(remove > 0 ? [{ delete: remove }] : []),
    // Yjs writes into the attributes that it is given.
    ...cut(pieces, index, come).map((piece) => ({ insert: piece.insert, attributes: { ...piece.attributes } })),
    ...kept(cut(stood, index + remove, was.length), cut(pieces, come, is.length)),
  ];
}

const wordsOf = (pieces: readonly Piece[]) => pieces.map(({ insert }) => insert).join("");

/** Line feeds that are never those of lines that go are written as a sign that stands nowhere else. */
function withOwnFeeds(words: string, shared: number, others: string): string {
  if (words.indexOf("\n", shared) === -1) return words;
  let sign = 0xe000;
  while (words.includes(String.fromCharCode(sign)) || others.includes(String.fromCharCode(sign))) sign += 1;
  return words.slice(0, shared) + words.slice(shared).replaceAll("\n", String.fromCharCode(sign));
}

/** What makes letters that stay carry what they should; both say the same words. */
function kept(stood: readonly Piece[], wanted: readonly Piece[]): readonly Part[] {
  const parts: Part[] = [];
  let [at, end] = [0, 0];
  for (const { insert, attributes = {} } of wanted) {
    end += insert.length;
    for (const piece of cut(stood, at, end)) {
      // The marks of pieces are ours: they came from lines.
      const change = attributesFrom((piece.attributes ?? {}) as Marks, attributes as Marks);
      const isOther = Object.keys(change).length > 0;
      parts.push({ retain: piece.insert.length, ...(isOther && { attributes: change }) });
    }
    at = end;
  }
  return parts;
}

/** The pieces between two places. */
function cut(pieces: readonly Piece[], from: number, to: number): readonly Piece[] {
  let at = 0;
  return pieces.flatMap(({ insert, attributes }) => {
    const begin = at;
    at += insert.length;
    const kept = insert.slice(Math.max(0, from - begin), Math.max(0, to - begin));
    return kept === "" ? [] : [{ insert: kept, attributes }];
  });
}
