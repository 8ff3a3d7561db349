import { requirePassport } from "#app/desk/registering/passport.server.ts";
import { authorize } from "#app/desk/access/who-asks.server.ts";
import { readParams } from "#app/params.server.ts";
import { pathTo } from "#app/return-path.server.ts";
import { removePassport } from "#db/registering/passports.ts";
import type { ActionFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";

/** Takes one's own passport out before its day; taken out twice, it is gone once. */
export function action({ params, context }: ActionFunctionArgs): Response {
  const key = readParams(params, "meetingId", "registrationId");
  const { asker, ofPassport } = requirePassport(context, key);
  authorize(asker, "passport.write", ofPassport, "passport.read_masked");
  removePassport(context.db, {
    ...{ ...key, actorId: asker.id, deviceSessionId: asker.deviceSessionId, now: context.clock() },
  });
  return redirect(pathTo`/meetings/${key.meetingId}/registrations/${key.registrationId}/passport?news=removed`);
}
