/**
 * Stands in our list references, where npm docx looks for `{reference-instance}` in the finished XML and puts a number
 * in its place, also in the middle of somebody's sentence. No text may therefore contain it.
 */
export const listMarker = "\uE000";

export type RemovedCharacter = {
  readonly codePoint: number;
  /** Index in the text as it came. */
  readonly at: number;
};

/**
 * Takes out what no Word file can hold: everything outside the characters of XML 1.0 (section 2.2: controls, U+FFFE,
 * U+FFFF, halves of surrogate pairs) and our own list marker. Returns the text and each character that was removed.
 */
export function withoutIllegalCharacters(text: string): { text: string; removed: RemovedCharacter[] } {
  const removed: RemovedCharacter[] = [];
  const cleaned = text.replace(illegal, (character, at: number) => {
    removed.push({ codePoint: character.codePointAt(0) ?? 0, at });
    return "";
  });
  return { text: cleaned, removed };
}

// With the u flag \p{Cs} is half a surrogate pair standing alone; a whole pair is one character of another class.
const illegal = new RegExp(`[\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\uFFFE\\uFFFF\\p{Cs}${listMarker}]`, "gu");
