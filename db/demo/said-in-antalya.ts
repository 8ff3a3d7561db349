import type { MeetingRecord, RecordIntervention } from "#domain/record/record.ts";

type Session = "opening" | "s1" | "s2" | "s3";

const presented = (id: string, party: string, line: string): RecordIntervention => ({
  ...{ id, party, kind: "presentation", form: "predicate", line },
});
const stated = (id: string, party: string, line: string): RecordIntervention => ({
  ...{ id, party, kind: "statement", form: "predicate", line },
});

/** What was said in Antalya by session: invented, a line each. */
export const saidInAntalya: Readonly<Record<Session, readonly RecordIntervention[]>> = {
  opening: [
    {
      ...{ id: "i1", party: "TUR", kind: "opening", capacity: "chair", form: "predicate" },
      line: "opened the meeting and recalled that advice costs less than any rescue",
    },
    {
      ...{ id: "i2", party: "ICMPD", kind: "welcome", capacity: "secretariat", form: "predicate" },
      line: "thanked the delegations for the answers to its questionnaire",
    },
  ],
  s1: [
    presented(
      "i3",
      "PAK",
      "described two resource centres, to which people come mostly in the last week before they leave",
    ),
    presented("i4", "AFG", "reported that families decide together and should be advised together"),
    stated("i5", "DEU", "explained that most questions of its callers concern the recognition of diplomas"),
    stated("i6", "IRQ", "suggested that advice be offered where passports are issued"),
  ],
  s2: [
    presented("i7", "AUT", "presented a course of five days for advisers in embassies"),
    presented("i8", "IOM", "recommended that advisers be people who migrated themselves"),
    stated("i9", "GEO", "informed about a certificate for private agencies"),
    stated("i10", "NLD", "offered to share its course on the first conversation"),
  ],
  s3: [
    stated("i11", "TUR", "proposed a common leaflet in seven languages"),
    stated("i12", "SRB", "asked that the leaflet be tried out at a border crossing first"),
  ],
};

/** How its Chair summed it up. */
export const pointsOfAntalya: NonNullable<MeetingRecord["chairPoints"]> = [
  {
    id: "p1",
    text: "Advice reaches people too late: it should begin where passports are issued.",
    sources: ["i3", "i6"],
  },
  { id: "p2", text: "Families should be advised together.", sources: ["i4"] },
  { id: "p3", text: "Whoever has migrated is trusted most as an adviser.", sources: ["i8"] },
  {
    id: "p4",
    text: "A common leaflet will be tried out at one border crossing before the next meeting.",
    sources: ["i11", "i12"],
  },
];
