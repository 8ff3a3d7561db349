/** The letter of a point by its place, from 0, as Word's lowerLetter list counts: a … z, aa, bb … zz, aaa. */
export function pointLetter(index: number): string {
  return String.fromCharCode(97 + (index % 26)).repeat(Math.floor(index / 26) + 1);
}
