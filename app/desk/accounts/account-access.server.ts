import type { Asker } from "#app/desk/access/who-asks.server.ts";
import { authorize, whoAsks } from "#app/desk/access/who-asks.server.ts";
import type { SignedIn } from "#db/sign-in/device-sessions.ts";
import type { Act } from "#domain/access/rights.ts";
import type { AppLoadContext } from "@remix-run/node";
import { redirect } from "@remix-run/node";

export type Owner = SignedIn & {
  readonly asker: Asker;
  /** Who acts, from which device and when: for writes. */
  readonly act: { readonly actorId: string; readonly deviceSessionId: string; readonly now: Date };
};

/** Whoever is signed in, for an act on what is their own; sends everybody else to sign in first. */
export function requireOwner(context: AppLoadContext, act: Act): Owner {
  const { signedIn, clock } = context;
  if (!signedIn) throw redirect("/sign-in?return=/account");
  const asker = whoAsks(context);
  authorize(asker, act, { ownerId: asker.id });
  const deviceSessionId = signedIn.deviceSession.id;
  return { ...signedIn, asker, act: { actorId: asker.id, deviceSessionId, now: clock() } };
}
