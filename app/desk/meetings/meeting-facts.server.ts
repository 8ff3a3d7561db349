import type { MeetingFactsOnPage } from "#app/components/meetings/meeting-facts-page.tsx";
import { meetingChoices, meetingTyped } from "#app/desk/meetings/meeting-form.server.ts";
import { requireMeetingDesk, type MeetingDesk } from "#app/desk/meetings/meeting-desk.server.ts";
import { meetingsFor, requireRegister } from "#app/desk/meetings/meeting-access.server.ts";
import { authorize } from "#app/desk/access/who-asks.server.ts";
import type { Register } from "#domain/register/register.ts";
import type { LoaderFunctionArgs } from "@remix-run/node";

type Asked = Pick<LoaderFunctionArgs, "params" | "context">;

/** A meeting that the asker may change. Throws 404 or 403. */
export function requireChangeableMeeting(asked: Asked): MeetingDesk & { readonly register: Register } {
  const desk = requireMeetingDesk(asked, "meeting.read");
  authorize(desk.asker, "meeting.change", desk.subject);
  return { ...desk, register: requireRegister(asked.context.db, desk.meeting.dialogueId) };
}

/** What a meeting is, in the fields of its form. */
export function meetingFactsOnPage(
  { db }: Asked["context"],
  { meeting, asker, register }: ReturnType<typeof requireChangeableMeeting>,
): MeetingFactsOnPage {
  const kinds = meetingsFor(db, asker, meeting.dialogueId).map((seen) => seen.meeting.kind);
  return {
    meeting: { id: meeting.id, title: meeting.title, dialogueId: meeting.dialogueId },
    changedAt: meeting.changedAt,
    values: meetingTyped(meeting),
    choices: meetingChoices(register, { on: meeting.startsOn, kinds, standing: meeting }),
    mayCopy: asker.may("meeting.create", { dialogueId: meeting.dialogueId }),
  };
}
