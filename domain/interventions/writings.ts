/** A row of the log of a capture's documents: who wrote, and when by the server's clock. */
export type Logged = { readonly seq: number; readonly at: string; readonly author: string };

/** What was written in one go: a step of a capture's history. */
export type Writing = {
  readonly from: string;
  readonly until: string;
  readonly authors: readonly string[];
  /** The last row of the log that belongs to it. */
  readonly seq: number;
};

/** Whoever stops for longer has begun anew, in milliseconds. */
const pause = 30_000;

/**
 * The log of a capture as people remember it: one step for as long as somebody goes on writing. Two who write at the
 * same time make one step of both, or each letter would be a step of its own.
 */
export function writingsOf(log: readonly Logged[]): Writing[] {
  const writings: Writing[] = [];
  const lastOf = new Map<string, number>();
  for (const { seq, at, author } of log) {
    const now = Date.parse(at);
    const goesOn = now - (lastOf.get(author) ?? -Infinity) < pause;
    lastOf.set(author, now);
    const begun = goesOn ? writings.findLastIndex(({ authors }) => authors.includes(author)) : -1;
    // Whoever joined in since is of the same writing.
    const [first, ...others] = begun === -1 ? [] : writings.splice(begun);
    const authors = first?.authors ?? [author];
    const all = others.length === 0 ? authors : [...new Set([authors, ...others.map((one) => one.authors)].flat())];
    writings.push({ from: first?.from ?? at, until: at, authors: all, seq });
  }
  return writings;
}
