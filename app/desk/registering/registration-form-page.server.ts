import type { FormOnPage } from "#app/components/registering/form-page.tsx";
import { requireMeeting, requireRegister } from "#app/desk/meetings/meeting-access.server.ts";
import { namesAt } from "#app/desk/register/names.server.ts";
import { fieldsOnPage } from "#app/desk/registering/registering.server.ts";
import { authorize, whoAsks } from "#app/desk/access/who-asks.server.ts";
import type { Meeting } from "#db/meetings/meetings.ts";
import { formOf } from "#db/registering/registration-forms.ts";
import { questionNames, readForm, sentOf } from "#domain/registering/form-sent.ts";
import { asksForList } from "#domain/registering/form.ts";
import { clockTimeAt, instantAt, isClockTime } from "#domain/text/clock-time.ts";
import type { AppLoadContext } from "@remix-run/node";

/** The meeting whose form is set. Throws 403 to whoever may read it and not change it, else 404. */
export function requireFormOf(context: AppLoadContext, meetingId: string) {
  const asker = whoAsks(context);
  const { meeting, subject } = requireMeeting(context.db, asker, meetingId);
  authorize(asker, "meeting.change", subject);
  return { asker, meeting, subject };
}

/** What registering asks, as the fields in which it is set, and as it looks on a phone. */
export function formOnPage({ db }: AppLoadContext, meeting: Meeting): FormOnPage {
  const form = formOf(db, meeting.id);
  const register = requireRegister(db, meeting.dialogueId);
  const { title, city, startsOn, endsOn, timeZone } = meeting;
  return {
    action: `/meetings/${meeting.id}/registration-form`,
    timeZone,
    values: { ...sentOf(form), closesAt: form.closesAt === null ? "" : clockTimeAt(new Date(form.closesAt), timeZone) },
    questions: questionNames(form),
    preview: {
      ...{ action: "", draft: "", keptAs: "", sentKey: "", expectedChange: "", answers: {}, hasDraft: false },
      meeting: { title, city, startsOn, endsOn, timeZone, dialogue: register.dialogue.name },
      party: namesAt(register, startsOn).nameOf(register.parties[0]?.id ?? ""),
      ...{ address: "", isOwn: true, isFirst: true, closesAt: form.closesAt },
      ...{ fields: fieldsOnPage(form, endsOn), asksForList: asksForList(form) },
    },
  };
}

/** Reads the form as it was set, its closing by the clocks of the meeting's city: not in the hour that they skip. */
export function readFormIn(sent: Readonly<Record<string, string>>, timeZone: string) {
  const { closesAt = "" } = sent;
  if (closesAt === "") return readForm(sent, null);
  const instant = isClockTime(closesAt) ? instantAt(closesAt, timeZone) : undefined;
  const isShown = instant && clockTimeAt(instant, timeZone) === closesAt.slice(0, 16);
  return readForm(sent, isShown ? instant.toISOString() : undefined);
}
