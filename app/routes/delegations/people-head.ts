import { peoplePath, requireRegistration } from "#app/desk/delegations/people-access.server.ts";
import { nameHead } from "#db/delegations/registration-acts.ts";
import type { ActionFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";

/** Lets a person head their delegation. */
export function action(asked: ActionFunctionArgs): Response {
  const desk = requireRegistration(asked, "delegation.nominate");
  const { id: registrationId, party } = desk.registration;
  nameHead(asked.context.db, { meetingId: desk.meeting.id, registrationId, ...desk.doing });
  return redirect(peoplePath(desk, party));
}
