import type { Spelling } from "#domain/text/spelling.ts";

/** "Albania, Austria and the Netherlands"; Americans set a comma before the "and" of three or more. */
export function listed(items: readonly string[], spelling: Spelling): string {
  const last = items.at(-1);
  if (last === undefined) return "";
  if (items.length === 1) return last;
  const comma = spelling === "en-US" && items.length > 2 ? "," : "";
  return `${items.slice(0, -1).join(", ")}${comma} and ${last}`;
}

const words: readonly string[] = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];

/** Up to nine in words, as the house writes numbers in running text. */
export function numberInText(count: number): string {
  return words[count] ?? String(count);
}

/** The number that a word or figure states: "29", "nine", "Twelve"; `undefined` if it is neither. */
export function numberOf(text: string): number | undefined {
  if (/^\d{1,5}$/.test(text)) return Number(text);
  const found = [...words, ...largerWords].indexOf(text.toLowerCase());
  return found > 0 ? found : undefined;
}

const largerWords: readonly string[] = [
  "ten",
  "eleven",
  "twelve",
  "thirteen",
  "fourteen",
  "fifteen",
  "sixteen",
  "seventeen",
  "eighteen",
  "nineteen",
  "twenty",
];

/** The place that an ordinal names: "fourth", "Tenth"; `undefined` for any other word. */
export function ordinalOf(text: string): number | undefined {
  const found = ordinals.indexOf(text.toLowerCase());
  return found < 0 ? undefined : found + 1;
}

const ordinals: readonly string[] = [
  "first",
  "second",
  "third",
  "fourth",
  "fifth",
  "sixth",
  "seventh",
  "eighth",
  "ninth",
  "tenth",
  "eleventh",
  "twelfth",
];
