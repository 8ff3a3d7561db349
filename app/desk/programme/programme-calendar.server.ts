import { sessionLabel } from "#app/components/session-label.ts";
import { requireRegister } from "#app/desk/meetings/meeting-access.server.ts";
import { namesAt } from "#app/desk/register/names.server.ts";
import { presenterText } from "#app/desk/programme/programme-changes.server.ts";
import { textIn } from "#app/locales/text-in.ts";
import type { Meeting } from "#db/meetings/meetings.ts";
import { listReleases } from "#db/programme/programme.ts";
import { calendarOf } from "#domain/programme/release.ts";
import { calendarText } from "#exports/calendar.ts";
import type { AppLoadContext } from "@remix-run/node";

/** All that was released of a meeting as a calendar; the caller has asked whether it may be read. */
export function calendarAnswer({ db, locale }: AppLoadContext, meeting: Meeting): Response {
  const text = textIn(locale);
  const names = namesAt(requireRegister(db, meeting.dialogueId), meeting.startsOn);
  const events = calendarOf(listReleases(db, meeting.id)).map(({ session, sequence, changedAt, isCancelled }) => ({
    // Ids come from files too: encoded, they hold nothing that a calendar could stumble over.
    uid: `${encodeURIComponent(session.id)}.${encodeURIComponent(meeting.id)}@rapporteur`,
    ...{ sequence, changedAt, isCancelled },
    ...{ startsAt: session.startsAt, endsAt: session.endsAt, location: meeting.city },
    summary: sessionLabel(session, text),
    description: session.items
      .map(({ title, presenters }) =>
        [title, ...presenters.map((presenter) => presenterText(presenter, names))].join(" – "),
      )
      .join("\n"),
  }));
  const body = calendarText({ name: meeting.title, timeZone: meeting.timeZone, events });
  return new Response(body, {
    headers: {
      "Content-Type": "text/calendar; charset=utf-8",
      "Content-Disposition": 'attachment; filename="programme.ics"',
      "Cache-Control": "no-store",
    },
  });
}
