import { requireReleased } from "#app/desk/programme/programme-access.server.ts";
import { pathTo } from "#app/return-path.server.ts";
import type { Act } from "#db/audit/audit.ts";
import type { AppLoadContext, ActionFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";

/** Does something to the own calendar link of whoever is signed in and may read the programme. Throws 404 or 403. */
export function uponOwnLink(
  { params, context }: Pick<ActionFunctionArgs, "params" | "context">,
  change: (context: AppLoadContext, act: Act & { readonly meetingId: string }) => unknown,
): Response {
  const { asker, seen } = requireReleased({ params, context });
  const { signedIn } = context;
  if (!signedIn) throw new Response(null, { status: 403 });
  const doing = { actorId: signedIn.person.id, deviceSessionId: asker.deviceSessionId, now: context.clock() };
  change(context, { meetingId: seen.meeting.id, ...doing });
  return redirect(pathTo`/programmes/${seen.meeting.id}`);
}
