import { NewRemark } from "#app/components/remarks/new-remark.tsx";
import { pageTitle } from "#app/components/page-title.ts";
import type { RemarkResult } from "#app/components/remarks/remark-values.ts";
import { UnsentRemark } from "#app/components/remarks/unsent-remark.tsx";
import { newRemarkOnPage, requireSender } from "#app/desk/remarks/new-remark.server.ts";
import { remarkIn } from "#app/desk/remarks/remark-form.server.ts";
import { readParams } from "#app/params.server.ts";
import { pathTo } from "#app/return-path.server.ts";
import { submitRemark } from "#db/remarks/remark-acts.ts";
import { readingActs, remarkSubject } from "#domain/remarks/remark-rights.ts";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { data, redirect } from "@remix-run/node";
import { useActionData, useLoaderData, useRouteLoaderData } from "@remix-run/react";

/** The form of a new text; `?session=` names the one that it is for. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { meetingId } = readParams(params, "meetingId");
  const desk = requireSender(context, meetingId);
  return newRemarkOnPage(context, desk, new URL(request.url).searchParams.get("session"));
}

/** Takes a text in and leads to its receipt; whoever may not read what they entered comes back to the list. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { meetingId } = readParams(params, "meetingId");
  const desk = requireSender(context, meetingId);
  const read = await remarkIn(request, desk);
  if ("problem" in read) return data<RemarkResult>(read, 422);
  const { id, party, text, wishes, channel } = read.sent;
  if (id === undefined) return data<RemarkResult>({ problem: "taken", typed: read.typed }, 422);
  const { id: actorId, deviceSessionId } = desk.asker;
  const done = submitRemark(context.db, {
    ...{ meetingId, id, party, text, wishes, channel },
    ...{ actorId, deviceSessionId, now: context.clock() },
  });
  if (!("remark" in done)) {
    const problem = done.outcome === "taken" ? "taken" : "session";
    return data<RemarkResult>({ problem, typed: read.typed }, 422);
  }
  const subject = remarkSubject(desk.subject, done.remark);
  const mayRead = readingActs(done.remark).some((act) => desk.asker.may(act, subject));
  return redirect(
    mayRead ? pathTo`/meetings/${meetingId}/remarks/${id}?news=sent` : pathTo`/meetings/${meetingId}/remarks?received=`,
  );
}

export { unsentAction as clientAction } from "#app/components/unsent-action.ts";

export const meta: MetaFunction<typeof loader> = ({ data: page, matches }) =>
  pageTitle(matches, (text) => [text("remark.send_title"), page?.meeting]);

export default function NewRemarkRoute() {
  return <NewRemark page={useLoaderData<typeof loader>()} result={useActionData<typeof action>()} />;
}

export function ErrorBoundary() {
  return <UnsentRemark page={useRouteLoaderData<typeof loader>("routes/remarks/new-remark/route")} />;
}
