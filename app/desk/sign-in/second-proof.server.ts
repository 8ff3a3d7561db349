import type { OwnAct } from "#db/sign-in/second-proofs.ts";
import { authorize, whoAsks } from "#app/desk/access/who-asks.server.ts";
import { safeReturnPath } from "#app/return-path.server.ts";
import type { Person } from "#db/accounts/people.ts";
import type { Assurance } from "#domain/access/assurance.ts";
import type { AppLoadContext } from "@remix-run/node";
import { redirect } from "@remix-run/node";

/** Whoever is signed in on this device, and their act on their own proofs. */
export type SignedInHere = { readonly person: Person; readonly assurance: Assurance; readonly own: OwnAct };

/**
 * Whoever is signed in, for what belongs to their own ways of signing in. Throws a redirect to the sign-in page, which
 * leads back to `page`, where nobody is.
 */
export function requireSignedIn(context: AppLoadContext, page: string): SignedInHere {
  const { signedIn, clock } = context;
  if (!signedIn) throw redirect(`/sign-in?return=${encodeURIComponent(page)}`);
  const { person, deviceSession } = signedIn;
  const asker = whoAsks(context);
  authorize(asker, "session.list_own", { ownerId: person.id });
  const isFresh = asker.steppedUp === true;
  const own = { personId: person.id, deviceSessionId: deviceSession.id, isFresh, now: clock() };
  return { person, assurance: deviceSession.assurance, own };
}

/** Where a page leads back to, as its address says. */
export function returnPathOf(request: Request): string {
  return safeReturnPath(new URL(request.url).searchParams.get("return"));
}

/** A page's address with where it leads back to. */
export function leadingBack(page: string, returnTo: string): string {
  return `${page}?return=${encodeURIComponent(returnTo)}`;
}
