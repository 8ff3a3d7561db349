import { likeness, wordCounts } from "#domain/redline/likeness.ts";
import type { RedlineLine, RedlinePiece } from "#domain/redline/redline.ts";
import type { Aligned } from "#domain/text/aligned.ts";
import { changedTokens, changesBetween, tokensOf } from "#domain/text/changes.ts";
import type { Token } from "#domain/text/changes.ts";

type Lines = readonly RedlineLine[];
/** A word, a footnote with its text, or the end of a line that is not the last. */
type LineToken = Token & { readonly note?: string };

/** What stays, goes and comes between the lines of one side and those of the other, word by word. */
export function piecesBetween(old: Lines, now: Lines): RedlinePiece[] {
  const names = noteNames(notesOf(old), notesOf(now));
  const pieces: RedlinePiece[] = [];
  for (const token of changedTokens(tokens(old, names.old), tokens(now, names.now))) {
    const piece = pieceOf(token);
    const last = pieces.at(-1);
    if (last && "words" in last && "words" in piece && last.kind === piece.kind)
      pieces[pieces.length - 1] = { kind: last.kind, words: last.words + piece.words };
    else pieces.push(piece);
  }
  return pieces;
}

function pieceOf(token: Aligned<LineToken>): RedlinePiece {
  const { words, name, note } = token.kind === "gone" ? token.old : token.now;
  if (note !== undefined) {
    const before = token.kind === "new" ? "" : (token.old.note ?? "");
    return { kind: token.kind, note: changesBetween(before, token.kind === "gone" ? "" : note) };
  }
  return name === undefined || token.kind === "kept" ? { kind: token.kind, words } : { kind: token.kind, cut: true };
}

const notesOf = (lines: Lines) => lines.flatMap(({ footnotes }) => footnotes.map(({ text }) => text));

function tokens(lines: Lines, names: readonly string[]): LineToken[] {
  let notes = 0;
  return lines.flatMap(({ text, footnotes }, index) => {
    const line: LineToken[] = index === 0 ? [] : [{ words: "", name: "cut" }];
    let from = 0;
    for (const { at, text: note } of footnotes) {
      line.push(...tokensOf(text.slice(from, at)), { words: "", name: names[notes++] ?? "", note });
      from = at;
    }
    return [...line, ...tokensOf(text.slice(from))];
  });
}

/** A footnote that was rewritten is the same footnote: both get one name. */
function noteNames(old: readonly string[], now: readonly string[]) {
  const names = old.map((_, index) => `note ${index}`);
  const free = new Set(names.keys());
  const nameOf = (note: string, index: number) => {
    const counts = wordCounts(note);
    const same = [...free].find((place) => old[place] === note);
    const found = same ?? [...free].find((place) => likeness(wordCounts(old[place] ?? ""), counts) >= leastAlike);
    if (found !== undefined) free.delete(found);
    return found === undefined ? `new note ${index}` : `note ${found}`;
  };
  return { old: names, now: now.map(nameOf) };
}

const leastAlike = 0.4;
