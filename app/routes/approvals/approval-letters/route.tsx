import { LettersPage } from "#app/components/approvals/letters-page.tsx";
import { pageTitle } from "#app/components/page-title.ts";
import { keepLetter, lettersOnPage, requireLetters } from "#app/desk/approvals/letters.server.ts";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";

/** Where approvals that came by letter are recorded and confirmed. */
export function loader({ request, params, context }: LoaderFunctionArgs) {
  const desk = requireLetters({ params, context });
  const search = new URL(request.url).searchParams;
  const page = lettersOnPage(context, desk, search.get("evidence"));
  return { title: desk.meeting.title, page, problem: search.get("problem") ?? undefined };
}

/** Keeps the file; what it says is entered next. */
export async function action({ request, params, context }: ActionFunctionArgs): Promise<Response> {
  const desk = requireLetters({ params, context });
  const kept = await keepLetter(request, context, desk);
  const search = new URLSearchParams("problem" in kept ? { problem: "file" } : { evidence: kept.uploadId });
  return redirect(`${desk.home}/letters?${search.toString()}`);
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  pageTitle(matches, (text) => [data && text("letters.title", { number: data.page.number }), data?.title]);

export default function ApprovalLettersRoute() {
  const { page, problem } = useLoaderData<typeof loader>();
  return <LettersPage page={page} problem={problem} />;
}
