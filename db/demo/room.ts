import type { MeetingRecord } from "#domain/record/record.ts";
import { nothingOpened } from "#domain/floor/room-options.ts";
import { budapestProcess } from "#domain/register/base/budapest-process.ts";
import { dayIn } from "#domain/text/dates.ts";
import type { Db } from "#db/database/client.ts";
import { grantFunction } from "#db/accounts/holdings.ts";
import { releaseProgramme } from "#db/programme/programme-releases.ts";
import { importRecord } from "#db/record/records.ts";
import { setRoomOptions } from "#db/room/room-options.ts";
import { assignNoteTaker } from "#db/room/session-note-takers.ts";

const dialogueId = budapestProcess.dialogue.id;
const timeZone = "Europe/Vienna";
const dayLong = 24 * 60 * 60 * 1000;

const parties = [
  ...["AFG", "ALB", "AUS", "AUT", "BIH", "GEO", "IRQ", "MKD", "NLD", "PAK", "SRB", "TUR"],
  ...["european-commission", "IOM", "UNHCR"],
] as const;

/**
 * Adds a meeting that is in session on this day, with nothing said in it yet, so that whoever looks on can give the
 * floor and take notes. The two older meetings stay over: what is shown of them is how a finished record looks. Returns
 * its id.
 */
export function openDemonstrationRoom(db: Db, now: Date): string {
  const record = meetingOf(dayIn(now, timeZone), dayIn(new Date(now.getTime() + dayLong), timeZone));
  const imported = importRecord(db, { record, base: budapestProcess, actorId: "demonstration", now });
  if (imported.outcome !== "imported") throw new Error("The demonstration's meeting of today was not imported.");
  const { meetingId } = imported;
  const act = { actorId: "a-marin", now };
  db.transaction(
    (tx) => {
      const from = dayIn(now, timeZone);
      const noteTaker = { function: "noteTaker", dialogueId, meetingId } as const;
      const delegate = { function: "delegate", dialogueId, meetingId, partyId: "PAK" } as const;
      grantFunction(tx, { personId: "k-orel", held: noteTaker, from, ...act });
      grantFunction(tx, { personId: "r-haider", held: delegate, from, ...act });
      for (const sessionId of ["opening", "s1", "s2", "s3"])
        assignNoteTaker(tx, { meetingId, sessionId, personId: "k-orel", ...act });
    },
    { behavior: "immediate" },
  );
  releaseProgramme(db, { meetingId, number: 1, ...act });
  const options = { ...nothingOpened, takesRequests: true, showsSpeakingTime: true, limitSeconds: 180 };
  setRoomOptions(db, { meetingId, options, ...act });
  return meetingId;
}

function meetingOf(startsOn: string, endsOn: string): MeetingRecord {
  return {
    format: "rapporteur/meeting-record",
    version: 1,
    dialogue: { id: dialogueId },
    meeting: {
      id: "vienna-in-session",
      title: "Counselling before return: an invented meeting, in session today",
      kind: "working group meeting",
      ...{ startsOn, endsOn, timeZone, city: "Vienna", host: "AUT", secretariat: "ICMPD" },
      bodies: ["silk-routes"],
      language: "en",
      symbol: "BP/WG/DEMO",
    },
    participants: { people: 2 * parties.length, delegations: parties.map((party) => ({ party, people: 2 })) },
    sessions: [
      { id: "opening", kind: "opening", ...hours(startsOn, "09:30", "10:00") },
      {
        id: "s1",
        kind: "session",
        number: 1,
        title: "What people ask before they return",
        ...hours(startsOn, "10:00", "12:30"),
      },
      { id: "lunch", kind: "break", title: "Lunch", ...hours(startsOn, "12:30", "14:00") },
      { id: "s2", kind: "session", number: 2, title: "Who counsels, and where", ...hours(startsOn, "14:00", "17:00") },
      { id: "s3", kind: "session", number: 3, title: "The way ahead", ...hours(endsOn, "09:30", "12:00") },
    ],
  };
}

const hours = (day: string, from: string, to: string) => ({ startsAt: `${day}T${from}`, endsAt: `${day}T${to}` });
