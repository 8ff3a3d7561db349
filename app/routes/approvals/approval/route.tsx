import { approvalActs } from "#app/components/approvals/approval-on-page.ts";
import { ApprovalPage } from "#app/components/approvals/approval-page.tsx";
import type { Looking } from "#app/components/approvals/looking.ts";
import { pageTitle } from "#app/components/page-title.ts";
import { requireApproval } from "#app/desk/approvals/approval-access.server.ts";
import { decide } from "#app/desk/approvals/approval-act.server.ts";
import { approvalOnPage } from "#app/desk/approvals/approval-page.server.ts";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";

/** A version to read and to decide of. */
export function loader({ request, params, context }: LoaderFunctionArgs) {
  const desk = requireApproval({ params, context });
  const looking = lookingIn(new URL(request.url).searchParams);
  return { title: desk.meeting.title, hasOwnBar: true, page: approvalOnPage(context, desk), looking };
}

export function action(asked: ActionFunctionArgs) {
  return decide(asked);
}

function lookingIn(search: URLSearchParams): Looking {
  const act = approvalActs.find((known) => known === search.get("act"));
  const at = search.get("at") ?? undefined;
  const problem = search.get("problem") ?? undefined;
  return {
    ...(act && { act }),
    ...(at !== undefined && { at }),
    ...(problem !== undefined && { problem }),
    showsChanges: search.has("changes"),
    isOneByOne: search.has("one"),
    isWhole: search.has("whole"),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  pageTitle(matches, (text) => [data && text("approval.title", { number: data.page.number }), data?.title]);

export default function ApprovalRoute() {
  return <ApprovalPage {...useLoaderData<typeof loader>()} />;
}
