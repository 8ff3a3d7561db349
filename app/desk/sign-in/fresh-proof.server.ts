import type { Asker } from "#app/desk/access/who-asks.server.ts";
import { authorize } from "#app/desk/access/who-asks.server.ts";
import type { Act } from "#domain/access/rights.ts";
import type { Subject } from "#domain/access/subject.ts";
import { redirect } from "@remix-run/node";

/**
 * Lets an act with the mark + pass. Sends whoever lacks nothing but a fresh proof of identity to give it, and then back
 * to `home`; refuses everybody else as `authorize` does.
 */
export function authorizeFresh(
  asker: Asker,
  act: Act,
  subject: Subject,
  { read, home }: { read: Act; home: string },
): void {
  if (asker.may(act, subject)) return;
  if (asker.lacksProof(act, subject)) {
    asker.refused(act);
    throw redirect(stepUpTo(home));
  }
  authorize(asker, act, subject, read);
}

/** Where one proves again who one is, to come back to a page of ours. */
export function stepUpTo(home: string): string {
  return `/step-up?${new URLSearchParams({ return: home }).toString()}`;
}
