import { paperNews, type PaperResult } from "#app/components/meeting-papers/on-page.ts";
import { PaperPage } from "#app/components/meeting-papers/paper-page.tsx";
import { pageTitle } from "#app/components/page-title.ts";
import { useForgetForm } from "#app/components/use-kept-form.ts";
import { requirePaper, requirePaperAct } from "#app/desk/meeting-papers/meeting-papers-access.server.ts";
import { paperOnPage } from "#app/desk/meeting-papers/meeting-papers-page.server.ts";
import { paperFormIn, problemOf } from "#app/desk/meeting-papers/paper-form.server.ts";
import { pathTo } from "#app/return-path.server.ts";
import { addPaperFile } from "#db/meeting-papers/meeting-paper-acts.ts";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { data, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";

/** One paper. `?news=` says what brought the reader here. */
export async function loader(asked: LoaderFunctionArgs) {
  const desk = requirePaper(asked);
  const told = new URL(asked.request.url).searchParams.get("news");
  return {
    paper: paperOnPage(asked.context, desk),
    news: paperNews.find((name) => name === told),
    newKeptAs: `paper ${desk.meeting.id} ${desk.asker.id}`,
  };
}

/** Takes in another language of it, or the next revision. */
export async function action(asked: ActionFunctionArgs) {
  const { doing } = requirePaperAct(asked, "mayTend");
  const { db, uploads: folder, key } = asked.context;
  const { typed, file } = await paperFormIn(asked.request, folder);
  if ("problem" in file) return data<PaperResult>({ ...file, typed }, 422);
  const outcome = addPaperFile(db, { ...doing, folder, file, digest: (text) => key.digestOf("limit", text) });
  if (outcome !== "done") return data<PaperResult>(problemOf(outcome, typed, doing.now), 422);
  return redirect(pathTo`/meetings/${doing.meetingId}/papers/${doing.paperId}?news=file-added`);
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded, matches }) =>
  pageTitle(matches, () => [loaded?.paper.code, loaded?.paper.meeting]);

export default function MeetingPaperRoute() {
  const { paper, news, newKeptAs } = useLoaderData<typeof loader>();
  useForgetForm(newKeptAs, news === "added" ? paper.id : undefined);
  return <PaperPage paper={paper} news={news} result={useActionData<typeof action>()} />;
}
