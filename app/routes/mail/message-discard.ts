import { authorizeRelease } from "#app/desk/mail/outbox-access.server.ts";
import { whoAsks } from "#app/desk/access/who-asks.server.ts";
import { readParams } from "#app/params.server.ts";
import { discardMessage } from "#db/mail/outbox.ts";
import type { ActionFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";

/** Gives up for good what is held of a message. */
export async function action({ params, context }: ActionFunctionArgs): Promise<Response> {
  const actor = whoAsks(context);
  const { messageId } = readParams(params, "messageId");
  authorizeRelease(context.db, actor, messageId);

  // Where nothing is held any more the page that follows shows why.
  discardMessage(context.db, { messageId, actorId: actor.id, now: context.clock() });
  return redirect(`/outbox/${messageId}`);
}
