import type { Db } from "#db/database/client.ts";
import type { HouseKey } from "#db/database/house-key.ts";
import { isInvitationOpen } from "#db/accounts/invitations.ts";
import { isLinkOpen } from "#db/sign-in/sign-in-links.ts";

/** What takes the places of `{link}` and `{code}` in a mail, at the moment in which it leaves. */
export type MailSecrets = { readonly link: string; readonly code?: string };

/**
 * The secrets of what a mail names, "sign-in:<id>" or "invitation:<id>"; undefined where they would open nothing any
 * more, so that the mail need not leave.
 *
 * @param publicUrl Where links lead, without a slash at the end.
 */
export function mailSecrets(
  db: Db,
  { key, publicUrl, secretOf, now }: { key: HouseKey; publicUrl: string; secretOf: string; now: Date },
): MailSecrets | undefined {
  const [purpose, id = ""] = secretOf.split(":");
  if (purpose === "sign-in" && isLinkOpen(db, { id, now }))
    return {
      link: `${publicUrl}/sign-in/link/${key.tokenFor("sign-in", id)}`,
      code: key.codeFor("sign-in", id).replace(/(\d{4})(\d{4})/, "$1 $2"),
    };
  if (purpose === "invitation" && isInvitationOpen(db, { id, now }))
    return { link: `${publicUrl}/invitations/${key.tokenFor("invitation", id)}` };
  return undefined;
}
