import { forDelegate, type DelegateSetting } from "#domain/floor/delegate-view.ts";
import { onScreen, type ScreenSetting } from "#domain/floor/screen.ts";
import type { Floor } from "#domain/floor/turn.ts";
import { describe, expect, it } from "vitest";

const now = new Date("2018-05-07T12:37:00Z");
const named = (code: string, en: string, ru: string) => ({ code, en, fr: en, ru, ar: en });
const names = {
  GEO: named("GEO", "Georgia", "Грузия"),
  AUT: named("AUT", "Austria", "Австрия"),
  PAK: named("PAK", "Pakistan", "Пакистан"),
  IOM: named("IOM", "IOM", "IOM"),
};
const kinds = { statement: "Speaking", question: "Question", reply: "Reply" };
const screen: ScreenSetting = {
  ...{ names, languages: ["en", "ru"], timeZone: "Europe/Sarajevo" },
  words: {
    ...{ speaking: "Speaking", nobody: "Nobody", unnamed: "A delegation", limit: "of #", over: "Time" },
    ...{ more: "… and # more", closed: "Closed", held: "Soon" },
    kinds: { ...kinds, "point of order": "Point of order", "right of reply": "Right of reply" },
  },
};

function aFloor(more: Partial<Floor> = {}, ...parties: readonly string[]): Floor {
  const addedAt = "2018-05-07T12:30:00Z";
  return {
    sessionId: "s1",
    current: { id: "t", party: "GEO", kind: "statement", startedAt: "2018-05-07T12:34:50Z", endedAt: null },
    spoken: [],
    waiting: parties.map((party, index) => ({ id: `w${index}`, party, kind: "statement", isRequest: false, addedAt })),
    ...{ isListClosed: false, screen: "list", isFrozen: false, limitSeconds: 300 },
    ...more,
  };
}

describe("the screen in the room", () => {
  it("shows who speaks in two languages, the next three, and how many more", () => {
    const { mode, shown } = onScreen(aFloor({}, "AUT", "PAK", "IOM", "AUT", "PAK"), screen, now);

    expect(mode).toBe("list");
    expect(shown).toMatchObject({
      ...{ clock: { text: "14:37" }, label: { text: "Speaking" }, more: { text: "… and 2 more" } },
      ...{ first: { text: "Georgia", lang: "en" }, second: { text: "Грузия", lang: "ru" } },
      ...{ time: { text: "2:10" }, limit: { text: "of 5:00" }, "first-2": { text: "Pakistan" } },
    });
    // Called alike in both languages, it stands once.
    expect(shown["first-3"]).toMatchObject({ text: "IOM" });
    expect(shown["second-3"]).toBeUndefined();
  });

  it("says in words that the time is over", () => {
    const late = new Date("2018-05-07T12:39:50Z");
    expect(onScreen(aFloor(), screen, late).shown["limit"]).toEqual({ text: "Time" });
  });

  it("says what a turn is that is no statement, and that nobody has the floor", () => {
    const { current } = aFloor();
    const order = current && { ...current, kind: "point of order" as const, party: null };
    expect(onScreen(aFloor({ current: order }), screen, now).shown).toMatchObject({
      ...{ label: { text: "Point of order" }, first: { text: "A delegation" } },
    });
    expect(onScreen(aFloor({ current: undefined }), screen, now).shown).toMatchObject({ first: { text: "Nobody" } });
  });

  it("shows nothing of the list beside a message", () => {
    const { mode, shown } = onScreen(aFloor({ screen: "message", message: "Coffee" }, "AUT"), screen, now);
    expect(mode).toBe("message");
    expect(Object.keys(shown)).toEqual(["clock", "message"]);
  });
});

describe("a delegate's page", () => {
  const words = { nobody: "Nobody", unnamed: "A delegation", none_next: "Nobody yet", more: "+#", limit: "of #" };
  const waits = { next_is_you: "Next, since #", waiting: "#: number ##", waiting_about: "#: number ##, ### min" };
  const setting: DelegateSetting = {
    ...{ names, language: "en", timeZone: "Europe/Sarajevo", party: "PAK" },
    ...{
      own: ["w1"],
      words: { ...words, ...waits, over: "Time", "point of order": "Order #", "right of reply": "Reply #" },
    },
  };

  it.each([
    [aFloor({}, "AUT"), "idle", undefined],
    [aFloor({ isListClosed: true }, "AUT"), "closed", undefined],
    [aFloor({}, "PAK", "AUT"), "waiting", "Next, since 14:30"],
    [aFloor({}, "AUT", "PAK"), "waiting", "14:30: number 2"],
  ])("says where the delegation stands: %#", (floor, standing, wait) => {
    const view = forDelegate(floor, setting, now);
    expect([view.standing, view.shown["wait statement"]?.text]).toEqual([standing, wait]);
  });

  it("says what waits beside the floor, and offers what does not and what can be taken back", () => {
    const floor = aFloor({}, "PAK", "PAK", "AUT");
    const kinds = ["point of order", "right of reply", "statement"] as const;
    const waiting = floor.waiting.map((one, index) => ({ ...one, kind: kinds[index] ?? "statement" }));
    const { standing, shown } = forDelegate({ ...floor, waiting }, setting, now);
    expect(standing).toBe("idle");
    expect(shown).toMatchObject({
      "wait point of order": { text: "Order 14:30" },
      "wait right of reply": { text: "Reply 14:30" },
    });
    expect(Object.keys(shown).filter((name) => /^(ask|mine)/.test(name))).toEqual([
      "ask statement",
      "mine right of reply",
    ]);
  });

  it("says that the floor is one's own, and counts down where there is a limit", () => {
    const { current } = aFloor();
    const view = forDelegate(aFloor({ current: current && { ...current, party: "PAK" } }), setting, now);
    expect([view.standing, view.shown["own"]?.text, view.shown["limit"]?.text]).toEqual([
      "speaking",
      "2:50",
      "of 5:00",
    ]);
  });
});
