import { differenceBetween } from "#domain/programme/difference.ts";
import { sessionsOf } from "#domain/programme/programme.ts";
import { calendarOf, toRelease, type Release } from "#domain/programme/release.ts";
import { aPresenter, aProgramme, aProgrammeSession, arbitraryProgramme } from "#tests/domain/programme/a-session.ts";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

const between = (...states: readonly Parameters<typeof aProgramme>[0][]) => {
  const [before = [], after = []] = states;
  return differenceBetween(aProgramme(before), aProgramme(after)).map(({ kind, session }) => [kind, session.id]);
};

describe("the difference between two programmes", () => {
  it("says what is new, dropped, moved, retimed, reworded, and who presents", () => {
    const session = aProgrammeSession();
    const presented = { items: [{ id: "i", title: "New law", presenters: [aPresenter("SRB")] }] };
    const instead = { items: [{ id: "i", title: "New law", presenters: [aPresenter("BIH")] }] };
    expect(between([], [session])).toEqual([["new", "s1"]]);
    expect(between([session], [])).toEqual([["dropped", "s1"]]);
    const otherDay = { ...session, startsAt: "2018-05-08T09:00", endsAt: "2018-05-08T10:00" };
    expect(between([session], [otherDay])).toEqual([["moved", "s1"]]);
    expect(between([session], [{ ...session, endsAt: "2018-05-07T10:30" }])).toEqual([["retimed", "s1"]]);
    expect(between([session], [{ ...session, title: "Return" }])).toEqual([["reworded", "s1"]]);
    expect(between([{ ...session, ...presented }], [{ ...session, ...instead }])).toEqual([["presenters", "s1"]]);
    expect(between([session], [{ ...session, floorNote: "coffee 9:30" }])).toEqual([["contents", "s1"]]);
  });

  it("is nothing between a programme and itself, nor when somebody confirms", () => {
    fc.assert(
      fc.property(arbitraryProgramme, (programme) => {
        expect(differenceBetween(programme, programme)).toEqual([]);
        expect(differenceBetween(programme, toRelease(programme))).toEqual([]);
      }),
    );
  });

  it("names exactly the sessions that are not the same in print", () => {
    fc.assert(
      fc.property(arbitraryProgramme, arbitraryProgramme, (before, after) => {
        const printed = (programme: typeof before) =>
          new Map(sessionsOf(toRelease(programme)).map((session) => [session.id, JSON.stringify(session)]));
        const [old, now] = [printed(before), printed(after)];
        const named = new Set(differenceBetween(before, after).map(({ session }) => session.id));
        for (const id of new Set([...old.keys(), ...now.keys()]))
          expect(named.has(id)).toBe(old.get(id) !== now.get(id));
      }),
    );
  });
});

describe("what calendars are told", () => {
  const releases = (programmes: readonly Release["programme"][]): Release[] =>
    programmes.map((programme, index) => ({
      ...{ id: `r${index}`, number: index + 1, releasedBy: "ana", programme },
      releasedAt: `2018-04-${String(index + 10)}T09:00:00.000Z`,
    }));

  it("a dropped session is cancelled and can come back; numbers only grow, and only with news", () => {
    const [here, later] = [aProgrammeSession(), aProgrammeSession({ endsAt: "2018-05-07T11:00" })];
    const told = (...states: (typeof here)[][]) =>
      calendarOf(releases(states.map((sessions) => aProgramme(sessions)))).map(({ sequence, isCancelled }) => [
        sequence,
        isCancelled,
      ]);
    expect(told([here])).toEqual([[0, false]]);
    expect(told([here], [here])).toEqual([[0, false]]);
    expect(told([here], [later])).toEqual([[1, false]]);
    expect(told([here], [], [])).toEqual([[1, true]]);
    expect(told([here], [], [here])).toEqual([[2, false]]);
  });

  it("has every session of the newest release with its hours, and never goes back", () => {
    fc.assert(
      fc.property(fc.array(arbitraryProgramme, { minLength: 1, maxLength: 4 }), (programmes) => {
        const all = releases(programmes);
        const now = calendarOf(all);
        const before = new Map(calendarOf(all.slice(0, -1)).map((told) => [told.session.id, told]));
        const shown = sessionsOf(programmes.at(-1) ?? aProgramme([])).filter(
          ({ startsAt, kind }) => startsAt !== undefined && kind !== "break",
        );
        expect(now.flatMap(({ session, isCancelled }) => (isCancelled ? [] : [session.id])).toSorted()).toEqual(
          shown.map(({ id }) => id).toSorted(),
        );
        for (const { session, sequence } of now)
          expect(sequence).toBeGreaterThanOrEqual(before.get(session.id)?.sequence ?? 0);
      }),
    );
  });
});
