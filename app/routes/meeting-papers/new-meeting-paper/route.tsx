import type { PaperResult } from "#app/components/meeting-papers/on-page.ts";
import { NewPaper, UnsentPaper, type NewPaperOnPage } from "#app/components/meeting-papers/new-paper.tsx";
import { pageTitle } from "#app/components/page-title.ts";
import { addingRights, requirePapers, type PapersDesk } from "#app/desk/meeting-papers/meeting-papers-access.server.ts";
import { choicesFor } from "#app/desk/meeting-papers/meeting-papers-page.server.ts";
import { factsIn, paperFormIn, partyIn, problemOf } from "#app/desk/meeting-papers/paper-form.server.ts";
import { readParams } from "#app/params.server.ts";
import { pathTo } from "#app/return-path.server.ts";
import { addMeetingPaper } from "#db/meeting-papers/meeting-paper-acts.ts";
import { discardPart } from "#db/files/upload-files.ts";
import type { ActionFunctionArgs, AppLoadContext, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { data, redirect } from "@remix-run/node";
import { useActionData, useLoaderData, useRouteLoaderData } from "@remix-run/react";
import { v7 as newId } from "uuid";

/** The form of a new paper, with the id that it will have, so that one sent twice is one. */
export async function loader({ params, context }: LoaderFunctionArgs): Promise<NewPaperOnPage> {
  const desk = requireAdder(context, readParams(params, "meetingId").meetingId);
  const { meeting, asker } = desk;
  return {
    list: pathTo`/meetings/${meeting.id}/papers`,
    meeting: meeting.title,
    choices: choicesFor(context, desk),
    values: {
      ...{ id: newId(), party: "", kind: "presentation", code: "", title: "", presenter: "", place: "" },
      ...{ language: meeting.language ?? "en", sharing: "participants" },
    },
    keptAs: `paper ${meeting.id} ${asker.id}`,
  };
}

/** Takes a paper in and leads to its page. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { meetingId } = readParams(params, "meetingId");
  const desk = requireAdder(context, meetingId);
  const { db, uploads: folder, key, clock } = context;
  const { typed, file } = await paperFormIn(request, folder);
  const from = partyIn(db, desk, typed.party);
  const facts = factsIn(typed);
  const wrong = [from, facts, file].find((read) => "problem" in read);
  if ("problem" in from || "problem" in facts || "problem" in file) {
    if ("part" in file) discardPart(file.part);
    return data<PaperResult>({ problem: "none", ...wrong, typed }, 422);
  }
  const { asker, ownParties } = desk;
  const now = clock();
  const outcome = addMeetingPaper(db, {
    ...{ id: typed.id, meetingId, party: from.party, folder, file },
    facts: addingRights(desk).isStaff ? facts : { ...facts, code: "" },
    // Whoever speaks for the party gives its word with the paper; whoever works for the meeting records it later.
    sharing: from.party !== null && ownParties.includes(from.party) ? typed.sharing : null,
    digest: (text) => key.digestOf("limit", text),
    ...{ actorId: asker.id, deviceSessionId: asker.deviceSessionId, now },
  });
  if (outcome !== "done") return data<PaperResult>(problemOf(outcome, typed, now), 422);
  return redirect(pathTo`/meetings/${meetingId}/papers/${typed.id}?news=added`);
}

/** 404 to whoever may not know of papers there, 403 to whoever may not add one. */
function requireAdder(context: AppLoadContext, meetingId: string): PapersDesk {
  const desk = requirePapers(context, meetingId);
  if (addingRights(desk).mayAdd) return desk;
  desk.asker.refused("paper.add");
  throw new Response(null, { status: 403 });
}

export { unsentAction as clientAction } from "#app/components/unsent-action.ts";

export const meta: MetaFunction<typeof loader> = ({ data: page, matches }) =>
  pageTitle(matches, (text) => [text("documents.add"), page?.meeting]);

export default function NewMeetingPaperRoute() {
  return <NewPaper page={useLoaderData<typeof loader>()} result={useActionData<typeof action>()} />;
}

export function ErrorBoundary() {
  return <UnsentPaper page={useRouteLoaderData<typeof loader>("routes/meeting-papers/new-meeting-paper/route")} />;
}
