import { uponOwnLink } from "#app/desk/programme/calendar-link.server.ts";
import { makeCalendarLink } from "#db/programme/calendar-links.ts";
import type { ActionFunctionArgs } from "@remix-run/node";

/** Makes one's own link to the programme; the one before it ends. */
export function action(asked: ActionFunctionArgs): Response {
  return uponOwnLink(asked, ({ db, key }, act) => makeCalendarLink(db, key, act));
}
