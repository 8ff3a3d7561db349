import { requireOwner } from "#app/desk/accounts/account-access.server.ts";
import { askErasure } from "#db/retention/erasure.ts";
import type { ActionFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";

/** Asks to be erased. The form asks twice: without its tick nothing is noted. */
export async function action({ request, context }: ActionFunctionArgs): Promise<Response> {
  const { person, act } = requireOwner(context, "privacy.ask_erasure");
  if ((await request.formData()).get("sure") !== "on") return redirect("/account?erasure=unsure#erasure");
  askErasure(context.db, { personId: person.id, ...act });
  return redirect("/account#erasure");
}
