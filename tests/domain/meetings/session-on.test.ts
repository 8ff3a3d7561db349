import { nextOnDay, sessionOn } from "#domain/meetings/session-on.ts";
import type { SessionKind } from "#domain/record/record.ts";
import { describe, expect, it } from "vitest";

const one = (id: string, from: string, to: string, kind: SessionKind = "session") => ({
  ...{ id, kind },
  ...{ startsAt: `2018-05-${from}`, endsAt: `2018-05-${to}` },
});
const programme = [
  one("s1", "07T09:30", "07T11:00"),
  one("coffee", "07T10:00", "07T10:15", "break"),
  one("s2", "07T11:30", "07T13:00"),
  one("s3", "08T09:00", "08T10:30"),
];

describe("the session that is on", () => {
  it.each([
    ["where somebody has the floor", "07T10:00", "s3", "s3"],
    ["by the programme, breaks in it left out", "07T10:05", undefined, "s1"],
    ["the next of the day, between two", "07T11:10", undefined, "s2"],
    ["the last, in the evening", "07T19:00", undefined, "s2"],
    ["the first, before the meeting", "01T09:00", undefined, "s1"],
  ])("is %s", (_, now, running, id) => {
    expect(sessionOn(programme, `2018-05-${now}`, running)?.id).toBe(id);
  });

  it("is none where there is no programme", () => {
    expect(sessionOn([], "2018-05-07T10:00")).toBeUndefined();
  });
});

describe("what comes next on the day", () => {
  it("is a break too, and nothing of tomorrow", () => {
    expect(nextOnDay(programme, "2018-05-07T09:45")?.id).toBe("coffee");
    expect(nextOnDay(programme, "2018-05-07T12:00")).toBeUndefined();
  });
});
