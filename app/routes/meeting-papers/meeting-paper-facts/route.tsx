import type { PaperResult, PaperTyped } from "#app/components/meeting-papers/on-page.ts";
import { PaperForm } from "#app/components/meeting-papers/paper-form.tsx";
import { pageTitle } from "#app/components/page-title.ts";
import { RecordText } from "#app/components/record-text.tsx";
import { addingRights, requirePaperAct } from "#app/desk/meeting-papers/meeting-papers-access.server.ts";
import { choicesFor } from "#app/desk/meeting-papers/meeting-papers-page.server.ts";
import { factsIn, problemOf, typedIn } from "#app/desk/meeting-papers/paper-form.server.ts";
import { useText } from "#app/locales/use-text.ts";
import { pathTo } from "#app/return-path.server.ts";
import { changeMeetingPaper } from "#db/meeting-papers/meeting-paper-acts.ts";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { data, redirect } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";

/** What is said of a paper, to be changed. */
export async function loader(asked: LoaderFunctionArgs) {
  const desk = requirePaperAct(asked, "mayTend");
  const { id, kind, code, title, presenter, sessionId, itemId } = desk.paper;
  const values: PaperTyped = {
    ...{ id, kind, code, title, presenter: presenter ?? "", party: "", language: "", sharing: "participants" },
    place: [sessionId, itemId].filter((part) => part !== null).join("/"),
  };
  return {
    ...{ values, meeting: desk.meeting.title, choices: choicesFor(asked.context, desk, true) },
    home: pathTo`/meetings/${desk.meeting.id}/papers/${id}`,
  };
}

/** Changes it; its files and its presenter's word stay. The code is the desk's to give. */
export async function action(asked: ActionFunctionArgs) {
  const desk = requirePaperAct(asked, "mayTend");
  const { doing, paper } = desk;
  const typed = typedIn(await asked.request.formData());
  const facts = factsIn(typed);
  if ("problem" in facts) return data<PaperResult>({ ...facts, typed }, 422);
  const code = addingRights(desk).isStaff ? facts.code : paper.code;
  const outcome = changeMeetingPaper(asked.context.db, { ...doing, facts: { ...facts, code } });
  if (outcome !== "done") return data<PaperResult>(problemOf(outcome, typed, doing.now), 422);
  return redirect(pathTo`/meetings/${doing.meetingId}/papers/${doing.paperId}?news=changed`);
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded, matches }) =>
  pageTitle(matches, (text) => [text("documents.change"), loaded?.meeting]);

export default function MeetingPaperFactsRoute() {
  const { values, choices, home, meeting } = useLoaderData<typeof loader>();
  const text = useText();
  return (
    <div className="column remark-page">
      <p>
        <Link to={home}>{text("documents.back")}</Link>
      </p>
      <h1>{text("documents.change")}</h1>
      <p className="lead">
        <RecordText>{meeting}</RecordText>
      </p>
      <PaperForm
        action={`${home}/facts`}
        {...{ values, choices }}
        result={useActionData<typeof action>()}
        keptAs={`paper ${values.id}`}
        isThere
        button={text("remark.change_save")}
      />
    </div>
  );
}
