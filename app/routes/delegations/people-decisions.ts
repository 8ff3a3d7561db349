import { requirePeople } from "#app/desk/delegations/people-access.server.ts";
import { decisionMail, nominationMail } from "#app/desk/delegations/people-mails.server.ts";
import { reasonIn } from "#app/desk/access/reason.server.ts";
import { pathTo } from "#app/return-path.server.ts";
import { askToRegister, decideRegistrations } from "#db/delegations/registration-decisions.ts";
import type { ActionFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";

/** Accepts, refuses or writes to those who were ticked, in one act. */
export async function action({ request, ...asked }: ActionFunctionArgs): Promise<Response> {
  const desk = requirePeople(asked, "registration.decide");
  const { db, key } = asked.context;
  const form = await request.formData();
  const many = { meetingId: desk.meeting.id, ids: form.getAll("id").map(String), ...desk.doing };
  const home = pathTo`/meetings/${desk.meeting.id}/people/registrations`;
  const wish = form.get("decision");
  if (wish === "ask")
    return redirect(`${home}?asked=${askToRegister(db, key, { ...many, mail: nominationMail(asked.context, desk) })}`);
  const decision = wish === "refuse" ? wish : "accept";
  const reason = decision === "refuse" ? reasonIn(form) : undefined;
  const mail = decisionMail(asked.context, desk, { decision, reason });
  return redirect(`${home}?decided=${decideRegistrations(db, { ...many, decision, reason, mail })}`);
}
