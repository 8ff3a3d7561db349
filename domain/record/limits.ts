/**
 * How much one record may hold, in characters (UTF-16 units). A meeting of two days is some 60,000 characters;
 * whatever reaches these limits is a mistake or an attack, and is refused before it is read.
 */
export const recordLimits = {
  file: 10_000_000,
  text: 1_000_000,
  id: 200,
  /** Objects and lists one inside another. */
  depth: 64,
  /** Problems named at once; a person mends the first and asks again. */
  problems: 100,
} as const;
