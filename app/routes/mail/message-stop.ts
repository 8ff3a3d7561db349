import { authorizeRelease } from "#app/desk/mail/outbox-access.server.ts";
import { whoAsks } from "#app/desk/access/who-asks.server.ts";
import { readParams } from "#app/params.server.ts";
import { stopMessage } from "#db/mail/outbox.ts";
import type { ActionFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";

/** Holds again what has not left yet. */
export async function action({ params, context }: ActionFunctionArgs): Promise<Response> {
  const actor = whoAsks(context);
  const { messageId } = readParams(params, "messageId");
  authorizeRelease(context.db, actor, messageId);
  const outcome = stopMessage(context.db, { messageId, actorId: actor.id, now: context.clock() });
  return redirect(outcome === "too-late" ? `/outbox/${messageId}?problem=too-late` : `/outbox/${messageId}`);
}
