import { InvitingPage } from "#app/components/accounts/inviting-page.tsx";
import { pageTitle } from "#app/components/page-title.ts";
import { functionsGivenBy, mustProveToGive, requireGiving } from "#app/desk/access/giving.server.ts";
import { invitationMail, invitedAgain } from "#app/desk/accounts/invitation-mail.server.ts";
import { heldOf, invitingChoices, invitingSchema } from "#app/desk/accounts/inviting.server.ts";
import { requireStepUp } from "#app/desk/sign-in/step-up.server.ts";
import { whoAsks } from "#app/desk/access/who-asks.server.ts";
import { notFound } from "#app/refusals.server.ts";
import { inviteByMail } from "#db/accounts/invitations.ts";
import { parseWithZod } from "@conform-to/zod/v4";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { data, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";

/** What the reader may invite somebody to; the values of an earlier invitation, where it is to be sent again. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { db, clock, publicUrl } = context;
  const actor = whoAsks(context);
  if (functionsGivenBy(actor).length === 0) {
    actor.refused("account.invite");
    notFound();
  }
  requireStepUp(actor, request, "account.invite");
  const again = new URL(request.url).searchParams.get("again");
  return {
    choices: invitingChoices(db, actor, clock().toISOString().slice(0, 10)),
    values: again === null ? undefined : invitedAgain(db, actor, again),
    by: actor.name,
    house: publicUrl,
  };
}

export const meta: MetaFunction<typeof loader> = ({ matches }) =>
  pageTitle(matches, (text) => [text("inviting.title"), text("accounts.title")]);

/** Invites: the mail leaves by itself, because whoever invites has just read it. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { db, key, clock } = context;
  const actor = whoAsks(context);
  if (functionsGivenBy(actor).length === 0) {
    actor.refused("account.invite");
    notFound();
  }
  const submission = parseWithZod(await request.formData(), { schema: invitingSchema });
  if (submission.status !== "success") return data({ submission: submission.reply() }, 422);
  const { address, name, until, reason } = submission.value;
  const read = heldOf(db, actor, submission.value, clock().toISOString().slice(0, 10));
  if ("problems" in read) return data({ submission: submission.reply({ fieldErrors: read.problems }) }, 422);
  if (mustProveToGive(actor, read.held))
    return data({ submission: submission.reply({ formErrors: ["must-step-up"] }) }, 403);
  requireGiving(actor, read.held);

  const { id } = inviteByMail(db, key, {
    ...{ actorId: actor.id, deviceSessionId: actor.deviceSessionId, now: clock() },
    ...{ address, name, until, reason, held: read.held, dialogueId: read.held.dialogueId },
    mail: invitationMail(context, { name, by: actor.name, held: read.held }),
  });
  context.mail.poke();
  return redirect(`/accounts?invited=${id}`);
}

export default function NewInvitation() {
  return <InvitingPage {...useLoaderData<typeof loader>()} result={useActionData<typeof action>()?.submission} />;
}
