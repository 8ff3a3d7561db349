import { requireReleased } from "#app/desk/programme/programme-access.server.ts";
import { calendarAnswer } from "#app/desk/programme/programme-calendar.server.ts";
import { readParams } from "#app/params.server.ts";
import { findCalendarLinkByToken } from "#db/programme/calendar-links.ts";
import type { LoaderFunctionArgs } from "@remix-run/node";

/** The released programme for the calendar that somebody's own link was given to. */
export function loader({ params, context }: LoaderFunctionArgs): Response {
  const link = findCalendarLinkByToken(context.db, readParams(params, "token").token);
  // Without a link it is the programme of no meeting, so that both are refused alike.
  const { seen } = requireReleased({ params: { meetingId: link?.meetingId ?? "" }, context });
  return calendarAnswer(context, seen.meeting);
}
