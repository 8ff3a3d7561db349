import { daysOf, type Presenter, type Programme, type ProgrammeSession } from "#domain/programme/programme.ts";
import fc from "fast-check";

/** A session of the first day in Sarajevo, an hour long. */
export function aProgrammeSession(overrides: Partial<ProgrammeSession> = {}): ProgrammeSession {
  return {
    ...{ id: "s1", kind: "session", number: 1, title: "Voluntary return" },
    ...{ startsAt: "2018-05-07T09:00", endsAt: "2018-05-07T10:00", guidingQuestions: [], items: [] },
    ...overrides,
  };
}

export function aPresenter(party: string, overrides: Partial<Presenter> = {}): Presenter {
  return { party, capacity: "national", isConfirmed: true, ...overrides };
}

export function aProgramme(sessions: readonly ProgrammeSession[], timeZone = "Europe/Sarajevo"): Programme {
  return { meetingId: "sarajevo-2018", timeZone, days: daysOf(sessions) };
}

const twoDigits = (number: number) => String(number).padStart(2, "0");
const minuteOf = fc.integer({ min: 0, max: 23 * 60 + 59 });

const hours = fc.tuple(fc.integer({ min: 7, max: 8 }), minuteOf, minuteOf).map(([day, one, other]) => {
  const at = (minutes: number) => `2018-05-0${day}T${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`;
  return { startsAt: at(Math.min(one, other)), endsAt: at(Math.max(one, other)) };
});

const presenter = fc.record({
  party: fc.constantFrom("BIH", "TUR", "SRB"),
  name: fc.string({ minLength: 1, maxLength: 8 }),
  capacity: fc.constantFrom("national" as const, "chair" as const),
  isConfirmed: fc.boolean(),
});

/** Programmes of up to seven sessions, some without hours, with any letters in their names. */
export const arbitraryProgramme: fc.Arbitrary<Programme> = fc
  .array(
    fc.record({
      title: fc.string({ maxLength: 12 }),
      kind: fc.constantFrom("session" as const, "break" as const, "closing" as const),
      at: fc.option(hours, { nil: undefined }),
      presenters: fc.array(presenter, { maxLength: 3 }),
    }),
    { maxLength: 7 },
  )
  .map((sessions) =>
    aProgramme(
      sessions.map(({ at, presenters, ...session }, index) => ({
        ...session,
        ...at,
        id: `s${index}`,
        guidingQuestions: [],
        items: presenters.length > 0 ? [{ id: "i", title: "An item", presenters }] : [],
      })),
    ),
  );
