import { draftAnswer, registrationIn } from "#app/desk/registering/registering.server.ts";
import { requireChangeable } from "#app/desk/registering/registration-access.server.ts";
import { readParams } from "#app/params.server.ts";
import { pathTo } from "#app/return-path.server.ts";
import { keepDraft } from "#db/registering/registration-drafts.ts";
import type { ActionFunctionArgs } from "@remix-run/node";

/** Keeps what somebody has typed so far into a registration that is there. */
export async function action({ request, params, context }: ActionFunctionArgs): Promise<Response> {
  const key = readParams(params, "meetingId", "registrationId");
  const { form, mayChange, registration } = requireChangeable(context, key);
  const { answers, sentKey } = await registrationIn(request, form);
  // A draft that arrives after the form itself is old.
  const isNew = mayChange && registration.sentKey !== sentKey;
  if (isNew) keepDraft(context.db, context.key, { ...key, answers, now: context.clock() });
  return draftAnswer(request, isNew, pathTo`/meetings/${key.meetingId}/registrations/${key.registrationId}/change`);
}
