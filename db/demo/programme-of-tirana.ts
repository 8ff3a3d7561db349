import type { Capacity } from "#domain/record/record.ts";
import type { Presenter, ProgrammeItem } from "#domain/programme/programme.ts";
import type { IsoDate } from "#domain/text/dates.ts";
import { hours, nextDay } from "#db/demo/days.ts";
import type { SessionFields } from "#db/programme/session-acts.ts";

export type Planned = { readonly id: string; readonly fields: SessionFields; readonly items: readonly ProgrammeItem[] };

/** Two days with what a programme has: breaks, moderators, presenters as what they are there, questions to guide them. */
export function programmeOfTirana(first: IsoDate): readonly Planned[] {
  const second = nextDay(first);
  return [
    planned("s1", { kind: "opening", ...hours(first, "09:30", "10:00") }, [
      item("i1", "Welcome", 10, presenter("ALB", "host", "Ms Dritta Shembulli")),
      item(
        "i2",
        "Opening remarks",
        10,
        presenter("TUR", "chair", "Mr Deniz Örnek"),
        presenter("MKD", "chair", "Mr Goran Obrazec"),
      ),
    ]),
    planned(
      "s2",
      {
        ...{ kind: "session", number: 1, title: "Skills that employers look for", ...hours(first, "10:00", "11:30") },
        moderator: "Ms Aletta Schets, Secretariat",
        guidingQuestions: ["Who finds out which skills are missing?", "How long does recognition take, and why?"],
      },
      [
        item("i3", "A register of missing skills", 20, presenter("AUT", "national", "Ms Klara Musterfeld")),
        item("i4", "Testing skills before departure", 20, presenter("PAK", "national", "Mr Bilal Namoona")),
        item("i5", "What three pilot projects cost", 15, presenter("IOM", "national", "Ms Ensample Specimen")),
      ],
    ),
    planned("s3", { kind: "break", title: "Coffee", ...hours(first, "11:30", "12:00") }),
    planned(
      "s4",
      {
        ...{ kind: "session", number: 2, title: "Training on both sides", ...hours(first, "12:00", "13:15") },
        moderator: "Mr Joris Voorbeeld, Netherlands",
        guidingQuestions: ["Who pays for the training, and who gains by it?"],
      },
      [
        item("i6", "Nursing schools as partners", 20, presenter("DEU", "national", "Ms Vera Vorlage")),
        item("i7", "Learning a trade in two countries", 20, presenter("SRB", "national", "Ms Uzorka Uzorković")),
      ],
    ),
    planned("s5", { kind: "break", title: "Lunch", ...hours(first, "13:15", "14:30") }),
    planned(
      "s6",
      {
        ...{
          kind: "session",
          number: 3,
          title: "Seasonal work around the Adriatic",
          ...hours(first, "14:30", "16:30"),
        },
        moderator: "Mr Goran Obrazec, North Macedonia",
        floorNote: "coffee 15:30–15:45",
      },
      [
        item("i8", "A season in agriculture", 15, presenter("ALB", "national", "Mr Besnik Modeli")),
        item("i9", "Inspections on farms", 15, presenter("BGR", "national", "Mr Petar Primerov")),
      ],
    ),
    planned(
      "s7",
      {
        ...{
          kind: "session",
          number: 4,
          title: "What people bring home with them",
          ...hours(second, "09:30", "11:00"),
        },
        moderator: "Mr Deniz Örnek, Türkiye",
        guidingQuestions: ["Which skills of returnees are lost at the border?"],
      },
      [
        item("i10", "Certificates that count at home", 20, presenter("AFG", "national", "Mr Namuna Namunai")),
        item("i11", "A fund of returnees", 15, presenter("european-commission", "national", "Mr Marc Exemplaire")),
      ],
    ),
    planned("s8", { kind: "break", title: "Coffee", ...hours(second, "11:00", "11:30") }),
    planned("s9", {
      kind: "plenary",
      title: "What the two Working Groups do next",
      ...hours(second, "11:30", "12:30"),
    }),
    planned("s10", { kind: "closing", ...hours(second, "12:30", "13:00") }, [
      item("i12", "Points summarised by the Chairs", 20, presenter("TUR", "chair"), presenter("MKD", "chair")),
    ]),
  ];
}

type Said = Partial<SessionFields> & Pick<SessionFields, "kind">;

function planned(id: string, said: Said, items: readonly ProgrammeItem[] = []): Planned {
  const nothing = { number: null, title: null, startsAt: null, endsAt: null, moderator: null, floorNote: null };
  return { id, fields: { ...nothing, guidingQuestions: [], ...said }, items };
}

const item = (id: string, title: string, minutes: number, ...presenters: readonly Presenter[]): ProgrammeItem => ({
  ...{ id, title, minutes, presenters },
});

/** Somebody who presents, confirmed. */
export const presenter = (party: string, capacity: Capacity, name?: string): Presenter => ({
  ...{ party, capacity, isConfirmed: true },
  ...(name !== undefined && { name }),
});
