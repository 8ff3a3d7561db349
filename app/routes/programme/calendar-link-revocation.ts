import { uponOwnLink } from "#app/desk/programme/calendar-link.server.ts";
import { revokeCalendarLink } from "#db/programme/calendar-links.ts";
import type { ActionFunctionArgs } from "@remix-run/node";

/** Ends one's own link to the programme. */
export function action(asked: ActionFunctionArgs): Response {
  return uponOwnLink(asked, ({ db }, act) => revokeCalendarLink(db, act));
}
