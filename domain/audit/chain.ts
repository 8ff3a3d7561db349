/** One entry of the audit as it is stored. Its hash holds all the rest of it, and so all that came before. */
export type ChainedEntry = {
  readonly seq: number;
  readonly at: string;
  readonly actorId: string;
  readonly verb: string;
  readonly targetId: string;
  readonly meetingId: string | null;
  readonly deviceSessionId?: string | null;
  readonly reasonHash?: string | null;
  readonly prevHash: string;
  readonly hash: string;
};

/** How far a chain had grown when somebody looked: nothing up to here may ever differ. */
export type ChainHead = Pick<ChainedEntry, "seq" | "hash">;

/** SHA-256 in hexadecimal digits, from whoever has one: the browser's is asynchronous, Node's is not for this floor. */
export type Digest = (text: string) => string;

/**
 * The first thing that is wrong. `seq` is the entry it is about; where the end was cut off, the last one that is left.
 * `rewritten`: sound in itself and not what was signed; `seq` is the first entry that no signature vouches for.
 */
export type ChainBreak = {
  readonly kind: "changed" | "missing" | "inserted" | "reordered" | "cut" | "rewritten";
  readonly seq: number;
};

/** The head of a chain that nothing has been written into. */
export const emptyChain: ChainHead = { seq: 0, hash: "0".repeat(64) };

/** What belongs to the entry after `head`, before its hash. */
export function chainedTo<Entry extends object>(
  head: ChainHead,
  entry: Entry,
): Entry & { seq: number; prevHash: string } {
  return { ...entry, seq: head.seq + 1, prevHash: head.hash };
}

/**
 * The text whose digest is an entry's hash: canonical JSON (RFC 8785) of all its other fields. What is null is left
 * out, so that a column that is added later leaves the hashes of older entries as they are.
 */
export function hashedText(entry: object): string {
  const fields = Object.entries(entry).filter(([name, value]) => name !== "hash" && value !== null);
  return JSON.stringify(Object.fromEntries(fields.toSorted(([one], [other]) => (one < other ? -1 : 1))));
}

/** The first break of a chain, read from its beginning and held against the heads that are known of it, in any order. */
export function findBreak(
  entries: readonly ChainedEntry[],
  heads: readonly ChainHead[],
  digest: Digest,
): ChainBreak | undefined {
  for (const [index, entry] of entries.entries()) {
    const tip = entries[index - 1] ?? emptyChain;
    if (entry.prevHash !== tip.hash || !standsAt(index + 1, entry, digest)) return breakAt(index, entries, digest);
  }
  return findDisagreement(entries, heads);
}

const standsAt = (seq: number, entry: ChainedEntry, digest: Digest) =>
  entry.seq === seq && entry.hash === digest(hashedText(entry));

/** Names the break at which reading stopped: the entries before it are sound and follow each other. */
function breakAt(index: number, entries: readonly ChainedEntry[], digest: Digest): ChainBreak {
  const seq = index + 1;
  const [entry, ...later] = entries.slice(index);
  const tip = entries[index - 1] ?? emptyChain;
  if (entry === undefined) throw new RangeError(`There is no entry at ${seq}.`);
  if (later.some(({ prevHash }) => prevHash === tip.hash)) {
    const isDisplaced = later.some(({ hash }) => hash === entry.prevHash);
    return { kind: isDisplaced ? "reordered" : "inserted", seq };
  }
  if (entry.prevHash === tip.hash) return { kind: "changed", seq };
  const beforeTip = entries[index - 2] ?? emptyChain;
  if (index > 0 && entry.prevHash === beforeTip.hash) return { kind: "inserted", seq: seq - 1 };
  if (entry.seq > seq) return { kind: "missing", seq };

  // Sound in itself and well followed: then the entry before it is another than the one it was written after.
  const [next] = later;
  const isSound = standsAt(seq, entry, digest) && (next === undefined || next.prevHash === entry.hash);
  return { kind: "changed", seq: isSound && index > 0 ? seq - 1 : seq };
}

function findDisagreement(entries: readonly ChainedEntry[], heads: readonly ChainHead[]): ChainBreak | undefined {
  let vouchedFor = 0;
  for (const { seq, hash } of heads.toSorted((one, other) => one.seq - other.seq)) {
    if (seq > entries.length) return { kind: "cut", seq: entries.length };
    if ((entries[seq - 1] ?? emptyChain).hash !== hash) return { kind: "rewritten", seq: vouchedFor + 1 };
    vouchedFor = seq;
  }
  return undefined;
}
