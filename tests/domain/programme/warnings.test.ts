import type { ProgrammeSession } from "#domain/programme/programme.ts";
import { warningsOf } from "#domain/programme/warnings.ts";
import { aPresenter, aProgramme, aProgrammeSession } from "#tests/domain/programme/a-session.ts";
import { describe, expect, it } from "vitest";

const facts = { startsOn: "2018-05-07", endsOn: "2018-05-08", invited: new Set(["SRB", "BIH"]) };
const item = (...presenters: ReturnType<typeof aPresenter>[]) => [{ id: "i1", title: "New law", presenters }];
const kinds = (sessions: readonly ProgrammeSession[], zone?: string, at: Parameters<typeof warningsOf>[1] = facts) =>
  warningsOf(aProgramme(sessions, zone), at).map(({ kind }) => kind);

describe("a programme is warned of", () => {
  it.each<[string, Partial<ProgrammeSession>, Partial<ProgrammeSession>, string[]]>([
    ["sessions that overlap", {}, { startsAt: "2018-05-07T09:59", endsAt: "2018-05-07T11:00" }, ["overlap"]],
    ["nothing where sessions touch", {}, { startsAt: "2018-05-07T10:00", endsAt: "2018-05-07T11:00" }, []],
    ["two that begin together, without an end", { endsAt: undefined }, { endsAt: undefined }, ["overlap"]],
    ["nothing of coffee within", {}, { kind: "break", startsAt: "2018-05-07T09:30", endsAt: "2018-05-07T09:45" }, []],
    [
      "coffee that outlasts",
      {},
      { kind: "break", startsAt: "2018-05-07T09:45", endsAt: "2018-05-07T10:15" },
      ["overlap"],
    ],
    ["a day before the meeting", {}, { startsAt: "2018-05-06T09:00", endsAt: "2018-05-06T10:00" }, ["outside"]],
    ["a session across midnight", {}, { startsAt: "2018-05-07T22:00", endsAt: "2018-05-08T01:00" }, ["midnight"]],
    ["an end before the beginning", {}, { startsAt: "2018-05-07T12:00", endsAt: "2018-05-07T11:00" }, ["ends-first"]],
    ["nothing without hours", {}, { startsAt: undefined, endsAt: undefined }, []],
  ])("%s", (_, one, other, expected) => {
    expect(kinds([aProgrammeSession(one), aProgrammeSession({ id: "s2", ...other })])).toEqual(expected);
  });

  it("one person in two places, and not two people of one delegation", () => {
    const [first, second] = [aPresenter("SRB", { name: "J. Marić" }), aPresenter("SRB", { name: "D. Ilić" })];
    const at = (presenter: typeof first) => [
      aProgrammeSession({ items: item(first) }),
      aProgrammeSession({ id: "s2", items: item(presenter) }),
    ];
    expect(kinds(at(first))).toEqual(["overlap", "double-booked"]);
    expect(kinds(at(second))).toEqual(["overlap"]);
  });

  it("who has not confirmed, and who is on no list; the Chair need not be", () => {
    const presenters = [
      aPresenter("SRB", { isConfirmed: false }),
      aPresenter("GEO"),
      aPresenter("TUR", { capacity: "chair" }),
    ];
    const sessions = [aProgrammeSession({ items: item(...presenters) })];
    expect(kinds(sessions)).toEqual(["unconfirmed", "not-invited"]);
    expect(kinds(sessions, undefined, { ...facts, invited: undefined })).toEqual(["unconfirmed"]);
  });

  it("six presenters in ninety minutes, and not five", () => {
    const six = Array.from({ length: 6 }, (_, index) => aPresenter("SRB", { name: `Person ${index}` }));
    const session = (presenters: typeof six) =>
      aProgrammeSession({ endsAt: "2018-05-07T10:30", items: item(...presenters) });
    expect(kinds([session(six)])).toEqual(["crowded"]);
    expect(kinds([session(six.slice(1))])).toEqual([]);
  });

  it.each([
    ["Europe/Sarajevo", "2018-03-25T02:30", ["no-such-time"]],
    ["Europe/Sarajevo", "2018-10-28T02:30", ["time-twice"]],
    ["Europe/Sarajevo", "2018-10-28T03:00", []],
    ["Australia/Lord_Howe", "2018-04-01T01:45", ["time-twice"]],
    ["America/New_York", "2018-03-11T02:00", ["no-such-time"]],
    ["Asia/Kolkata", "2018-03-25T02:30", []],
  ])("hours that clocks skip or show twice: %s, %s", (zone, startsAt, expected) => {
    const day = startsAt.slice(0, 10);
    const sessions = [aProgrammeSession({ startsAt, endsAt: undefined })];
    expect(kinds(sessions, zone, { startsOn: day, endsOn: day })).toEqual(expected);
  });

  it("again, once the facts change that were kept as they are", () => {
    const found = (endsAt: string) =>
      warningsOf(aProgramme([aProgrammeSession({ startsAt: "2018-05-09T09:00", endsAt })]), facts)[0]?.fingerprint;
    expect(found("2018-05-09T10:00")).toBe(found("2018-05-09T10:00"));
    expect(found("2018-05-09T10:00")).not.toBe(found("2018-05-09T11:00"));
  });
});
