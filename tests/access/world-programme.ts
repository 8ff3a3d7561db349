import type { OpenDatabase } from "#db/database/client.ts";
import { makeCalendarLink } from "#db/programme/calendar-links.ts";
import { findMeeting } from "#db/meetings/meetings.ts";
import { addItem, removeItem } from "#db/programme/programme-items.ts";
import { releaseProgramme } from "#db/programme/programme-releases.ts";
import { listDraftSessions } from "#db/programme/programme.ts";
import { changeSession, type SessionFields } from "#db/programme/session-acts.ts";
import { placeForMark } from "#tests/access/marks.ts";
import { testKey } from "#tests/support/signed-in.ts";

/** A session with all that a programme says of one, released wherever the meeting is more than planned, and then changed. */
export function addProgramme(db: OpenDatabase, meetingId: string, now: Date): void {
  const act = { meetingId, actorId: meetingId.startsWith("b") ? "sec-b" : "sec-k", now };
  const sessionId = `${meetingId}-s1`;
  const upon = () => {
    const found = listDraftSessions(db, meetingId).find(({ id }) => id === sessionId);
    return { ...act, sessionId, expectedRevision: found?.revision ?? 0 };
  };
  const fields: SessionFields = {
    kind: "session",
    ...{ number: 1, title: "Opening", startsAt: "2018-05-07T09:00", endsAt: "2018-05-07T10:00" },
    ...{ moderator: "A moderator", floorNote: "Coffee", guidingQuestions: [placeForMark] },
  };
  changeSession(db, { ...upon(), fields });
  const presenter = { party: "BIH", name: "A person", capacity: "national", isConfirmed: false } as const;
  for (const id of [`${sessionId}-item1`, `${sessionId}-item2`])
    addItem(db, { ...upon(), item: { id, title: placeForMark, presenters: [presenter] } });
  removeItem(db, { ...upon(), itemId: `${sessionId}-item2` });
  if (findMeeting(db, meetingId)?.state === "planned") return;
  releaseProgramme(db, { ...act, number: 1 });
  makeCalendarLink(db, testKey, act);
}
