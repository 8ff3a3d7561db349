import { requireDialogue } from "#app/desk/dialogue/dialogue-access.server.ts";
import { anyFocalPoint, requireGiving } from "#app/desk/access/giving.server.ts";
import { focalPointsMail } from "#app/desk/accounts/invitation-mail.server.ts";
import { authorize, whoAsks } from "#app/desk/access/who-asks.server.ts";
import { readParams } from "#app/params.server.ts";
import { inviteFocalPoints } from "#db/accounts/focal-point-invitations.ts";
import type { ActionFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";

/** Invites every focal point of a dialogue who cannot come in yet: one message, held until it was read and released. */
export async function action({ params, context }: ActionFunctionArgs): Promise<Response> {
  const { db, key, clock } = context;
  const actor = whoAsks(context);
  const { dialogueId } = readParams(params, "dialogueId");
  const { dialogue } = requireDialogue(db, actor, "dialogue.read", dialogueId);
  authorize(actor, "contact.read", { dialogueId }, "dialogue.read");
  requireGiving(actor, anyFocalPoint(dialogueId));

  const act = { actorId: actor.id, deviceSessionId: actor.deviceSessionId, now: clock() };
  const mail = focalPointsMail(context, actor.name, dialogue.name);
  const invited = inviteFocalPoints(db, key, { dialogueId, mail, ...act });
  return redirect(
    invited.outcome === "invited" ? `/outbox/${invited.messageId}` : `/dialogues/${dialogueId}/contacts?invited=nobody`,
  );
}
