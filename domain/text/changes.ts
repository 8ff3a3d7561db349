/** A stretch of text as it stood, as it stands, or both. */
export type Change = { readonly kind: "kept" | "gone" | "new"; readonly words: string };

/** Longer stretches are shown as taken out and put in whole: comparing them word by word would take too long. */
const mostPairs = 1_000_000;

/** What was taken out of a text and put in, word by word. The pieces that are not gone make up `after`. */
export function changesBetween(before: string, after: string): Change[] {
  const [old, now] = [wordsIn(before), wordsIn(after)];
  let start = 0;
  while (start < old.length && start < now.length && old[start] === now[start]) start += 1;
  let end = 0;
  while (end < old.length - start && end < now.length - start && old.at(-1 - end) === now.at(-1 - end)) end += 1;
  const middle = compared(old.slice(start, old.length - end), now.slice(start, now.length - end));
  return joined([...kept(now.slice(0, start)), ...middle, ...kept(now.slice(now.length - end))]);
}

/** Words, and what stands between them. */
const wordsIn = (text: string) => text.match(/\s|[^\s]+/gu) ?? [];
const as = (kind: Change["kind"]) => (words: readonly string[]) => words.map((word): Change => ({ kind, words: word }));
const kept = as("kept");
const gone = as("gone");
const added = as("new");

/** The longest sequence of words that both have stays. */
function compared(old: readonly string[], now: readonly string[]): Change[] {
  if (old.length * now.length > mostPairs) return [...gone(old), ...added(now)];
  const row = now.length + 1;
  const common = new Uint32Array((old.length + 1) * row);
  const at = (i: number, j: number) => common[i * row + j] ?? 0;
  for (let i = old.length - 1; i >= 0; i--)
    for (let j = now.length - 1; j >= 0; j--)
      common[i * row + j] = old[i] === now[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const changes: Change[] = [];
  let [i, j] = [0, 0];
  while (i < old.length && j < now.length) {
    if (old[i] === now[j]) {
      changes.push(...kept(now.slice(j, j + 1)));
      i += 1;
      j += 1;
    } else if (at(i + 1, j) >= at(i, j + 1)) changes.push(...gone(old.slice(i, ++i)));
    else changes.push(...added(now.slice(j, ++j)));
  }
  return [...changes, ...gone(old.slice(i)), ...added(now.slice(j))];
}

/** Neighbours of one kind are one piece. */
function joined(changes: readonly Change[]): Change[] {
  const pieces: Change[] = [];
  for (const { kind, words } of changes) {
    const last = pieces.at(-1);
    if (last?.kind === kind) pieces[pieces.length - 1] = { kind, words: last.words + words };
    else pieces.push({ kind, words });
  }
  return pieces;
}
