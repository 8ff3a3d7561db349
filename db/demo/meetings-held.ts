import { newMeetingId } from "#domain/meetings/meeting-id.ts";
import type { MeetingRecord } from "#domain/record/record.ts";
import { budapestProcess } from "#domain/register/base/budapest-process.ts";
import type { IsoDate } from "#domain/text/dates.ts";
import type { Act } from "#db/audit/audit.ts";
import type { Db } from "#db/database/client.ts";
import { hours, nextDay, tuesdayFrom } from "#db/demo/days.ts";
import { pointsOfAntalya, saidInAntalya as said } from "#db/demo/said-in-antalya.ts";
import { recordPresence } from "#db/presence/presence.ts";
import { importRecord } from "#db/record/records.ts";

type Held = {
  readonly title: string;
  readonly kind: string;
  readonly city: string;
  readonly zone: string;
  readonly host: string;
  readonly bodies: readonly string[];
  /** How long ago. */
  readonly days: number;
  /** Besides those who come to every meeting. */
  readonly parties: string;
};

const always = "AUT BGR DEU NLD PAK TUR european-commission ICMPD IOM";

const workingGroup = { kind: "working group meeting" };

/** Five invented meetings of the last two years. Only the last has a report; of the others the lists are kept. */
const held: readonly Held[] = [
  {
    ...{ ...workingGroup, title: "Working together on visa fraud", city: "Skopje" },
    ...{ zone: "Europe/Skopje", host: "MKD", bodies: ["south-east-europe"], days: -742 },
    parties: "ALB BIH HRV HUN MKD MNE SRB SVN XKX frontex",
  },
  {
    ...{ title: "Priorities for the next two years", kind: "senior officials’ meeting" },
    ...{ city: "Istanbul", zone: "Europe/Istanbul", host: "TUR", bodies: ["senior-officials"], days: -560 },
    parties:
      "AFG ALB ARM AZE BGD BIH CHE CZE GEO HRV HUN IRN IRQ KAZ MDA MKD MNE NOR POL ROU SRB SWE UKR XKX frontex UNHCR",
  },
  {
    ...{ ...workingGroup, title: "Labour migration around the Black Sea", city: "Batumi" },
    ...{ zone: "Asia/Tbilisi", host: "GEO", bodies: ["black-sea"], days: -378 },
    parties: "ARM AZE GEO MDA POL ROU UKR ILO",
  },
  {
    ...{ ...workingGroup, title: "Registering migrants abroad", city: "Islamabad" },
    ...{ zone: "Asia/Karachi", host: "PAK", bodies: ["silk-routes"], days: -210 },
    parties: "AFG BGD CHE IRN IRQ SWE UNHCR",
  },
  {
    ...{ ...workingGroup, title: "Advice before departure", city: "Antalya" },
    ...{ zone: "Europe/Istanbul", host: "TUR", bodies: ["silk-routes"], days: -77 },
    parties: "AFG ALB AZE BGD CHE GEO IRQ MKD SRB SWE UNHCR",
  },
];

/**
 * Brings in the meetings that were held before, with who was there; of the last also what was said, and who was in which
 * session. Returns the id of the last.
 */
export function bringInMeetingsHeld(db: Db, { today, ...act }: Act & { readonly today: Date }): string {
  const ids = held.map((meeting) => {
    const record = recordOf(meeting, today, meeting === held.at(-1));
    const outcome = importRecord(db, { ...act, record, base: budapestProcess });
    if (outcome.outcome !== "imported") throw new Error(`The demonstration's ${record.meeting.id} was not imported.`);
    return outcome.meetingId;
  });
  const meetingId = ids.at(-1) ?? "";
  for (const [sessionId, absent] of Object.entries(awayFrom))
    recordPresence(db, {
      ...{ ...act, meetingId, sessionId },
      marks: partiesOf(held.at(-1)).map((party) => ({ party, isPresent: !absent.includes(party) })),
    });
  return meetingId;
}

/** In the last of them: who was not in which session. Bangladesh came to none, and Georgia spoke where it was not seen. */
const awayFrom: Readonly<Record<string, readonly string[]>> = {
  opening: ["BGD"],
  s1: ["BGD", "SWE"],
  s2: ["BGD", "AZE", "GEO"],
  s3: ["BGD", "AZE", "CHE", "european-commission"],
};

const partiesOf = (meeting: Held | undefined): readonly string[] =>
  meeting ? `${always} ${meeting.parties}`.split(" ") : [];

function recordOf(meeting: Held, today: Date, isReported: boolean): MeetingRecord {
  const { title, kind, city, zone, host, bodies, days } = meeting;
  const startsOn = tuesdayFrom(today, days);
  const id = newMeetingId({ city, startsOn }, () => false);
  const endsOn = nextDay(startsOn);
  const parties = partiesOf(meeting);
  return {
    format: "rapporteur/meeting-record",
    version: 1,
    dialogue: { id: budapestProcess.dialogue.id },
    meeting: {
      ...{
        id,
        title,
        kind,
        startsOn,
        endsOn,
        city,
        host,
        bodies,
        timeZone: zone,
        secretariat: "ICMPD",
        language: "en",
      },
      ...(isReported && { chairs: [{ party: "TUR", body: "silk-routes" }], symbol: `BP/WG/${startsOn.slice(0, 4)}/3` }),
    },
    participants: { people: 2 * parties.length, delegations: parties.map((party) => ({ party, people: 2 })) },
    ...(isReported && { sessions: sessionsOn(startsOn, endsOn), chairPoints: pointsOfAntalya }),
  };
}

const sessionsOn = (first: IsoDate, second: IsoDate): NonNullable<MeetingRecord["sessions"]> => [
  { id: "opening", kind: "opening", ...hours(first, "09:30", "10:00"), interventions: said.opening },
  {
    id: "s1",
    kind: "session",
    number: 1,
    title: "Who asks for advice, and when",
    ...hours(first, "10:00", "12:30"),
    interventions: said.s1,
  },
  {
    id: "s2",
    kind: "session",
    number: 2,
    title: "Advisers and their training",
    ...hours(first, "14:00", "16:30"),
    interventions: said.s2,
  },
  {
    id: "s3",
    kind: "session",
    number: 3,
    title: "What the network does next",
    ...hours(second, "09:30", "12:00"),
    interventions: said.s3,
  },
];
