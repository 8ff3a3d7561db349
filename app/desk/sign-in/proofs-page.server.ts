import type { ProofsOnPage } from "#app/components/sign-in/proofs-page.tsx";
import { signedInHeader } from "#app/desk/sign-in/device.server.ts";
import { leadingBack } from "#app/desk/sign-in/second-proof.server.ts";
import { safeReturnPath } from "#app/return-path.server.ts";
import type { DeviceToken } from "#db/sign-in/device-sessions.ts";
import { listHoldings } from "#db/accounts/holdings.ts";
import { countRecoveryCodes } from "#db/sign-in/recovery-codes.ts";
import { secondProofsOf, type OwnAct, type RemoveOutcome } from "#db/sign-in/second-proofs.ts";
import { needsTwoProofs } from "#domain/access/assurance.ts";
import type { AppLoadContext } from "@remix-run/node";
import { redirect } from "@remix-run/node";

/** A person's ways to sign in, and what may be done with them now. */
export function proofsPage(context: AppLoadContext, { personId, isFresh, now }: OwnAct): ProofsOnPage {
  const { passkeys, hasAuthenticator, recoveryCodes } = secondProofsOf(context.db, personId);
  const holdings = listHoldings(context.db, { personId, day: now.toISOString().slice(0, 10) });
  const count = passkeys.length + Number(hasAuthenticator);
  return {
    passkeys: passkeys.map(({ id, name, createdAt, lastUsedAt }) => ({ id, name, createdAt, lastUsedAt })),
    ...{ hasAuthenticator, recoveryCodes },
    hasAny: count > 0,
    mayAdd: isFresh || count === 0,
    mayRemove: isFresh,
    isLastOfStaff: count === 1 && holdings.some((held) => needsTwoProofs(held.function)),
  };
}

/** Goes on with the device's new token: to the recovery codes where there are none yet, else back. */
export function afterAdding(
  context: AppLoadContext,
  device: DeviceToken,
  returnTo: FormDataEntryValue | string | null,
): Response {
  context.mail.poke();
  const path = safeReturnPath(returnTo);
  const personId = context.signedIn?.person.id ?? "";
  const hasCodes = countRecoveryCodes(context.db, personId) > 0;
  return redirect(hasCodes ? path : leadingBack("/account/proofs/codes", path), {
    headers: { "Set-Cookie": signedInHeader(context, device) },
  });
}

/** Goes back to one's ways to sign in, with why nothing was removed; to the step-up where that is why. */
export function afterRemoving(context: AppLoadContext, outcome: RemoveOutcome): Response {
  context.mail.poke();
  if (outcome === "needs-fresh-proof") return redirect(leadingBack("/step-up", "/account/proofs"));
  return redirect(outcome === "removed" ? "/account/proofs" : `/account/proofs?kept=${outcome}`);
}
