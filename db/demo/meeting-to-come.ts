import { budapestProcess } from "#domain/register/base/budapest-process.ts";
import type { Act } from "#db/audit/audit.ts";
import type { Db } from "#db/database/client.ts";
import { hours, daysFrom, nextDay, tuesdayFrom } from "#db/demo/days.ts";
import { presenter, programmeOfTirana } from "#db/demo/programme-of-tirana.ts";
import { makeMeeting } from "#db/meetings/meeting-acts.ts";
import { advanceMeeting } from "#db/meetings/meetings.ts";
import { addItem } from "#db/programme/programme-items.ts";
import { releaseProgramme } from "#db/programme/programme-releases.ts";
import { listDraftSessions } from "#db/programme/programme.ts";
import { addSession, changeSession, type SessionFields } from "#db/programme/session-acts.ts";

/**
 * Makes the meeting to come, open to registration: a programme that was released, and what the desk has changed since,
 * with a session that runs into the coffee and a presenter who has not confirmed. Returns its id and its first day.
 */
export function prepareMeetingToCome(db: Db, { actorId, now }: Act): { meetingId: string; startsOn: string } {
  const startsOn = tuesdayFrom(now, 17);
  const made = makeMeeting(db, {
    ...{ actorId, now: daysFrom(now, -70), dialogueId: budapestProcess.dialogue.id },
    facts: {
      ...{ title: "Skills on the move", kind: "joint working group meeting" },
      ...{ startsOn, endsOn: nextDay(startsOn), timeZone: "Europe/Tirane", city: "Tirana", host: "ALB" },
      chairs: [
        { party: "TUR", body: "silk-routes" },
        { party: "MKD", body: "south-east-europe" },
      ],
      ...{ secretariat: "ICMPD", bodies: ["silk-routes", "south-east-europe"], language: "en" },
      symbol: `BP/JWG/${startsOn.slice(0, 4)}/4`,
      background: ["The Senior Officials have made skills one of their priorities for two years."],
      objectives: [
        "To compare how missing skills are found out and tested.",
        "To look at what training in two countries costs, and whom it serves.",
        "To prepare one pilot project of both Working Groups.",
      ],
      guidingQuestions: ["Which skills are looked for on both sides of the border?"],
    },
  });
  if (made.outcome !== "made") throw new Error("The demonstration's meeting to come was not made.");
  const { meetingId } = made;
  advanceMeeting(db, { meetingId, from: "planned", actorId, now: daysFrom(now, -42) });
  const then = { actorId, now: daysFrom(now, -21) };
  for (const { id: sessionId, fields, items } of programmeOfTirana(startsOn)) {
    addSession(db, { ...then, meetingId, sessionId, fields });
    for (const item of items) addItem(db, { ...then, ...standing(db, meetingId, sessionId), item });
  }
  releaseProgramme(db, { ...then, meetingId, number: 1 });
  changeSinceRelease(db, { meetingId, startsOn, actorId, now: daysFrom(now, -1) });
  return { meetingId, startsOn };
}

function changeSinceRelease(
  db: Db,
  { meetingId, startsOn, ...act }: Act & { readonly meetingId: string; readonly startsOn: string },
): void {
  const fieldsOf = (id: string) => programmeOfTirana(startsOn).find((planned) => planned.id === id)?.fields;
  const change = (sessionId: string, more: Partial<SessionFields>) => {
    const fields = fieldsOf(sessionId);
    if (fields) changeSession(db, { ...act, ...standing(db, meetingId, sessionId), fields: { ...fields, ...more } });
  };
  change("s2", hours(startsOn, "10:00", "11:45"));
  change("s6", { title: "Seasonal work around the Adriatic and the Black Sea" });
  const paper = { id: "i13", title: "Pickers and packers: a survey", minutes: 15 };
  const unconfirmed = { ...presenter("GEO", "national", "Ms Nino Nimushadze"), isConfirmed: false };
  addItem(db, { ...act, ...standing(db, meetingId, "s6"), item: { ...paper, presenters: [unconfirmed] } });
}

/** A session as it stands, for the next act upon it. */
function standing(db: Db, meetingId: string, sessionId: string) {
  const session = listDraftSessions(db, meetingId).find(({ id }) => id === sessionId);
  return { meetingId, sessionId, expectedRevision: session?.revision ?? 0 };
}
