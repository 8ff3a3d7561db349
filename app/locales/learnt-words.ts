import type { MessageFormatElement } from "react-intl";

type Words = MessageFormatElement[];
type Changed = (words: Words) => Words;

const learnt: Record<string, Words> = {};
let changed: Changed = (words) => words;

/** Takes in what a module says, when it is loaded: words-in-browser.ts writes the call. Without arguments, as they stand. */
export function learn(said: Readonly<Record<string, string | Words>>): void {
  for (const [id, words] of Object.entries(said)) {
    learnt[id] = changed(typeof words === "string" ? [{ type: 0, value: words }] : words);
  }
}

/** Turns all words, those to come as well, into those of a language for trying out. */
export function sayInstead(change: Changed): void {
  changed = change;
  for (const [id, words] of Object.entries(learnt)) learnt[id] = changed(words);
}

/** What the browser has learnt so far. It grows as pages are opened. */
export function wordsOf(): Readonly<Record<string, Words>> {
  return learnt;
}
