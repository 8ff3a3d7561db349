import { endsSoon, isListed, isTickedFirst, letterHindrance } from "#domain/registering/visa-letters.ts";
import { describe, expect, it } from "vitest";

const kept = { letterAt: null };

describe("who gets a letter for a visa", () => {
  it("is whoever may still come and has given a passport", () => {
    expect(letterHindrance({ state: "accepted", asked: true, passport: kept })).toBeUndefined();
    expect(letterHindrance({ state: "accepted", asked: true })).toBe("no_passport");
    for (const state of ["refused", "withdrawn", "replaced"] as const)
      expect(letterHindrance({ state, asked: true, passport: kept }), state).toBe("gone");
  });

  it("is offered first to those who were accepted and have none", () => {
    expect(isTickedFirst({ state: "accepted", asked: false, passport: kept })).toBe(true);
    expect(isTickedFirst({ state: "registered", asked: true, passport: kept })).toBe(false);
    expect(isTickedFirst({ state: "accepted", asked: true, passport: { letterAt: "2018-05-01T09:00:00Z" } })).toBe(
      false,
    );
    expect(isTickedFirst({ state: "accepted", asked: true })).toBe(false);
  });

  it("is listed by what they asked or gave, or by the decision on them", () => {
    const asked = { state: "registered", asked: true } as const;
    const gave = { state: "accepted", asked: false, passport: kept } as const;
    const neither = { state: "accepted", asked: false } as const;
    const listed = (filter: Parameters<typeof isListed>[1]) =>
      [asked, gave, neither].map((seeker) => isListed(seeker, filter));
    expect(listed("concerned")).toEqual([true, true, false]);
    expect(listed("asked")).toEqual([true, false, false]);
    expect(listed("kept")).toEqual([false, true, false]);
    expect(listed("accepted")).toEqual([false, true, true]);
  });
});

describe("a passport that ends soon", () => {
  it("is one that does not last six months beyond the day of leaving", () => {
    expect(endsSoon("2018-11-07", "2018-05-08")).toBe(true);
    expect(endsSoon("2018-11-08", "2018-05-08")).toBe(false);
    expect(endsSoon("2019-02-27", "2018-08-31")).toBe(true);
    expect(endsSoon("2019-02-28", "2018-08-31")).toBe(false);
    expect(endsSoon("2019-05-30", "2018-12-01")).toBe(true);
    expect(endsSoon("2019-06-01", "2018-12-01")).toBe(false);
  });
});
