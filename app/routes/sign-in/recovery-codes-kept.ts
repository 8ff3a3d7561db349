import { safeReturnPath } from "#app/return-path.server.ts";
import type { ActionFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";

/** Goes on once the codes are on paper; nothing is written, nobody could check it. */
export async function action({ request }: ActionFunctionArgs): Promise<Response> {
  return redirect(safeReturnPath((await request.formData()).get("return")));
}
