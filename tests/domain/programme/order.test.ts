import { movedSessions } from "#domain/programme/order.ts";
import { daysOf, sessionsOf } from "#domain/programme/programme.ts";
import { lengthOf } from "#domain/programme/session-times.ts";
import { aProgrammeSession, arbitraryProgramme } from "#tests/domain/programme/a-session.ts";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

const at = (id: string, from: string, to?: string, day = 7) =>
  aProgrammeSession({
    id,
    startsAt: `2018-05-0${day}T${from}`,
    endsAt: to === undefined ? undefined : `2018-05-0${day}T${to}`,
  });

const hours = (sessions: ReturnType<typeof movedSessions>) =>
  daysOf(sessions ?? []).flatMap((day) =>
    day.sessions.map(({ id, startsAt = "", endsAt = "" }) => `${id} ${startsAt.slice(8, 16)}–${endsAt.slice(11, 16)}`),
  );

describe("moving a session", () => {
  const day = [at("a", "09:00", "10:00"), at("b", "10:15", "10:45"), at("c", "11:00", "12:00")];

  it("exchanges neighbours, each as long as before, with the gap between them", () => {
    expect(hours(movedSessions(day, "b", { to: "up" }))).toEqual([
      "b 07T09:00–09:30",
      "a 07T09:45–10:45",
      "c 07T11:00–12:00",
    ]);
  });

  it("goes past several as if by as many steps", () => {
    const byKey = movedSessions(movedSessions(day, "c", { to: "up" }) ?? [], "c", { to: "up" });
    expect(hours(movedSessions(day, "c", { to: "before", sessionId: "a" }))).toEqual(hours(byKey));
  });

  it("takes the hour of where it is put on another day, and leaves the others alone", () => {
    const two = [...day, at("d", "09:00", "09:30", 8)];
    expect(hours(movedSessions(two, "b", { to: "after", sessionId: "d" }))).toEqual([
      "a 07T09:00–10:00",
      "c 07T11:00–12:00",
      "d 08T09:00–09:30",
      "b 08T09:30–10:00",
    ]);
  });

  it("has no place before the first, nor beside what is not there", () => {
    expect(movedSessions(day, "a", { to: "up" })).toBeUndefined();
    expect(movedSessions(day, "a", { to: "after", sessionId: "gone" })).toBeUndefined();
    expect(movedSessions(day, "gone", { to: "up" })).toBeUndefined();
  });

  it("loses no session, shortens none and changes nothing but hours", () => {
    fc.assert(
      fc.property(arbitraryProgramme, fc.nat(6), fc.nat(6), fc.boolean(), (programme, from, to, isBefore) => {
        const sessions = sessionsOf(programme);
        const move = { to: isBefore ? ("before" as const) : ("after" as const), sessionId: `s${to}` };
        const after = movedSessions(sessions, `s${from}`, move);
        if (!after) return;
        const facts = ({ id, title }: (typeof sessions)[number]) => `${id} ${title}`;
        expect(after.map(facts).toSorted()).toEqual(sessions.map(facts).toSorted());
        const lengths = new Map(sessions.map((session) => [session.id, lengthOf(session)]));
        for (const session of after)
          if (session.startsAt !== undefined && lengths.get(session.id) !== undefined)
            expect(lengthOf(session)).toBe(lengths.get(session.id));
      }),
    );
  });
});
