import { heldInWords } from "#app/components/accounts/held.tsx";
import type { InvitingValues } from "#app/components/accounts/inviting.ts";
import { mayGive } from "#app/desk/access/giving.server.ts";
import { heldOnPage } from "#app/desk/access/held.server.ts";
import type { Asker } from "#app/desk/access/who-asks.server.ts";
import { textIn } from "#app/locales/text-in.ts";
import { notFound } from "#app/refusals.server.ts";
import type { Db } from "#db/database/client.ts";
import { findInvitation, type InvitationMail } from "#db/accounts/invitations.ts";
import type { FunctionHeld } from "#domain/access/actor.ts";
import type { AppLoadContext } from "@remix-run/node";

type Invited = { readonly name: string; readonly by: string; readonly held: FunctionHeld };

/** What the mail of one invitation says; its link is put in as it leaves. */
export function invitationMail(context: AppLoadContext, { name, by, held: function_ }: Invited): InvitationMail {
  const text = textIn(context.locale);
  const held = heldInWords(text, heldOnPage(context.db, function_, context.clock().toISOString().slice(0, 10)));
  const values = { name, by, held, house: context.publicUrl, link: "{link}" };
  return {
    language: context.locale,
    subject: text("invitation.mail.subject", { held }),
    body: text("invitation.mail.body", values),
  };
}

/** What the mail to all focal points of a dialogue says: the same words to each, with a link of their own. */
export function focalPointsMail({ locale, publicUrl }: AppLoadContext, by: string, dialogue: string): InvitationMail {
  const text = textIn(locale);
  return {
    language: locale,
    subject: text("invitation.focal_points.subject", { dialogue }),
    body: text("invitation.focal_points.body", { by, dialogue, house: publicUrl, link: "{link}" }),
  };
}

/** An earlier invitation as the form shows it. Throws 404 to whoever may not give what it gives. */
export function invitedAgain(db: Db, actor: Asker, id: string): InvitingValues {
  const { address, name, until, held } = findInvitation(db, id) ?? notFound();
  if (!mayGive(actor, held)) notFound();
  return {
    ...{ address, name, until: until ?? undefined, function: held.function },
    ...{ dialogue: held.dialogueId, body: held.bodyId, meeting: held.meetingId, party: held.partyId },
  };
}
