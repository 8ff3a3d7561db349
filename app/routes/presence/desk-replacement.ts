import { answerWithList, requireCheckIn } from "#app/desk/presence/check-in.server.ts";
import { requireRegistration } from "#app/desk/delegations/people-access.server.ts";
import { personIn } from "#app/desk/delegations/person-form.server.ts";
import { replaceAtDesk } from "#db/presence/desk-replacements.ts";
import type { ActionFunctionArgs } from "@remix-run/node";
import { z } from "zod";

/** Somebody else came: they take the place and are checked in, in one act. Answered with the list as it is by then. */
export async function action(asked: ActionFunctionArgs): Promise<Response> {
  const seen = requireCheckIn(asked);
  const { registration, ...desk } = requireRegistration(asked, "delegation.replace");
  const { db } = asked.context;
  const form = await asked.request.formData();
  const id = z.uuid().safeParse(form.get("id"));
  // They stand there: what looks like a slip was looked at.
  form.set("checked", "on");
  form.set("institution", registration.institution);
  const sent = personIn(db, desk, form, { parties: [registration.party], needsAddress: false, except: registration });
  if (!id.success || "refused" in sent) return new Response(null, { status: 422 });
  const person = { ...sent.person, consentsToList: form.get("consentsToList") === "on" };
  const key = { meetingId: desk.meeting.id, registrationId: registration.id };
  const outcome = replaceAtDesk(db, { ...key, checkInId: id.data, person, ...desk.doing });
  return outcome === "replaced" ? answerWithList(asked.context, seen) : new Response(null, { status: 409 });
}
