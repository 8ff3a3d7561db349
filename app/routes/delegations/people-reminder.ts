import { requirePeople } from "#app/desk/delegations/people-access.server.ts";
import { letterIn } from "#app/desk/delegations/people-mails.server.ts";
import { pathTo } from "#app/return-path.server.ts";
import { remindDelegations } from "#db/delegations/delegation-invitations.ts";
import type { ActionFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";

/** Reminds those who have not answered; the letter waits in the outbox until somebody read it. */
export async function action({ request, ...asked }: ActionFunctionArgs): Promise<Response> {
  const desk = requirePeople(asked, "invitation.send");
  const { db, key } = asked.context;
  const mail = letterIn(asked.context, await request.formData());
  const home = pathTo`/meetings/${desk.meeting.id}/people/invitations`;
  if (!mail) return redirect(`${home}?problem=letter`);
  const reminded = remindDelegations(db, key, { meetingId: desk.meeting.id, mail, ...desk.doing });
  return redirect(`${home}?reminded=${reminded}`);
}
