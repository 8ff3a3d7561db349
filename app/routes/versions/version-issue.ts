import { requireSending } from "#app/desk/dispatches/dispatch-access.server.ts";
import { issue } from "#app/desk/versions/version-file.server.ts";
import { pathTo } from "#app/return-path.server.ts";
import type { ActionFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";

/** Issues a report that has its final approval. */
export async function action({ params, context }: ActionFunctionArgs): Promise<Response> {
  const { meeting, version, doing, mayIssue } = requireSending({ params, context });
  const home = pathTo`/meetings/${meeting.id}/report/versions`;
  // Sent twice, it is issued once: the page that follows shows it.
  const outcome = mayIssue ? await issue(context, version, doing) : version.state;
  const isIssued = outcome === "issued" || outcome === "issued-already";
  return redirect(isIssued ? home : `${home}?problem=no-final-approval`);
}
