import { notFound } from "#app/refusals.server.ts";
import { safeReturnPath } from "#app/return-path.server.ts";
import { demonstrationCookie, demonstrationPeople } from "#app/server/demonstration-people.ts";
import type { ActionFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";

/** Takes the place of one of the demonstration's people, or of nobody, and goes back to where one was. */
export async function action({ request, context }: ActionFunctionArgs): Promise<Response> {
  if (!context.demonstration) notFound();
  const form = await request.formData();
  const person = demonstrationPeople.find(({ id }) => id === form.get("person"));
  return redirect(safeReturnPath(form.get("return")), {
    headers: { "Set-Cookie": `${demonstrationCookie}=${person?.id ?? "nobody"}; HttpOnly; SameSite=Lax; Path=/` },
  });
}
