/**
 * How many letters have to be added, left out or changed, or neighbours exchanged, to make one text of the other.
 * Counting stops where it comes to more than `most`, because whoever asks only wants to know whether it is a slip.
 */
export function editsBetween(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  const [letters, others] = [[...one], [...other]];
  let before: readonly number[] = [];
  let row = Array.from({ length: others.length + 1 }, (_, column) => column);
  for (const [line, letter] of letters.entries()) {
    const next = [line + 1];
    for (const [column, against] of others.entries()) {
      const changed = (row[column] ?? 0) + (letter === against ? 0 : 1);
      const isExchanged = letter === others[column - 1] && letters[line - 1] === against;
      const exchanged = isExchanged ? (before[column - 1] ?? 0) + 1 : most + 1;
      next.push(Math.min(changed, exchanged, (row[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1));
    }
    before = row;
    row = next;
  }
  return Math.min(row.at(-1) ?? 0, most + 1);
}
