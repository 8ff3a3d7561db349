import { notFound } from "#app/refusals.server.ts";
import { safeReturnPath } from "#app/return-path.server.ts";
import { deviceOf, signedInHeader, signedOutHeader } from "#app/desk/sign-in/device.server.ts";
import { endDeviceSession } from "#db/sign-in/device-sessions.ts";
import { takePlaceOf } from "#db/demo/people.ts";
import type { ActionFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";

/** Takes the place of one of the demonstration's people, or of nobody, and goes back to where one was. */
export async function action({ request, context }: ActionFunctionArgs): Promise<Response> {
  if (!context.demonstration) notFound();
  const form = await request.formData();
  const { signedIn, db, clock } = context;
  if (signedIn) {
    const { id, personId } = signedIn.deviceSession;
    endDeviceSession(db, { id, personId, actorId: personId, deviceSessionId: id, now: clock() });
  }
  const device = takePlaceOf(db, {
    ...{ personId: String(form.get("person")), device: deviceOf(request) },
    now: clock(),
  });
  return redirect(safeReturnPath(form.get("return")), {
    headers: { "Set-Cookie": device ? signedInHeader(context, device) : signedOutHeader(context) },
  });
}
