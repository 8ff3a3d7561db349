import type { AcceptedPerson } from "#domain/papers/list-of-participants.ts";
import type { PlannedSession } from "#domain/papers/planned-session.ts";
import type { PaperSource } from "#domain/papers/paper-head.ts";
import type { MeetingRecord } from "#domain/record/record.ts";
import { budapestProcess } from "#domain/register/base/budapest-process.ts";
import type { Language } from "#domain/register/register.ts";
import { aRecord } from "#tests/support/factories.ts";

type Stated = {
  readonly language?: Language;
  readonly participants?: MeetingRecord["participants"];
  readonly startsOn?: string;
};

/** A meeting in Sarajevo with the names of the Budapest Process, before anybody has registered. */
export function aPaperSource({ language = "en", participants, startsOn = "2018-05-07" }: Stated = {}): PaperSource {
  const endsOn = startsOn.replace(/-07$/u, "-08");
  const record = aRecord({
    dialogue: { id: "budapest-process" },
    meeting: {
      ...{ id: "sarajevo-2018", title: "Joint meeting of the Silk Routes and South East European Working Groups" },
      ...{ kind: "joint working group meeting", startsOn, endsOn, timeZone: "Europe/Sarajevo", city: "Sarajevo" },
      ...{ host: "BIH", chairs: [{ party: "TUR", body: "silk-routes" }], secretariat: "ICMPD" },
      ...{ language: "en", symbol: "BP/JWG/2018/1" },
      background: ["Return and reintegration were last discussed in Sofia in 2017."],
    },
  });
  return { record: { ...record, participants }, register: budapestProcess, language, issuedOn: "2018-04-27" };
}

const presenter = (party: string, more: object = {}) =>
  ({ party, capacity: "national", isConfirmed: true, ...more }) as const;

/** Two days, with what an agenda has to cope with: breaks, a session in two parts, an unconfirmed name, notes. */
export const plannedSessions: readonly PlannedSession[] = [
  {
    ...{ kind: "opening", startsAt: "2018-05-07T09:00", endsAt: "2018-05-07T09:30", guidingQuestions: [] },
    items: [
      { title: "", presenters: [presenter("BIH", { capacity: "host" })] },
      { title: "", presenters: [presenter("TUR", { capacity: "chair" })] },
    ],
  },
  {
    ...{ kind: "break", title: "Coffee", startsAt: "2018-05-07T10:45", endsAt: "2018-05-07T11:15" },
    ...{ guidingQuestions: [], items: [] },
  },
  {
    ...{ kind: "session", number: 1, title: "Good practices for voluntary return" },
    ...{ startsAt: "2018-05-07T11:15", endsAt: "2018-05-07T12:45", moderator: "Ms Ilze Moreaux" },
    floorNote: "Serbia leaves at noon.",
    guidingQuestions: ["What makes a return sustainable?"],
    items: [
      {
        title: "The new law",
        minutes: 15,
        paper: "BP/JWG/2018/1/PRES.1",
        presenters: [presenter("SRB", { name: "Mr Milan Petrović" })],
      },
      { title: "", minutes: 10, presenters: [presenter("IOM"), presenter("DEU", { isConfirmed: false })] },
      { title: "", presenters: [presenter("XKX")] },
    ],
  },
  {
    ...{ kind: "session", number: 1, title: "Good practices for voluntary return", guidingQuestions: [] },
    ...{ startsAt: "2018-05-07T14:00", endsAt: "2018-05-07T15:15", items: [] },
  },
  {
    ...{ kind: "closing", startsAt: "2018-05-08T15:45", endsAt: "2018-05-08T16:30", guidingQuestions: [] },
    items: [{ title: "Points summarised by the Chair", presenters: [] }],
  },
];

/** Somebody who was accepted and may be named. */
export function aPerson(party: string, familyName: string, more: Partial<AcceptedPerson> = {}): AcceptedPerson {
  return {
    ...{ id: `${party}-${familyName}`, party, isHead: false, courtesy: "Ms", givenName: "Arta", familyName },
    ...{ function: "Head of Department", institution: "Ministry of the Interior", consentsToList: true, ...more },
  };
}
