import { requireDelegation } from "#app/desk/delegations/people-access.server.ts";
import { notFound } from "#app/refusals.server.ts";
import { pathTo } from "#app/return-path.server.ts";
import { noteDeclined } from "#db/delegations/delegation-invitations.ts";
import type { ActionFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";

/** Notes what a party answered to its invitation, by whoever may name people for it. */
export function noteAnswer(asked: ActionFunctionArgs, { isDeclined }: { readonly isDeclined: boolean }): Response {
  const { meeting, party, doing } = requireDelegation(asked, "delegation.nominate");
  const outcome = noteDeclined(asked.context.db, { meetingId: meeting.id, party, isDeclined, ...doing });
  if (outcome === "not-invited") notFound();
  const home = pathTo`/meetings/${meeting.id}/people/of/${party}`;
  return redirect(outcome === "has-people" ? `${home}?problem=has-people` : home);
}
