import { requireOwner } from "#app/desk/accounts/account-access.server.ts";
import { signedOutHeader } from "#app/desk/sign-in/device.server.ts";
import { readParams } from "#app/params.server.ts";
import { notFound } from "#app/refusals.server.ts";
import { endDeviceSession } from "#db/sign-in/device-sessions.ts";
import type { ActionFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";

/** Signs out on one of one's own devices. */
export function action({ params, context }: ActionFunctionArgs): Response {
  const { person, act } = requireOwner(context, "session.revoke_own");
  const { deviceId } = readParams(params, "deviceId");
  const outcome = endDeviceSession(context.db, { id: deviceId, personId: person.id, ...act });
  if (outcome === "no-such-device") notFound();
  if (deviceId === act.deviceSessionId) return redirect("/", { headers: { "Set-Cookie": signedOutHeader(context) } });
  return redirect("/account#devices");
}
