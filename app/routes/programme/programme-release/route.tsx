import { pageTitle } from "#app/components/page-title.ts";
import { ReleasePage } from "#app/components/programme/release-page.tsx";
import { requireMeetingDesk } from "#app/desk/meetings/meeting-desk.server.ts";
import { requireProgrammeAct } from "#app/desk/programme/programme-access.server.ts";
import { nextNotice, releaseOnPage } from "#app/desk/programme/programme-release.server.ts";
import { pathTo } from "#app/return-path.server.ts";
import { releaseProgramme } from "#db/programme/programme-releases.ts";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";

/** What changed since the last release, or between `?from=1` and `?to=2`. */
export function loader(asked: LoaderFunctionArgs) {
  const desk = requireMeetingDesk(asked, "programme.read_draft");
  const wishes = new URL(asked.request.url).searchParams;
  return { title: desk.meeting.title, page: releaseOnPage(asked.context, desk.asker, desk, wishes) };
}

/** Releases the draft as the next revision, and drafts the notice of what changed. */
export async function action(asked: ActionFunctionArgs): Promise<Response> {
  const { desk, form, acting } = await requireProgrammeAct(asked, "programme.release");
  const number = Number(form.get("number"));
  const notice = form.get("notice") === "yes" ? nextNotice(asked.context, desk, number) : undefined;
  const outcome = releaseProgramme(asked.context.db, { ...acting, number, notice });
  const home = pathTo`/meetings/${acting.meetingId}`;
  return redirect(outcome === "released" ? home : `${home}/programme/release?news=${outcome}`);
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  pageTitle(matches, (text) => [text("programme.release_title"), data?.title]);

export default function ProgrammeReleaseRoute() {
  return <ReleasePage page={useLoaderData<typeof loader>().page} />;
}
