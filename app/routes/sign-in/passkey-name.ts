import { requireSignedIn } from "#app/desk/sign-in/second-proof.server.ts";
import { readParams } from "#app/params.server.ts";
import { notFound } from "#app/refusals.server.ts";
import { renamePasskey } from "#db/sign-in/second-proofs.ts";
import type { ActionFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { z } from "zod";

const longest = 60;
const schema = z
  .string()
  .trim()
  .transform((name) => name.slice(0, longest));

/** Gives one's own passkey another name. */
export async function action({ request, params, context }: ActionFunctionArgs): Promise<Response> {
  const { own } = requireSignedIn(context, "/account/proofs");
  const { personId, deviceSessionId, now } = own;
  const name = schema.catch("").parse((await request.formData()).get("name"));
  const act = { actorId: personId, deviceSessionId, now };
  const renamed = renamePasskey(context.db, { ...act, personId, ...readParams(params, "passkeyId"), name });
  return renamed === "renamed" ? redirect("/account/proofs") : notFound();
}
