import { requireReleased } from "#app/desk/programme/programme-access.server.ts";
import { calendarAnswer } from "#app/desk/programme/programme-calendar.server.ts";
import type { LoaderFunctionArgs } from "@remix-run/node";

/** The released programme as a file for a calendar. */
export function loader(asked: LoaderFunctionArgs): Response {
  return calendarAnswer(asked.context, requireReleased(asked).seen.meeting);
}
