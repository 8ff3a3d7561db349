import type { ScreenLinkOnPage } from "#app/components/floor/screen-link.tsx";
import type { MeetingSeen } from "#app/desk/meetings/meeting-access.server.ts";
import { findMeetingSeen } from "#app/desk/meetings/meeting-access.server.ts";
import type { Asker } from "#app/desk/access/who-asks.server.ts";
import type { Db } from "#db/database/client.ts";
import { findScreenLink, findScreenLinkByToken, tokenOfScreen } from "#db/floor/screen-links.ts";
import type { Subject } from "#domain/access/subject.ts";
import type { AppLoadContext } from "@remix-run/node";

/** What a link of the room screen opens, for whoever has it. */
export function subjectOfLink(
  { db, clock }: AppLoadContext,
  token: string,
): { readonly meetingId: string; readonly subject: Subject } | undefined {
  const link = findScreenLinkByToken(db, token, clock());
  const seen = link && findMeetingSeen(db, link.meetingId);
  return seen && { meetingId: seen.meeting.id, subject: { ...seen.subject, openings: ["screen's link"] } };
}

/** What rights depend on, for a browser that keeps the token of a screen's link, or none. */
export function withScreenLink(
  db: Db,
  { meeting, subject }: MeetingSeen,
  token: string | undefined,
  now: Date,
): Subject {
  const link = token === undefined ? undefined : findScreenLinkByToken(db, token, now);
  return link?.meetingId === meeting.id ? { ...subject, openings: ["screen's link"] } : subject;
}

/** The screen of a session with its link, for whoever may make one; without the link for all others. */
export function screenLinkOnPage(
  { db, key, clock, publicUrl }: AppLoadContext,
  asker: Asker,
  { meeting, subject }: MeetingSeen,
  sessionId: string,
): ScreenLinkOnPage {
  const mayMake = asker.may("screen_link.make", subject);
  const link = mayMake ? findScreenLink(db, meeting.id, clock()) : undefined;
  return {
    ...{ meetingId: meeting.id, sessionId, mayMake },
    mayOpen: asker.may("room_screen.read", subject),
    address: link && `${publicUrl}/screens/${tokenOfScreen(key, link)}`,
    until: link?.expiresAt,
  };
}
