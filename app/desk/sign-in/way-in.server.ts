import { keepingHeader, signedInHeader } from "#app/desk/sign-in/device.server.ts";
import { safeReturnPath } from "#app/return-path.server.ts";
import type { DeviceToken } from "#db/sign-in/device-sessions.ts";
import { endDeviceSession, findSignedIn } from "#db/sign-in/device-sessions.ts";
import { needsTwoProofs } from "#domain/access/assurance.ts";
import type { AppLoadContext } from "@remix-run/node";
import { redirect } from "@remix-run/node";

/**
 * Lets a device in that has just proved who holds it: staff to their second proof first, everybody else to where they
 * were going. Whoever was signed in there before is signed out (ASVS 7.2.4).
 */
export function letIn(
  context: AppLoadContext,
  device: DeviceToken,
  returnTo: FormDataEntryValue | string | null,
): Response {
  const path = safeReturnPath(returnTo);
  endFormer(context);
  const signedIn = findSignedIn(context.db, device.token, context.clock());
  const lacksProof =
    signedIn?.deviceSession.assurance === "mail" && signedIn.holdings.some((held) => needsTwoProofs(held.function));
  const headers = new Headers();
  headers.append("Set-Cookie", signedInHeader(context, device));
  headers.append("Set-Cookie", keepingHeader(context, "link", ""));
  return redirect(lacksProof ? `/sign-in/second?return=${encodeURIComponent(path)}` : path, { headers });
}

function endFormer({ db, signedIn, clock }: AppLoadContext): void {
  if (!signedIn) return;
  const { id, personId } = signedIn.deviceSession;
  endDeviceSession(db, { id, personId, actorId: personId, deviceSessionId: id, now: clock() });
}
