import type { AccountsDoneOnPage } from "#app/components/accounts/accounts-done.tsx";
import { outcomesOnAccounts, type OutcomeOnAccounts } from "#app/components/accounts/accounts-done.tsx";
import type { AccountsOnPage } from "#app/components/accounts/accounts-on-page.ts";
import type { AppLoadContext } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { z } from "zod";

/** What came of an act, as the page one comes back to says it; undefined where nothing was done. */
export function accountsDone(
  asked: URLSearchParams,
  { invitations }: AccountsOnPage,
  { mail }: AppLoadContext,
): AccountsDoneOnPage | undefined {
  const invitation = invitations.find(({ id }) => id === asked.get("invited"));
  if (invitation) {
    const { name, address } = invitation;
    return { outcome: "invited", name, address, leaves: mail.sender !== undefined };
  }
  const outcome = outcomesOnAccounts.find((known) => known === asked.get("done"));
  return outcome && { outcome };
}

/** Back to the list as it was searched, with what came of the act. */
export function backToAccounts(search: string | undefined, done: OutcomeOnAccounts): Response {
  return redirect(`/accounts?${new URLSearchParams({ ...(search && { q: search }), done })}`);
}

/** What the small forms of the list send: why, where that is asked, and what was searched. */
export const actOnAccount = z.object({
  reason: z.string().trim().min(1).max(500).optional(),
  q: z.string().trim().max(200).optional(),
});
