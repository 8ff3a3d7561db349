import { ApprovalsOfVersion } from "#app/components/approvals/approvals-of-version.tsx";
import { DispatchesOfVersion } from "#app/components/dispatches/dispatches-of-version.tsx";
import { pageTitle } from "#app/components/page-title.ts";
import { VersionsPage } from "#app/components/versions/versions-page.tsx";
import { approvalsOfVersions } from "#app/desk/approvals/approvals-of-version.server.ts";
import { dispatchesOfVersions } from "#app/desk/dispatches/dispatches-of-version.server.ts";
import { requireVersions } from "#app/desk/versions/versions-access.server.ts";
import { versionsOnPage } from "#app/desk/versions/versions-page.server.ts";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";

/** The versions of a meeting's report. `?problem=` says why one was not opened again. */
export function loader({ request, params, context }: LoaderFunctionArgs) {
  const desk = requireVersions({ params, context });
  const asked = new URL(request.url).searchParams.get("problem");
  const problem = (["reason", "not-open-to-it", "decided", "no-final-approval"] as const).find((one) => one === asked);
  return {
    title: desk.meeting.title,
    page: versionsOnPage(context, desk),
    problem,
    approvals: approvalsOfVersions(context, desk),
    dispatches: dispatchesOfVersions(context, desk),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  pageTitle(matches, (text) => [text("versions.title"), data?.title]);

export default function VersionsRoute() {
  const { page, problem, approvals, dispatches } = useLoaderData<typeof loader>();
  const beside = ({ id }: { readonly id: string }) => (
    <>
      {approvals[id] && <ApprovalsOfVersion approvals={approvals[id]} />}
      {dispatches[id] && <DispatchesOfVersion of={dispatches[id]} />}
    </>
  );
  return <VersionsPage page={page} problem={problem} beside={beside} />;
}
