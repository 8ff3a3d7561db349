import { peoplePath, requireRegistration } from "#app/desk/delegations/people-access.server.ts";
import { reopenRegistration } from "#db/delegations/registration-acts.ts";
import type { ActionFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";

/** Takes back what was decided on a person. */
export function action(asked: ActionFunctionArgs): Response {
  const desk = requireRegistration(asked, "registration.decide");
  const { id: registrationId, party } = desk.registration;
  reopenRegistration(asked.context.db, { meetingId: desk.meeting.id, registrationId, ...desk.doing });
  return redirect(peoplePath(desk, party));
}
