import { entryCalled, isHeardOf, isOpenTo, standsBefore } from "#domain/floor/list-of-speakers.ts";
import { nothingOpened } from "#domain/floor/room-options.ts";
import { speakerKinds, type SpeakerKind } from "#domain/floor/turn.ts";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

type Entry = { readonly party: string; readonly kind: SpeakerKind };

/** "SRB point of order" as an entry. */
const entry = (words: string): Entry => {
  const kind = speakerKinds.find((name) => name === words.slice(4)) ?? "statement";
  return { party: words.slice(0, 3), kind };
};
const aList = fc.array(
  fc.record({ party: fc.constantFrom("SRB", "TUR", "GEO"), kind: fc.constantFrom(...speakerKinds) }),
);

/** The list on which these were put one after the other. */
function listed(entries: readonly Entry[]): Entry[] {
  return entries.reduce<Entry[]>((list, one) => {
    const before = standsBefore(list, one.kind);
    return list.toSpliced(before ? list.indexOf(before) : list.length, 0, one);
  }, []);
}

describe("a place on the list", () => {
  it.each<[string[], SpeakerKind, string | undefined]>([
    [[], "statement", undefined],
    [["SRB statement"], "statement", undefined],
    [["SRB statement"], "point of order", "SRB"],
    [["TUR point of order", "SRB statement"], "point of order", "SRB"],
    [["SRB statement", "GEO right of reply"], "question", "GEO"],
    [["SRB statement", "GEO right of reply"], "right of reply", undefined],
    [["SRB statement", "TUR right of reply"], "reply", "TUR"],
  ])("on %j for a %s is before %s", (list, kind, party) => {
    expect(standsBefore(list.map(entry), kind)?.party).toBe(party);
  });

  it("keeps points of order first and rights of reply last, each in the order in which they came", () => {
    fc.assert(
      fc.property(aList, (entries) => {
        const of = (...kinds: SpeakerKind[]) => entries.filter(({ kind }) => kinds.includes(kind));
        expect(listed(entries)).toEqual([
          ...of("point of order"),
          ...of("statement", "question", "reply"),
          ...of("right of reply"),
        ]);
      }),
    );
  });
});

describe("what is heard", () => {
  it.each(speakerKinds)("of a %s", (kind) => {
    const isSpecial = kind === "point of order" || kind === "right of reply";
    expect(isHeardOf(kind, nothingOpened)).toBe(!isSpecial);
    expect(isHeardOf(kind, { ...nothingOpened, takesPointsOfOrder: true })).toBe(kind !== "right of reply");
    expect(isHeardOf(kind, { ...nothingOpened, takesRightsOfReply: true })).toBe(kind !== "point of order");
    expect(isOpenTo(kind, true)).toBe(isSpecial);
    expect(isOpenTo(kind, false)).toBe(true);
  });
});

describe("whoever has taken the floor", () => {
  it.each<[string[], string, number | undefined]>([
    [["SRB statement"], "SRB statement", 0],
    [["SRB question"], "SRB statement", 0],
    [["SRB statement"], "TUR statement", undefined],
    [["SRB statement"], "SRB right of reply", undefined],
    [["SRB right of reply"], "SRB statement", undefined],
    [["SRB point of order", "SRB statement"], "SRB statement", 1],
    [["SRB point of order", "SRB statement"], "SRB point of order", 0],
    [["SRB question", "SRB statement"], "SRB statement", 1],
  ])("of %j as %s is done with at %s", (list, called, index) => {
    const entries = list.map(entry);
    const found = entryCalled(entries, entry(called));
    expect(found).toBe(index === undefined ? undefined : entries[index]);
  });
});
