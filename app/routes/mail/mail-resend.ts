import { authorizeResend } from "#app/desk/mail/outbox-access.server.ts";
import { whoAsks } from "#app/desk/access/who-asks.server.ts";
import { readParams } from "#app/params.server.ts";
import { resendMail } from "#db/mail/outbox.ts";
import type { ActionFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";

/** Tries a mail again that had failed. */
export async function action({ params, context }: ActionFunctionArgs): Promise<Response> {
  const actor = whoAsks(context);
  const { mailId } = readParams(params, "mailId");
  const { messageId } = authorizeResend(context.db, actor, mailId);
  const outcome = resendMail(context.db, { mailId, actorId: actor.id, now: context.clock() });
  context.mail.poke();
  return redirect(outcome === "no-text" ? `/outbox/${messageId}?problem=no-text` : `/outbox/${messageId}`);
}
