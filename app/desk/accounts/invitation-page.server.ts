import { heldOnPage } from "#app/desk/access/held.server.ts";
import type { InvitationOnPage } from "#app/components/accounts/invitation-page.tsx";
import { findInvitationByToken } from "#db/accounts/invitations.ts";
import { findPerson } from "#db/accounts/people.ts";
import type { AppLoadContext } from "@remix-run/node";

/** What an invitation's page shows to whoever holds its link; nothing but why, where it opens nothing any more. */
export function invitationOnPage({ db, clock }: AppLoadContext, token: string): InvitationOnPage {
  const now = clock();
  const invitation = findInvitationByToken(db, token);
  if (!invitation) return { state: "unknown" };
  if (invitation.usedAt !== null) return { state: "used" };
  if (invitation.voidedAt !== null) return { state: "void" };
  if (Date.parse(invitation.expiresAt) <= now.getTime()) return { state: "expired" };
  return {
    state: "open",
    name: invitation.name,
    address: invitation.address,
    invitedBy: findPerson(db, invitation.invitedBy)?.name ?? "",
    held: heldOnPage(db, invitation.held, now.toISOString().slice(0, 10)),
  };
}
