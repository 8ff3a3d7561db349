import { aligned } from "#domain/text/aligned.ts";
import type { Aligned } from "#domain/text/aligned.ts";
import { isWord, wordsIn } from "#domain/text/words.ts";

/** A stretch of text as it stood, as it stands, or both. */
export type Change = { readonly kind: "kept" | "gone" | "new"; readonly words: string };

/** A word, or what stands between words. What is no text (a footnote, the end of a paragraph) has a name. */
export type Token = { readonly words: string; readonly name?: string };

/** What was taken out of a text and put in, word by word. The pieces that are not gone make up `after`. */
export function changesBetween(before: string, after: string): Change[] {
  const changes: Change[] = [];
  for (const token of changedTokens(tokensOf(before), tokensOf(after))) {
    const { words } = token.kind === "gone" ? token.old : token.now;
    const last = changes.at(-1);
    if (last?.kind === token.kind) changes[changes.length - 1] = { kind: last.kind, words: last.words + words };
    else changes.push({ kind: token.kind, words });
  }
  return changes;
}

export const tokensOf = (text: string) => wordsIn(text).map((words): Token => ({ words }));

/**
 * Token by token what stays, goes and comes, so that people can read it: two changes with no more than a space or a
 * short word between them are one, and texts that have little in common replace each other whole.
 */
export function changedTokens<T extends Token>(old: readonly T[], now: readonly T[]): Aligned<T>[] {
  const exact = aligned(old, now, { name: ({ words, name }) => name ?? words, weight: weightOf });
  const kept = lettersIn(exact.filter(({ kind }) => kind === "kept"));
  const isOther = kept < leastInCommon * Math.min(lettersOf(old), lettersOf(now));
  return stretchesOf(isOther ? exact.flatMap(apart) : joined(exact)).flatMap(goneFirst);
}

const leastInCommon = 0.35;

/** A word is worth its letters, and a footnote that stands in both texts more than any sentence. */
const weightOf = ({ words, name }: Token) => (name === undefined ? (isWord(words) ? words.length + 1 : 1) : 1000);

const lettersOf = (tokens: readonly Token[]) =>
  tokens.reduce((count, { words, name }) => count + (name === undefined && isWord(words) ? words.length : 0), 0);
const lettersIn = (stretch: Stretch<Token>) =>
  lettersOf(stretch.map((token) => (token.kind === "gone" ? token.old : token.now)));

type Stretch<T> = readonly Aligned<T>[];

/** Stretches that are kept, and stretches that are not, in turn. */
function stretchesOf<T>(tokens: Stretch<T>): Stretch<T>[] {
  const stretches: Aligned<T>[][] = [];
  for (const token of tokens) {
    const last = stretches.at(-1);
    if (last?.[0] && (last[0].kind === "kept") === (token.kind === "kept")) last.push(token);
    else stretches.push([token]);
  }
  return stretches;
}

const goneFirst = <T>(stretch: Stretch<T>): Stretch<T> => [
  ...stretch.filter(({ kind }) => kind !== "new"),
  ...stretch.filter(({ kind }) => kind === "new"),
];

function joined<T extends Token>(exact: Stretch<T>): Stretch<T> {
  const stretches = stretchesOf(exact);
  return stretches.flatMap((stretch, index) => {
    const [before, after] = [stretches[index - 1], stretches[index + 1]];
    const isLittle =
      stretch[0]?.kind === "kept" && before && after && isLost(stretch, lettersIn(before) + lettersIn(after));
    return isLittle ? stretch.flatMap(apart) : stretch;
  });
}

/** Nobody would see that this little was kept between two changes. The end of a sentence or a line is seen. */
function isLost(stretch: Stretch<Token>, lettersAround: number): boolean {
  const stops = stretch.some(
    (token) => token.kind === "kept" && (token.now.name ?? /[\n.;:!?]/u.exec(token.now.words)),
  );
  const letters = lettersIn(stretch);
  return !stops && (letters === 0 || (letters <= 3 && lettersAround > 12));
}

/** Kept words as taken out and put in again. */
function apart<T extends Token>(token: Aligned<T>): Aligned<T>[] {
  if (token.kind !== "kept" || token.now.name !== undefined) return [token];
  return [
    { kind: "gone", old: token.old },
    { kind: "new", now: token.now },
  ];
}
