import { floorShown } from "#app/desk/floor/floor-shown.server.ts";
import { newsHead } from "#db/floor/news.ts";
import type { Meeting } from "#db/meetings/meetings.ts";
import { runningSessions } from "#db/floor/running-sessions.ts";
import { listSessions, type Session } from "#db/programme/sessions.ts";
import { sessionOn } from "#domain/meetings/session-on.ts";
import { clockTimeAt } from "#domain/text/clock-time.ts";
import type { AppLoadContext } from "@remix-run/node";

/** The session of a meeting that is on; undefined where its programme is empty. */
export function sessionOnNow(
  { db, clock }: Pick<AppLoadContext, "db" | "clock">,
  meeting: Meeting,
): Session | undefined {
  const [running] = runningSessions(db, meeting.id);
  return sessionOn(listSessions(db, meeting.id), clockTimeAt(clock(), meeting.timeZone), running);
}

/** The floor of a session, or of the one that is on, with where a page goes on to follow it. */
export function floorFollowed(context: AppLoadContext, meeting: Meeting, sessionId: string | undefined) {
  const { db, clock } = context;
  // Before the floor is read: news of what was read already is told twice, which harms nobody.
  const since = newsHead(db, meeting.id);
  const session =
    sessionId === undefined
      ? sessionOnNow(context, meeting)
      : listSessions(db, meeting.id).find(({ id }) => id === sessionId);
  if (!session) return undefined;
  const shown = floorShown(db, { meetingId: meeting.id, sessionId: session.id });
  const following = { meetingId: meeting.id, sessionId: session.id, since, now: clock().toISOString(), ...shown };
  return { session, following: { ...following, isAnySession: sessionId === undefined } };
}
