import { authorizeFresh } from "#app/desk/sign-in/fresh-proof.server.ts";
import { reasonIn } from "#app/desk/access/reason.server.ts";
import { requireVersion } from "#app/desk/versions/versions-access.server.ts";
import { pathTo } from "#app/return-path.server.ts";
import { reopenVersion } from "#db/versions/version-acts.ts";
import type { ActionFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";

/** Opens the text of a version to changes again, with the reason that the audit keeps. */
export async function action({ request, params, context }: ActionFunctionArgs): Promise<Response> {
  const { asker, meeting, version, subject, doing } = requireVersion({ params, context });
  const home = pathTo`/meetings/${meeting.id}/report/versions`;
  if (asker.isOutOfTurn("version.reopen", subject)) return redirect(`${home}?problem=not-open-to-it`);
  authorizeFresh(asker, "version.reopen", subject, { read: "version.read_frozen", home });
  const reason = reasonIn(await request.formData());
  if (reason === undefined) return redirect(`${home}?problem=reason#reopening`);
  const outcome = reopenVersion(context.db, { versionId: version.id, reason, ...doing });
  return redirect(outcome === "reopened" ? home : `${home}?problem=not-open-to-it`);
}
