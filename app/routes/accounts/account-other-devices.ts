import { requireOwner } from "#app/desk/accounts/account-access.server.ts";
import { endOtherDeviceSessions } from "#db/sign-in/device-sessions.ts";
import type { ActionFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";

/** Signs out on all of one's devices but the one that asks. */
export function action({ context }: ActionFunctionArgs): Response {
  const { person, act } = requireOwner(context, "session.revoke_own");
  endOtherDeviceSessions(context.db, { personId: person.id, ...act });
  return redirect("/account#devices");
}
