import { withoutIllegalCharacters } from "#domain/text/characters.ts";

/** In bytes of UTF-8: a speech of an hour is some 60,000. */
export const longestRemark = 200_000;

/**
 * A text as it is kept: lines end in LF, without what no Word file can hold and without the two marks that make letters
 * show in another order than they stand (LRO, RLO); the marks that Arabic needs stay.
 */
export function cleanRemark(text: string): string {
  return withoutIllegalCharacters(text)
    .text.replaceAll(/\r\n?|[\u2028\u2029]/gu, "\n")
    .replaceAll(/[\u202D\u202E]/gu, "")
    .replaceAll(/[^\S\n]+$/gmu, "")
    .replaceAll(/\n{3,}/gu, "\n\n")
    .trim();
}

export function isTooLong(text: string): boolean {
  return new TextEncoder().encode(text).length > longestRemark;
}

/** The paragraphs of a text, without empty lines. */
export function paragraphsOf(text: string): readonly string[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}
