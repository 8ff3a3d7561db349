import { reasonIn } from "#app/desk/access/reason.server.ts";
import { requireVersion } from "#app/desk/versions/versions-access.server.ts";
import { authorize } from "#app/desk/access/who-asks.server.ts";
import { pathTo } from "#app/return-path.server.ts";
import { takeBackVersion } from "#db/versions/version-acts.ts";
import type { ActionFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";

/** Takes back a version that was frozen by mistake, before any chair has decided of it. */
export async function action({ request, params, context }: ActionFunctionArgs): Promise<Response> {
  const { asker, meeting, version, subject, doing } = requireVersion({ params, context });
  const home = pathTo`/meetings/${meeting.id}/report/versions`;
  if (asker.isOutOfTurn("version.take_back", subject)) return redirect(`${home}?problem=decided`);
  authorize(asker, "version.take_back", subject, "version.read_frozen");
  const reason = reasonIn(await request.formData());
  if (reason === undefined) return redirect(`${home}?problem=reason#reopening`);
  const outcome = takeBackVersion(context.db, { versionId: version.id, reason, ...doing });
  return redirect(outcome === "taken-back" ? home : `${home}?problem=decided`);
}
