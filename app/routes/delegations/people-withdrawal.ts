import { peoplePath, requireRegistration } from "#app/desk/delegations/people-access.server.ts";
import { withdrawRegistration } from "#db/delegations/registration-acts.ts";
import type { ActionFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";

/** Withdraws a person from a delegation's list. */
export function action(asked: ActionFunctionArgs): Response {
  const desk = requireRegistration(asked, "delegation.withdraw");
  const { id: registrationId, party } = desk.registration;
  withdrawRegistration(asked.context.db, { meetingId: desk.meeting.id, registrationId, ...desk.doing });
  return redirect(peoplePath(desk, party));
}
