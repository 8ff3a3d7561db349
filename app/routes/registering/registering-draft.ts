import { linkedRegistration } from "#app/desk/registering/registering-link.server.ts";
import { draftAnswer, registrationIn } from "#app/desk/registering/registering.server.ts";
import { keepDraft } from "#db/registering/registration-drafts.ts";
import type { ActionFunctionArgs } from "@remix-run/node";

/** Keeps what whoever has the link has typed so far. */
export async function action({ request, context }: ActionFunctionArgs): Promise<Response> {
  const linked = linkedRegistration(context, request);
  if (!linked?.isOpen) return draftAnswer(request, false, "/invitation");
  const { answers } = await registrationIn(request, linked.form);
  const { id: registrationId, meetingId } = linked.registration;
  keepDraft(context.db, context.key, { registrationId, meetingId, answers, now: context.clock() });
  return draftAnswer(request, true, "/registration");
}
