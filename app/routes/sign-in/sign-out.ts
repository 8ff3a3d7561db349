import { signedOutHeader } from "#app/desk/sign-in/device.server.ts";
import { endDeviceSession } from "#db/sign-in/device-sessions.ts";
import type { ActionFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";

/** Signs out on the device that asks; whoever is not signed in is out already. */
export function action({ context }: ActionFunctionArgs): Response {
  const { signedIn, db, clock } = context;
  if (signedIn) {
    const { id, personId } = signedIn.deviceSession;
    endDeviceSession(db, { id, personId, actorId: personId, deviceSessionId: id, now: clock() });
  }
  return redirect("/", { headers: { "Set-Cookie": signedOutHeader(context) } });
}
