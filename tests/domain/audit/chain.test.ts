import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  chainedTo,
  emptyChain,
  findBreak,
  hashedText,
  type ChainBreak,
  type ChainedEntry,
} from "#domain/audit/chain.ts";

const digest = (text: string) => createHash("sha256").update(text).digest("hex");

const rehashed = (entry: ChainedEntry): ChainedEntry => ({ ...entry, hash: digest(hashedText(entry)) });

/** As somebody would who numbers the entries again after an intervention of his own. */
const renumbered = (entries: readonly ChainedEntry[]) => entries.map((entry, index) => ({ ...entry, seq: index + 1 }));

function rechained(entries: readonly ChainedEntry[]): ChainedEntry[] {
  const chain: ChainedEntry[] = [];
  for (const entry of entries) chain.push(rehashed(chainedTo(chain.at(-1) ?? emptyChain, entry)));
  return chain;
}

const length = 60;
const chain = rechained(
  Array.from({ length }, (_, index) => ({
    ...emptyChain,
    at: new Date(Date.UTC(2018, 4, 7, 9, index)).toISOString(),
    actorId: ["ana", "bilal", "operator"][index % 3] ?? "ana",
    verb: index % 2 === 0 ? "intervention.noted" : "intervention.changed",
    targetId: `i${index}`,
    meetingId: index % 7 === 0 ? null : "sarajevo-2018",
    prevHash: "",
  })),
);
/** Signed in the morning, in the afternoon, and after the last entry. */
const heads = [20, 45, length].map((seq) => ({ seq, hash: chain[seq - 1]?.hash ?? "" }));

const forged: ChainedEntry = {
  seq: 0,
  at: "2018-05-07T09:00:00.000Z",
  actorId: "mallory",
  verb: "intervention.noted",
  targetId: "i99",
  meetingId: "sarajevo-2018",
  prevHash: digest("nothing"),
  hash: digest("nothing either"),
};

type Manipulation = { readonly entries: readonly ChainedEntry[]; readonly found: ChainBreak };

const position = (last: number) => fc.integer({ min: 1, max: last });
const at = (seq: number): ChainedEntry => chain[seq - 1] ?? forged;
const replaced = (seq: number, entry: ChainedEntry) => chain.with(seq - 1, entry);
const without = (seq: number) => chain.toSpliced(seq - 1, 1);

/** Another letter somewhere in the text. */
const flipped = (text: string, place: number): string => {
  const index = place % text.length;
  return `${text.slice(0, index)}${text[index] === "7" ? "8" : "7"}${text.slice(index + 1)}`;
};

const textFields = ["at", "actorId", "verb", "targetId", "prevHash", "hash"] as const;

