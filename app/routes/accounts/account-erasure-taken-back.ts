import { requireOwner } from "#app/desk/accounts/account-access.server.ts";
import { takeBackErasure } from "#db/retention/erasure.ts";
import type { ActionFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";

/** Takes back that one asked to be erased. */
export function action({ context }: ActionFunctionArgs): Response {
  const { person, act } = requireOwner(context, "privacy.ask_erasure");
  takeBackErasure(context.db, { personId: person.id, ...act });
  return redirect("/account#erasure");
}
