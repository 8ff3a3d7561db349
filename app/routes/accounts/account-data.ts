import { requireOwner } from "#app/desk/accounts/account-access.server.ts";
import { notFound } from "#app/refusals.server.ts";
import { ownDataOf } from "#db/accounts/own-data.ts";
import type { LoaderFunctionArgs } from "@remix-run/node";

/** Everything the house keeps of whoever asks, as a file for programs. */
export function loader({ context }: LoaderFunctionArgs): Response {
  const { person, act } = requireOwner(context, "privacy.export_own");
  const data = ownDataOf(context.db, context.key, person.id, act.now) ?? notFound();
  return new Response(`${JSON.stringify(data, null, 2)}\n`, {
    headers: {
      "Content-Type": "application/json; charset=utf-8",
      "Content-Disposition": `attachment; filename="my-data-${act.now.toISOString().slice(0, 10)}.json"`,
      "Cache-Control": "no-store",
    },
  });
}
