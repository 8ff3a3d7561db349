import type { PlannedSession } from "#domain/papers/planned-session.ts";
import { speechIn } from "#domain/papers/chair-speech.ts";
import { describe, expect, it } from "vitest";

const slot = (kind: PlannedSession["kind"], startsAt?: string, endsAt?: string): PlannedSession => ({
  ...{ kind, startsAt, endsAt, guidingQuestions: [], items: [] },
});
const day1 = (clock: string) => `2026-03-28T${clock}`;
const day2 = (clock: string) => `2026-03-29T${clock}`;
const talk = slot("session", day1("09:00"), day1("10:30"));
const saidAfter = (...later: PlannedSession[]) => speechIn(talk, { later }).after;
const again = (at: string, isNextDay = false) => ({ says: "we meet again", at, isNextDay });

describe("what the Chair says", () => {
  it("announces a pause, by a break or by the clock, and says nothing where one goes straight on", () => {
    expect(saidAfter(slot("break", day1("10:30")), slot("session", day1("11:00")))).toContainEqual(again("11:00"));
    expect(saidAfter(slot("session", day1("14:00")))).toContainEqual(again("14:00"));
    expect(saidAfter(slot("session", day1("10:30")))).toEqual([{ says: "floor is open" }, { says: "thanks" }]);
    expect(saidAfter()).toEqual([{ says: "floor is open" }, { says: "thanks" }]);
  });

  it("says tomorrow over the night in which clocks change, and no day at all after a day off", () => {
    expect(saidAfter(slot("session", day2("09:00")))).toContainEqual(again("09:00", true));
    expect(saidAfter(slot("session", "2026-03-31T09:00")).map(({ says }) => says)).not.toContain("we meet again");
  });

  it("names nobody who is not known, and is silent in breaks and about sessions without hours", () => {
    expect(speechIn(slot("opening"), { later: [] }).before).toEqual([{ says: "meeting is open", host: undefined }]);
    expect(speechIn(slot("break"), { later: [talk] })).toEqual({ before: [], after: [] });
    expect(speechIn(slot("session"), { later: [talk] }).after).toHaveLength(2);
    expect(speechIn(slot("scene-setting", day1("09:00")), { later: [] }).after).toEqual([{ says: "thanks" }]);
  });
});