const manipulations: Record<string, fc.Arbitrary<Manipulation>> = {
  "a letter of an entry is flipped": fc
    .record({ seq: position(length), field: fc.constantFrom(...textFields), place: fc.nat(63) })
    .map(({ seq, field, place }) => ({
      entries: replaced(seq, { ...at(seq), [field]: flipped(at(seq)[field], place) }),
      found: { kind: "changed", seq },
    })),
  "an entry is given another meeting, or none": position(length).map((seq) => ({
    entries: replaced(seq, { ...at(seq), meetingId: at(seq).meetingId === null ? "sarajevo-2018" : null }),
    found: { kind: "changed", seq },
  })),
  "an entry is changed, and its hash made to fit": position(length - 1).map((seq) => ({
    entries: replaced(seq, rehashed({ ...at(seq), actorId: "mallory" })),
    found: { kind: "changed", seq },
  })),
  "an entry is given another one before it, and its hash made to fit": position(length - 1).map((seq) => ({
    entries: replaced(seq, rehashed({ ...at(seq), prevHash: forged.prevHash })),
    found: { kind: "changed", seq },
  })),
  "an entry is changed, and it and all that follow are chained anew": position(length).map((seq) => ({
    entries: rechained(replaced(seq, { ...at(seq), actorId: "mallory" })),
    found: {
      kind: "rewritten",
      seq: 1 + Math.max(0, ...heads.map((head) => head.seq).filter((signed) => signed < seq)),
    },
  })),
  "an entry is deleted": position(length - 1).map((seq) => ({
    entries: without(seq),
    found: { kind: "missing", seq },
  })),
  "an entry is deleted, and the others numbered anew": position(length - 1).map((seq) => ({
    entries: renumbered(without(seq)),
    found: { kind: "changed", seq },
  })),
  "an entry is inserted": position(length).map((seq) => ({
    entries: renumbered(chain.toSpliced(seq - 1, 0, forged)),
    found: { kind: "inserted", seq },
  })),
  "an entry is inserted that names the one before it": position(length).map((seq) => ({
    entries: renumbered(chain.toSpliced(seq - 1, 0, chainedTo(chain[seq - 2] ?? emptyChain, forged))),
    found: { kind: "inserted", seq },
  })),
  "an entry is inserted and chained": position(length).map((seq) => ({
    entries: renumbered(chain.toSpliced(seq - 1, 0, rehashed(chainedTo(chain[seq - 2] ?? emptyChain, forged)))),
    found: { kind: "inserted", seq },
  })),
  "two entries change places": fc
    .uniqueArray(position(length), { minLength: 2, maxLength: 2 })
    .map(([one = 1, other = 2]) => ({
      entries: renumbered(chain.with(one - 1, at(other)).with(other - 1, at(one))),
      found: { kind: "reordered", seq: Math.min(one, other) },
    })),
  "the last entry is numbered otherwise, and its hash made to fit": fc.integer({ min: 1, max: 9 }).map((more) => ({
    entries: replaced(length, rehashed({ ...at(length), seq: length + more })),
    found: { kind: "changed", seq: length },
  })),
  "an entry is put after the last one": position(length - 1).map((seq) => ({
    entries: [...without(seq), { ...at(seq), seq: length + 1 }],
    found: { kind: "reordered", seq },
  })),
  "the newest are cut off": fc.nat(length - 1).map((left) => ({
    entries: chain.slice(0, left),
    found: { kind: "cut", seq: left },
  })),
  "the newest are cut off, and others written in their place": position(length - 1).map((left) => ({
    entries: rechained([...chain.slice(0, left), ...Array.from({ length }, () => forged)]),
    found: {
      kind: "rewritten",
      seq: 1 + Math.max(0, ...heads.map(({ seq }) => seq).filter((signed) => signed <= left)),
    },
  })),
};

describe("an audit chain", () => {
  it("is intact as it was written, at every length, whatever heads of it are known", () => {
    for (let left = 0; left <= length; left++) {
      const known = heads.filter(({ seq }) => seq <= left);
      expect(findBreak(chain.slice(0, left), [emptyChain, ...known], digest)).toBeUndefined();
    }
  });

  it("shows 10,000 of 10,000 manipulations, and names the first entry concerned", () => {
    const counts = new Map<string, number>();
    const anyManipulation = fc.oneof(
      ...Object.entries(manipulations).map(([name, arbitrary]) =>
        arbitrary.map((manipulation) => ({ name, ...manipulation })),
      ),
    );
    fc.assert(
      fc.property(anyManipulation, ({ name, entries, found }) => {
        counts.set(name, (counts.get(name) ?? 0) + 1);
        expect(findBreak(entries, heads.toReversed(), digest)).toEqual(found);
      }),
      { numRuns: 10_000 },
    );
    expect([...counts.keys()].toSorted()).toEqual(Object.keys(manipulations).toSorted());
  });

  it("does not notice without a head that its newest entries are missing", () => {
    expect(findBreak(chain.slice(0, 50), [], digest)).toBeUndefined();
    expect(findBreak(chain.slice(0, 50), heads, digest)).toEqual({ kind: "cut", seq: 50 });
    expect(findBreak([], heads, digest)).toEqual({ kind: "cut", seq: 0 });
  });
});

describe("the text of an entry that is hashed", () => {
  it("is canonical JSON of everything but the hash, with nothing for what is null", () => {
    const [entry] = rechained([{ ...forged, meetingId: null }]);
    expect(entry && hashedText(entry)).toBe(
      `{"actorId":"mallory","at":"2018-05-07T09:00:00.000Z","prevHash":"${"0".repeat(64)}","seq":1,"targetId":"i99","verb":"intervention.noted"}`,
    );
  });

  it("stays as it was when the audit gets a column that older entries do not have", () => {
    expect(hashedText({ ...at(1), commitment: null })).toBe(hashedText(at(1)));
    expect(hashedText({ ...at(1), commitment: "x" })).not.toBe(hashedText(at(1)));
  });
});
