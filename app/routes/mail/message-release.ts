import { authorizeRelease } from "#app/desk/mail/outbox-access.server.ts";
import { whoAsks } from "#app/desk/access/who-asks.server.ts";
import { readParams } from "#app/params.server.ts";
import { releaseMessage } from "#db/mail/outbox.ts";
import type { ActionFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";

/** Lets a message go that somebody has read. */
export async function action({ request, params, context }: ActionFunctionArgs): Promise<Response> {
  const actor = whoAsks(context);
  const { messageId } = readParams(params, "messageId");
  authorizeRelease(context.db, actor, messageId);
  if ((await request.formData()).get("read") !== "on") return redirect(`/outbox/${messageId}?problem=unread`);

  // Somebody else's release in between needs no word: the page that follows shows it.
  const outcome = releaseMessage(context.db, { messageId, actorId: actor.id, now: context.clock() });
  if (outcome === "not-cleared") return redirect(`/outbox/${messageId}?problem=not-cleared`);
  context.mail.poke();
  return redirect(`/outbox/${messageId}`);
}
