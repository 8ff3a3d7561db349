import type { NewMeetingOnPage } from "#app/components/meetings/new-meeting.tsx";
import { emptyMeeting, meetingChoices, meetingIn, meetingTyped } from "#app/desk/meetings/meeting-form.server.ts";
import { meetingsFor } from "#app/desk/meetings/meeting-access.server.ts";
import { requireDialogue } from "#app/desk/dialogue/dialogue-access.server.ts";
import { authorize, whoAsks, type Asker } from "#app/desk/access/who-asks.server.ts";
import { readParams } from "#app/params.server.ts";
import type { Copying } from "#db/meetings/meeting-acts.ts";
import type { Meeting } from "#db/meetings/meetings.ts";
import { listSessions } from "#db/programme/sessions.ts";
import type { Register } from "#domain/register/register.ts";
import type { LoaderFunctionArgs } from "@remix-run/node";

type Asked = Pick<LoaderFunctionArgs, "params" | "context">;

export type NewMeetingDesk = {
  readonly asker: Asker;
  readonly register: Register;
  readonly dialogueId: string;
  /** The meetings that a new one can be made after, newest first. */
  readonly earlier: readonly Meeting[];
};

/** Where meetings of a dialogue are made. Throws 404 to whoever may not read the dialogue, else 403. */
export function requireNewMeeting({ params, context }: Asked): NewMeetingDesk {
  const asker = whoAsks(context);
  const { dialogueId } = readParams(params, "dialogueId");
  const register = requireDialogue(context.db, asker, "dialogue.read", dialogueId);
  authorize(asker, "meeting.create", { dialogueId }, "dialogue.read");
  const earlier = meetingsFor(context.db, asker, dialogueId).map(({ meeting }) => meeting);
  return { asker, register, dialogueId, earlier };
}

/** The empty form, or one that begins as an earlier meeting of the dialogue; what is no such meeting is left aside. */
export function newMeetingOnPage(
  { db, clock }: Asked["context"],
  { register, dialogueId, earlier }: NewMeetingDesk,
  from: string | null,
): NewMeetingOnPage {
  const source = earlier.find(({ id }) => id === from);
  const kinds = earlier.map(({ kind }) => kind);
  const values = source ? meetingTyped(source, { isCopy: true }) : emptyMeeting;
  return {
    dialogue: { id: dialogueId, name: register.dialogue.name },
    earlier: earlier.map(({ id, title, city, startsOn }) => ({ id, title, city, startsOn })),
    source: source && { id: source.id, title: source.title, sessions: listSessions(db, source.id).length },
    values,
    choices: meetingChoices(register, { on: clock().toISOString().slice(0, 10), kinds }),
  };
}

/** What was sent of a new meeting, and what it takes along from an earlier one. */
export function newMeetingIn(form: FormData, { register, earlier }: NewMeetingDesk) {
  const source = earlier.find(({ id }) => id === form.get("from"));
  const copying: Copying | undefined = source && {
    meetingId: source.id,
    programme: form.get("takeProgramme") === "on",
    moderators: form.get("takeModerators") === "on",
    roomOptions: form.get("takeRoomOptions") === "on",
    registrationForm: form.get("takeRegistrationForm") === "on",
  };
  return { ...meetingIn(form, register), copying };
}
